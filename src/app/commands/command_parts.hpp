#pragma once

#include "app/action.hpp"
#include "app/state.hpp"

#include <algorithm>
#include <string_view>

// What the table of commands (commands.cpp) is made of: when a command is there, and what it does.

namespace tappa::command_parts {

inline bool always(const State&) {
    return true;
}
inline bool with_document(const State& state) {
    return state.session.has_document;
}
inline bool with_pdf_writer_free(const State& state) {
    return state.session.has_document && !state.session.exporting_pdf;
}
inline bool with_touchpoints(const State& state) {
    return state.session.has_document && !current_journey(state).touchpoints.empty();
}
inline bool with_counted_journey(const State& state) {
    const auto& transitions = current_journey(state).transitions;
    // All of them: a table of counts would leave the others out.
    return state.session.has_document && !transitions.empty()
        && std::all_of(transitions.begin(), transitions.end(), [](const Transition& transition) {
               return transition.count.has_value();
           });
}
inline bool answering(const State& state) {
    return state.session.has_document && state.session.screen == Screen::Assess;
}

inline bool answers_to(const State& state, std::string_view questionnaire) {
    return !state.document.questionnaire
        && state.document.assessment->questionnaire_id == questionnaire;
}
// With a shipped questionnaire that the document does not answer to yet.
template <const std::string_view& questionnaire>
bool with_other_questionnaire(const State& state) {
    return state.session.has_document && find_shipped(state.content, questionnaire)
        && !answers_to(state, questionnaire);
}

// The host gives the new document its id and date (host_facts.hpp).
template <const std::string_view& questionnaire>
Action new_document(const State& state) {
    return actions::NewDocument{
        state.session.language, std::string(questionnaire), {}, {}, Screen::Assess};
}
inline Action new_journey(const State& state) {
    return actions::NewDocument{state.session.language, {}, {}, {}, Screen::Journey};
}
inline Action ask_for_file(const State&) {
    return actions::AskForFile{};
}
template <const std::string_view& questionnaire>
Action use_questionnaire(const State&) {
    return actions::UseQuestionnaire{std::string(questionnaire)};
}
template <Sample sample>
Action explore_sample(const State&) {
    return actions::ExploreSample{sample};
}
template <Screen screen>
Action go(const State&) {
    return actions::GoTo{screen};
}
template <ExportFormat format>
Action export_as(const State&) {
    return actions::Export{format};
}
template <Overlay overlay>
Action open_overlay(const State&) {
    return actions::OpenOverlay{overlay};
}
template <const std::string_view& place>
Action open_knowledge(const State&) {
    return actions::OpenKnowledge{std::string(place)};
}
template <Theme theme>
Action set_theme(const State&) {
    return actions::SetTheme{theme};
}
template <Theme theme>
bool other_theme(const State& state) {
    return state.session.theme != theme;
}
template <Language language>
Action set_language(const State&) {
    return actions::SetLanguage{language};
}
template <Language language>
bool other_language(const State& state) {
    return state.session.language != language;
}
template <AssessView view>
Action set_assess_view(const State&) {
    return actions::SetAssessView{view};
}
template <AssessView view>
bool other_assess_view(const State& state) {
    return answering(state) && state.session.assess_view != view;
}
// The journeys' screen is shown with it.
template <JourneyView view>
Action set_journey_view(const State&) {
    return actions::SetJourneyView{view};
}
template <JourneyView view>
bool other_journey_view(const State& state) {
    return state.session.has_document
        && (state.session.screen != Screen::Journey || state.session.journey_view != view);
}
inline bool on_journey_map(const State& state) {
    return state.session.has_document && state.session.screen == Screen::Journey
        && state.session.journey_view == JourneyView::Map;
}
// The plan's screen is shown with it.
template <PlanView view>
Action set_plan_view(const State&) {
    return actions::SetPlanView{view};
}
template <PlanView view>
bool other_plan_view(const State& state) {
    return state.session.has_document
        && (state.session.screen != Screen::Plan || state.session.plan_view != view);
}

// Rows of the table are selected: filling down stands above it, out of sight of those far below.
inline bool several_selected(const State& state) {
    const Session& session = state.session;
    return session.has_document && session.screen == Screen::Plan
        && session.plan_view == PlanView::Table && session.selected_actions
        && session.selected_actions->size() > 1;
}
template <FilledField field>
Action fill_selected(const State&) {
    return actions::FillSelectedDown{field};
}

template <GraphView view>
Action set_graph_view(const State&) {
    return actions::LookAtGraph{Set<&GraphLook::view>{view}};
}
inline bool on_graph(const State& state) {
    return state.session.has_document && state.session.screen == Screen::Graph;
}
template <GraphView view>
bool other_graph_view(const State& state) {
    return on_graph(state) && state.session.graph.view != view;
}

inline Action larger_text(const State& state) {
    for (const double scale : text_scales)
        if (scale > state.session.text_scale + 0.01)
            return actions::SetTextScale{scale};
    return actions::SetTextScale{text_scales.back()};
}
inline Action smaller_text(const State& state) {
    double smaller = text_scales.front();
    for (const double scale : text_scales)
        if (scale < state.session.text_scale - 0.01)
            smaller = scale;
    return actions::SetTextScale{smaller};
}

} // namespace tappa::command_parts
