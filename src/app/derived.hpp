#pragma once

#include "app/state.hpp"
#include "planning/completeness.hpp"
#include "planning/matrix.hpp"
#include "planning/priority.hpp"
#include "planning/proposals.hpp"
#include "scoring/rescoring.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

// How many touchpoints rest on each kind of evidence.
using EvidenceCounts = PerEnum<Evidence, int>;

// What one journey says at a glance.
struct JourneyFigures {
    PerEnum<JourneyStage, std::optional<double>> emotions; // −2 … +2, weighted by importance
    PerEnum<JourneyStage, int> touchpoint_counts{};
    std::optional<double> mean_emotion; // of the stages that have one: the journey's health
    int stages_with_emotion = 0;
    TouchpointId lowest; // the touchpoint with the worst emotion, the first of equals
    TouchpointId highest;
    EvidenceCounts evidence{};
    std::vector<PainPointId> worst_pain_points; // all, by severity × share of customers hit
    bool operator==(const JourneyFigures&) const = default;
};

// Everything computed from what is saved. Pure functions of (content, document), so nothing of
// it is stored and nothing of it can be out of date.
struct Derived {
    Results results;
    std::vector<Proposal> proposals;
    std::vector<ActionPriority> priorities;
    Completeness completeness;
    ImpactEffortMatrix matrix;
    JourneyFigures journey;
    int minutes_left = 0;    // for the questions without an answer, at the questionnaire's pace
    int foreign_answers = 0; // to questions of another version of the questionnaire
    bool operator==(const Derived&) const = default;
};

// How long so many questions take at the questionnaire's pace.
[[nodiscard]] int minutes_for(const Questionnaire& questionnaire, int open_questions);
[[nodiscard]] JourneyFigures journey_figures(const Journey& journey);
[[nodiscard]] Derived derived_from(
    const Content& content, const Document& document, const Journey& journey
);
// With the results of that document's answers.
[[nodiscard]] Derived derived_from(
    const Content& content, const Document& document, const Journey& journey, Results results
);

// Computes once per revision of the document (and choice of journey), and after one more answer
// only those results that it touches. The reference lives until the next call with another
// revision.
class DerivedCache {
public:
    const Derived& at(const State& state);
    [[nodiscard]] std::uint64_t computations() const { return m_computations; }
    // How many of them went on from the results before.
    [[nodiscard]] std::uint64_t followed_answers() const { return m_followed_answers; }

private:
    [[nodiscard]] Results results_of(const State& state);

    Rescoring m_rescoring;
    std::optional<Derived> m_derived;
    std::uint64_t m_revision = 0;
    std::string m_document;
    JourneyId m_journey;
    bool m_had_content = false;
    std::uint64_t m_computations = 0;
    std::uint64_t m_followed_answers = 0;
};

} // namespace tappa
