#include "app/derived/derived.hpp"

#include <utility>

namespace tappa {

namespace {

DerivedParts parts_of(
    const Content& content, const Document& document, const Shared<Journey>& journey
) {
    return {
        questionnaire_part(content, document),
        content.catalogue,
        document.assessment,
        document.journeys,
        journey,
        document.plan,
        document.date};
}

} // namespace

DerivedParts parts_of(const State& state) {
    return parts_of(state.content, state.document, journey_part(state));
}

DerivedParts parts_of(const Content& content, const Document& document) {
    return parts_of(content, document, document.journeys.front());
}

const Derived& Derived::at(const State& state) {
    m_parts = parts_of(state);
    return *this;
}

Results Derived::scored() const {
    if (auto before = m_results.take()) {
        const auto& [questionnaire, assessment] = before->parts;
        const Answer* changed = questionnaire.is_same(m_parts.questionnaire)
            ? only_changed_answer(assessment, m_parts.assessment)
            : nullptr;
        if (changed
            && m_rescoring.follow(
                before->value, m_parts.assessment, changed->question, changed->respondent
            )) {
            ++m_followed_answers;
            return std::move(before->value);
        }
    }
    return m_rescoring.start(m_parts.questionnaire, m_parts.assessment);
}

const Results& Derived::results() const {
    return m_results.of(m_parts.questionnaire, m_parts.assessment, [&] { return scored(); });
}

const std::vector<Proposal>& Derived::proposals() const {
    const DerivedParts& parts = m_parts;
    return m_proposals.of(
        parts.questionnaire,
        parts.assessment,
        parts.catalogue,
        parts.journeys,
        parts.plan,
        [&] {
            const Results& now = results();
            return proposed_actions(
                parts.catalogue,
                now.stage.blocking,
                now.gaps,
                parts.journeys,
                parts.plan,
                leverage()
            );
        }
    );
}

const WayToNextStage& Derived::way_to_next_stage() const {
    const DerivedParts& parts = m_parts;
    return m_way_to_next_stage
        .of(parts.questionnaire, parts.assessment, parts.catalogue, parts.plan, [&] {
            return tappa::way_to_next_stage(parts.catalogue, results().stage.blocking, parts.plan);
        });
}

const PainLeverage& Derived::leverage() const {
    return m_leverage.of(m_parts.journeys, [&] { return pain_leverage(m_parts.journeys); });
}

const std::vector<ActionPriority>& Derived::priorities() const {
    return m_priorities
        .of(m_parts.questionnaire, m_parts.assessment, m_parts.journeys, m_parts.plan, [&] {
            const Results& now = results();
            return plan_priorities(
                m_parts.plan,
                now.stage.blocking,
                now.gaps,
                m_parts.journeys,
                plan_leverage(m_parts.plan, leverage())
            );
        });
}

const ImpactEffortMatrix& Derived::matrix() const {
    return m_matrix
        .of(m_parts.questionnaire, m_parts.assessment, m_parts.journeys, m_parts.plan, [&] {
            return impact_effort_matrix(priorities());
        });
}

const Schedule& Derived::schedule() const {
    const DerivedParts& parts = m_parts;
    return m_schedule
        .of(parts.questionnaire, parts.assessment, parts.journeys, parts.plan, parts.date, [&] {
            return plan_schedule(parts.plan, priorities(), parts.date);
        });
}

const PlanLoad& Derived::load(LoadPeriods periods) const {
    const DerivedParts& parts = m_parts;
    const Loads& loads =
        m_loads
            .of(parts.questionnaire, parts.assessment, parts.journeys, parts.plan, parts.date, [&] {
                return Loads{
                    plan_load(parts.plan, schedule(), LoadPeriods::Weeks),
                    plan_load(parts.plan, schedule(), LoadPeriods::Months)};
            });
    return periods == LoadPeriods::Weeks ? loads.by_week : loads.by_month;
}

const Completeness& Derived::completeness() const {
    return m_completeness.of(m_parts.plan, [&] { return plan_completeness(m_parts.plan); });
}

const JourneyFigures& Derived::journey() const {
    return m_journey.of(m_parts.journey, [&] { return journey_figures(m_parts.journey); });
}

int Derived::minutes_left() const {
    const Progress& progress = results().progress;
    return minutes_for(m_parts.questionnaire, progress.total - progress.answered);
}

Computations Derived::computations() const {
    return {
        m_results.computations(),
        m_followed_answers,
        m_proposals.computations(),
        m_priorities.computations(),
        m_completeness.computations(),
        m_matrix.computations(),
        m_schedule.computations(),
        m_journey.computations()};
}

int minutes_for(const Questionnaire& questionnaire, int open_questions) {
    const int total = static_cast<int>(questionnaire.questions.size());
    // Rounded up: one question left takes a minute, not none.
    return total > 0 ? (questionnaire.minutes * open_questions + total - 1) / total : 0;
}

} // namespace tappa
