#include "app/jobs/job_bytes.hpp"

#include "app/jobs/graph_job_bytes.hpp"
#include "app/jobs/log_job_bytes.hpp"
#include "app/jobs/outlook_bytes.hpp"
#include "base/bytes.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace tappa {

// What a value is made of, for both directions.

template <typename Bytes, typename Items>
void all_items(Bytes& bytes, Items& items) {
    for (auto& item : items)
        bytes(item);
}
template <typename Bytes, typename E, typename T>
void fields(Bytes& bytes, const PerEnum<E, T>& each) {
    all_items(bytes, each.items);
}
template <typename Bytes, typename E, typename T>
void fields(Bytes& bytes, PerEnum<E, T>& each) {
    all_items(bytes, each.items);
}

template <typename Bytes, SameAs<IntervalInput::Member> Member>
void fields(Bytes& bytes, Member& member) {
    bytes(member.question, member.weight);
}
template <typename Bytes, SameAs<IntervalInput> Input>
void fields(Bytes& bytes, Input& input) {
    bytes(input.respondent_count, input.agreed, input.gates, input.levels);
    bytes(input.capability_weights);
    bytes(input.capabilities, input.overall, input.journey_stages, input.pillars, input.components);
}
template <typename Bytes, SameAs<jobs::ScoreIntervals> Job>
void fields(Bytes& bytes, Job& job) {
    bytes(job.input);
}

template <typename Bytes, SameAs<Interval> Found>
void fields(Bytes& bytes, Found& interval) {
    bytes(interval.low, interval.high);
}
template <typename Bytes, SameAs<StageShares> Shares>
void fields(Bytes& bytes, Shares& shares) {
    all_items(bytes, shares);
}
template <typename Bytes, SameAs<Intervals> Found>
void fields(Bytes& bytes, Found& intervals) {
    bytes(intervals.respondent_count, intervals.resample_count, intervals.overall);
    bytes(intervals.capabilities, intervals.journey_stages, intervals.pillars);
    bytes(intervals.components, intervals.stage_shares);
}

namespace {

using tappa::is_sound; // of the jobs on graphs and logs

constexpr std::uint32_t job_mark = 0x4a505402;    // then "TPJ"; the first byte is the version
constexpr std::uint32_t result_mark = 0x52505402; // then "TPR"

// --- Whether it can be computed with ------------------------------------------------------------

bool is_weight(double weight) {
    return std::isfinite(weight) && weight >= 0;
}

bool are_sound(const IntervalInput::Members& members, std::size_t questions) {
    return members.size() <= questions
        && std::all_of(members.begin(), members.end(), [&](const IntervalInput::Member& member) {
               return member.question < questions && is_weight(member.weight);
           });
}

template <typename List>
bool are_all_sound(const List& lists, std::size_t questions) {
    return std::all_of(lists.begin(), lists.end(), [&](const IntervalInput::Members& members) {
        return are_sound(members, questions);
    });
}

bool are_at_most(const std::vector<std::uint8_t>& numbers, int most) {
    return std::all_of(numbers.begin(), numbers.end(), [&](std::uint8_t number) {
        return number <= most;
    });
}

bool is_sound(const jobs::ScoreIntervals& job) {
    const IntervalInput& input = job.input;
    const std::size_t questions = input.question_count();
    const std::vector<double>& weights = input.capability_weights;
    return questions <= limits::questions && input.respondent_count <= limits::respondents
        && input.levels.size() == input.respondent_count * questions
        && are_at_most(input.levels, IntervalInput::not_applicable)
        && are_at_most(input.agreed, highest_level) && input.gates.size() == questions
        && are_at_most(input.gates, highest_level) && weights.size() == input.capabilities.size()
        && weights.size() <= limits::capabilities
        && std::all_of(weights.begin(), weights.end(), is_weight)
        && are_all_sound(input.capabilities, questions) && are_sound(input.overall, questions)
        && are_all_sound(input.journey_stages.items, questions)
        && are_all_sound(input.pillars.items, questions)
        && are_all_sound(input.components.items, questions);
}

bool is_sound(const jobs::ChooseActions& job) {
    return is_sound_choice(job.input);
}

bool is_sound(const jobs::SimulatePlan& job) {
    return is_sound_simulation(job.input);
}

bool is_sound(const ChosenActions& chosen) {
    return is_sound_result(chosen);
}

bool is_sound(const Simulation& simulation) {
    return is_sound_result(simulation);
}

bool is_sound(const std::optional<Interval>& interval) {
    return !interval
        || (interval->low >= lowest_level && interval->low <= interval->high
            && interval->high <= highest_level);
}

bool is_sound(const Intervals& intervals) {
    const auto all_sound = [](const auto& list) {
        return std::all_of(list.begin(), list.end(), [](const std::optional<Interval>& interval) {
            return is_sound(interval);
        });
    };
    const auto are_shares = [](const std::optional<StageShares>& shares) {
        return !shares || std::all_of(shares->begin(), shares->end(), [](double share) {
            return share >= 0 && share <= 1;
        });
    };
    return are_shares(intervals.stage_shares) && intervals.respondent_count >= 0
        && intervals.resample_count >= 0 && intervals.capabilities.size() <= limits::capabilities
        && is_sound(intervals.overall) && all_sound(intervals.capabilities)
        && all_sound(intervals.journey_stages.items) && all_sound(intervals.pillars.items)
        && all_sound(intervals.components.items);
}

// --- Any of a variant ---------------------------------------------------------------------------

template <typename Variant>
std::string bytes_from(std::uint32_t mark, const Variant& value) {
    ByteWriter writer;
    writer(mark, static_cast<std::uint8_t>(value.index()));
    std::visit([&](const auto& kind) { writer(kind); }, value);
    return writer.take();
}

template <typename Variant, std::size_t kind = 0>
std::optional<Variant> read_kind(ByteReader& reader, std::size_t wanted) {
    if constexpr (kind < std::variant_size_v<Variant>) {
        if (kind != wanted)
            return read_kind<Variant, kind + 1>(reader, wanted);
        std::variant_alternative_t<kind, Variant> value;
        reader(value);
        if (reader.ok() && reader.is_at_end() && is_sound(value))
            return Variant(std::move(value));
    }
    return std::nullopt;
}

template <typename Variant>
std::optional<Variant> from_bytes(std::uint32_t mark, std::string_view bytes) {
    ByteReader reader(bytes);
    std::uint32_t found = 0;
    std::uint8_t kind = 0;
    reader(found, kind);
    return found == mark ? read_kind<Variant>(reader, kind) : std::nullopt;
}

} // namespace

std::string bytes_from_job(const Job& job) {
    return bytes_from(job_mark, job);
}

std::optional<Job> job_from_bytes(std::string_view bytes) {
    return from_bytes<Job>(job_mark, bytes);
}

std::string bytes_from_result(const JobResult& result) {
    return bytes_from(result_mark, result);
}

std::optional<JobResult> result_from_bytes(std::string_view bytes) {
    return from_bytes<JobResult>(result_mark, bytes);
}

} // namespace tappa
