#pragma once

#include "mining/log_file.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace tappa::test {

inline LogFile file_of(std::string csv, const LogOptions& options = {}) {
    Result<LogFile> file = log_from_file(csv, options);
    REQUIRE(file.ok());
    return std::move(file).value();
}

// The rows below "case,activity,timestamp".
inline LogReading reading_of(const std::string& rows) {
    return file_of("case,activity,timestamp\n" + rows).reading;
}

// The names of a case's events, one behind the other: "A B A".
inline std::string path_of(const EventLog& log, std::size_t which) {
    std::string path;
    const LogCase& entry = log.cases.at(which);
    for (std::size_t i = entry.first; i < entry.first + entry.count; ++i)
        path += (path.empty() ? "" : " ") + log.activities[log.events[i].activity];
    return path;
}

inline std::vector<std::string> paths_of(const EventLog& log) {
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < log.cases.size(); ++i)
        paths.push_back(path_of(log, i));
    return paths;
}

} // namespace tappa::test
