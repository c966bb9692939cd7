#include "base/random.hpp"
#include "planning/confidence_sequence.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <vector>

using namespace tappa;

namespace {

constexpr int series_count = 2'000;

class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_random(seed) {}

    double share() { return (static_cast<double>(m_random.next() >> 11U) + 0.5) * 0x1p-53; }
    // Standard normal, by the polar form of Box and Muller.
    double normal() {
        const double turn = 6.283185307179586 * share();
        return std::sqrt(-2 * std::log(share())) * std::cos(turn);
    }
    double yes_of(int answers, double p) {
        double yes = 0;
        for (int i = 0; i < answers; ++i)
            yes += share() < p ? 1 : 0;
        return yes;
    }

private:
    Xoshiro256 m_random;
};

// In how many of the series an interval ever left the value out, looking after every reading.
// `next` takes the next reading and says whether the interval leaves the value out.
template <typename Series>
int alarms(int looks, std::uint64_t seed, const std::function<Series(Chance&)>& begin) {
    int count = 0;
    for (int i = 0; i < series_count; ++i) {
        Chance chance(seed + static_cast<std::uint64_t>(i));
        Series series = begin(chance);
        for (int look = 0; look < looks; ++look)
            if (series.leaves_out_after_next(chance)) {
                ++count;
                break;
            }
    }
    return count;
}

struct Shares {
    double p;
    double value; // what the interval should hold
    int per_reading;
    double yes = 0;
    double answers = 0;

    bool leaves_out_after_next(Chance& chance) {
        yes += chance.yes_of(per_reading, p);
        answers += per_reading;
        const SequenceInterval interval = share_sequence(yes, answers);
        return value < interval.low || value > interval.high;
    }
};

// Net promoter scores: promoters, passives, detractors.
struct Scores {
    double promoters;
    double detractors;
    double value;
    int per_reading;
    double sum = 0;
    double answers = 0;

    bool leaves_out_after_next(Chance& chance) {
        for (int i = 0; i < per_reading; ++i) {
            const double at = chance.share();
            sum += at < promoters ? 100 : at < promoters + detractors ? -100 : 0;
        }
        answers += per_reading;
        const SequenceInterval interval = scale_sequence(sum / answers, answers, -100, 100);
        return value < interval.low || value > interval.high;
    }
};

struct Readings {
    double mean_so_far;
    double value;
    double centre;
    double spread;
    double squares = 0;
    int count = 0;

    bool leaves_out_after_next(Chance& chance) {
        const double reading = centre + spread * chance.normal();
        ++count;
        const double from_mean = reading - mean_so_far;
        mean_so_far += from_mean / count;
        squares += from_mean * (reading - mean_so_far);
        const auto interval = series_sequence(mean_so_far, squares, count);
        return interval && (value < interval->low || value > interval->high);
    }
};

int share_alarms(double p, double value, int looks, int per_reading = 20) {
    return alarms<Shares>(looks, 11, [&](Chance&) { return Shares{p, value, per_reading}; });
}

int score_alarms(double promoters, double value, int looks) {
    return alarms<Scores>(looks, 12, [&](Chance&) { return Scores{promoters, 0.3, value, 20}; });
}

int reading_alarms(double centre, double value, int looks) {
    return alarms<Readings>(looks, 13, [&](Chance&) { return Readings{0, value, centre, 3}; });
}

} // namespace

TEST_CASE("looking after every reading raises no more than 5 false alarms in 100") {
    constexpr int most = series_count * 5 / 100;
    for (const double p : {0.02, 0.5}) {
        INFO("share ", p);
        CHECK(share_alarms(p, p, 120) <= most);
    }
    CHECK(share_alarms(0.3, 0.3, 200, 1) <= most); // after every single answer
    CHECK(score_alarms(0.5, 20, 200) <= most);
    CHECK(reading_alarms(40, 40, 400) <= most);
}

// What the sequences are for: the interval for one look, taken at every look, lies.
TEST_CASE("the same counting finds the usual interval out") {
    struct Usual : Shares {
        bool leaves_out_after_next(Chance& chance) {
            yes += chance.yes_of(per_reading, p);
            answers += per_reading;
            const double share = yes / answers;
            return std::fabs(share - value) > 1.96 * std::sqrt(share * (1 - share) / answers);
        }
    };
    const int found = alarms<Usual>(150, 11, [](Chance&) { return Usual{{0.5, 0.5, 20}}; });
    CHECK(found > series_count / 4);
}

TEST_CASE("the longer the series, the more real changes are seen") {
    const auto grows = [](const std::vector<int>& seen) {
        for (std::size_t i = 1; i < seen.size(); ++i)
            CHECK(seen[i] > seen[i - 1]);
        CHECK(seen.back() > series_count * 99 / 100);
    };
    grows({share_alarms(0.4, 0.3, 5), share_alarms(0.4, 0.3, 15), share_alarms(0.4, 0.3, 100)});
    grows({score_alarms(0.5, 8, 10), score_alarms(0.5, 8, 30), score_alarms(0.5, 8, 150)});
    grows({reading_alarms(42, 40, 6), reading_alarms(42, 40, 15), reading_alarms(42, 40, 80)});
}

TEST_CASE("a greater change is seen more often in the same time") {
    CHECK(share_alarms(0.35, 0.3, 15) < share_alarms(0.45, 0.3, 15));
    CHECK(score_alarms(0.4, 0, 30) < score_alarms(0.6, 0, 30));
    CHECK(reading_alarms(41, 40, 12) < reading_alarms(46, 40, 12));
}

TEST_CASE("intervals hold what was read, stay on their scale and get narrower") {
    double before = 2;
    for (const double answers : {1.0, 10.0, 100.0, 1e4, 1e8, 1e12}) {
        INFO(answers, " answers");
        const SequenceInterval share = share_sequence(0.3 * answers, answers);
        CHECK(share.low >= 0);
        CHECK(share.low < 0.3);
        CHECK(share.high > 0.3);
        CHECK(share.high <= 1);
        CHECK(share.high - share.low < before);
        before = share.high - share.low;
    }
    CHECK(share_sequence(0, 40).low == 0);
    CHECK(share_sequence(40, 40).high == 1);
    CHECK(scale_sequence(6.9, 3, 1, 7).high == 7);
    CHECK(scale_sequence(1, 1, 1, 7).low == 1);
}

TEST_CASE("there is no interval of a spread that is not known") {
    CHECK_FALSE(series_sequence(5, 2, least_readings - 1));
    CHECK(series_sequence(5, 2, least_readings));
    CHECK_FALSE(series_sequence(5, 0, 50));
}

TEST_CASE("the mixtures reach 1/α at the ends of their intervals") {
    // ln of the beta-binomial mixture for 7 of 10: B(8, 4) = 1/1320.
    const SequenceInterval share = share_sequence(7, 10);
    for (const double p : {share.low, share.high})
        CHECK(
            -std::log(1320.0) - 7 * std::log(p) - 3 * std::log(1 - p)
            == doctest::Approx(std::log(20.0))
        );
    // The t mixture for 4, 5, 7, 8: mean 6, squares 10.
    const SequenceInterval mean = series_sequence(6, 10, 4).value();
    for (const double value : {mean.low, mean.high}) {
        const double sum = 4 * (6 - value);
        const double all = 10 + 4 * (6 - value) * (6 - value);
        const double mixture = std::sqrt(0.25 / 4.25) * std::pow(all / (all - sum * sum / 4.25), 2);
        CHECK(mixture == doctest::Approx(20));
    }
}
