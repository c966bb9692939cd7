#include "planning/outcome_words.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <cmath>
#include <cstdint>

namespace tappa {

namespace {

class Words {
public:
    Words(const PlanMetric& metric, const MetricOutcome& outcome, Language language)
        : m_metric(metric), m_outcome(outcome), m_language(language) {}

    [[nodiscard]] std::vector<std::string> needed() const {
        if (m_outcome.problem)
            return {problem(*m_outcome.problem)};
        const std::vector<std::string> ends{value(*m_metric.baseline), value(*m_metric.target)};
        if (!m_outcome.needed)
            return {with(
                m_outcome.spread_known ? NameText::OutcomeTooSmall : NameText::OutcomeNeededSpread,
                ends
            )};
        const bool at_most = m_outcome.measure.kind == MeasureKind::Scale;
        NameText once = at_most ? NameText::OutcomeNeededMost : NameText::OutcomeNeededAnswers;
        NameText always =
            at_most ? NameText::OutcomeNeededAlwaysMost : NameText::OutcomeNeededAlways;
        if (m_outcome.by_readings) {
            once = NameText::OutcomeNeededWeeks;
            always = NameText::OutcomeNeededAlwaysWeeks;
        }
        std::vector<std::string> sentences{
            with(once, {ends[0], ends[1], whole(m_outcome.needed->once)})};
        if (m_outcome.needed->always)
            sentences.push_back(with(always, {whole(*m_outcome.needed->always)}));
        return sentences;
    }

    [[nodiscard]] std::string verdict() const {
        if (m_outcome.readings.empty())
            return m_metric.readings.empty() ? std::string() : with(NameText::OutcomeNoReadings);
        if (!m_metric.baseline)
            return with(NameText::OutcomeNoBaseline);
        std::string sentence = with(
            m_outcome.verdict == Verdict::Better      ? NameText::OutcomeBetter
                : m_outcome.verdict == Verdict::Worse ? NameText::OutcomeWorse
                                                      : NameText::OutcomeNotKnown
        );
        if (m_outcome.target == TargetVerdict::Reached)
            sentence += " " + with(NameText::OutcomeTargetReached);
        if (m_outcome.target == TargetVerdict::Short)
            sentence += " " + with(NameText::OutcomeTargetShort);
        return sentence;
    }

    [[nodiscard]] std::vector<std::string> evidence() const {
        std::vector<std::string> sentences;
        const auto counted = static_cast<int>(m_outcome.readings.size());
        if (m_outcome.interval)
            sentences.push_back(with(
                NameText::OutcomeInterval,
                {value(*m_outcome.mean),
                 value(m_outcome.interval->low),
                 value(m_outcome.interval->high)}
            ));
        else if (counted > 0 && counted < least_readings)
            sentences.push_back(count(NameText::OutcomeFew, counted, {whole(least_readings)}));
        else if (counted > 0)
            sentences.push_back(with(NameText::OutcomeAllEqual));
        if (m_outcome.answers > 0)
            sentences.push_back(
                count(NameText::OutcomeAnswers, static_cast<std::int64_t>(m_outcome.answers))
            );
        if (m_outcome.by_readings && m_outcome.measure.kind != MeasureKind::Series)
            sentences.push_back(with(NameText::OutcomeByReadings));
        if (m_outcome.before_start > 0)
            sentences.push_back(count(NameText::OutcomeBeforeStart, m_outcome.before_start));
        if (m_outcome.off_scale > 0)
            sentences.push_back(
                count(NameText::OutcomeOffScaleReadings, m_outcome.off_scale, scale())
            );
        if (m_outcome.unfinished > 0)
            sentences.push_back(count(NameText::OutcomeUnfinished, m_outcome.unfinished));
        return sentences;
    }

private:
    [[nodiscard]] std::string with(NameText pattern, const std::vector<std::string>& arguments = {})
        const {
        return text_with(pattern, m_language, arguments);
    }
    [[nodiscard]] std::string count(
        NameText pattern, std::int64_t number, const std::vector<std::string>& more = {}
    ) const {
        return text_count(pattern, m_language, number, more);
    }
    [[nodiscard]] std::string value(double number) const {
        return value_with_unit(number, m_metric.unit, m_language);
    }
    [[nodiscard]] std::string whole(double number) const {
        return formatted(number, 0, m_language);
    }
    [[nodiscard]] std::vector<std::string> scale() const {
        return {value(m_outcome.measure.least), value(m_outcome.measure.most)};
    }
    [[nodiscard]] std::string problem(ChangeProblem problem) const {
        switch (problem) {
        case ChangeProblem::NoEnds:
            return with(NameText::OutcomeNoEnds);
        case ChangeProblem::SameEnds:
            return with(NameText::OutcomeSameEnds);
        case ChangeProblem::WrongSide:
            return with(NameText::OutcomeWrongSide);
        case ChangeProblem::OffScale:
            return with(NameText::OutcomeOffScale, scale());
        }
        return {};
    }

    const PlanMetric& m_metric;
    const MetricOutcome& m_outcome;
    Language m_language;
};

} // namespace

std::string value_with_unit(double value, const std::string& unit, Language language) {
    const int decimals = std::fabs(value) < 1 ? 4 : 2; // rates from 0 to 1 lie behind the point
    const std::string number = formatted_short(value, decimals, language);
    const std::string_view shown = trimmed(unit);
    if (shown.empty())
        return number;
    return number + (shown == "%" ? "" : " ") + std::string(shown);
}

std::vector<std::string> needed_sentences(
    const PlanMetric& metric, const MetricOutcome& outcome, Language language
) {
    return Words(metric, outcome, language).needed();
}

std::string verdict_sentence(
    const PlanMetric& metric, const MetricOutcome& outcome, Language language
) {
    return Words(metric, outcome, language).verdict();
}

std::vector<std::string> evidence_sentences(
    const PlanMetric& metric, const MetricOutcome& outcome, Language language
) {
    return Words(metric, outcome, language).evidence();
}

} // namespace tappa
