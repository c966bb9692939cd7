#pragma once

#include "model/enums.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa {

// A journey as another program's file has it, before Tappa's stages and records. Texts are UTF-8
// and as long as the file has them.

enum class ForeignNote {
    Plain,
    ReceiverLabel, // what the other side does
    Message,
    Compliance, // with the plan: missing, failing, ad hoc
};

struct ForeignTouchpoint {
    struct Note {
        ForeignNote kind = ForeignNote::Plain;
        std::string text;
        bool operator==(const Note&) const = default;
    };

    std::string name;
    std::optional<std::size_t> section;
    std::optional<int> emotion; // −2 … +2
    std::string channel;
    std::vector<std::string> parties; // who takes part besides the customer
    std::vector<Note> notes;
    Evidence evidence = Evidence::Assumed;
    bool operator==(const ForeignTouchpoint&) const = default;
};

struct ForeignJourney {
    std::string title;
    std::string customer; // whose journey it is
    std::vector<std::string> sections;
    std::vector<ForeignTouchpoint> touchpoints; // at least one
    bool operator==(const ForeignJourney&) const = default;
};

// A score that says no emotion, with the touchpoint's name.
struct UnreadScore {
    std::string touchpoint;
    std::string score;
    bool operator==(const UnreadScore&) const = default;
};

struct ForeignFile {
    std::vector<ForeignJourney> journeys; // at least one
    std::vector<UnreadScore> unread_scores;
    // What Tappa has no place for, as it is called in the file; each once.
    std::vector<std::string> left_out;
};

void leave_out(ForeignFile& file, std::string what);

} // namespace tappa
