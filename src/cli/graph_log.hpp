#pragma once

#include "cli/arguments.hpp"
#include "cli/outcome.hpp"
#include "io/json_writer.hpp"
#include "io/table_rows.hpp"
#include "io/text_encoding.hpp"
#include "mining/log_graph.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tappa::cli {

// What was no UTF-8 and how it was read.
void note_decoding(Outcome&, const std::string& path, const TextDecoding&, Language language);
// Which columns have one name, and which of them is read.
void note_repeated(
    Outcome&, const std::string& path, const std::vector<RepeatedHead>& repeated, Language language
);
// What is odd about a log and was read all the same: its letters, its columns, its dates, its
// goal flags, its steps, its pauses.
void note_log(Outcome&, const std::string& path, const LogGraph&, const Arguments& arguments);

// What a log says beyond its graph: the most frequent paths, the times between touchpoints, and how
// many of its rows were odd. The member "log".
void log_member(JsonWriter&, const LogGraph&);
// "Search > Call > …"
[[nodiscard]] std::string path_text(const LogGraph&, const std::vector<std::uint32_t>& activities);
[[nodiscard]] std::string duration_text(double seconds, Language language);
[[nodiscard]] std::string text_from_log(const LogGraph&, Language language);

} // namespace tappa::cli
