#pragma once

#include "app/action.hpp"
#include "app/effect.hpp"
#include "app/texts.hpp"

#include <string>
#include <vector>

// Inside `update` only: what the actions.cpp files of the features share.

namespace tappa {

// A state being changed, and what the host shall do about it.
struct Change {
    State& state;
    std::vector<Effect>& effects;
    // Set by steps that remove something: a toast that offers to take the step back.
    std::string undo_offer{};
    // Set by undo, redo and opening: the document is another one, without a step of its own.
    bool document_replaced = false;

    [[nodiscard]] Language language() const { return state.session.language; }
    [[nodiscard]] Document& document() { return state.document; }
    [[nodiscard]] Session& session() { return state.session; }
    [[nodiscard]] const Content& content() const { return state.content; }

    void announce(std::string text) { effects.push_back(effects::Announce{std::move(text)}); }
    void announce(Text text) { announce(std::string(tappa::text(text, language()))); }
    void announce(Text text, const std::vector<std::string>& arguments) {
        announce(text_with(text, language(), arguments));
    }
    void offer_undo(Text text, const std::vector<std::string>& arguments) {
        undo_offer = text_with(text, language(), arguments);
    }
};

// Null when the document has no journey of this touchpoint.
[[nodiscard]] Journey* journey_of(Document& document, const TouchpointId& touchpoint);
void show_screen(Change& change, Screen screen);
// Closes panels whose subject is gone, and shows a question that exists.
void settle_selection(State& state);
// The question on screen is one that fits the filter; none where none does.
void show_fitting_question(Change& change);

// One for each action; the files are named after the feature.
// navigation/actions.cpp
void apply(Change& change, const actions::GoTo& action);
void apply(Change& change, const actions::OpenQuestion& action);
void apply(Change& change, const actions::SelectTouchpoint& action);
void apply(Change& change, const actions::SelectPainPoint& action);
void apply(Change& change, const actions::SelectPlanAction& action);
void apply(Change& change, const actions::ShowStageColumn& action);
void apply(Change& change, const actions::SetAssessView& action);
void apply(Change& change, const actions::SetPlanView& action);
void apply(Change& change, const actions::SetLanguage& action);
void apply(Change& change, const actions::SetTheme& action);
void apply(Change& change, const actions::SetTextScale& action);
void apply(Change& change, const actions::OpenOverlay& action);
void apply(Change& change, const actions::Explain& action);
void apply(Change& change, const actions::Discuss& action);
void apply(Change& change, const actions::CloseOverlay& action);
void apply(Change& change, const actions::DismissToast& action);
void apply(Change& change, const actions::DismissProblem& action);
void apply(Change& change, const actions::Undo& action);
void apply(Change& change, const actions::Redo& action);

// knowledge/actions.cpp
void apply(Change& change, const actions::OpenKnowledge& action);
void apply(Change& change, const actions::GoBackInKnowledge& action);
void apply(Change& change, const actions::KnowledgeRead& action);
void apply(Change& change, const actions::KnowledgeFailed& action);

// documents/actions.cpp
void apply(Change& change, const actions::NewDocument& action);
void apply(Change& change, const actions::ExploreSample& action);
void apply(Change& change, const actions::AskForFile& action);
void apply(Change& change, const actions::FileRead& action);
void apply(Change& change, const actions::FileFailed& action);
void apply(Change& change, const actions::OpenRecent& action);
void apply(Change& change, const actions::DeleteRecent& action);
void apply(Change& change, const actions::RestoreRecent& action);
void apply(Change& change, const actions::RecentRead& action);
void apply(Change& change, const actions::RecentsListed& action);

// saving/actions.cpp
void apply(Change& change, const actions::EditDetails& action);
void apply(Change& change, const actions::Saving& action);
void apply(Change& change, const actions::Saved& action);
void apply(Change& change, const actions::SaveFailed& action);
void apply(Change& change, const actions::ChangedElsewhere& action);
void apply(Change& change, const actions::Export& action);
void apply(Change& change, const actions::PdfDone& action);
void apply(Change& change, const actions::CharactersLacking& action);
void apply(Change& change, const actions::PdfFailed& action);
void apply(Change& change, const actions::SetReportLanguage& action);
void apply(Change& change, const actions::SetReportSection& action);

// jobs/actions.cpp
void apply(Change& change, const actions::RetryIntervals& action);
void apply(Change& change, const actions::JobProgressed& action);
void apply(Change& change, const actions::JobDone& action);
void apply(Change& change, const actions::JobFailed& action);

// assess/actions.cpp
void apply(Change& change, const actions::AnswerLevel& action);
void apply(Change& change, const actions::AnswerNotApplicable& action);
void apply(Change& change, const actions::AnswerDontKnow& action);
void apply(Change& change, const actions::ClearAnswer& action);
void apply(Change& change, const actions::SetAnswerConfidence& action);
void apply(Change& change, const actions::SetAnswerEvidence& action);
void apply(Change& change, const actions::SetAnswerLink& action);
void apply(Change& change, const actions::NextQuestion& action);
void apply(Change& change, const actions::PreviousQuestion& action);
void apply(Change& change, const actions::UseQuestionnaire& action);
void apply(Change& change, const actions::SetAssessFilter& action);
void apply(Change& change, const actions::SetTarget& action);
void apply(Change& change, const actions::SetCapabilityWeight& action);

// people/actions.cpp
void apply(Change& change, const actions::AgreeOnLevel& action);
void apply(Change& change, const actions::WithdrawAgreedLevel& action);
void apply(Change& change, const actions::SelectRespondent& action);
void apply(Change& change, const actions::AddRespondent& action);
void apply(Change& change, const actions::EditRespondent& action);
void apply(Change& change, const actions::DeleteRespondent& action);

// journey/actions.cpp
void apply(Change& change, const actions::EditJourney& action);
void apply(Change& change, const actions::EditPersona& action);
void apply(Change& change, const actions::AddTouchpoint& action);
void apply(Change& change, const actions::EditTouchpoint& action);
void apply(Change& change, const actions::MoveTouchpoint& action);
void apply(Change& change, const actions::DuplicateTouchpoint& action);
void apply(Change& change, const actions::DeleteTouchpoint& action);
// journey/pain_actions.cpp
void apply(Change& change, const actions::AddPainPoint& action);
void apply(Change& change, const actions::EditPainPoint& action);
void apply(Change& change, const actions::DeletePainPoint& action);
void apply(Change& change, const actions::AddOpportunity& action);
void apply(Change& change, const actions::EditOpportunity& action);
void apply(Change& change, const actions::DeleteOpportunity& action);

// plan/actions.cpp
void apply(Change& change, const actions::AcceptProposal& action);
void apply(Change& change, const actions::DropProposal& action);
void apply(Change& change, const actions::RestoreProposals& action);
void apply(Change& change, const actions::AddPlanAction& action);
void apply(Change& change, const actions::EditPlanAction& action);
void apply(Change& change, const actions::DeletePlanAction& action);
void apply(Change& change, const actions::SetPriorityWeights& action);

} // namespace tappa
