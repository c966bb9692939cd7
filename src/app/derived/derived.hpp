#pragma once

#include "app/derived/journey_cards.hpp"
#include "app/derived/journey_figures.hpp"
#include "app/derived/memo.hpp"
#include "app/graph/variant_groups.hpp"
#include "app/plan/plan_rows.hpp"
#include "app/state.hpp"
#include "graph/conformance.hpp"
#include "graph/figures.hpp"
#include "model/journey_emotions.hpp"
#include "model/persona_uses.hpp"
#include "planning/completeness.hpp"
#include "planning/leverage.hpp"
#include "planning/load.hpp"
#include "planning/matrix.hpp"
#include "planning/next_stage.hpp"
#include "planning/priority.hpp"
#include "planning/proposals.hpp"
#include "planning/quick_audit.hpp"
#include "planning/schedule.hpp"
#include "planning/stability.hpp"
#include "report/journey_lanes.hpp"
#include "scoring/rescoring.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace tappa {

// What results are computed from: the parts of a document, and what ships with the app.
struct DerivedParts {
    Shared<Questionnaire> questionnaire;
    Shared<Catalogue> catalogue;
    Shared<Assessment> assessment;
    Journeys journeys;
    Shared<Journey> journey; // the one on screen
    Shared<Plan> plan;
    Date date; // the document's
    // What jobs found of large journeys; without a host to run any all is computed at once.
    LargeGraphs large_graphs = {};
    bool has_jobs = false;
};
[[nodiscard]] DerivedParts parts_of(const State&);
// With the first journey for the one on screen.
[[nodiscard]] DerivedParts parts_of(const Content&, const Document&);

// How often each topic was computed.
struct Computations {
    std::uint64_t scores = 0;
    std::uint64_t followed_answers = 0; // those of them that went on from the scores before
    std::uint64_t proposals = 0;
    std::uint64_t priorities = 0;
    std::uint64_t completeness = 0;
    std::uint64_t matrix = 0;
    std::uint64_t schedule = 0;
    std::uint64_t journey = 0;
    std::uint64_t graph = 0; // of one journey at a time
    std::uint64_t journey_cards = 0;
    std::uint64_t quick_audit = 0;
    std::uint64_t plan_rows = 0; // all of them, those that fit a filter, and these in an order
};

// Everything computed from what is saved, each topic when it is asked for and not before. Pure
// functions of the parts, so nothing of it is stored and nothing can be out of date: a topic keeps
// its latest result for as long as the parts it reads are the very same. A reference lives until
// its topic is asked for with other parts.
class Derived {
public:
    Derived() = default;
    explicit Derived(DerivedParts parts) : m_parts(std::move(parts)) {}
    // This, speaking of the state from now on.
    const Derived& at(const State& state);

    [[nodiscard]] const Results& results() const;
    [[nodiscard]] const std::vector<Proposal>& proposals() const;
    // What it takes to reach the next stage; the first proposals are its own.
    [[nodiscard]] const WayToNextStage& way_to_next_stage() const;
    [[nodiscard]] const std::vector<ActionPriority>& priorities() const;
    [[nodiscard]] const Completeness& completeness() const;
    [[nodiscard]] const ImpactEffortMatrix& matrix() const;
    // Of the priorities, in their order.
    [[nodiscard]] const std::vector<RankStability>& stability() const;
    // The plan's actions as its screen lists them: all, those that fit a filter, these in an order.
    [[nodiscard]] const std::vector<PlanRow>& plan_rows() const;
    [[nodiscard]] const std::vector<PlanRow>& plan_rows(const PlanFilter&) const;
    [[nodiscard]] const std::vector<PlanRow>& plan_rows(const PlanFilter&, const PlanSort&) const;
    [[nodiscard]] const Schedule& schedule() const;
    [[nodiscard]] const PlanLoad& load(LoadPeriods) const;
    [[nodiscard]] const JourneyFigures& journey() const;
    // Of the journey on screen: its curves beside the first, and what stands in its lanes.
    [[nodiscard]] const JourneyCurves& journey_curves() const;
    [[nodiscard]] const report::JourneyLanes& journey_lanes(Language) const;
    [[nodiscard]] const std::vector<JourneyCard>& journey_cards() const;
    [[nodiscard]] const QuickAudit& quick_audit() const;
    [[nodiscard]] const AllPersonaUses& persona_uses() const;
    // Of the journey on screen. Null while a job analyses a large one for the first time; until its
    // work is done after a change it is that of the journey before.
    [[nodiscard]] const GraphFigures* graph() const;
    [[nodiscard]] bool is_graph_current() const { return is_current(m_parts.journey); }
    // The journey on screen against another one, as comparison_of holds them; null where there is
    // none of this id, or a job has yet to analyse one of the two.
    [[nodiscard]] const Conformance* conformance(const JourneyId& with) const;
    // The paths that the customers of a group took, of the journey on screen, which has paths; all
    // of them where the choice is of none that is known.
    [[nodiscard]] const Shared<JourneyVariants>& paths_of(const GroupChoice&) const;
    // Two of its groups beside each other; null where one has no customers.
    [[nodiscard]] const GroupComparison* group_comparison(
        const GroupChoice& first, const GroupChoice& second
    ) const;
    // Whether the priorities count the leverage of all journeys as they are now.
    [[nodiscard]] bool is_leverage_current() const;
    // For the questions without an answer, at the questionnaire's pace.
    [[nodiscard]] int minutes_left() const;
    // To questions of another version of the questionnaire.
    [[nodiscard]] int foreign_answers() const { return results().foreign_answers; }

    [[nodiscard]] Computations computations() const;

private:
    [[nodiscard]] Results scored() const;
    [[nodiscard]] bool is_at_once(const Journey& journey) const;
    [[nodiscard]] bool is_current(const Shared<Journey>& journey) const;
    [[nodiscard]] const GraphFigures& figures_of(const Shared<Journey>& journey) const;
    [[nodiscard]] const GraphFigures* known_figures_of(const Shared<Journey>& journey) const;
    [[nodiscard]] const Leverage& pain_leverage_of(const Shared<Journey>& journey) const;
    [[nodiscard]] const Leverage& pain_leverage() const;
    [[nodiscard]] const Leverage& leverage() const; // with that of findings

    DerivedParts m_parts;
    mutable Memo<Results, Shared<Questionnaire>, Shared<Assessment>> m_results;
    mutable Rescoring m_rescoring;
    mutable std::uint64_t m_followed_answers = 0;
    // Each journey has its own, so that a change of one leaves those of the others.
    struct OfJourney {
        Memo<GraphFigures, Shared<Journey>, double> figures; // with the document's usual share
        Memo<Leverage, Shared<Journey>> pain_leverage;
    };
    [[nodiscard]] OfJourney& memos_of(const Journey& journey) const;
    mutable std::unordered_map<std::string, OfJourney> m_of_journeys; // by id
    mutable std::uint64_t m_graphs_computed = 0;
    mutable Memo<Leverage, Journeys, LargeGraphs> m_pain_leverage;
    mutable Memo<Leverage, Journeys, LargeGraphs> m_leverage;
    mutable Memo<
        std::vector<Proposal>,
        Shared<Questionnaire>,
        Shared<Assessment>,
        Shared<Catalogue>,
        Journeys,
        Shared<Plan>,
        LargeGraphs>
        m_proposals;
    mutable Memo<
        WayToNextStage,
        Shared<Questionnaire>,
        Shared<Assessment>,
        Shared<Catalogue>,
        Shared<Plan>>
        m_way_to_next_stage;
    mutable Memo<
        std::vector<ActionPriority>,
        Shared<Questionnaire>,
        Shared<Assessment>,
        Shared<Catalogue>,
        Journeys,
        Shared<Plan>,
        LargeGraphs>
        m_priorities;
    // From here to the loads with how often what they are made from, or point into, was computed.
    mutable Memo<ImpactEffortMatrix, std::uint64_t> m_matrix;
    mutable Memo<std::vector<RankStability>, std::uint64_t> m_stability;
    mutable Memo<std::vector<PlanRow>, Shared<Plan>, std::uint64_t, std::uint64_t> m_plan_rows;
    mutable Memo<std::vector<PlanRow>, std::uint64_t, PlanFilter> m_fitting_rows;
    mutable Memo<std::vector<PlanRow>, std::uint64_t, PlanSort> m_sorted_rows;
    mutable Memo<Schedule, Shared<Plan>, std::uint64_t, Date> m_schedule;
    struct Loads {
        PlanLoad by_week;
        PlanLoad by_month;
    };
    mutable Memo<Loads, Shared<Plan>, std::uint64_t> m_loads;
    mutable Memo<Completeness, Shared<Plan>> m_completeness;
    mutable Memo<JourneyFigures, Shared<Journey>> m_journey;
    mutable Memo<JourneyCurves, Shared<Journey>> m_journey_curves;
    mutable Memo<report::JourneyLanes, Shared<Journey>, Shared<Plan>, Language> m_journey_lanes;
    mutable Memo<std::vector<JourneyCard>, Journeys> m_journey_cards;
    mutable Memo<QuickAudit, Journeys> m_quick_audit;
    mutable Memo<AllPersonaUses, Journeys> m_persona_uses;
    mutable Memo<Conformance, Shared<Journey>, Shared<Journey>, LargeGraphs> m_conformance;
    mutable Memo<Shared<JourneyVariants>, Shared<JourneyVariants>, GroupChoice> m_paths;
    mutable Memo<std::optional<GroupComparison>, Shared<Journey>, GroupChoice, GroupChoice>
        m_group_comparison;
};

// How long so many questions take at the questionnaire's pace.
[[nodiscard]] int minutes_for(const Questionnaire& questionnaire, int open_questions);

} // namespace tappa
