#include "ui/screens/plan_sign_off.hpp"

#include "base/text.hpp"
#include "planning/sign_off_words.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <utility>

namespace tappa::ui {

namespace {

void changes_ui(Ui& ui, const std::vector<ChangeLine>& lines) {
    const bool all = lines.size() <= most_rows_at_once || ui.unfolded("all-changes");
    auto card = ui.card("changes", {.name = ui.say(Text::SignOffChanges)});
    {
        auto list = ui.list("list", ui.say(Text::SignOffChanges));
        auto gap = ui.gap(8);
        for (std::size_t i = 0; i < (all ? lines.size() : most_rows_at_once); ++i) {
            auto item = ui.list_item("change/" + std::to_string(i));
            auto close = ui.gap(0);
            ui.text(lines[i].title, {.size = 14, .semibold = true});
            ui.text(lines[i].what, {.size = 14, .colour = ui.theme().ink_soft});
        }
    }
    more_rows_ui(ui, "all-changes", lines.size());
}

} // namespace

void PlanSignOffView::follow(const State& state) {
    if (m_document != state.document.id) {
        forget();
        m_document = state.document.id;
        if (const std::optional<SignOff>& signed_by = state.document.plan->sign_off) {
            m_name = signed_by->name;
            m_role = signed_by->role;
        }
    }
    if (m_revision == state.revision)
        return;
    m_revision = state.revision;
    const Plan& plan = state.document.plan;
    m_changes = plan.sign_off ? changes_since(*plan.sign_off, plan) : ChangesSinceSigned();
}

void PlanSignOffView::standing_ui(Ui& ui, const State& state) {
    follow(state);
    const std::optional<SignOff>& sign_off = state.document.plan->sign_off;
    if (!sign_off)
        return;
    ui.notice(
        "signed",
        m_changes.empty() ? Tone::Good : Tone::Warning,
        signed_sentence(*sign_off, ui.language()) + " " + changes_sentence(m_changes, ui.language())
    );
    if (m_changes.empty())
        return;
    bool unfolded = false;
    {
        auto flow = ui.flow("signed-changes");
        const bool open = ui.unfolded("what-changed");
        unfolded = ui.disclosure(
            "what-changed",
            ui.say(Text::SignOffChanges),
            {.kind = ButtonKind::Ghost,
             .icon = open ? icons::chevron_up : icons::chevron_down,
             .icon_after = true,
             .small = true}
        );
    }
    if (unfolded)
        changes_ui(ui, change_lines(m_changes, ui.language()));
}

void PlanSignOffView::form_ui(Ui& ui, const State& state) {
    follow(state);
    const bool is_signed = state.document.plan->sign_off.has_value();
    auto card = ui.card("sign-off", {.name = ui.say(Text::SignOffTitle)});
    ui.heading(2, ui.say(Text::SignOffTitle), {.size = 16});
    ui.muted(ui.say(Text::SignOffText));
    {
        auto row = ui.columns(
            "who",
            {Column::grow(), Column::grow(), Column::fixed(180)},
            {.gap = 12, .stack_below = 560}
        );
        ui.next_column();
        if (auto typed = ui.text_field(
                "sign-name", ui.say(Text::SignOffName), m_name, {.kind = FieldKind::Name}
            ))
            m_name = *std::move(typed);
        ui.next_column();
        if (auto typed = ui.text_field("sign-role", ui.say(Text::SignOffRole), m_role))
            m_role = *std::move(typed);
        ui.next_column();
        const auto change = ui.date_field(
            "sign-date",
            ui.say(Text::SignOffDate),
            m_date.value_or(state.session.today),
            {.required = true,
             .latest = state.session.today,
             .too_late = ui.say(Text::PlanReadingTooLate)}
        );
        if (change && change->value)
            m_date = change->value;
    }
    auto flow = ui.flow("sign");
    auto edits = ui.edits();
    if (ui.button(
            "sign",
            ui.say(is_signed ? Text::SignOffSignAgain : Text::SignOffSign),
            {.kind = ButtonKind::Primary, .icon = icons::check, .disabled = trimmed(m_name).empty()}
        )) {
        ui.send(actions::SignPlan{m_name, m_role, m_date.value_or(state.session.today)});
        ui.focus_key("sign-name"); // a second Enter does not sign again
    }
    if (is_signed
        && ui.button("withdraw", ui.say(Text::SignOffWithdraw), {.kind = ButtonKind::Ghost})) {
        ui.send(actions::WithdrawSignOff{});
        ui.focus_key("sign-name");
    }
}

} // namespace tappa::ui
