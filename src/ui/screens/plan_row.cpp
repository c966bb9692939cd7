#include "ui/screens/plan_row.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_decisions.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <utility>

namespace tappa::ui {

namespace {

template <auto Member, typename Value>
void edit(Ui& ui, const PlanAction& action, Value value) {
    ui.send(actions::EditPlanAction{action.id, Set<Member>{std::move(value)}});
}

bool holds(const std::vector<PlanColumn>& columns, PlanColumn column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

} // namespace

PlanRowParts::PlanRowParts(Ui& ui, const State& state, const PlanRow& row)
    : m_ui(ui)
    , m_state(state)
    , m_row(row)
    , m_action(*row.action)
    , m_counts(counts_for_completeness(*row.action))
    , m_missing(missing_parts(*row.action)) {}

void PlanRowParts::open() const {
    open_plan_action(m_ui, m_action.id);
}

void PlanRowParts::cell(PlanColumn column) {
    switch (column) {
    case PlanColumn::Number:
        return number();
    case PlanColumn::Action:
        return title();
    case PlanColumn::Owner:
        return owner();
    case PlanColumn::Metric:
        return metric();
    case PlanColumn::Due:
        return due();
    case PlanColumn::Class:
        return quadrant();
    case PlanColumn::Effort:
        return body(formatted_short(m_action.effort_days, 1, m_ui.language()));
    case PlanColumn::Status:
        return status();
    case PlanColumn::Priority:
        return priority();
    }
}

void PlanRowParts::facts(const std::vector<PlanColumn>& columns) {
    const bool owner_here = !holds(columns, PlanColumn::Owner);
    const bool metric_here = !holds(columns, PlanColumn::Metric);
    std::vector<std::string> facts;
    if (owner_here && !m_action.owner_name.empty())
        facts.push_back(m_action.owner_name);
    if (metric_here)
        for (std::string& line : metric_lines(m_ui, m_action))
            facts.push_back(std::move(line));
    if (!facts.empty())
        m_ui.text(joined(facts, middle_dot), {.size = 13, .colour = m_ui.theme().ink_soft});
    std::vector<MissingPart> here;
    for (const MissingPart part : m_missing) {
        const bool is_here = part == MissingPart::Owner ? owner_here
            : part == MissingPart::Due                  ? !holds(columns, PlanColumn::Due)
                                                        : metric_here;
        if (m_counts && is_here)
            here.push_back(part);
    }
    if (here.empty())
        return;
    auto flow = m_ui.flow("missing", {.gap = 6, .row_height = 24});
    for (const MissingPart part : here)
        missing(part);
}

void PlanRowParts::stacked() {
    title();
    facts({});
    std::vector<std::string> rest;
    if (m_action.due)
        rest.push_back(formatted_date_short(*m_action.due, m_ui.language()));
    rest.push_back(person_days(m_ui, m_action.effort_days));
    rest.emplace_back(name_of(m_action.status, m_ui.language()));
    if (std::string done = percent_words(m_ui, m_action); !done.empty())
        rest.push_back(std::move(done));
    m_ui.muted(joined(rest, middle_dot));
    missing_reason();
    if (!m_row.priority)
        return;
    auto flow = m_ui.flow("figures", {.gap = 12});
    quadrant();
    // No head says what the number is.
    m_ui.text(
        m_ui.say(Text::BoardPriority, {formatted(m_row.priority->priority, 0, m_ui.language())}),
        {.size = 14, .semibold = true}
    );
    bar_and_reason();
}

// While several are being selected, whether this one is.
void PlanRowParts::number() {
    if (m_state.session.selected_actions) {
        const bool ticked =
            m_ui.tick("select", named(Text::PlanSelectAction), is_selected(m_state, m_action.id));
        note_stop();
        if (ticked)
            toggle_selected(m_ui, m_state, m_action.id);
        return;
    }
    const std::string rank = m_row.priority
        ? formatted_integer(m_row.priority->rank, m_ui.language())
        : std::string(m_ui.say(Text::CommonNotAvailable));
    m_ui.text(rank, {.colour = m_ui.theme().ink_muted});
}

void PlanRowParts::title() {
    auto gap = m_ui.gap(0);
    const bool pressed = m_ui.link("open", title_of(m_ui, m_action), {.kind = ButtonKind::Ghost});
    note_stop();
    if (pressed)
        open();
    m_ui.muted(sources_line(m_ui, m_state, m_action.sources));
}

void PlanRowParts::owner() {
    const auto typed = m_ui.text_field(
        "row-owner",
        named(Text::PlanOwnerOf),
        m_action.owner_name,
        {.placeholder = m_ui.say(Text::CommonNotSet),
         .label_hidden = true,
         .quiet = true,
         .kind = FieldKind::Name}
    );
    note_focus();
    if (typed)
        edit<&PlanAction::owner_name>(m_ui, m_action, *typed);
    if (m_counts && misses(MissingPart::Owner))
        missing(MissingPart::Owner);
}

void PlanRowParts::metric() {
    const std::vector<std::string> lines = metric_lines(m_ui, m_action);
    for (const std::string& line : lines)
        body(line);
    if (lines.empty() && !m_counts)
        body(m_ui.say(Text::CommonNotAvailable));
    if (!m_counts)
        return;
    for (const MissingPart part : {MissingPart::Metric, MissingPart::Baseline, MissingPart::Target})
        if (misses(part))
            missing(part);
}

void PlanRowParts::due() {
    const auto change = m_ui.date_field(
        "row-due", named(Text::PlanDueOf), m_action.due, {}, {.label_hidden = true, .quiet = true}
    );
    note_focus();
    if (change)
        edit<&PlanAction::due>(m_ui, m_action, change->value);
    if (m_counts && misses(MissingPart::Due))
        missing(MissingPart::Due);
}

void PlanRowParts::status() {
    const auto chosen = m_ui.select(
        "row-status",
        named(Text::PlanStatusOf),
        status_choices(m_ui),
        enum_id(m_action.status),
        {.label_hidden = true, .quiet = true}
    );
    note_focus();
    if (const auto status = chosen ? enum_from_id<ActionStatus>(*chosen) : std::nullopt)
        edit<&PlanAction::status>(m_ui, m_action, *status);
    if (const std::string done = percent_words(m_ui, m_action); !done.empty())
        m_ui.muted(done);
    missing_reason();
}

// Asks why an action was dropped, where nobody has said so.
void PlanRowParts::missing_reason() {
    if (m_action.status != ActionStatus::Dropped)
        return;
    const std::string& id = m_action.id.text;
    if (has_reason(m_state.document.plan, DecisionKind::Action, id))
        return;
    const bool pressed = m_ui.chip_button(
        "missing-reason", m_ui.say(Text::DecisionNoReason), Tone::Warning, title_of(m_ui, m_action)
    );
    note_stop();
    if (!pressed)
        return;
    m_ui.send(actions::SelectPlanAction{m_action.id});
    m_ui.focus_key(reason_key(DecisionKind::Action, id));
}

void PlanRowParts::quadrant() const {
    if (m_row.place)
        m_ui.chip(quadrant_name(m_ui, m_row.place->quadrant), quadrant_tone(m_row.place->quadrant));
    else
        body(m_ui.say(Text::CommonNotAvailable));
}

// Numbers and bars stand under those of other rows.
void PlanRowParts::priority() {
    if (!m_row.priority) {
        body(m_ui.say(Text::CommonNotAvailable));
        return;
    }
    auto row = m_ui.columns(
        "priority", {Column::fixed(30), Column::grow()}, {.gap = 8, .align = Align::Middle}
    );
    m_ui.next_column();
    m_ui.text(
        formatted(m_row.priority->priority, 0, m_ui.language()),
        {.size = 14, .semibold = true, .align = Align::End}
    );
    m_ui.next_column();
    auto flow = m_ui.flow("bar", {.gap = 4, .row_height = 30});
    bar_and_reason();
}

// Into a flow: the bar, and the way to where the number comes from.
void PlanRowParts::bar_and_reason() {
    m_ui.progress(
        "bar", m_ui.say(Text::PlanPriority), m_row.priority->priority / 100, {.width = 40}
    );
    const bool asked = m_ui.button(
        "explain",
        m_ui.say(Text::InsightsHowComputed),
        {.kind = ButtonKind::Ghost,
         .icon = icons::circle_help,
         .icon_only = true,
         .small = true,
         .read_as = named(Text::PlanExplainPriority)}
    );
    note_stop();
    if (asked)
        m_ui.send(actions::Explain{"priority:" + m_action.id.text});
}

void PlanRowParts::body(std::string_view text) const {
    m_ui.text(text, {.size = 14});
}

void PlanRowParts::missing(MissingPart part) {
    const std::string key = "missing-" + std::to_string(static_cast<int>(part));
    const bool pressed =
        m_ui.chip_button(key, m_ui.say(text_of(part)), Tone::Bad, title_of(m_ui, m_action));
    note_stop();
    if (pressed)
        open_plan_action_at(m_ui, m_action, part);
}

bool PlanRowParts::misses(MissingPart part) const {
    return std::find(m_missing.begin(), m_missing.end(), part) != m_missing.end();
}

std::string PlanRowParts::named(Text text) const {
    return m_ui.say(text, {title_of(m_ui, m_action)});
}

void PlanRowParts::note_focus() {
    m_focus.in_field = m_focus.in_field || is_at_focus();
    note_stop();
}

void PlanRowParts::note_stop() {
    m_focus.in_row = m_focus.in_row || is_at_focus();
}

bool PlanRowParts::is_at_focus() const {
    return m_ui.focused() != 0 && m_ui.focused() == m_ui.last_node();
}

} // namespace tappa::ui
