#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// The picture of a touchpoint. The host makes it small: what it hands over is what is kept.

namespace tappa {

struct Change;

// Why a file came to nothing as a picture.
enum class PictureProblem { NotImage, TooLarge, TooManyPixels, Unreadable, NoCanvas };

template <>
struct EnumIds<PictureProblem> {
    static constexpr std::array<std::string_view, 5> ids{
        "not-image", "too-large", "too-many-pixels", "unreadable", "no-canvas"};
};

namespace actions {

struct AskForPicture { // opens the file picker
    static constexpr UndoPolicy undo = UndoPolicy::None;
    TouchpointId touchpoint;
};
struct DescribePicture {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    TouchpointId touchpoint;
    std::string description;

    [[nodiscard]] std::string merge_key() const { return "picture/" + touchpoint.text; }
};
struct RemovePicture {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId touchpoint;
};

using Pictures = Types<AskForPicture, DescribePicture, RemovePicture>;

} // namespace actions

namespace outcomes {

// One was dropped or pasted: it goes to the touchpoint whose panel is open now, whatever is open
// when it has been read.
struct PictureOffered {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::uint64_t offer = 0; // the host's number of it
};
struct PictureRead { // of a touchpoint of this document

    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string document;
    TouchpointId touchpoint;
    std::string jpeg; // its bytes
};
struct PictureFailed {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    std::string name; // of the file
    PictureProblem problem{};
    double size = 0; // in bytes, or in pixels
    double most = 0;
};

using OfPictures = Types<PictureOffered, PictureRead, PictureFailed>;

} // namespace outcomes

void apply(Change& change, const actions::AskForPicture& action);
void apply(Change& change, const actions::DescribePicture& action);
void apply(Change& change, const actions::RemovePicture& action);
void apply(Change& change, const outcomes::PictureOffered& outcome);
void apply(Change& change, const outcomes::PictureRead& outcome);
void apply(Change& change, const outcomes::PictureFailed& outcome);

} // namespace tappa
