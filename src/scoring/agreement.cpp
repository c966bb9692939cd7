#include "scoring/agreement.hpp"

#include "scoring/quantile.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace tappa {

namespace {

constexpr double level_count = highest_level;                          // A
constexpr double even_variance = (level_count * level_count - 1) / 12; // σ²EU
constexpr double highest_ad = level_count / 6;

// The k-th smallest level, counted from 0.
int level_at(const std::array<int, 5>& distribution, std::size_t k) {
    std::size_t passed = 0;
    for (std::size_t i = 0; i < distribution.size(); ++i) {
        passed += static_cast<std::size_t>(distribution[i]);
        if (k < passed)
            return static_cast<int>(i) + 1;
    }
    return highest_level;
}

void set_spread(QuestionAgreement& result) {
    const int n = result.level_count;
    const auto count = static_cast<std::size_t>(n);
    const auto at = [&](std::size_t k) { return level_at(result.distribution, k); };
    result.iqr = linear_quantile(count, 0.75, at) - linear_quantile(count, 0.25, at);
    result.range = at(count - 1) - at(0);
    double deviations = 0;
    int sum = 0;
    int sum_of_squares = 0;
    for (std::size_t i = 0; i < result.distribution.size(); ++i) {
        const int level = static_cast<int>(i) + 1;
        const int times = result.distribution[i];
        deviations += std::abs(level - *result.median) * times;
        sum += level * times;
        sum_of_squares += level * level * times;
    }
    result.ad_median = deviations / n;
    // (n Σx² − (Σx)²) / (n (n − 1)): whole numbers up to the one division.
    const double nominator =
        static_cast<double>(n) * sum_of_squares - static_cast<double>(sum) * sum;
    result.variance = nominator / (static_cast<double>(n) * (n - 1));
    result.r_wg = 1 - *result.variance / even_variance;
}

} // namespace

bool QuestionAgreement::ad_is_high() const {
    return ad_median.value_or(0) > highest_ad;
}

QuestionAgreement question_agreement(QuestionId question, const std::array<int, 5>& distribution) {
    QuestionAgreement result;
    result.question = std::move(question);
    result.distribution = distribution;
    for (const int times : distribution)
        result.level_count += times;
    if (result.level_count == 0)
        return result;
    const auto at = [&](std::size_t k) { return level_at(distribution, k); };
    result.median = linear_quantile(static_cast<std::size_t>(result.level_count), 0.5, at);
    if (result.level_count >= 2)
        set_spread(result);
    return result;
}

void set_overall_agreement(Agreement& agreement) {
    double variances = 0;
    agreement.compared_count = 0;
    agreement.r_wg_star.reset();
    for (const QuestionAgreement& question : agreement.questions) {
        if (!question.variance)
            continue;
        variances += *question.variance;
        ++agreement.compared_count;
    }
    if (agreement.compared_count > 0)
        agreement.r_wg_star = 1 - variances / agreement.compared_count / even_variance;
}

// Quartiles are whole quarters and equal deviations are equal fractions rounded alike, so that
// equal spreads compare equal.
bool is_more_divided(const QuestionAgreement& a, const QuestionAgreement& b) {
    const auto spread = [](const QuestionAgreement& question) {
        return std::tuple(*question.iqr, *question.ad_median, *question.range);
    };
    return spread(a) > spread(b);
}

std::vector<std::size_t> agenda_places(const std::vector<QuestionAgreement>& questions) {
    std::vector<std::size_t> divided;
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (questions[i].is_divided())
            divided.push_back(i);
    std::stable_sort(divided.begin(), divided.end(), [&](std::size_t a, std::size_t b) {
        return is_more_divided(questions[a], questions[b]);
    });
    return divided;
}

Agreement agreement(
    const Questionnaire& questionnaire, const Assessment& assessment, const AnswerIndex& index
) {
    assert(index.size() == assessment.answers.size());
    std::vector<std::array<int, 5>> distributions(questionnaire.questions.size());
    for (std::size_t i = 0; i < index.size(); ++i) {
        const Answer& answer = assessment.answers[i];
        if (index[i].known_question() && answer.state == AnswerState::Level)
            ++distributions[index[i].question].at(static_cast<std::size_t>(answer.level - 1));
    }
    Agreement result;
    result.questions.reserve(distributions.size());
    for (std::size_t i = 0; i < distributions.size(); ++i)
        result.questions.push_back(
            question_agreement(questionnaire.questions[i].id, distributions[i])
        );
    set_overall_agreement(result);
    for (const std::size_t place : agenda_places(result.questions))
        result.agenda.push_back(questionnaire.questions[place].id);
    return result;
}

const QuestionAgreement* find_agreement(const Agreement& agreement, const QuestionId& id) {
    for (const QuestionAgreement& each : agreement.questions)
        if (each.question == id)
            return &each;
    return nullptr;
}

AgreementBand agreement_band(double r_wg_star) {
    const double printed = std::round(r_wg_star * 100) / 100;
    const auto& ends = agreement_band_ends;
    const auto end =
        std::find_if(ends.begin(), ends.end(), [&](double last) { return printed <= last; });
    return static_cast<AgreementBand>(end - ends.begin());
}

} // namespace tappa
