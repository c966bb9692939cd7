#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "mining/time_zone.hpp"
#include "planning/budget.hpp"
#include "report/map_paper.hpp"
#include "report/reminder.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tappa::cli {

struct Command;

enum class OutputFormat {
    Text,
    Json,
    Csv,
    Pdf,
    Html,
    Markdown,
    ICalendar,
    Jira,
    Trello,
    Planner,
    Asana,
    MsProject,
    Xlsx,
    Mermaid,
    Cjml,
    Svg,
    Xes
};

// What `graph` reads.
enum class GraphInput { Assessment, Events, Transitions, Paths };

// What was asked for, found to make sense.
struct Arguments {
    const Command* command = nullptr;
    Language language = Language::En;        // of messages and tables
    std::optional<Language> chosen_language; // when --lang named one
    OutputFormat format = OutputFormat::Text;
    std::string output = "-";                        // "-": standard output
    std::vector<std::string> files;                  // "-": standard input
    Reminder reminder = Reminder::None;              // in a calendar
    bool due_days = false;                           // as events there, too
    std::optional<BudgetLimit> budget;               // of a plan
    std::optional<double> day_rate;                  // what a person-day costs
    std::optional<std::uint64_t> seed;               // of the draws that simulate it
    std::optional<std::string> apply;                // an edited plan
    std::optional<std::string> write;                // where the document goes with its changes
    bool delete_missing = false;                     // also what the edited plan has no row for
    GraphInput graph_input = GraphInput::Assessment; // what the file is
    std::optional<std::string> journey;              // its id; nothing: the first
    MapPaper paper = MapPaper::A3;                   // of a map
    std::optional<std::string> against;              // a log, to compare the drawn journey with
    std::optional<std::string> against_journey;      // or another journey, by its id
    TimeZone time_zone;                              // of a log's times without an offset
    std::optional<double> session_gap_hours;         // a longer pause in a log begins a new case

    std::optional<std::string> compare_segments; // of a log: "A,B"
    std::optional<Date> compare_day;             // or the first of the second period

    [[nodiscard]] bool compares() const { return compare_segments || compare_day; }
    [[nodiscard]] bool output_is_file() const { return output != "-"; }
};

// Of the words within JSON, and within a journey as another program reads it: the environment has
// no part in them, so that the same input gives the same bytes everywhere. `document`: the language
// of the document, where it is about one.
[[nodiscard]] inline Language language_of_json(
    const Arguments& arguments, Language document = Language::En
) {
    return arguments.chosen_language.value_or(document);
}
// A journey as another program reads it.
[[nodiscard]] constexpr bool is_exchange(OutputFormat format) {
    return format == OutputFormat::Mermaid || format == OutputFormat::Cjml;
}

struct UsageError {
    std::string message;
    Language language = Language::En;
};

// `words` are the arguments without the program's name; `locale` is what the environment says of
// the user's language, as in "it_IT.UTF-8".
[[nodiscard]] std::variant<Arguments, UsageError> arguments_from(
    const std::vector<std::string>& words, const std::string& locale
);

} // namespace tappa::cli
