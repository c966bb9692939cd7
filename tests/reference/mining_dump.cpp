// Answers the cases of mining_reference.py: texts of times ("time TEXT"), and whole logs ("log
// LINES PAUSE OFFSET", then so many lines of CSV), each case ended by "end".

#include "base/number.hpp"
#include "mining/case_groups.hpp"
#include "mining/flows.hpp"
#include "mining/log_file.hpp"
#include "mining/representatives.hpp"
#include "mining/variants.hpp"
#include "support/flow_place.hpp"

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

using namespace tappa;
using test::place;

namespace {

std::string number(const std::optional<double>& value) {
    return value ? exact_text(*value) : "-";
}

void print_time(std::size_t which, const std::string& text) {
    const std::optional<ReadTime> time = time_from_text(text);
    std::cout << "time" << which << ' ';
    if (time)
        std::cout << time->ticks << ' ' << time->has_offset << '\n';
    else
        std::cout << "- -\n";
}

void print_flows(const EventLog& log) {
    for (const Flow& flow : flows_of(log))
        std::cout << "flow:" << place(log, flow.from) << '>' << place(log, flow.to) << ' '
                  << flow.count << ' ' << number(flow.median_seconds) << ' '
                  << number(flow.p90_seconds) << '\n';
}

void print_variants(const EventLog& log) {
    const Variants variants = variants_of(log, 5);
    std::cout << "variants " << variants.different << ' ' << variants.cases_shown << '\n';
    for (std::size_t i = 0; i < variants.most_frequent.size(); ++i) {
        const Variant& variant = variants.most_frequent[i];
        std::cout << "variant" << i << ' ';
        for (const std::uint32_t activity : variant.activities)
            std::cout << log.activities.at(activity) << '>';
        std::cout << ' ' << variant.cases << ' ' << variant.conversions << ' '
                  << exact_text(variant.median_seconds) << ' ' << exact_text(variant.p90_seconds);
        for (const double seconds : variant.step_seconds)
            std::cout << ' ' << exact_text(seconds);
        std::cout << '\n';
    }
    std::cout << "to-goal " << number(variants.goal_median_seconds) << ' '
              << number(variants.goal_p90_seconds) << '\n';
}

void print_groups(const EventLog& log, std::int32_t offset_minutes) {
    TimeZone zone;
    zone.offset_seconds = offset_minutes * 60;
    const CaseGroups found = case_groups_of(log, log_paths_of(log), 5, zone);
    std::cout << "segments";
    for (const std::string& name : found.segments)
        std::cout << ' ' << name;
    std::cout << " .\nperiods";
    for (const CasePeriod& period : found.periods)
        std::cout << ' ' << iso_from_date(period.first) << '/' << iso_from_date(period.last);
    std::cout << " .\n";
    const auto place_text = [](const std::optional<std::uint32_t>& which) {
        return which ? std::to_string(*which) : std::string("-");
    };
    for (std::size_t i = 0; i < found.groups.size(); ++i) {
        const CaseGroup& group = found.groups[i];
        std::cout << "group" << i << ' ' << place_text(group.segment) << ' '
                  << place_text(group.period) << ' ' << group.cases << ' ' << group.conversions
                  << ' ' << group.different << ' ' << exact_text(group.median_seconds) << ' '
                  << number(group.goal_median_seconds) << ' ' << number(group.goal_p90_seconds);
        for (const std::uint64_t cases : group.throughput.cases)
            std::cout << ' ' << cases;
        std::cout << '\n';
    }
    for (std::size_t i = 0; i < found.of_path.size(); ++i) {
        if (found.of_path[i].empty())
            continue;
        std::cout << "parts" << i;
        for (const PathPart& part : found.of_path[i])
            std::cout << ' ' << part.group << ' ' << part.cases << ' ' << part.conversions << ' '
                      << exact_text(part.median_seconds);
        std::cout << '\n';
    }
}

void print_representatives(const EventLog& log) {
    std::vector<WeightedPath> paths;
    for (const Variant& variant : variants_of(log, log.cases.size()).most_frequent)
        paths.push_back({variant.activities, static_cast<double>(variant.cases)});
    if (paths.size() > 40) // the reference counts in fractions
        return;
    const PathGroups groups(paths);
    for (std::size_t count = 1; count <= 4; ++count) {
        std::cout << "representatives" << count;
        for (const Representative& one : groups.representatives(count))
            std::cout << ' ' << one.path << ' ' << exact_text(one.weight) << ' '
                      << exact_text(one.mean_distance);
        std::cout << '\n';
    }
}

void print_log(std::string csv, Ticks session_gap, std::int32_t offset_minutes) {
    LogOptions options;
    options.session_gap = session_gap;
    const Result<LogFile> file = log_from_file(csv, options);
    if (!file.ok() || !file->missing.empty())
        std::exit(1);
    const LogReading& reading = file->reading;
    std::cout << "cases " << reading.log.cases.size() << " events " << reading.log.events.size()
              << " ties " << reading.ties << " duplicates " << reading.duplicates << " before "
              << file->cases_in_file << '\n';
    std::cout << "bad";
    const BadRowList bad = reading.bad.first(all_bad_rows);
    for (BadRowReader reader(bad.packed); reader.next();)
        std::cout << ' ' << reader.row().line;
    std::cout << '\n';
    const Handoffs handoffs = handoffs_of(reading.log);
    std::cout << "handoffs " << number(handoffs.department_changes) << ' '
              << number(handoffs.channel_switches) << '\n';
    print_flows(reading.log);
    print_variants(reading.log);
    print_groups(reading.log, offset_minutes);
    print_representatives(reading.log);
}

} // namespace

int main() {
    std::size_t times = 0;
    for (std::string line; std::getline(std::cin, line);) {
        if (line == "end") {
            std::cout << "end\n";
            times = 0;
        } else if (line.starts_with("time ")) {
            print_time(times++, line.substr(5));
        } else if (line.starts_with("log ")) {
            std::istringstream head(line.substr(4));
            int left = 0;
            Ticks gap_ms = 0;
            std::int32_t offset_minutes = 0;
            head >> left >> gap_ms >> offset_minutes;
            std::string csv;
            std::string row;
            for (; left > 0 && std::getline(std::cin, row); --left)
                csv += row + '\n';
            print_log(std::move(csv), gap_ms * (ticks_per_second / 1'000), offset_minutes);
        }
    }
}
