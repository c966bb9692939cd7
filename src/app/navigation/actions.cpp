#include "app/navigation/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/graph/actions.hpp"
#include "app/graph/variant_groups.hpp"
#include "app/graph/variant_list.hpp"
#include "app/import/import_reading.hpp"
#include "app/journey/nesting.hpp"
#include "app/journey/touchpoint_rules.hpp"
#include "app/navigation/toasts.hpp"
#include "app/plan/several_actions.hpp"

#include <algorithm>

namespace tappa {

namespace {

const Question* first_open_question(const State& state) {
    const auto& questions = current_questionnaire(state).questions;
    const RespondentId respondent = current_respondent(state);
    const auto open = std::find_if(questions.begin(), questions.end(), [&](const Question& q) {
        return !find_answer(state.document.assessment, q.id, respondent);
    });
    if (open != questions.end())
        return &*open;
    return questions.empty() ? nullptr : &questions.front();
}

} // namespace

Journey* journey_of(Document& document, const TouchpointId& touchpoint) {
    for (Shared<Journey>& journey : document.journeys)
        if (find_touchpoint(journey, touchpoint))
            return &journey.edit();
    return nullptr;
}

void refuse(Change& change, const std::string& sentence) {
    // Once, where each of several things, or each letter typed, is refused for the same reason.
    std::erase_if(change.session().toasts, [&](const Toast& toast) {
        return toast.kind == Toast::Kind::Problem && toast.text == sentence;
    });
    add_toast(change.session(), Toast::Kind::Problem, sentence);
    change.announce(sentence);
}

namespace {

// Also where the screen stays and the document is another.
void keep_screen(Change& change, Screen screen) {
    Session& session = change.session();
    if (!session.has_document || screen == Screen::Home || session.left_screen == screen)
        return;
    session.left_screen = screen;
    change.effects.push_back(effects::KeepScreen{change.document().id, screen});
}

} // namespace

void show_screen(Change& change, Screen screen) {
    change.session().overlay = Overlay::None;
    change.state.import.is_shown = false;
    keep_screen(change, screen);
    if (change.session().screen == screen)
        return;
    change.session().screen = screen;
    change.effects.push_back(effects::ShowAddress{screen});
    const std::string name(name_of(screen, change.language()));
    change.announce(Text::AnnounceScreen, {name});
}

void forget_choices(GraphLook& look) {
    look.selected = {};
    look.way = {};
    look.drawing.reset();
    look.what_if.reset();
    look.marked.clear();
    look.variants.group = {};
    look.variants.compared = {};
    look.variants.touchpoint = {};
    look.variants.chosen.clear();
}

namespace {

void settle_journey(State& state, const Journey& journey) {
    Session& session = state.session;
    if (!find_touchpoint(journey, session.touchpoint))
        session.touchpoint = {};
    if (auto& selected = session.selected_touchpoints; selected && !selected->empty()) {
        selected = ids_in(journey, *selected);
        if (selected->empty())
            selected.reset();
    }
    const PainPoint* pain_point = find_pain_point(journey, session.pain_point);
    if (!pain_point || pain_point->touchpoint != session.touchpoint)
        session.pain_point = {};
}

void settle_variants(VariantLook& variants, const Journey& journey) {
    if (!find_touchpoint(journey, variants.touchpoint))
        variants.touchpoint = {};
    if (!is_path_of(journey, variants.chosen))
        variants.chosen.clear();
    // What another journey's paths offered is not chosen of this one's: its control is not there.
    const std::size_t paths = journey.variants ? (*journey.variants)->most_frequent.size() : 0;
    variants.representatives = paths <= least_representatives
        ? 0
        : std::min({variants.representatives, most_representatives, paths});
    if (!journey.variants || (*journey.variants)->conversions <= 0)
        variants.end = VariantEnd::Any;
    const JourneyVariants none;
    const JourneyVariants& known = journey.variants ? **journey.variants : none;
    variants.group = known_choice(known, variants.group);
    variants.compared = known_choice(known, variants.compared);
}

void settle_graph(State& state, const Journey& journey) {
    Session& session = state.session;
    GraphLook& graph = session.graph;
    const bool is_same =
        session.graph_document == state.document.id && session.graph_journey == journey.id;
    if (!is_same && !session.graph_journey.empty())
        forget_choices(graph);
    session.graph_document = state.document.id;
    session.graph_journey = journey.id;
    if (!find_touchpoint(journey, graph.selected))
        graph.selected = {};
    if (!is_stated(journey, graph.way))
        graph.way = {};
    if (graph.drawing && !graph.drawing->empty() && !find_touchpoint(journey, *graph.drawing))
        graph.drawing.reset();
    const auto& journeys = state.document.journeys;
    if (graph.compared == journey.id
        || std::none_of(journeys.begin(), journeys.end(), [&](const Shared<Journey>& each) {
               return each->id == graph.compared;
           }))
        graph.compared = {};
    if (graph.what_if && !find_touchpoint(journey, graph.what_if->touchpoint))
        graph.what_if.reset();
    if (graph.what_if)
        graph.what_if->abandonment = clamped(graph.what_if->abandonment, limits::share, 0);
    if (!is_path_of(journey, graph.marked))
        graph.marked.clear();
    settle_variants(graph.variants, journey);
    graph.touchpoints_shown = clamped(graph.touchpoints_shown, limits::share, 1);
    graph.transitions_shown = clamped(graph.transitions_shown, limits::share, 1);
}

void settle_plan(State& state) {
    Session& session = state.session;
    const std::vector<Milestone>& milestones = state.document.plan->milestones;
    if (std::none_of(milestones.begin(), milestones.end(), [&](const Milestone& milestone) {
            return milestone.id == session.new_milestone;
        }))
        session.new_milestone = {};
    if (session.selected_actions && !session.selected_actions->empty())
        forget_unknown(*session.selected_actions, state.document.plan);
    const PlanAction* action = find_plan_action(state.document.plan, session.plan_action);
    if (!action)
        session.plan_action = {};
    if (!action || (session.action_update && *session.action_update >= action->updates.size()))
        session.action_update.reset();
}

void settle_assessment(State& state) {
    Session& session = state.session;
    // One person alone is no group.
    if (session.assess_view == AssessView::Group
        && state.document.assessment->respondents.size() < 2)
        session.assess_view = AssessView::OneByOne;
    if (!find_question(current_questionnaire(state), session.question)) {
        const Question* question = first_open_question(state);
        session.question = question ? question->id : QuestionId();
    }
}

} // namespace

void settle_selection(State& state) {
    const Journey& journey = current_journey(state);
    state.session.journey = journey.id;
    settle_trail(state);
    settle_journey(state, journey);
    settle_graph(state, journey);
    settle_plan(state);
    settle_assessment(state);
}

void apply(Change& change, const actions::GoTo& action) {
    show_screen(change, action.screen);
}

void apply(Change& change, const actions::OpenOverlay& action) {
    if (action.overlay == Overlay::Knowledge) {
        apply(change, actions::OpenKnowledge{}); // which has a place to begin at
        return;
    }
    change.session().overlay = action.overlay;
    if (action.overlay == Overlay::Settings)
        change.effects.push_back(effects::MeasureStorage{});
}

void apply(Change& change, const actions::Explain& action) {
    Session& session = change.session();
    if (session.overlay != Overlay::HowComputed) // not a term of what is being explained
        session.overlay_below = session.overlay;
    session.explain = action.target;
    session.overlay = Overlay::HowComputed;
}

void apply(Change& change, const actions::CloseOverlay&) {
    Session& session = change.session();
    const bool explains = session.overlay == Overlay::HowComputed;
    session.overlay = explains ? session.overlay_below : Overlay::None;
    session.overlay_below = Overlay::None;
}

void apply(Change& change, const actions::DismissToast& action) {
    auto& toasts = change.session().toasts;
    const auto dismissed = [&](const Toast& toast) { return toast.id == action.id; };
    toasts.erase(std::remove_if(toasts.begin(), toasts.end(), dismissed), toasts.end());
}

void apply(Change& change, const actions::DismissProblem&) {
    change.session().problem.reset();
    change.session().problem_file.clear();
}

void apply(Change& change, const actions::Undo&) {
    if (!change.session().has_document || !change.state.history.can_undo()) {
        change.announce(Text::AnnounceNothingToUndo);
        return;
    }
    const Document before = change.document();
    change.state.history.undo(change.document());
    follow_log_mapping(change, before);
    change.document_replaced = true;
    change.announce(Text::AnnounceUndone);
}

void apply(Change& change, const actions::Redo&) {
    if (!change.session().has_document || !change.state.history.can_redo()) {
        change.announce(Text::AnnounceNothingToRedo);
        return;
    }
    const Document before = change.document();
    change.state.history.redo(change.document());
    follow_log_mapping(change, before);
    change.document_replaced = true;
    change.announce(Text::AnnounceRedone);
}

} // namespace tappa
