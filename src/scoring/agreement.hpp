#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/answer_index.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// How far the respondents' levels lie apart, whatever level was agreed on afterwards (texts
// “method.r-wg” and “method.deviation” of the report). Worked by hand in
// tests/scoring/agreement_test.cpp: 1 1 2 4 5 → median 2, s² 3.3, r_wg −0.65, AD 1.4. What needs
// two people is nothing for fewer.
struct QuestionAgreement {
    QuestionId question;
    int level_count = 0;               // n: respondents who gave a level
    std::array<int, 5> distribution{}; // how many gave level 1 … 5
    std::optional<double> median;      // mean of the middle two for an even n; n >= 1
    // Upper quartile − lower quartile, by linear interpolation (quantile.hpp); n >= 2.
    std::optional<double> iqr;
    // Mean absolute deviation from the median, in levels (Burke, Finkelstein and Dusig 1999).
    std::optional<double> ad_median;
    std::optional<int> range; // highest − lowest level
    // s², with n − 1.
    std::optional<double> variance;
    // 1 − s²/σ²EU, where σ²EU = (A² − 1)/12 = 2 is the variance of answers drawn evenly from
    // A = 5 levels (James, Demaree and Wolf 1984). 1: all agree; below 0: worse than chance.
    std::optional<double> r_wg;

    // AD above A/6 = 0.83 is too much for practical agreement (Burke and Dunlap 2002).
    [[nodiscard]] bool ad_is_high() const;
    // Whether people gave different levels, so that there is something to talk about.
    [[nodiscard]] bool is_divided() const { return range.value_or(0) > 0; }
    bool operator==(const QuestionAgreement&) const = default;
};

struct Agreement {
    std::vector<QuestionAgreement> questions; // in the questionnaire's order, one for each
    // r*_wg = 1 − mean s²/σ²EU over the questions with n >= 2 (Lindell, Brandt and Whitney
    // 1999), as it comes out when negative; nothing without such a question.
    std::optional<double> r_wg_star;
    int compared_count = 0; // J: the questions with n >= 2
    // What to talk about in a workshop, most divided first: the questions on which not everybody
    // gave the same level, by IQR, then AD, then range, then the questionnaire's order.
    std::vector<QuestionId> agenda;
    bool operator==(const Agreement&) const = default;
};

[[nodiscard]] Agreement agreement(const Questionnaire&, const Assessment&, const AnswerIndex&);
// One question from how many gave each level.
[[nodiscard]] QuestionAgreement question_agreement(
    QuestionId, const std::array<int, 5>& distribution
);
// Sets r*_wg and J from the questions.
void set_overall_agreement(Agreement&);
// Whether a divided question stands before another one on the agenda, wherever they stand in the
// questionnaire.
[[nodiscard]] bool is_more_divided(const QuestionAgreement&, const QuestionAgreement&);
// The places of the questions on the agenda, in its order.
[[nodiscard]] std::vector<std::size_t> agenda_places(const std::vector<QuestionAgreement>&);

// Null where there is no such question.
[[nodiscard]] const QuestionAgreement* find_agreement(const Agreement&, const QuestionId&);

// Where lacking, weak, moderate and strong agreement end; above is very strong (LeBreton and Senter
// 2008, table 3).
enum class AgreementBand { Lacking, Weak, Moderate, Strong, VeryStrong };
inline constexpr std::array<double, 4> agreement_band_ends{0.30, 0.50, 0.70, 0.90};

// By two decimals, as the number is printed, so that number and words never contradict each other.
[[nodiscard]] AgreementBand agreement_band(double r_wg_star);

} // namespace tappa
