#pragma once

#include "base/language.hpp"
#include "model/enums.hpp"
#include "model/ids.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tappa {

struct Capability {
    CapabilityId id;
    LocalText title;
    LocalText short_title; // fits a radar label
    LocalText description;
    bool operator==(const Capability&) const = default;
};

struct Question {
    QuestionId id;
    CapabilityId capability;
    Pillar pillar = Pillar::Process;
    Component component = Component::Service;
    // The stages the question names; empty means it speaks of all of them ("all" in files).
    std::vector<JourneyStage> journey_stages;
    double weight = 1.0; // > 0
    // Of a key practice: the stage from which it must be in place, 2–5 (see scoring/stage.hpp).
    std::optional<int> gate;
    LocalText name; // of the practice, a few words; empty in a team's own questionnaire at will
    LocalText text;
    LocalText help;
    std::array<LocalText, 5> levels; // what one would see at level 1 … 5
    std::vector<LocalText> evidence_prompts;
    std::string source; // article numbers: "001", "000 004"
    [[nodiscard]] bool key() const { return gate.has_value(); }
    bool operator==(const Question&) const = default;
};

struct Questionnaire {
    std::string id;
    int revision = 1;
    LocalText title;
    LocalText introduction;
    int minutes = 0; // time it takes
    std::vector<Capability> capabilities;
    std::vector<Question> questions;
    bool operator==(const Questionnaire&) const = default;
};

// Null when there is none. The pointer lives as long as the questionnaire.
[[nodiscard]] const Question* find_question(const Questionnaire&, const QuestionId&);
[[nodiscard]] const Capability* find_capability(const Questionnaire&, const CapabilityId&);
// What screens, plan and report call the practice: its name, or the question where it has none.
[[nodiscard]] const LocalText& practice_name(const Question&);
// The stages up to the latest gate that no key practice has for its own, of 2–5; all of them
// without key practices. Nothing of its own keeps an organisation from such a stage.
[[nodiscard]] std::vector<int> stages_without_key_practice(const Questionnaire&);
[[nodiscard]] bool names(const Question&, JourneyStage);
[[nodiscard]] bool speaks_of(const Question&, JourneyStage); // names it, or speaks of all

} // namespace tappa
