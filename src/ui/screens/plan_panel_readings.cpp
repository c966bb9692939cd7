#include "base/date_text.hpp"
#include "io/limits.hpp"
#include "planning/outcome_words.hpp"
#include "report/readings_chart.hpp"
#include "ui/screens/full_list.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

// What one metric of an action read, and whether the action worked.
class ReadingsForm {
public:
    ReadingsForm(Ui& ui, const PlanAction& action, std::size_t index, Date today)
        : m_ui(ui)
        , m_action(action)
        , m_index(index)
        , m_metric(action.metrics[index])
        , m_today(today)
        , m_outcome(metric_outcome(m_metric, action.start)) {}

    void draw() const {
        m_ui.heading(5, m_ui.say(Text::PlanOutcome), {.size = 14});
        needed();
        verdict();
        chart();
        rows();
        add();
    }

private:
    // What stands in the way of a change that could be seen is to be mended, unless nothing was
    // entered yet.
    void needed() const {
        const bool is_wrong =
            m_outcome.problem.value_or(ChangeProblem::NoEnds) != ChangeProblem::NoEnds;
        for (const std::string& sentence : needed_sentences(m_metric, m_outcome, m_ui.language()))
            if (is_wrong)
                m_ui.notice("needed", Tone::Warning, sentence);
            else
                m_ui.muted(sentence);
    }

    [[nodiscard]] Tone tone() const {
        switch (m_outcome.verdict) {
        case Verdict::Better:
            return Tone::Good;
        case Verdict::Worse:
            return Tone::Bad;
        case Verdict::NotKnown:
            break;
        }
        return Tone::Neutral;
    }

    void verdict() const {
        const std::string sentence = verdict_sentence(m_metric, m_outcome, m_ui.language());
        if (sentence.empty()) {
            m_ui.muted(m_ui.say(Text::PlanNoReadings));
            return;
        }
        // It changes with what is typed, and is said then.
        m_ui.notice("verdict", tone(), sentence, Role::Status);
        for (const std::string& line : evidence_sentences(m_metric, m_outcome, m_ui.language()))
            m_ui.muted(line);
    }

    void chart() const {
        scene::ChartStyle style;
        style.palette = *m_ui.theme().palette;
        style.language = m_ui.language();
        style.width = std::floor(m_ui.width());
        style.height = 190;
        if (const auto scene = report::readings_chart(m_metric, m_outcome, style))
            m_ui.figure("chart", m_ui.say(Text::PlanReadings), *scene);
    }

    void rows() const {
        const std::size_t count = m_metric.readings.size();
        if (count == 0)
            return;
        const std::string more = "more-readings-" + std::to_string(m_index);
        const bool all = count <= most_rows_at_once || m_ui.unfolded(more);
        const std::size_t shown = all ? count : most_rows_at_once;
        {
            auto list = m_ui.list("readings", m_ui.say(Text::PlanReadings));
            auto gap = m_ui.gap(14);
            const std::vector<std::size_t> places = newest_first(m_metric.readings);
            for (std::size_t i = 0; i < shown; ++i)
                row(places[i]);
        }
        more_rows_ui(m_ui, more, count);
    }

    [[nodiscard]] std::string value_key(std::size_t reading) const {
        return "reading-" + std::to_string(m_index) + "-" + std::to_string(reading);
    }

    [[nodiscard]] std::string date_key(std::size_t reading) const {
        return "reading-date-" + std::to_string(m_index) + "-" + std::to_string(reading);
    }

    // The date of the one listed next, or of the one above: not the button that deletes it.
    [[nodiscard]] std::string key_after_removal(std::size_t reading) const {
        const std::vector<std::size_t> places = newest_first(m_metric.readings);
        if (places.size() == 1)
            return "target-" + std::to_string(m_index);
        const auto at = std::find(places.begin(), places.end(), reading);
        const std::size_t next = at + 1 == places.end() ? *(at - 1) : *(at + 1);
        return date_key(next > reading ? next - 1 : next);
    }

    template <auto Member, typename Value>
    void edit(std::size_t reading, Value value) const {
        m_ui.send(actions::EditMetricReading{
            m_action.id, m_index, reading, Set<Member>{std::move(value)}});
    }

    void row(std::size_t place) const {
        const MetricReading& reading = m_metric.readings[place];
        const std::string name =
            m_ui.say(Text::PlanReadingOf, {formatted_date(reading.date, m_ui.language())});
        auto item = m_ui.list_item("reading/" + std::to_string(place));
        auto group = m_ui.group(Role::Group, "fields", name);
        auto gap = m_ui.gap(8);
        bool removed = false;
        {
            auto columns = m_ui.columns(
                "when", {Column::grow(), Column::fixed(36)}, {.gap = 6, .align = Align::End}
            );
            m_ui.next_column();
            date(place, reading);
            m_ui.next_column();
            if (auto edits = m_ui.edits(); m_ui.button(
                    "remove",
                    m_ui.say(Text::PlanRemoveReading),
                    {.kind = ButtonKind::Ghost,
                     .icon = icons::trash_2,
                     .icon_only = true,
                     .small = true,
                     .read_as = std::string(m_ui.say(Text::PlanRemoveReading)) + ": " + name}
                )) {
                m_ui.send(actions::RemoveMetricReading{m_action.id, m_index, place});
                m_ui.focus_key(key_after_removal(place));
                removed = true;
            }
        }
        auto columns = m_ui.columns("what", {Column::grow(), Column::grow()}, {.gap = 12});
        m_ui.next_column();
        bool left = false;
        if (const auto change = m_ui.number_field(
                value_key(place),
                m_ui.say(Text::PlanReadingValue),
                reading.value,
                value_range(),
                {.left = &left}
            ))
            edit<&MetricReading::value>(place, change->value);
        if (left && !removed)
            m_ui.send(actions::LeaveMetricReading{m_action.id, m_index, place});
        m_ui.next_column();
        answers(place, reading);
    }

    void date(std::size_t place, const MetricReading& reading) const {
        const auto change = m_ui.date_field(
            date_key(place),
            m_ui.say(Text::PlanReadingDate),
            reading.date,
            {.required = true, .latest = m_today, .too_late = m_ui.say(Text::PlanReadingTooLate)}
        );
        if (change && change->value)
            edit<&MetricReading::date>(place, *change->value);
    }

    // A share above all there is, or an NPS of 200, is no reading.
    [[nodiscard]] NumberOptions value_range() const {
        if (m_outcome.measure.kind == MeasureKind::Series)
            return {.minimum = limits::measured.least, .maximum = limits::measured.most};
        return {.minimum = m_outcome.measure.least, .maximum = m_outcome.measure.most};
    }

    void answers(std::size_t place, const MetricReading& reading) const {
        const auto known =
            reading.answers ? std::optional<double>(*reading.answers) : std::optional<double>();
        const auto change = m_ui.number_field(
            "answers",
            m_ui.say(Text::PlanReadingAnswers),
            known,
            {.minimum = limits::answer_count.least,
             .maximum = limits::answer_count.most,
             .whole = true}
        );
        if (change)
            edit<&MetricReading::answers>(
                place,
                change->value ? std::optional<int>(static_cast<int>(*change->value))
                              : std::optional<int>()
            );
    }

    void add() const {
        const std::size_t count = m_metric.readings.size();
        if (full_list_ui(m_ui, count, limits::readings, Text::PlanReadingsFull))
            return;
        auto flow = m_ui.flow("add-reading-flow");
        const std::string name(m_ui.say(Text::PlanAddReading));
        const std::string read = m_metric.name.empty() ? name : name + ": " + m_metric.name;
        if (auto edits = m_ui.edits(); !m_ui.button(
                "add-reading", name, {.icon = icons::plus, .small = true, .read_as = read}
            ))
            return;
        m_ui.send(actions::AddMetricReading{m_action.id, m_index});
        m_ui.focus_key(value_key(m_metric.readings.size()));
    }

    Ui& m_ui;
    const PlanAction& m_action;
    std::size_t m_index;
    const PlanMetric& m_metric;
    Date m_today;
    MetricOutcome m_outcome;
};

} // namespace

void plan_readings_ui(Ui& ui, const PlanAction& action, std::size_t index, Date today) {
    ReadingsForm(ui, action, index, today).draw();
}

} // namespace tappa::ui
