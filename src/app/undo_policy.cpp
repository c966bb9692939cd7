#include "app/undo_policy.hpp"

#include "app/update.hpp"

#include <type_traits>

namespace tappa {

namespace {

template <typename T, typename... Ts>
constexpr bool is_one_of = (std::is_same_v<T, Ts> || ...);

// Changes the session, or what lies outside the document.
template <typename T>
constexpr bool leaves_document = is_one_of<
    T,
    actions::GoTo,
    actions::OpenQuestion,
    actions::SelectTouchpoint,
    actions::SelectPainPoint,
    actions::SelectPlanAction,
    actions::ShowStageColumn,
    actions::SetAssessView,
    actions::SetPlanView,
    actions::SetLanguage,
    actions::SetTheme,
    actions::SetTextScale,
    actions::OpenOverlay,
    actions::Explain,
    actions::Discuss,
    actions::OpenKnowledge,
    actions::GoBackInKnowledge,
    actions::KnowledgeRead,
    actions::KnowledgeFailed,
    actions::CloseOverlay,
    actions::DismissToast,
    actions::DismissProblem,
    actions::AskForFile,
    actions::ExploreSample,
    actions::FileFailed,
    actions::OpenRecent,
    actions::DeleteRecent,
    actions::RestoreRecent,
    actions::RecentsListed,
    actions::Saving,
    actions::Saved,
    actions::SaveFailed,
    actions::ChangedElsewhere,
    actions::Export,
    actions::PdfDone,
    actions::CharactersLacking,
    actions::PdfFailed,
    actions::RetryIntervals,
    actions::JobProgressed,
    actions::JobDone,
    actions::JobFailed,
    actions::SetReportLanguage,
    actions::SetReportSection,
    actions::NextQuestion,
    actions::PreviousQuestion,
    actions::SetAssessFilter,
    actions::SelectRespondent>;

// Goes through the history itself, or opens another document, which has a history of its own.
template <typename T>
constexpr bool replaces_document = is_one_of<
    T,
    actions::Undo,
    actions::Redo,
    actions::NewDocument,
    actions::FileRead,
    actions::RecentRead>;

// What the host tells of its own accord, and what goes away by itself.
template <typename T>
constexpr bool is_host_news = is_one_of<
    T,
    actions::DismissToast,
    actions::RecentsListed,
    actions::Saving,
    actions::Saved,
    actions::SaveFailed,
    actions::ChangedElsewhere,
    actions::KnowledgeRead,
    actions::KnowledgeFailed,
    actions::PdfDone,
    actions::CharactersLacking,
    actions::PdfFailed,
    actions::JobProgressed,
    actions::JobDone,
    actions::JobFailed>;

// Fields of a form say which one they are; fields of their own are their type.
struct MergeKey {
    std::string operator()(const actions::EditDetails& a) const {
        return key("details", "", a.field);
    }
    std::string operator()(const actions::EditJourney& a) const {
        return key("journey", "", a.field);
    }
    std::string operator()(const actions::EditPersona& a) const {
        return key("persona", "", a.field);
    }
    std::string operator()(const actions::EditTouchpoint& a) const {
        return key("touchpoint", a.touchpoint.id.text, a.field);
    }
    std::string operator()(const actions::EditPainPoint& a) const {
        return key("pain-point", a.pain_point.id.text, a.field);
    }
    std::string operator()(const actions::EditOpportunity& a) const {
        return key("opportunity", a.opportunity.id.text, a.field);
    }
    std::string operator()(const actions::EditPlanAction& a) const {
        return key("action", a.action.id.text, a.field);
    }
    std::string operator()(const actions::SetPriorityWeights& a) const {
        return key("weights", "", a.field);
    }
    std::string operator()(const actions::SetAnswerEvidence& a) const {
        return key("answer", a.question.text, "evidence");
    }
    std::string operator()(const actions::SetAnswerLink& a) const {
        return key("answer", a.question.text, "link");
    }
    std::string operator()(const actions::EditRespondent& a) const {
        return key("respondent", a.respondent.id.text, a.field);
    }
    std::string operator()(const actions::AgreeOnLevel& a) const {
        return key("agreed", a.question.text, "reason");
    }
    std::string operator()(const actions::SetCapabilityWeight& a) const {
        return key("capability", a.capability.text, "weight");
    }
    template <typename T>
    std::string operator()(const T&) const {
        return {};
    }

private:
    static std::string key(
        const std::string& kind, const std::string& id, const std::string& field
    ) {
        return field.empty() ? std::string() : kind + "/" + id + "/" + field;
    }
};

} // namespace

std::string merge_key(const Action& action) {
    return std::visit(MergeKey{}, action);
}

bool ends_typing(const Action& action) {
    return std::visit(
        [](const auto& meant) { return !is_host_news<std::decay_t<decltype(meant)>>; }, action
    );
}

UndoPolicy undo_policy(const Action& action) {
    const bool outside = std::visit(
        [](const auto& meant) {
            using T = std::decay_t<decltype(meant)>;
            return leaves_document<T> || replaces_document<T>;
        },
        action
    );
    if (outside)
        return UndoPolicy::None;
    return merge_key(action).empty() ? UndoPolicy::Step : UndoPolicy::Merge;
}

} // namespace tappa
