#include "ui/screens/plan_metrics.hpp"

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "planning/names.hpp"
#include "planning/outcome_words.hpp"
#include "report/plan_view.hpp"
#include "ui/screens/plan_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace tappa::ui {

namespace {

using C = MetricColumn;

constexpr float least_table = 950;
// Bytes that a column of values has room for in one line: "4.75 out of 7".
constexpr std::size_t most_in_line = 13;

struct ColumnLook {
    MetricColumn column;
    Text title;
    float width; // 0: what the others leave
};
constexpr std::array<ColumnLook, 8> looks{
    {{C::Metric, Text::PlanMetricName, 0},
     {C::Owner, Text::RegisterOwner, 98},
     {C::Baseline, Text::PlanMetricBaseline, 108},
     {C::Target, Text::PlanMetricTarget, 108},
     {C::Moment, Text::PlanMetricMoment, 128},
     {C::Source, Text::RegisterSource, 98},
     {C::Latest, Text::RegisterLatest, 108},
     {C::Actions, Text::PlanActions, 0}}};

std::string name_of_metric(const Ui& ui, const PlanMetric& metric) {
    return metric.name.empty() ? std::string(name_of(metric.kind, ui.language())) : metric.name;
}

// Empty where it is not known. Number and scale stay in one line where they fit into one.
std::string value_text(const Ui& ui, const PlanMetric& metric, const std::optional<double>& value) {
    if (!value)
        return {};
    const std::string text = value_with_unit(*value, metric.unit, ui.language());
    return text.size() > most_in_line ? text : in_one_line(text);
}

std::string latest_text(const Ui& ui, const PlanMetric& metric) {
    const MetricReading* const reading = latest_reading(metric);
    if (!reading)
        return {};
    return ui.say(
        Text::RegisterLatestOn,
        {value_text(ui, metric, reading->value), formatted_date(reading->date, ui.language())}
    );
}

std::string text_of(const Ui& ui, const RegisteredMetric& one, MetricColumn column) {
    const PlanMetric& metric = one.metric;
    switch (column) {
    case C::Owner:
        return metric.owner;
    case C::Baseline:
        return value_text(ui, metric, metric.baseline);
    case C::Target:
        return value_text(ui, metric, metric.target);
    case C::Moment:
        return report::is_survey(metric.kind) ? std::string(name_of(metric.moment, ui.language()))
                                              : std::string();
    case C::Source:
        return metric.source;
    case C::Latest:
        return latest_text(ui, metric);
    case C::Metric:
    case C::Actions:
        break;
    }
    return name_of_metric(ui, metric);
}

struct SortKey {
    bool known = false; // what is not comes last, whichever way round
    double number = 0;
    std::string words;
};

SortKey key_of(const Ui& ui, const RegisteredMetric& one, MetricColumn column) {
    const auto number = [](const std::optional<double>& value) {
        return SortKey{value.has_value(), value.value_or(0), {}};
    };
    switch (column) {
    case C::Baseline:
        return number(one.metric.baseline);
    case C::Target:
        return number(one.metric.target);
    case C::Latest: {
        const MetricReading* const reading = latest_reading(one.metric);
        return reading ? SortKey{true, static_cast<double>(days_from_date(reading->date)), {}}
                       : SortKey{};
    }
    case C::Actions:
        return {true, static_cast<double>(one.uses.size()), {}};
    case C::Metric:
    case C::Owner:
    case C::Moment:
    case C::Source:
        break;
    }
    std::string words = folded(text_of(ui, one, column));
    const bool known = !words.empty();
    return {known, 0, std::move(words)};
}

void put_in_order(const Ui& ui, std::vector<RegisteredMetric>& metrics, const MetricSort& sort) {
    struct Keyed {
        SortKey key;
        RegisteredMetric one;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(metrics.size());
    for (RegisteredMetric& one : metrics) {
        SortKey key = key_of(ui, one, sort.by);
        keyed.push_back({std::move(key), std::move(one)});
    }
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        if (a.key.known != b.key.known)
            return a.key.known;
        const SortKey& low = sort.descending ? b.key : a.key;
        const SortKey& high = sort.descending ? a.key : b.key;
        return low.number != high.number ? low.number < high.number : low.words < high.words;
    });
    std::transform(keyed.begin(), keyed.end(), metrics.begin(), [](Keyed& one) {
        return std::move(one.one);
    });
}

// Stays its own while the order changes.
std::string row_key(const RegisteredMetric& one) {
    return "metric/" + one.uses.front().action->id.text + "/"
        + std::to_string(one.uses.front().place);
}

// The actions that move it. `linked`: those that a link leads to already; the first one has the
// key that the focus comes back to.
void links_ui(Ui& ui, const RegisteredMetric& one, std::unordered_set<PlanActionId>& linked) {
    const std::string row = row_key(one);
    const std::string all_key = row + "/all";
    const bool all = one.uses.size() <= most_rows_at_once || ui.unfolded(all_key);
    auto gap = ui.gap(4);
    for (std::size_t i = 0; i < (all ? one.uses.size() : most_rows_at_once); ++i) {
        const PlanAction& action = *one.uses[i].action;
        const std::string key = linked.insert(action.id).second ? metric_link_key(action.id)
                                                                : row + "/" + std::to_string(i);
        if (ui.link(key, title_of(ui, action), {.kind = ButtonKind::Ghost, .small = true}))
            open_plan_action(ui, action.id);
    }
    more_rows_ui(ui, all_key, one.uses.size());
}

void empty_ui(Ui& ui) {
    ui.heading(3, ui.say(Text::RegisterEmptyTitle));
    ui.text(ui.say(Text::RegisterEmptyText), {.colour = ui.theme().ink_soft});
    auto flow = ui.flow("to-table");
    if (ui.button("table", ui.say(Text::CommandPlanTable)))
        ui.send(actions::SetPlanView{PlanView::Table});
}

} // namespace

std::string metric_link_key(const PlanActionId& action) {
    return "metric-link/" + action.text;
}

void PlanMetricsView::follow(const Ui& ui, const State& state) {
    const Shared<Plan>& plan = state.document.plan;
    const Made made{m_sort, ui.language()};
    if (m_plan && m_plan->is_same(plan) && m_made == made)
        return;
    m_plan = plan;
    m_made = made;
    std::vector<const PlanAction*> actions;
    for (const PlanAction& action : (*m_plan)->actions)
        if (action.status != ActionStatus::Dropped)
            actions.push_back(&action);
    m_metrics = metric_register(actions);
    put_in_order(ui, m_metrics, m_sort);
}

void PlanMetricsView::table_ui(Ui& ui, std::size_t count) {
    std::vector<TableColumn> heads;
    for (const ColumnLook& look : looks) {
        TableColumn head;
        head.title = ui.say(look.title);
        head.width = look.width > 0 ? Column::fixed(look.width) : Column::grow();
        head.row_header = look.column == C::Metric;
        head.sorted = m_sort.by != look.column ? SortOrder::None
            : m_sort.descending                ? SortOrder::Descending
                                               : SortOrder::Ascending;
        heads.push_back(std::move(head));
    }
    std::optional<std::size_t> pressed;
    std::unordered_set<PlanActionId> linked;
    {
        auto table =
            ui.table("metrics", ui.say(Text::RegisterTitle), std::move(heads), {.sort = &pressed});
        for (std::size_t i = 0; i < count; ++i) {
            auto row = ui.row(row_key(m_metrics[i]));
            for (const ColumnLook& look : looks) {
                ui.cell();
                if (look.column == C::Actions) {
                    links_ui(ui, m_metrics[i], linked);
                    continue;
                }
                const std::string text = text_of(ui, m_metrics[i], look.column);
                ui.text(
                    text.empty() ? std::string(ui.say(Text::CommonNotAvailable)) : text,
                    {.size = 14, .semibold = look.column == C::Metric}
                );
            }
        }
    }
    if (!pressed)
        return;
    const MetricColumn by = looks[*pressed].column;
    m_sort = {by, m_sort.by == by && !m_sort.descending};
}

// Each fact with its name, where no head says it.
void PlanMetricsView::list_ui(Ui& ui, std::size_t count) const {
    auto list = ui.list("metrics", ui.say(Text::RegisterTitle));
    std::unordered_set<PlanActionId> linked;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            ui.rule();
        const RegisteredMetric& one = m_metrics[i];
        auto item = ui.list_item(row_key(one));
        auto gap = ui.gap(4);
        for (const ColumnLook& look : looks) {
            const std::string text = text_of(ui, one, look.column);
            if (look.column == C::Metric)
                ui.text(text, {.semibold = true});
            else if (look.column != C::Actions && !text.empty())
                ui.muted(std::string(ui.say(look.title)) + ": " + text);
        }
        links_ui(ui, one, linked);
    }
}

void PlanMetricsView::forget() {
    m_metrics.clear();
    m_plan.reset();
}

void PlanMetricsView::draw(Ui& ui, const State& state) {
    follow(ui, state);
    const bool all = m_metrics.size() <= most_rows_at_once || ui.unfolded("all-metrics");
    const std::size_t count = all ? m_metrics.size() : most_rows_at_once;
    {
        auto card = ui.card(
            "register", {.padding_x = table_card_padding, .name = ui.say(Text::RegisterTitle)}
        );
        {
            auto inside = ui.indent(table_card_padding);
            ui.heading(2, ui.say(Text::RegisterTitle), {.size = 16});
            if (m_metrics.empty())
                return empty_ui(ui);
            ui.muted(ui.say(Text::RegisterText));
        }
        if (ui.width() < least_table) {
            auto inside = ui.indent(table_card_padding); // cells of a table have it by themselves
            list_ui(ui, count);
        } else {
            table_ui(ui, count);
        }
    }
    more_rows_ui(ui, "all-metrics", m_metrics.size());
}

} // namespace tappa::ui
