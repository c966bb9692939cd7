#include "report/readings_chart.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/outcome_words.hpp"
#include "report/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::report {

namespace {

constexpr std::size_t most_days_named = 5;
constexpr double least_steps = 3; // between the ends of the axis
constexpr double most_steps = 12;
constexpr int tick_decimals = 4;
constexpr double widest_interval = 6; // of what is shown anyway

// 1, 2 or 5 times a power of ten, at most a third of the span.
double step_of(double span) {
    const double wanted = span / least_steps;
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double factor : {5.0, 2.0})
        if (factor * power <= wanted)
            return factor * power;
    return power;
}

class Chart {
public:
    Chart(const PlanMetric& metric, const MetricOutcome& outcome, const scene::ChartStyle& style)
        : m_metric(metric), m_style(style) {
        for (const ReadingSoFar& one : outcome.readings)
            if (one.interval)
                m_shown.push_back(&one);
    }

    [[nodiscard]] bool has_enough() const { return m_shown.size() >= 2; }

    [[nodiscard]] scene::LineChartInput input() const {
        scene::LineChartInput input;
        add_days(input);
        add_lines(input);
        add_values(input);
        add_table(input);
        input.alternative = words(ReportText::ReadingsAlternative);
        return input;
    }

private:
    [[nodiscard]] std::string words(ReportText id) const {
        return std::string(text(id, m_style.language));
    }
    [[nodiscard]] std::string value(double number) const {
        return value_with_unit(number, m_metric.unit, m_style.language);
    }

    void add_days(scene::LineChartInput& input) const {
        const std::size_t every = (m_shown.size() + most_days_named - 1) / most_days_named;
        for (std::size_t i = 0; i < m_shown.size(); ++i) {
            const auto day = static_cast<double>(days_from_date(m_shown[i]->date));
            input.x.push_back(day);
            if (i % every == 0)
                input.x_ticks.push_back(
                    {day, formatted_date_short(m_shown[i]->date, m_style.language)}
                );
        }
    }

    void add_level(
        scene::LineChartInput& input,
        const std::optional<double>& level,
        ReportText name,
        scene::Colour colour
    ) const {
        if (!level)
            return;
        scene::ChartLine line;
        line.name = words(name);
        line.colour = colour;
        line.values.assign(m_shown.size(), level);
        input.lines.push_back(std::move(line));
    }

    void add_lines(scene::LineChartInput& input) const {
        scene::ChartLine mean;
        mean.name = words(ReportText::ReadingsMean);
        mean.colour = m_style.palette.accent;
        scene::ChartLine readings;
        readings.name = words(ReportText::ReadingsValue);
        readings.colour = m_style.palette.ink_muted;
        for (const ReadingSoFar* one : m_shown) {
            mean.values.emplace_back(one->mean);
            mean.low.push_back(one->interval->low);
            mean.high.push_back(one->interval->high);
            readings.values.emplace_back(one->value);
        }
        input.lines = {std::move(mean), std::move(readings)};
        add_level(input, m_metric.baseline, ReportText::ReadingsBaseline, m_style.palette.baseline);
        add_level(input, m_metric.target, ReportText::ReadingsTarget, m_style.palette.target);
    }

    // Room for the readings, both ends and the intervals. Of the first ones, which may be so wide
    // that nothing else could be told apart, only a part is seen.
    void add_values(scene::LineChartInput& input) const {
        std::vector<double> values{m_shown.back()->interval->low, m_shown.back()->interval->high};
        for (const ReadingSoFar* one : m_shown)
            values.push_back(one->value);
        for (const std::optional<double>& end : {m_metric.baseline, m_metric.target})
            if (end)
                values.push_back(*end);
        const auto span = [&values] {
            const auto [low, high] = std::minmax_element(values.begin(), values.end());
            return *high - *low;
        };
        const double widest = widest_interval * span();
        for (const ReadingSoFar* one : m_shown)
            if (one->interval->high - one->interval->low <= widest)
                values.insert(values.end(), {one->interval->low, one->interval->high});
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        // So that a step is more than nothing beside the values.
        const double visible = 1e-6 * std::max({std::fabs(*least), std::fabs(*most), 1e-6});
        const double step = step_of(std::max(span(), visible));
        const double first = std::floor(*least / step);
        const double count = std::min(std::ceil(*most / step) - first, most_steps);
        // Long units have no room on an axis.
        const std::string unit = trimmed(m_metric.unit) == "%" ? "%" : "";
        for (double i = 0; i <= count; i += 1) {
            const double at = (first + i) * step;
            input.y_ticks.push_back(
                {at, formatted_short(at, tick_decimals, m_style.language) + unit}
            );
        }
    }

    void add_table(scene::LineChartInput& input) const {
        input.table.columns = {
            words(ReportText::ReadingsDate),
            words(ReportText::ReadingsValue),
            words(ReportText::ReadingsMean),
            words(ReportText::ReadingsInterval)};
        for (const ReadingSoFar* one : m_shown)
            input.table.rows.push_back(
                {formatted_date(one->date, m_style.language),
                 value(one->value),
                 value(one->mean),
                 text_with(
                     ReportText::ReadingsFromTo,
                     m_style.language,
                     {value(one->interval->low), value(one->interval->high)}
                 )}
            );
    }

    const PlanMetric& m_metric;
    const scene::ChartStyle& m_style;
    std::vector<const ReadingSoFar*> m_shown;
};

} // namespace

std::optional<scene::Scene> readings_chart(
    const PlanMetric& metric, const MetricOutcome& outcome, const scene::ChartStyle& style
) {
    const Chart chart(metric, outcome, style);
    if (!chart.has_enough())
        return std::nullopt;
    return scene::line_chart(chart.input(), style);
}

} // namespace tappa::report
