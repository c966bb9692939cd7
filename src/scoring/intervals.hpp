#pragma once

#include "base/random.hpp"
#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/interval_input.hpp"
#include "scoring/packed_answers.hpp"
#include "scoring/scores.hpp"
#include "scoring/stage_shares.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

struct Interval {
    double low = 0; // 1–5
    double high = 0;
    bool operator==(const Interval&) const = default;
};

// How far the scores could have moved had other people of the same kind been asked: 95 %
// percentile bootstrap over the respondents (Efron 1979; Efron and Tibshirani 1993, §13.3;
// text “method.interval” of the report). A resample draws as many respondents as there are, each
// drawn one with all of their answers, and every score is computed anew; the interval goes from
// the 2.5th to the 97.5th percentile of what came out (quantile.hpp). tests/reference/resampling.py
// does the same again.
//
// Drawn from are the respondents who gave a level to a question of the questionnaire, in the
// assessment's order. An agreed level is the same in every resample. A resample in which a score
// has no value is left out for that score. There is no interval where fewer than three people
// gave a level that counts for the score: drawing the same one or two would look like certainty.
struct Intervals {
    int respondent_count = 0; // those drawn from
    int resample_count = 0;   // 0 when there are too few respondents
    std::optional<Interval> overall;
    std::vector<std::optional<Interval>> capabilities; // in the questionnaire's order
    PerEnum<JourneyStage, std::optional<Interval>> journey_stages;
    PerEnum<Pillar, std::optional<Interval>> pillars;
    PerEnum<Component, std::optional<Interval>> components;
    std::optional<StageShares> stage_shares; // of the same resamples
    bool operator==(const Intervals&) const = default;
};

inline constexpr int least_respondents = 3;
inline constexpr int default_resamples = 2'000;
inline constexpr std::uint64_t resampling_seed = 0x7461707061; // "tappa" in ASCII

// The resampling, in as many steps as wanted: 500 respondents and 66 questions take some 20 ms.
class Resampling {
public:
    explicit Resampling(const IntervalInput& input, int resamples = default_resamples);

    // Draws so many more, or those that are left.
    void draw(int resamples);
    [[nodiscard]] bool is_done() const { return m_drawn == m_resamples; }
    [[nodiscard]] double share_done() const;
    // Once it is done. The same numbers for the same input, always.
    [[nodiscard]] Intervals intervals();

private:
    // The questions that go into a score, and what it was in each resample.
    struct Sampled {
        IntervalInput::Members members;
        std::vector<double> values;
    };

    void draw_one();
    void keep_scores();
    [[nodiscard]] std::optional<Interval> interval(Sampled& score) const;

    std::uint32_t m_respondent_count;
    PackedAnswers m_answers;
    std::vector<double> m_agreed;  // by question
    std::vector<double> m_weights; // by capability
    std::vector<Sampled> m_capabilities;
    Sampled m_overall;
    PerEnum<JourneyStage, Sampled> m_journey_stages;
    PerEnum<Pillar, Sampled> m_pillars;
    PerEnum<Component, Sampled> m_components;
    StageResampling m_stages;
    Xoshiro256 m_random{resampling_seed};
    std::vector<double> m_values;      // of one resample, by question
    std::vector<std::uint64_t> m_sums; // of one resample
    int m_resamples;
    int m_drawn = 0;
};

// All of it at once, where nothing waits for it: the command line and exports.
[[nodiscard]] Intervals score_intervals(
    const Questionnaire&, const Assessment&, int resamples = default_resamples
);

} // namespace tappa
