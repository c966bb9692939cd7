#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/scores.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tappa {

// What the bootstrap reads of a questionnaire and its answers (intervals.hpp): numbers without
// texts, some 35 kB for 500 respondents and 66 questions. It can therefore be computed elsewhere.
struct IntervalInput {
    // A question that goes into a score.
    struct Member {
        std::uint32_t question = 0; // its place
        double weight = 1;
        bool operator==(const Member&) const = default;
    };
    using Members = std::vector<Member>;

    static constexpr std::uint8_t dont_know = 6;
    static constexpr std::uint8_t not_applicable = 7;

    std::uint32_t respondent_count = 0; // respondents who gave a level to a question
    std::vector<std::uint8_t> agreed;   // by question; 0: none
    std::vector<std::uint8_t> gates;    // by question; 0: no key practice
    // One respondent after the other, each with what was answered to each question: a level,
    // `dont_know` or `not_applicable`; 0: nothing.
    std::vector<std::uint8_t> levels;
    std::vector<double> capability_weights;
    std::vector<Members> capabilities; // in the questionnaire's order
    // Used only to count respondents: the overall score is the mean of the capabilities.
    Members overall;
    PerEnum<JourneyStage, Members> journey_stages;
    PerEnum<Pillar, Members> pillars;
    PerEnum<Component, Members> components;

    [[nodiscard]] std::size_t question_count() const { return agreed.size(); }
    bool operator==(const IntervalInput&) const = default;
};

[[nodiscard]] IntervalInput interval_input(const Questionnaire&, const Assessment&);

} // namespace tappa
