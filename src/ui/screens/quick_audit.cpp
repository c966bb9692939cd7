#include "planning/quick_audit.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "report/journey_series.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/journeys_parts.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

constexpr float segment_column = 130;
constexpr float least_column = 150; // of a channel; narrower, each segment is a table of its own

class Audit {
public:
    Audit(Ui& ui, const State& state, const QuickAudit& audit)
        : m_ui(ui)
        , m_document(state.document)
        , m_audit(audit)
        , m_planned(planned_pains(state.document.plan)) {}

    void draw() {
        overall();
        auto card = m_ui.card("grid-card", {.padding_x = 14, .padding_y = 14});
        m_ui.heading(2, m_ui.say(Text::AuditGrid), {.size = 16});
        const float needed =
            segment_column + static_cast<float>(m_audit.channels.size()) * least_column;
        if (m_ui.width() >= needed)
            grid();
        else
            for (std::size_t i = 0; i < m_audit.segments.size(); ++i)
                of_segment(i);
    }

private:
    // Empty where there is none.
    [[nodiscard]] std::string segment_name(const PersonaId& id) const {
        const Persona* const found = find_persona(m_document, PersonaKind::Segment, id);
        return found ? report::persona_name(*found, PersonaKind::Segment, m_ui.language())
                     : std::string();
    }
    [[nodiscard]] std::string segment(std::size_t i) const {
        const std::string name = segment_name(m_audit.segments[i]);
        return name.empty() ? std::string(m_ui.say(Text::AuditNoSegment)) : name;
    }
    [[nodiscard]] std::string heading_of(std::size_t i) const {
        const std::string name = segment_name(m_audit.segments[i]);
        return name.empty() ? segment(i) : m_ui.say(Text::AuditOfSegment, {name});
    }
    [[nodiscard]] std::string channel(std::size_t i) const {
        const std::string& name = m_audit.channels[i];
        return name.empty() ? std::string(m_ui.say(Text::AuditNoChannel)) : name;
    }

    // "Severity 4 of 5 · 40 % of customers · Identity check · App · Young adults"
    [[nodiscard]] std::string facts(const AuditPain& found) const {
        const Language language = m_ui.language();
        std::vector<std::string> parts{
            m_ui.say(
                Text::JourneySeverityValue, {formatted_integer(found.pain->severity, language)}
            ),
            found.pain->share
                ? m_ui.say(Text::AuditShare, {formatted_percent(*found.pain->share, 0, language)})
                : std::string(m_ui.say(Text::AuditShareUnknown)),
            shown_name(m_ui, *found.touchpoint)};
        for (const std::string& part :
             {found.touchpoint->channel, segment_name(found.journey->segment)})
            if (!part.empty())
                parts.push_back(part);
        return joined(parts, " · ");
    }

    void overall() {
        auto card = m_ui.card("overall", {.padding_x = 14, .padding_y = 14});
        m_ui.heading(2, m_ui.say(Text::AuditOverall), {.size = 16});
        auto list = m_ui.list("overall", m_ui.say(Text::AuditOverall));
        auto gap = m_ui.gap(10);
        for (const AuditPain& found : m_audit.overall) {
            auto item = m_ui.list_item("overall/" + found.pain->id.text);
            auto row = m_ui.columns(
                "row",
                {Column::grow(), Column::fit()},
                {.gap = 12, .stack_below = 420, .align = Align::Middle}
            );
            m_ui.next_column();
            {
                auto close = m_ui.gap(1);
                open_link(found);
                m_ui.text(facts(found), {.size = 13, .colour = m_ui.theme().ink_muted});
            }
            m_ui.next_column();
            auto flow = m_ui.flow("do", {.row_height = 36});
            plan_button(found, false);
        }
    }

    void open_link(const AuditPain& found) {
        const std::string& title = found.pain->title;
        if (m_ui.link("open", title, {.read_as = m_ui.say(Text::AuditOpenNamed, {title})})) {
            m_ui.send(actions::OpenPainPoint{found.pain->id});
            m_ui.focus_key("panel");
        }
    }

    // Into the plan, or to where it is in it.
    void plan_button(const AuditPain& found, bool icon_only) {
        const std::string& title = found.pain->title;
        const auto planned = m_planned.find(found.pain->id.text);
        const bool is_planned = planned != m_planned.end();
        const std::string name(m_ui.say(is_planned ? Text::GraphInPlan : Text::GraphAddToPlan));
        const std::string read_as =
            m_ui.say(is_planned ? Text::GraphInPlanNamed : Text::GraphAddToPlanNamed, {title});
        // One key for both, so that a second Enter would only open: nothing is added twice.
        auto edits = is_planned ? Scope() : m_ui.edits();
        const bool pressed = m_ui.button(
            "plan",
            icon_only ? read_as : name,
            {.kind = ButtonKind::Ghost,
             .icon = is_planned ? icons::list_checks : icons::plus,
             .icon_only = icon_only,
             .small = true,
             .read_as = read_as}
        );
        if (!pressed)
            return;
        if (is_planned) {
            m_ui.send(actions::GoTo{Screen::Plan});
            open_plan_action(m_ui, planned->second->id);
        } else {
            m_ui.send(actions::PlanPainPoint{found.pain->id});
        }
    }

    void cell(const AuditCell& cell) {
        if (cell.pain_points == 0)
            return m_ui.muted(m_ui.say(Text::AuditNoPain));
        auto gap = m_ui.gap(4);
        {
            auto list = m_ui.list("worst", m_ui.say(Text::AuditWorst));
            for (const AuditPain& found : cell.worst) {
                auto item = m_ui.list_item("pain/" + found.pain->id.text);
                auto row = m_ui.columns("row", {Column::grow(), Column::fixed(32)}, {.gap = 4});
                m_ui.next_column();
                open_link(found);
                m_ui.next_column();
                plan_button(found, true);
            }
        }
        if (const std::size_t more = cell.pain_points - cell.worst.size(); more > 0)
            m_ui.muted(m_ui.say_count(Text::AuditMore, static_cast<std::int64_t>(more)));
    }

    void grid() {
        std::vector<TableColumn> columns{
            {std::string(m_ui.say(Text::JourneySegment)),
             Column::fixed(segment_column),
             Align::Start,
             true}};
        for (std::size_t i = 0; i < m_audit.channels.size(); ++i)
            columns.push_back({channel(i), Column::grow()});
        auto table = m_ui.table("grid", m_ui.say(Text::AuditGrid), columns, {.fixed_head = false});
        for (std::size_t i = 0; i < m_audit.segments.size(); ++i) {
            auto row = m_ui.row("segment-" + std::to_string(i));
            m_ui.cell();
            m_ui.text(segment(i), {.size = 14, .semibold = true});
            for (std::size_t k = 0; k < m_audit.channels.size(); ++k) {
                m_ui.cell();
                if (const AuditCell* const found = find_cell(m_audit, i, k))
                    cell(*found);
                else
                    m_ui.muted(m_ui.say(Text::AuditNoTouchpoint));
            }
        }
    }

    // Where there is no room for a column a channel. Channels without touchpoints are left out.
    void of_segment(std::size_t i) {
        const std::string name = heading_of(i);
        const std::string key = "segment-" + std::to_string(i);
        const std::vector<AuditCell>& cells = m_audit.cells[i];
        m_ui.heading(3, name, {.size = 14});
        const std::string more = "all-" + key;
        const bool all = cells.size() <= most_rows_at_once || m_ui.unfolded(more);
        {
            auto table = m_ui.table(
                key,
                name,
                {{std::string(m_ui.say(Text::JourneyChannel)), Column::grow(1), Align::Start, true},
                 {std::string(m_ui.say(Text::AuditWorst)), Column::grow(2.4F)}},
                {.fixed_head = false}
            );
            for (std::size_t k = 0; k < (all ? cells.size() : most_rows_at_once); ++k) {
                auto row = m_ui.row("channel-" + std::to_string(cells[k].channel));
                m_ui.cell();
                m_ui.text(channel(cells[k].channel), {.size = 14, .semibold = true});
                m_ui.cell();
                cell(cells[k]);
            }
        }
        more_rows_ui(m_ui, more, cells.size());
    }

    Ui& m_ui;
    const Document& m_document;
    const QuickAudit& m_audit;
    PlannedPains m_planned;
};

} // namespace

void quick_audit_ui(Ui& ui, const State& state, const Derived& derived) {
    const QuickAudit& audit = derived.quick_audit();
    {
        auto gap = ui.gap(4);
        ui.heading(1, ui.say(Text::JourneysViewAudit));
        std::string words(ui.say(Text::AuditText));
        if (!audit.overall.empty())
            words += " "
                + (audit.is_share_known ? ui.say(
                       Text::AuditUsualShare,
                       {formatted_percent(audit.usual_share, 0, ui.language())}
                   )
                                        : std::string(ui.say(Text::AuditNoShare)));
        ui.text(words, {.size = 14, .colour = ui.theme().ink_muted});
    }
    journey_views_ui(ui, state);
    if (audit.overall.empty()) {
        auto card = ui.card("empty", {.padding_y = 24});
        ui.heading(2, ui.say(Text::AuditEmptyTitle));
        ui.text(ui.say(Text::AuditEmptyText), {.colour = ui.theme().ink_soft});
        return;
    }
    Audit(ui, state, audit).draw();
}

} // namespace tappa::ui
