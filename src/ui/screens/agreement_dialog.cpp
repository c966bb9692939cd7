// The dialog in which the respondents agree on the level of a question.

#include "base/number.hpp"
#include "base/text.hpp"
#include "scoring/roles.hpp"
#include "ui/screens/agreement.hpp"
#include "ui/screens/agreement_roles.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view reason_key = "reason";

constexpr float beside_from = 800;

// What one sees of the answers before choosing: how they lie, and how far apart.
void answers_ui(Ui& ui, const QuestionAgreement& agreement, const AgreedLevel* agreed) {
    auto row = ui.columns(
        "answers",
        {Column::fixed(190), Column::grow()},
        {.gap = 20, .stack_below = 420, .align = Align::Middle}
    );
    ui.next_column();
    distribution_ui(
        ui,
        "levels",
        agreement.distribution,
        agreed ? std::optional(agreed->level) : std::nullopt,
        190
    );
    ui.next_column();
    auto gap = ui.gap(4);
    const auto shown = [&](const std::optional<double>& value, int decimals) {
        return value ? formatted_short(*value, decimals, ui.language())
                     : std::string(ui.say(Text::CommonNotAvailable));
    };
    ui.text(
        ui.say(
            Text::AgreementSpread,
            {shown(agreement.median, 1),
             shown(agreement.iqr, 2),
             shown(agreement.ad_median, 2),
             shown(agreement.r_wg, 2)}
        ),
        {.size = 14, .colour = ui.theme().ink_soft}
    );
    auto flow = ui.flow("marks", {.row_height = 30});
    if (agreement.ad_is_high())
        ui.chip(ui.say(Text::AgreementDivided), Tone::Warning);
    if (ui.link("explain", ui.say(Text::InsightsHowComputed), {.small = true}))
        ui.send(actions::Explain{"question:" + agreement.question.text});
}

void roles_ui(Ui& ui, const State& state, const QuestionId& question) {
    const RolesOfQuestion roles = roles_of_question(state.document.assessment, question);
    if (roles.role_count < 2)
        return;
    ui.heading(4, ui.say(Text::AgreementByRole));
    if (!roles.shown.empty()) {
        auto table = ui.table(
            "roles",
            ui.say(Text::AgreementByRole),
            {{std::string(ui.say(Text::InsightsRole)), Column::grow(), Align::Start, true},
             {std::string(ui.say(Text::InsightsPeople)), Column::fixed(76)},
             {std::string(ui.say(Text::AgreementLevels)), Column::fixed(146)},
             {std::string(ui.say(Text::AgreementMean)), Column::fixed(70)}}
        );
        for (std::size_t i = 0; i < roles.shown.size(); ++i) {
            const RoleAnswers& role = roles.shown[i];
            auto row = ui.row("role-" + std::to_string(i));
            ui.cell();
            ui.text(
                role.role.empty() ? ui.say(Text::InsightsNoRole) : std::string_view(role.role),
                {.size = 14}
            );
            ui.cell();
            ui.text(formatted_integer(role.people, ui.language()), {.size = 14});
            ui.cell();
            distribution_ui(ui, "levels", role.counts, std::nullopt, 130);
            ui.cell();
            ui.text(formatted(role.mean(), 2, ui.language()), {.size = 14});
        }
    }
    if (roles.some_hidden())
        ui.muted(ui.say(Text::AgreementRolesHidden, {std::to_string(least_people_shown)}));
}

} // namespace

AgreementView::Draft AgreementView::draft_of(const State& state, const QuestionId& question) const {
    for (const Draft& draft : m_drafts)
        if (draft.question == question)
            return draft;
    if (const AgreedLevel* agreed = find_agreed(state.document.assessment, question))
        return {question, agreed->level, agreed->reason};
    return {question, 0, {}};
}

void AgreementView::keep(Draft draft) {
    drop(draft.question);
    m_drafts.push_back(std::move(draft));
}

void AgreementView::drop(const QuestionId& question) {
    std::erase_if(m_drafts, [&](const Draft& draft) { return draft.question == question; });
}

// To the neighbours on the agenda: as it is filtered, if the question is on it then.
// Says where to go on after this one: in the form itself where it is the last.
std::string_view AgreementView::steps_ui(Ui& ui, const Derived& derived, const QuestionId& question)
    const {
    std::vector<QuestionId> ids;
    for (const QuestionAgreement* each : agenda(derived))
        ids.push_back(each->question);
    if (std::find(ids.begin(), ids.end(), question) == ids.end())
        ids = derived.results().agreement.agenda;
    const auto here = std::find(ids.begin(), ids.end(), question);
    if (here == ids.end() || ids.size() < 2)
        return reason_key;
    const auto place = static_cast<std::size_t>(here - ids.begin());
    const bool first = place == 0;
    const bool last = place + 1 == ids.size();
    auto flow = ui.flow("steps", {.row_height = ui.coarse_pointer() ? 46.0F : 34.0F});
    // At an end the button is of no use any more: the focus goes to the other one.
    if (ui.button(
            "agree-previous",
            ui.say(Text::AgreementPreviousQuestion),
            {.icon = icons::chevron_left, .small = true, .disabled = first}
        )) {
        ui.send(actions::OpenAgreement{ids[place - 1]});
        if (place == 1)
            ui.focus_key("agree-next");
    }
    if (ui.button(
            "agree-next",
            ui.say(Text::AgreementNextQuestion),
            {.icon = icons::chevron_right, .icon_after = true, .small = true, .disabled = last}
        )) {
        ui.send(actions::OpenAgreement{ids[place + 1]});
        if (place + 2 == ids.size())
            ui.focus_key("agree-previous");
    }
    ui.muted(ui.say(
        Text::AgreementPosition,
        {formatted_integer(static_cast<std::int64_t>(place) + 1, ui.language()),
         formatted_integer(static_cast<std::int64_t>(ids.size()), ui.language())}
    ));
    return last ? reason_key : std::string_view("agree-next");
}

void AgreementView::levels_ui(
    Ui& ui, const State& state, const Question& question, const QuestionAgreement& agreement
) {
    Draft draft = draft_of(state, question.id);
    const auto& palette = *ui.theme().palette;
    ui.heading(4, ui.say(Text::AgreementLevel));
    auto group = ui.radio_group("level", ui.say(Text::AgreementLevel));
    for (int level = lowest_level; level <= highest_level; ++level) {
        const auto index = static_cast<std::size_t>(level - lowest_level);
        const std::string badge = std::to_string(level);
        const std::string title = ui.say(
            Text::AgreementLevelTitle,
            {std::string(level_name(level, ui.language())),
             ui.say_count(Text::AgreementPeopleCount, agreement.distribution[index])}
        );
        RadioCard card;
        card.badge = badge;
        card.badge_ground = palette.levels[index];
        card.badge_ink = palette.on_levels[index];
        card.title = title;
        card.text = question.levels[index].in(ui.language());
        card.chosen = draft.level == level;
        if (ui.radio_card("level-" + badge, card)) {
            draft.level = level;
            keep(draft);
        }
    }
}

void AgreementView::reason_ui(Ui& ui, const State& state, const QuestionId& question) {
    const AgreedLevel* agreed = find_agreed(state.document.assessment, question);
    Draft draft = draft_of(state, question);
    if (const auto typed = ui.text_field(
            reason_key,
            ui.say(Text::AgreementReason),
            draft.reason,
            {.help = ui.say(Text::AgreementReasonHint), .lines = 3, .limit = limits::paragraph}
        )) {
        draft.reason = *typed;
        keep(draft);
    }
    if (agreed)
        ui.notice(
            "recorded",
            Tone::Good,
            ui.say(Text::AgreementRecorded, {level_title(agreed->level, ui.language())}),
            Role::Status
        );
    buttons_ui(ui, agreed, draft);
}

void AgreementView::buttons_ui(Ui& ui, const AgreedLevel* agreed, const Draft& draft) {
    const bool recorded = agreed && agreed->level == draft.level && agreed->reason == draft.reason;
    std::optional<Text> why_not;
    if (draft.level == 0)
        why_not = Text::AgreementNeedsLevel;
    else if (trimmed(draft.reason).empty())
        why_not = Text::AgreementNeedsReason;
    else if (recorded)
        why_not = Text::AgreementIsRecorded;
    const std::string_view reason = why_not ? ui.say(*why_not) : std::string_view();
    if (why_not)
        ui.muted(reason);
    auto buttons = ui.flow("buttons", {.row_height = 44, .align = Align::End});
    if (auto edits = ui.edits(); agreed
        && ui.button(
            "agree-withdraw", ui.say(Text::AgreementWithdraw), {.icon = icons::rotate_ccw}
        )) {
        // What was agreed stays in the form: to withdraw is not to forget.
        keep(draft);
        ui.send(actions::WithdrawAgreedLevel{draft.question});
        ui.focus_key(reason_key); // a second Enter must not record it again
    }
    if (auto edits = ui.edits(); ui.button(
            "agree-record",
            ui.say(Text::AgreementRecord),
            {.kind = ButtonKind::Primary, .disabled = why_not.has_value(), .description = reason}
        )) {
        ui.send(actions::SetAgreedLevel{draft.question, draft.level, draft.reason});
        drop(draft.question);
        ui.focus_key(m_next);
    }
}

void AgreementView::draw_dialog(Ui& ui, const State& state, const Derived& derived) {
    const QuestionId& id = state.session.agreement;
    const Question* question = find_question(current_questionnaire(state), id);
    const QuestionAgreement* agreement = find_agreement(derived.results().agreement, id);
    if (!question || !agreement) {
        ui.send(actions::CloseOverlay{});
        return;
    }
    if (m_document != state.document.id) {
        m_document = state.document.id;
        m_drafts.clear();
    }
    if (m_question_shown != id)
        ui.scroll_from_top();
    m_question_shown = id;
    bool dismissed = false;
    auto dialog = ui.dialog("agree", ui.say(Text::AgreementDialog), dismissed, {.width = 1120});
    auto gap = ui.gap(12);
    m_next = steps_ui(ui, derived, id);
    ui.heading(3, question->text.in(ui.language()), {.size = 18});
    const AgreedLevel* agreed = find_agreed(state.document.assessment, id);
    if (ui.width() < beside_from) {
        answers_ui(ui, *agreement, agreed);
        roles_ui(ui, state, id);
        levels_ui(ui, state, *question, *agreement);
        reason_ui(ui, state, id);
    } else {
        // Everything at a glance on a big screen, and the levels before what follows from them.
        auto row = ui.columns("form", {Column::grow(11), Column::grow(9)}, {.gap = 28});
        ui.next_column();
        levels_ui(ui, state, *question, *agreement);
        ui.next_column();
        answers_ui(ui, *agreement, agreed);
        roles_ui(ui, state, id);
        reason_ui(ui, state, id);
    }
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

} // namespace tappa::ui
