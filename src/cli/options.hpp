#pragma once

#include "cli/texts.gen.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::cli {

// The options as they were written, before anyone asks what they mean.
struct Pieces {
    std::vector<std::string> names; // neither options nor their values
    std::optional<std::string> format;
    std::optional<std::string> language;
    std::optional<std::string> output;
    std::optional<std::string> budget;
    std::optional<std::string> budget_money;
    std::optional<std::string> day_rate;
    std::optional<std::string> reminder;
    std::optional<std::string> simulate;
    std::optional<std::string> apply;
    std::optional<std::string> write;
    std::optional<std::string> journey;
    std::optional<std::string> paper;
    std::optional<std::string> against;
    std::optional<std::string> against_journey;
    std::optional<std::string> events;
    std::optional<std::string> time_zone;
    std::optional<std::string> session_gap;
    std::optional<std::string> compare;
    std::optional<std::string> compare_period;
    std::optional<std::string> transitions;
    std::optional<std::string> paths;
    bool due_days = false;
    bool delete_missing = false;
    bool help = false;
    bool version = false;
    std::string unknown;      // the first option that is none of ours
    std::string lacks_value;  // the first that came last
    std::string comes_double; // the first given twice
};

// All there is to know of an option; the parser and the help read it from here.
struct Option {
    std::string_view short_name; // may be empty
    std::string_view name;
    std::string_view value; // as the help calls it; empty for an option without one
    CliText what;
    std::optional<std::string> Pieces::*slot; // of an option with a value
    bool Pieces::*flag;                       // of one without
    std::string_view command = {};            // the one that knows it; empty: all
    std::string_view also = {};               // another that does
};

[[nodiscard]] std::span<const Option> all_options();

[[nodiscard]] Pieces pieces_of(const std::vector<std::string>& words);

} // namespace tappa::cli
