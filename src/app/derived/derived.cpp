#include "app/derived/derived.hpp"

#include "planning/measured_journey.hpp"

#include <algorithm>
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
        document.date,
        {},
        false};
}

} // namespace

DerivedParts parts_of(const State& state) {
    DerivedParts parts = parts_of(state.content, state.document, journey_part(state));
    parts.large_graphs = state.graphs.latest;
    parts.has_jobs = true;
    return parts;
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
        parts.large_graphs,
        [&] {
            const Results& now = results();
            return proposed_actions(
                parts.catalogue,
                now.stage.blocking,
                now.gaps,
                parts.journeys,
                parts.plan,
                pain_leverage(),
                way_to_next_stage()
            );
        }
    );
}

const WayToNextStage& Derived::way_to_next_stage() const {
    const DerivedParts& parts = m_parts;
    return m_way_to_next_stage
        .of(parts.questionnaire, parts.assessment, parts.catalogue, parts.plan, [&] {
            return tappa::way_to_next_stage(parts.catalogue, results(), parts.plan);
        });
}

bool Derived::is_at_once(const Journey& journey) const {
    return !m_parts.has_jobs || !is_large(journey);
}

bool Derived::is_current(const Shared<Journey>& journey) const {
    if (is_at_once(journey))
        return true;
    const LargeGraph* const found = find_large_graph(m_parts.large_graphs, journey->id);
    return found && is_of(*found, journey, usual_share(m_parts.journeys));
}

Derived::OfJourney& Derived::memos_of(const Journey& journey) const {
    const auto found = m_of_journeys.find(journey.id.text);
    if (found != m_of_journeys.end())
        return found->second;
    const auto is_gone = [&](const auto& known) {
        return std::none_of(
            m_parts.journeys.begin(),
            m_parts.journeys.end(),
            [&](const Journey& each) { return each.id.text == known.first; }
        );
    };
    std::erase_if(m_of_journeys, is_gone);
    return m_of_journeys[journey.id.text];
}

const GraphFigures& Derived::figures_of(const Shared<Journey>& journey) const {
    const double share = usual_share(m_parts.journeys);
    return memos_of(journey).figures.of(journey, share, [&] {
        ++m_graphs_computed;
        return graph_figures(journey, share);
    });
}

const GraphFigures* Derived::graph() const {
    return known_figures_of(m_parts.journey);
}

const GraphFigures* Derived::known_figures_of(const Shared<Journey>& journey) const {
    if (is_at_once(journey))
        return &figures_of(journey);
    const LargeGraph* const found = find_large_graph(m_parts.large_graphs, journey->id);
    return found ? &found->figures : nullptr;
}

const Conformance* Derived::conformance(const JourneyId& with) const {
    const auto& journeys = m_parts.journeys;
    const auto other =
        std::find_if(journeys.begin(), journeys.end(), [&](const Shared<Journey>& each) {
            return each->id == with;
        });
    if (other == journeys.end())
        return nullptr;
    const GraphFigures* const first = graph();
    const GraphFigures* const second = known_figures_of(*other);
    if (!first || !second)
        return nullptr;
    return &m_conformance.of(m_parts.journey, *other, m_parts.large_graphs, [&] {
        return comparison_of(
            {first->graph, first->analysis.absorption, is_counted(*m_parts.journey)},
            {second->graph, second->analysis.absorption, is_counted(**other)}
        );
    });
}

const Shared<JourneyVariants>& Derived::paths_of(const GroupChoice& wanted) const {
    const Shared<JourneyVariants>& all = *m_parts.journey->variants;
    const GroupChoice choice = known_choice(*all, wanted);
    if (choice.is_all())
        return all;
    return m_paths.of(all, choice, [&] { return Shared(variants_of(*all, choice)); });
}

const GroupComparison* Derived::group_comparison(
    const GroupChoice& first, const GroupChoice& second
) const {
    const std::optional<GroupComparison>& found =
        m_group_comparison.of(m_parts.journey, first, second, [&] {
            return tappa::comparison_of(*m_parts.journey, first, second);
        });
    return found ? &*found : nullptr;
}

bool Derived::is_leverage_current() const {
    return std::all_of(
        m_parts.journeys.begin(),
        m_parts.journeys.end(),
        [&](const Shared<Journey>& journey) { return is_current(journey); }
    );
}

const Leverage& Derived::pain_leverage_of(const Shared<Journey>& journey) const {
    return memos_of(journey).pain_leverage.of(journey, [&] {
        Leverage found;
        add_pain_leverage(found, {journey});
        return found;
    });
}

const Leverage& Derived::pain_leverage() const {
    return m_pain_leverage.of(m_parts.journeys, m_parts.large_graphs, [&] {
        Leverage found;
        for (const Shared<Journey>& journey : m_parts.journeys) {
            const LargeGraph* const large = find_large_graph(m_parts.large_graphs, journey->id);
            if (is_at_once(journey)) {
                const Leverage& own = pain_leverage_of(journey);
                found.of_pain.insert(own.of_pain.begin(), own.of_pain.end());
            } else if (large) {
                add_leverage(found, journey, large->figures);
            }
        }
        return found;
    });
}

const Leverage& Derived::leverage() const {
    if (!answers_to_findings(m_parts.plan))
        return pain_leverage();
    return m_leverage.of(m_parts.journeys, m_parts.large_graphs, [&] {
        Leverage found = pain_leverage();
        for (const Shared<Journey>& journey : m_parts.journeys)
            if (is_at_once(journey))
                add_leverage(found, journey, figures_of(journey));
        return found;
    });
}

const std::vector<ActionPriority>& Derived::priorities() const {
    const DerivedParts& parts = m_parts;
    return m_priorities.of(
        parts.questionnaire,
        parts.assessment,
        parts.catalogue,
        parts.journeys,
        parts.plan,
        parts.large_graphs,
        [&] {
            const Results& now = results();
            return plan_priorities(
                parts.plan,
                now.stage.blocking,
                now.gaps,
                parts.journeys,
                plan_leverage(parts.plan, leverage()),
                parts.catalogue
            );
        }
    );
}

const ImpactEffortMatrix& Derived::matrix() const {
    const std::vector<ActionPriority>& by_rank = priorities();
    return m_matrix.of(m_priorities.computations(), [&] { return impact_effort_matrix(by_rank); });
}

const std::vector<RankStability>& Derived::stability() const {
    const std::vector<ActionPriority>& by_rank = priorities();
    return m_stability.of(m_priorities.computations(), [&] {
        return rank_stability(by_rank, m_parts.plan->weights);
    });
}

const std::vector<PlanRow>& Derived::plan_rows() const {
    const std::vector<ActionPriority>& by_rank = priorities();
    const ImpactEffortMatrix& points = matrix();
    return m_plan_rows.of(m_parts.plan, m_priorities.computations(), m_matrix.computations(), [&] {
        return rows_of_plan(m_parts.plan, by_rank, points);
    });
}

const std::vector<PlanRow>& Derived::plan_rows(const PlanFilter& filter) const {
    const std::vector<PlanRow>& all = plan_rows();
    return m_fitting_rows.of(m_plan_rows.computations(), filter, [&] {
        return fitting_rows(all, filter);
    });
}

const std::vector<PlanRow>& Derived::plan_rows(const PlanFilter& filter, const PlanSort& sort)
    const {
    const std::vector<PlanRow>& fitting = plan_rows(filter);
    return m_sorted_rows.of(m_fitting_rows.computations(), sort, [&] {
        return sorted_rows(fitting, sort);
    });
}

const Schedule& Derived::schedule() const {
    const DerivedParts& parts = m_parts;
    const std::vector<ActionPriority>& by_rank = priorities();
    return m_schedule.of(parts.plan, m_priorities.computations(), parts.date, [&] {
        return plan_schedule(parts.plan, by_rank, parts.date);
    });
}

const PlanLoad& Derived::load(LoadPeriods periods) const {
    const Plan& plan = m_parts.plan;
    const Schedule& planned = schedule();
    const Loads& loads = m_loads.of(m_parts.plan, m_schedule.computations(), [&] {
        return Loads{
            plan_load(plan, planned, LoadPeriods::Weeks),
            plan_load(plan, planned, LoadPeriods::Months)};
    });
    return periods == LoadPeriods::Weeks ? loads.by_week : loads.by_month;
}

const Completeness& Derived::completeness() const {
    return m_completeness.of(m_parts.plan, [&] { return plan_completeness(m_parts.plan); });
}

const std::vector<JourneyCard>& Derived::journey_cards() const {
    return m_journey_cards.of(m_parts.journeys, [&] {
        return tappa::journey_cards(m_parts.journeys);
    });
}

const QuickAudit& Derived::quick_audit() const {
    return m_quick_audit.of(m_parts.journeys, [&] { return tappa::quick_audit(m_parts.journeys); });
}

const AllPersonaUses& Derived::persona_uses() const {
    return m_persona_uses.of(m_parts.journeys, [&] {
        return tappa::persona_uses(m_parts.journeys);
    });
}

const JourneyFigures& Derived::journey() const {
    return m_journey.of(m_parts.journey, [&] { return journey_figures(m_parts.journey); });
}

const JourneyCurves& Derived::journey_curves() const {
    return m_journey_curves.of(m_parts.journey, [&] {
        return tappa::journey_curves(m_parts.journey);
    });
}

const report::JourneyLanes& Derived::journey_lanes(Language language) const {
    return m_journey_lanes.of(m_parts.journey, m_parts.plan, language, [&] {
        return report::journey_lanes(m_parts.journey, m_parts.plan, language);
    });
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
        m_journey.computations(),
        m_graphs_computed,
        m_journey_cards.computations(),
        m_quick_audit.computations(),
        m_plan_rows.computations() + m_fitting_rows.computations() + m_sorted_rows.computations()};
}

int minutes_for(const Questionnaire& questionnaire, int open_questions) {
    const int total = static_cast<int>(questionnaire.questions.size());
    // Rounded up: one question left takes a minute, not none.
    return total > 0 ? (questionnaire.minutes * open_questions + total - 1) / total : 0;
}

} // namespace tappa
