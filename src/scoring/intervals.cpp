#include "scoring/intervals.hpp"

#include "base/random.hpp"
#include "scoring/answer_index.hpp"
#include "scoring/overall.hpp"
#include "scoring/packed_answers.hpp"
#include "scoring/quantile.hpp"
#include "scoring/question_values.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>

namespace tappa {

namespace {

constexpr double lower_tail = 0.025;
constexpr double upper_tail = 0.975;

// What is not known; a plain number, because there are a hundred thousand of them.
constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

bool is_value(double value) {
    return value == value; // only NaN differs from itself
}

// The questions that go into a score, and what it was in each resample.
struct Sampled {
    struct Member {
        std::size_t question;
        double weight;
    };
    std::vector<Member> members;
    std::vector<double> values{};

    [[nodiscard]] double mean_of(const std::vector<double>& question_values) const {
        double weighted_sum = 0;
        double weight_sum = 0;
        for (const Member& member : members) {
            const double value = question_values[member.question];
            if (!is_value(value))
                continue;
            weighted_sum += member.weight * value;
            weight_sum += member.weight;
        }
        return weight_sum > 0 ? weighted_sum / weight_sum : no_value;
    }
    void keep(double value) {
        if (is_value(value))
            values.push_back(value);
    }
};

template <typename Chosen>
Sampled sampled(const Questionnaire& questionnaire, const Chosen& chosen) {
    Sampled made;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i)
        if (chosen(questionnaire.questions[i]))
            made.members.push_back({i, questionnaire.questions[i].weight});
    return made;
}

// The interval between the tails; the values are put in another order.
std::optional<Interval> interval_of(std::vector<double>& values) {
    if (values.empty())
        return std::nullopt;
    const auto nth = [&](std::size_t k) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(k);
        std::nth_element(values.begin(), at, values.end());
        return *at;
    };
    return Interval{
        linear_quantile(values.size(), lower_tail, nth),
        linear_quantile(values.size(), upper_tail, nth)};
}

class Bootstrap {
public:
    Bootstrap(const Questionnaire& questionnaire, const Assessment& assessment)
        : m_questionnaire(questionnaire)
        , m_assessment(assessment)
        , m_index(answer_index(questionnaire, assessment))
        , m_rows(rows())
        , m_answers(m_respondent_count, questionnaire.questions.size()) {
        for (std::size_t i = 0; i < m_index.size(); ++i)
            if (counts(i))
                m_answers.set(
                    m_rows[m_index[i].respondent],
                    m_index[i].question,
                    m_assessment.answers[i].level
                );
        for (const QuestionValue& value : question_values(questionnaire, assessment, m_index))
            m_agreed.push_back(value.agreed ? *value.agreed : no_value);
        choose_scores();
    }

    Intervals intervals(int resamples) {
        Intervals result;
        result.capabilities.resize(m_questionnaire.capabilities.size());
        result.respondent_count = static_cast<int>(m_respondent_count);
        if (result.respondent_count < least_respondents)
            return result;
        result.resample_count = resamples;
        draw(resamples);
        result.overall = interval(m_overall);
        for (std::size_t i = 0; i < m_capabilities.size(); ++i)
            result.capabilities[i] = interval(m_capabilities[i]);
        for (const JourneyStage stage : all_of<JourneyStage>())
            result.journey_stages[stage] = interval(m_journey_stages[stage]);
        for (const Pillar pillar : all_of<Pillar>())
            result.pillars[pillar] = interval(m_pillars[pillar]);
        for (const Component component : all_of<Component>())
            result.components[component] = interval(m_components[component]);
        return result;
    }

private:
    [[nodiscard]] bool counts(std::size_t answer) const {
        return m_index[answer].known_question() && m_index[answer].known_respondent()
            && m_assessment.answers[answer].state == AnswerState::Level;
    }

    // Where each respondent's answers are packed; nowhere for those who gave no level.
    std::vector<std::size_t> rows() {
        std::vector<bool> answered(m_assessment.respondents.size());
        for (std::size_t i = 0; i < m_index.size(); ++i)
            if (counts(i))
                answered[m_index[i].respondent] = true;
        std::vector<std::size_t> rows;
        for (const bool has_row : answered)
            rows.push_back(has_row ? m_respondent_count++ : AnswerPlace::nowhere);
        return rows;
    }

    void choose_scores() {
        for (const Capability& capability : m_questionnaire.capabilities) {
            m_capabilities.push_back(sampled(m_questionnaire, [&](const Question& question) {
                return question.capability == capability.id;
            }));
            m_weights.push_back(capability_weight(m_assessment, capability.id));
        }
        // Only who counts is asked of these members: the mean is taken over capabilities.
        m_overall = sampled(m_questionnaire, [&](const Question& question) {
            return capability_weight(m_assessment, question.capability) > 0;
        });
        for (const JourneyStage stage : all_of<JourneyStage>())
            m_journey_stages[stage] = sampled(m_questionnaire, [&](const Question& question) {
                return names(question, stage);
            });
        for (const Pillar pillar : all_of<Pillar>())
            m_pillars[pillar] = sampled(m_questionnaire, [&](const Question& question) {
                return question.pillar == pillar;
            });
        for (const Component component : all_of<Component>())
            m_components[component] = sampled(m_questionnaire, [&](const Question& question) {
                return question.component == component;
            });
    }

    void draw(int resamples) {
        Xoshiro256 random(resampling_seed);
        const auto people = static_cast<std::uint32_t>(m_respondent_count);
        std::vector<double> values(m_agreed.size());
        std::vector<std::uint64_t> sums = m_answers.empty_sums();
        for (int i = 0; i < resamples; ++i) {
            std::fill(sums.begin(), sums.end(), 0);
            for (std::uint32_t k = 0; k < people; ++k)
                m_answers.add(random.below(people), sums);
            for (std::size_t q = 0; q < values.size(); ++q) {
                const PackedAnswers::Total total = m_answers.total(sums, q);
                values[q] = is_value(m_agreed[q]) ? m_agreed[q]
                    : total.count > 0             ? static_cast<double>(total.sum) / total.count
                                                  : no_value;
            }
            keep_scores(values);
        }
    }

    void keep_scores(const std::vector<double>& values) {
        double weighted_sum = 0;
        double weight_sum = 0;
        for (std::size_t i = 0; i < m_capabilities.size(); ++i) {
            const double value = m_capabilities[i].mean_of(values);
            m_capabilities[i].keep(value);
            if (!is_value(value))
                continue;
            weighted_sum += m_weights[i] * value;
            weight_sum += m_weights[i];
        }
        m_overall.keep(weight_sum > 0 ? weighted_sum / weight_sum : no_value);
        for (Sampled& stage : m_journey_stages.items)
            stage.keep(stage.mean_of(values));
        for (Sampled& pillar : m_pillars.items)
            pillar.keep(pillar.mean_of(values));
        for (Sampled& component : m_components.items)
            component.keep(component.mean_of(values));
    }

    std::optional<Interval> interval(Sampled& score) const {
        int people = 0;
        for (std::size_t row = 0; row < m_respondent_count && people < least_respondents; ++row)
            people += std::any_of(
                          score.members.begin(),
                          score.members.end(),
                          [&](const Sampled::Member& member) {
                              return !is_value(m_agreed[member.question])
                                  && m_answers.level(row, member.question) > 0;
                          }
                      )
                ? 1
                : 0;
        return people < least_respondents ? std::nullopt : interval_of(score.values);
    }

    const Questionnaire& m_questionnaire;
    const Assessment& m_assessment;
    AnswerIndex m_index;
    std::size_t m_respondent_count = 0; // those with a row
    std::vector<std::size_t> m_rows;
    PackedAnswers m_answers;
    std::vector<double> m_agreed;  // by question; no_value where there is none
    std::vector<double> m_weights; // by capability
    std::vector<Sampled> m_capabilities;
    Sampled m_overall;
    PerEnum<JourneyStage, Sampled> m_journey_stages;
    PerEnum<Pillar, Sampled> m_pillars;
    PerEnum<Component, Sampled> m_components;
};

} // namespace

Intervals score_intervals(
    const Questionnaire& questionnaire, const Assessment& assessment, int resamples
) {
    assert(resamples > 0);
    return Bootstrap(questionnaire, assessment).intervals(resamples);
}

} // namespace tappa
