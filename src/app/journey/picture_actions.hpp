#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <array>
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

// Of a touchpoint of this document; both empty: it was dropped or pasted, and goes to the
// touchpoint whose panel is open.
struct PictureRead {
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

using OfPictures = Types<PictureRead, PictureFailed>;

} // namespace outcomes

void apply(Change& change, const actions::AskForPicture& action);
void apply(Change& change, const actions::DescribePicture& action);
void apply(Change& change, const actions::RemovePicture& action);
void apply(Change& change, const outcomes::PictureRead& outcome);
void apply(Change& change, const outcomes::PictureFailed& outcome);

} // namespace tappa
