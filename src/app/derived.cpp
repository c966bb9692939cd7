#include "app/derived.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

void add_emotions(JourneyFigures& figures, const Journey& journey) {
    double sum = 0;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        figures.emotions[stage] = stage_emotion(journey, stage);
        if (!figures.emotions[stage])
            continue;
        sum += *figures.emotions[stage];
        ++figures.stages_with_emotion;
    }
    if (figures.stages_with_emotion > 0)
        figures.mean_emotion = sum / figures.stages_with_emotion;
}

void add_touchpoints(JourneyFigures& figures, const Journey& journey) {
    const Touchpoint* lowest = nullptr;
    const Touchpoint* highest = nullptr;
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        ++figures.touchpoint_counts[touchpoint.stage];
        ++figures.evidence[touchpoint.evidence];
        if (!touchpoint.emotion)
            continue;
        if (!lowest || *touchpoint.emotion < *lowest->emotion)
            lowest = &touchpoint;
        if (!highest || *touchpoint.emotion > *highest->emotion)
            highest = &touchpoint;
    }
    if (lowest)
        figures.lowest = lowest->id;
    if (highest)
        figures.highest = highest->id;
}

// The weight a pain point has in priorities too (planning/priority.cpp): an unknown share counts
// as everybody.
double pain_weight(const PainPoint& pain_point) {
    return pain_point.severity * pain_point.share.value_or(1);
}

void add_pain_points(JourneyFigures& figures, const Journey& journey) {
    std::vector<const PainPoint*> pain_points;
    for (const PainPoint& pain_point : journey.pain_points)
        pain_points.push_back(&pain_point);
    std::stable_sort(
        pain_points.begin(),
        pain_points.end(),
        [](const PainPoint* a, const PainPoint* b) { return pain_weight(*a) > pain_weight(*b); }
    );
    for (const PainPoint* pain_point : pain_points)
        figures.worst_pain_points.push_back(pain_point->id);
}

} // namespace

int minutes_for(const Questionnaire& questionnaire, int open_questions) {
    const int total = static_cast<int>(questionnaire.questions.size());
    // Rounded up: one question left takes a minute, not none.
    return total > 0 ? (questionnaire.minutes * open_questions + total - 1) / total : 0;
}

JourneyFigures journey_figures(const Journey& journey) {
    JourneyFigures figures;
    add_emotions(figures, journey);
    add_touchpoints(figures, journey);
    add_pain_points(figures, journey);
    return figures;
}

Derived derived_from(const Content& content, const Document& document, const Journey& journey) {
    Results results = score(questionnaire_of(content, document), document.assessment);
    return derived_from(content, document, journey, std::move(results));
}

Derived derived_from(
    const Content& content, const Document& document, const Journey& journey, Results results
) {
    Derived derived;
    derived.results = std::move(results);
    const std::vector<Gap>& gaps = derived.results.gaps;
    derived.proposals = proposed_actions(content.catalogue, gaps, document.journeys, document.plan);
    derived.priorities = plan_priorities(document.plan, gaps, document.journeys);
    derived.completeness = plan_completeness(document.plan);
    derived.matrix = impact_effort_matrix(derived.priorities);
    derived.journey = journey_figures(journey);
    const Progress& progress = derived.results.progress;
    derived.minutes_left =
        minutes_for(questionnaire_of(content, document), progress.total - progress.answered);
    derived.foreign_answers = derived.results.foreign_answers;
    return derived;
}

Results DerivedCache::results_of(const State& state) {
    const AnswerStep& answered = state.answered;
    const bool one_answer = m_derived && m_had_content && m_document == state.document.id
        && answered.revision == state.revision && m_revision + 1 == state.revision;
    const Assessment& assessment = state.document.assessment;
    if (one_answer
        && m_rescoring.follow(
            m_derived->results, assessment, answered.question, answered.respondent
        )) {
        ++m_followed_answers;
        return std::move(m_derived->results);
    }
    return m_rescoring.start(current_questionnaire(state), assessment);
}

const Derived& DerivedCache::at(const State& state) {
    const Journey& journey = current_journey(state);
    const bool current = m_derived && m_revision == state.revision
        && m_document == state.document.id && m_journey == journey.id
        && m_had_content == state.content.is_loaded();
    if (!current) {
        m_derived = derived_from(state.content, state.document, journey, results_of(state));
        m_revision = state.revision;
        m_document = state.document.id;
        m_journey = journey.id;
        m_had_content = state.content.is_loaded();
        ++m_computations;
    }
    return *m_derived;
}

} // namespace tappa
