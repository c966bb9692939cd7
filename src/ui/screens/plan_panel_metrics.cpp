#include "io/limits.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

// Fewer is better of what customers wait for and of those who leave.
Direction usual_direction(MetricKind kind) {
    switch (kind) {
    case MetricKind::Churn:
    case MetricKind::FirstResponse:
    case MetricKind::Handling:
    case MetricKind::Resolution:
        return Direction::Down;
    default:
        return Direction::Up;
    }
}

template <typename E>
std::vector<Choice> choices_of(Language language) {
    std::vector<Choice> choices;
    for (const E value : all_of<E>())
        choices.push_back({std::string(enum_id(value)), std::string(name_of(value, language))});
    return choices;
}

// One metric's form within an action.
class MetricForm {
public:
    MetricForm(Ui& ui, const State& state, const PlanAction& action, std::size_t index)
        : m_ui(ui)
        , m_state(state)
        , m_action(action)
        , m_index(index)
        , m_metric(action.metrics[index])
        , m_key("metric-" + std::to_string(index)) {}

    void draw() const {
        const std::string name = m_ui.tr(Text::PlanMetricNumber, {std::to_string(m_index + 1)});
        auto card =
            m_ui.card(m_key, {.padding_x = 14, .padding_y = 12, .name = name, .radius = 10});
        auto gap = m_ui.gap(10);
        title(name);
        pair(
            "kind-unit",
            [&] { kind(); },
            [&] { text("unit", Text::PlanMetricUnit, &PlanMetric::unit); }
        );
        text("name", Text::PlanMetricName, &PlanMetric::name);
        pair(
            "ends",
            [&] { number("baseline", Text::PlanMetricBaseline, &PlanMetric::baseline); },
            [&] { number("target", Text::PlanMetricTarget, &PlanMetric::target); }
        );
        choice("moment", Text::PlanMetricMoment, &PlanMetric::moment);
        pair(
            "better-due",
            [&] { choice("better", Text::PlanMetricBetter, &PlanMetric::better); },
            [&] { due(); }
        );
    }

private:
    template <typename Left, typename Right>
    void pair(std::string_view key, Left left, Right right) const {
        auto row =
            m_ui.columns(key, {Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 280});
        m_ui.next_column();
        left();
        m_ui.next_column();
        right();
    }

    void title(const std::string& name) const {
        auto row =
            m_ui.columns("title", {Column::grow(), Column::fixed(36)}, {.align = Align::Middle});
        m_ui.next_column();
        m_ui.heading(4, name, {.size = 14});
        m_ui.next_column();
        const std::string read = std::string(m_ui.tr(Text::PlanRemoveMetric)) + ": "
            + (m_metric.name.empty() ? name : m_metric.name);
        if (m_ui.button(
                "remove",
                m_ui.tr(Text::PlanRemoveMetric),
                {.kind = ButtonKind::Ghost,
                 .icon = icons::trash_2,
                 .icon_only = true,
                 .small = true,
                 .read_as = read}
            ))
            edit_action(m_ui, m_action, {}, [&](PlanAction& edited) {
                edited.metrics.erase(edited.metrics.begin() + static_cast<std::ptrdiff_t>(m_index));
            });
    }

    template <typename Change>
    void edit(std::string_view field, Change change) const {
        const std::string whole = field.empty() ? std::string() : m_key + "-" + std::string(field);
        edit_action(m_ui, m_action, whole, [&](PlanAction& edited) {
            change(edited.metrics[m_index]);
        });
    }

    // A name that only repeats the kind, and the direction, follow the kind; what people wrote
    // stays.
    void kind() const {
        const auto chosen = m_ui.select(
            "kind",
            m_ui.tr(Text::PlanMetricKind),
            choices_of<MetricKind>(m_ui.language()),
            enum_id(m_metric.kind)
        );
        const auto kind = chosen ? enum_from_id<MetricKind>(*chosen) : std::nullopt;
        if (!kind)
            return;
        const Language language = m_state.document.language;
        edit({}, [&](PlanMetric& metric) {
            const bool repeats = metric.name.empty()
                || metric.name == name_of(metric.kind, language)
                || metric.name == tappa::text(Text::PlanNewMetric, language);
            if (repeats && *kind != MetricKind::Other) {
                metric.name = name_of(*kind, language);
                metric.better = usual_direction(*kind);
            }
            metric.kind = *kind;
        });
    }

    void text(std::string_view field, Text label, std::string PlanMetric::*part) const {
        if (const auto typed = m_ui.text_field(field, m_ui.tr(label), m_metric.*part))
            edit(field, [&](PlanMetric& metric) { metric.*part = *typed; });
    }

    void number(std::string_view field, Text label, std::optional<double> PlanMetric::*part) const {
        const auto change = m_ui.number_field(
            field,
            m_ui.tr(label),
            m_metric.*part,
            {.minimum = limits::measured.least,
             .maximum = limits::measured.most,
             .unit = m_metric.unit}
        );
        if (change)
            edit(field, [&](PlanMetric& metric) { metric.*part = change->value; });
    }

    template <typename E>
    void choice(std::string_view field, Text label, E PlanMetric::*part) const {
        const auto chosen = m_ui.select(
            field, m_ui.tr(label), choices_of<E>(m_ui.language()), enum_id(m_metric.*part)
        );
        if (const auto value = chosen ? enum_from_id<E>(*chosen) : std::nullopt)
            edit({}, [&](PlanMetric& metric) { metric.*part = *value; });
    }

    void due() const {
        if (const auto change = m_ui.date_field("due", m_ui.tr(Text::PlanMetricDue), m_metric.due))
            edit("due", [&](PlanMetric& metric) { metric.due = change->value; });
    }

    Ui& m_ui;
    const State& m_state;
    const PlanAction& m_action;
    std::size_t m_index;
    const PlanMetric& m_metric;
    std::string m_key;
};

} // namespace

void plan_metrics_ui(Ui& ui, const State& state, const PlanAction& action) {
    auto group = ui.group(Role::Group, "metrics", ui.tr(Text::PlanMetrics));
    ui.heading(3, ui.tr(Text::PlanMetrics));
    for (std::size_t i = 0; i < action.metrics.size(); ++i)
        MetricForm(ui, state, action, i).draw();
    if (action.metrics.size() >= limits::per_action)
        return;
    auto flow = ui.flow("add");
    if (ui.button("add-metric", ui.tr(Text::PlanAddMetric), {.icon = icons::plus, .small = true}))
        edit_action(ui, action, {}, [&](PlanAction& edited) {
            PlanMetric metric;
            metric.name = text(Text::PlanNewMetric, state.document.language);
            edited.metrics.push_back(std::move(metric));
        });
}

} // namespace tappa::ui
