#pragma once

#include "model/questionnaire.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

// What the scores ask of a question, as numbers instead of texts.
struct QuestionPlace {
    std::size_t capability = 0;    // its place; the number of capabilities when it is not there
    unsigned named_stages = 0;     // one bit for each journey stage
    unsigned spoken_of_stages = 0; // those, or all of them
    Pillar pillar = Pillar::Process;
    Component component = Component::Service;
    double weight = 1; // > 0
    // Of a key practice: the stage from which it must be in place, 2–5; else 0.
    int gate = 0;

    [[nodiscard]] bool key() const { return gate != 0; }
};

// Parallel to questionnaire.questions. Made once, it spares every score from comparing ids.
using QuestionIndex = std::vector<QuestionPlace>;

[[nodiscard]] QuestionIndex question_index(const Questionnaire&);

// The scores a question goes into are numbered, so that one walk over the questions adds up all of
// them: journey stages, pillars, components, and for each capability its score and its cells.
inline constexpr std::size_t first_pillar_score = enum_count<JourneyStage>;
inline constexpr std::size_t first_component_score = first_pillar_score + enum_count<Pillar>;
inline constexpr std::size_t first_capability_score = first_component_score + enum_count<Component>;
inline constexpr std::size_t scores_of_capability = 1 + enum_count<JourneyStage>;

[[nodiscard]] constexpr std::size_t score_count(std::size_t capabilities) {
    return first_capability_score + capabilities * scores_of_capability;
}

// Calls `f` with the number of each score that the question goes into.
template <typename F>
void each_score_of(const QuestionPlace& place, std::size_t capabilities, const F& f) {
    const std::size_t row = first_capability_score + place.capability * scores_of_capability;
    const bool has_row = place.capability < capabilities;
    for (std::size_t stage = 0; stage < enum_count<JourneyStage>; ++stage) {
        if ((place.named_stages >> stage & 1U) != 0)
            f(stage);
        if (has_row && (place.spoken_of_stages >> stage & 1U) != 0)
            f(row + 1 + stage);
    }
    f(first_pillar_score + static_cast<std::size_t>(place.pillar));
    f(first_component_score + static_cast<std::size_t>(place.component));
    if (has_row)
        f(row);
}

} // namespace tappa
