#include "ui/screens/plan_decisions.hpp"

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <utility>

namespace tappa::ui {

namespace {

constexpr std::string_view heading_key = "decisions-heading";
constexpr float beside_from = 640; // words and buttons in one line

template <auto Member, typename Value>
void edit(Ui& ui, const PlanDecision& decision, Value value) {
    ui.send(actions::EditDecision{decision.kind, decision.id, Set<Member>{std::move(value)}});
}

std::string title_of(const Ui& ui, const State& state, const PlanDecision& decision) {
    return decision_title(
        decision,
        state.document.plan,
        state.content.catalogue,
        state.document.journeys,
        ui.language()
    );
}

// "Action · L. Ferri · 3 March 2027", as far as it is known.
std::string facts_of(const Ui& ui, const PlanDecision& decision) {
    std::vector<std::string> facts{std::string(name_of(decision.kind, ui.language()))};
    if (!decision.decided_by.empty())
        facts.push_back(decision.decided_by);
    if (decision.date)
        facts.push_back(formatted_date(*decision.date, ui.language()));
    return joined(facts, middle_dot);
}

void words_ui(Ui& ui, const PlanDecision& decision, const std::string& title) {
    auto gap = ui.gap(4);
    ui.heading(3, title);
    ui.muted(facts_of(ui, decision));
    if (decision.reason.empty())
        ui.chip(ui.say(Text::DecisionNoReason), Tone::Warning);
    else
        ui.text(decision.reason, {.size = 14});
}

} // namespace

std::string reason_key(DecisionKind kind, const std::string& id) {
    return "reason/" + std::string(enum_id(kind)) + "/" + id;
}

void decision_fields_ui(Ui& ui, const State& state, const PlanDecision& decision) {
    auto group = ui.group(
        Role::Group, "decision", ui.say(Text::DecisionOf, {title_of(ui, state, decision)})
    );
    auto gap = ui.gap(10);
    if (auto typed = ui.text_field(
            reason_key(decision.kind, decision.id),
            ui.say(Text::DecisionReason),
            decision.reason,
            {.placeholder = ui.say(Text::DecisionReasonHint),
             .lines = 2,
             .limit = limits::paragraph}
        ))
        edit<&PlanDecision::reason>(ui, decision, *std::move(typed));
    auto row = ui.columns("who", {Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 320});
    ui.next_column();
    if (auto typed = ui.text_field(
            "decided-by", ui.say(Text::DecisionBy), decision.decided_by, {.kind = FieldKind::Name}
        ))
        edit<&PlanDecision::decided_by>(ui, decision, *std::move(typed));
    ui.next_column();
    const auto change = ui.date_field(
        "decided-on",
        ui.say(Text::DecisionDate),
        decision.date,
        {.latest = state.session.today, .too_late = ui.say(Text::DecisionDateTooLate)}
    );
    if (change)
        edit<&PlanDecision::date>(ui, decision, change->value);
}

bool why_not_ui(Ui& ui, const State& state, const PlanDecision& decision, std::string_view key) {
    const bool was_open = ui.unfolded(key);
    const bool open = ui.disclosure(
        key,
        ui.say(decision.reason.empty() ? Text::DecisionReasonHint : Text::DecisionReason),
        {.kind = ButtonKind::Ghost,
         .icon = icons::message_square,
         .small = true,
         .read_as = ui.say(Text::DecisionOf, {title_of(ui, state, decision)})}
    );
    if (open && !was_open)
        ui.focus_key(reason_key(decision.kind, decision.id));
    return open;
}

bool take_back_ui(Ui& ui, const State& state, const PlanDecision& decision) {
    const std::string title = title_of(ui, state, decision);
    auto edits = ui.edits();
    const bool pressed = ui.button(
        "take-back",
        ui.say(Text::DecisionTakeBack),
        {.kind = ButtonKind::Ghost,
         .icon = icons::rotate_ccw,
         .small = true,
         .read_as = ui.say(Text::DecisionTakeBackNamed, {title})}
    );
    if (pressed)
        ui.send(actions::TakeBackDecision{decision.kind, decision.id});
    return pressed;
}

void PlanDecisions::follow(const State& state) {
    const bool first = m_document != state.document.id;
    if (first)
        forget();
    else if (m_revision == state.revision)
        return;
    m_document = state.document.id;
    m_revision = state.revision;
    m_decisions = decisions_against(state.document.plan);
    std::set<std::string> known;
    for (const PlanDecision& decision : m_decisions) {
        const std::string key = reason_key(decision.kind, decision.id);
        if (!first && m_known.count(key) == 0)
            m_unfolded.insert(key);
        known.insert(key);
    }
    m_known = std::move(known);
}

void PlanDecisions::line_ui(Ui& ui, const State& state, const PlanDecision& decision) {
    const std::string key = reason_key(decision.kind, decision.id);
    const std::string title = title_of(ui, state, decision);
    const bool unfolded = m_unfolded.count(key) > 0;
    auto item = ui.list_item(key + "/item");
    {
        auto row = ui.columns(
            "row", {Column::grow(), Column::fit()}, {.gap = 12, .stack_below = beside_from}
        );
        ui.next_column();
        words_ui(ui, decision, title);
        ui.next_column();
        auto flow = ui.flow("buttons");
        if (ui.button(
                "edit",
                ui.say(Text::DecisionEdit),
                {.kind = ButtonKind::Ghost,
                 .icon = icons::pencil,
                 .small = true,
                 .expanded = unfolded ? Tristate::Yes : Tristate::No,
                 .read_as = ui.say(Text::DecisionEditNamed, {title})}
            )) {
            if (unfolded)
                m_unfolded.erase(key);
            else
                m_unfolded.insert(key);
        }
        if (take_back_ui(ui, state, decision))
            ui.focus_key(heading_key, "plan-title"); // behind the last one the card is gone
    }
    if (unfolded)
        decision_fields_ui(ui, state, decision);
}

void PlanDecisions::draw(Ui& ui, const State& state) {
    follow(state);
    if (m_decisions.empty())
        return;
    auto card = ui.card("decisions", {.name = ui.say(Text::DecisionTitle)});
    ui.heading(2, ui.say(Text::DecisionTitle), {.size = 16, .key = heading_key});
    ui.muted(ui.say(Text::DecisionText));
    const bool all = m_decisions.size() <= most_rows_at_once || ui.unfolded("all-decisions");
    {
        auto list = ui.list("list", ui.say(Text::DecisionTitle));
        auto gap = ui.gap(12);
        for (std::size_t i = 0; i < (all ? m_decisions.size() : most_rows_at_once); ++i) {
            ui.rule();
            line_ui(ui, state, m_decisions[i]);
        }
    }
    more_rows_ui(ui, "all-decisions", m_decisions.size());
}

} // namespace tappa::ui
