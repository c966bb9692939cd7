#include "cli/options.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tappa::cli {

namespace {

constexpr std::array<Option, 25> options{
    {{"", "--format", "FORMAT", CliText::OptionFormat, &Pieces::format, nullptr},
     {"", "--lang", "it|en", CliText::OptionLang, &Pieces::language, nullptr},
     {"-o", "--output", "FILE", CliText::OptionOutput, &Pieces::output, nullptr},
     {"", "--budget", "DAYS", CliText::OptionBudget, &Pieces::budget, nullptr, "plan"},
     {"",
      "--budget-money",
      "AMOUNT",
      CliText::OptionBudgetMoney,
      &Pieces::budget_money,
      nullptr,
      "plan"},
     {"", "--day-rate", "AMOUNT", CliText::OptionDayRate, &Pieces::day_rate, nullptr, "plan"},
     {"", "--reminder", "WHEN", CliText::OptionReminder, &Pieces::reminder, nullptr, "plan"},
     {"", "--due-days", "", CliText::OptionDueDays, nullptr, &Pieces::due_days, "plan"},
     {"", "--simulate", "SEED", CliText::OptionSimulate, &Pieces::simulate, nullptr, "plan"},
     {"", "--apply", "CSV", CliText::OptionApply, &Pieces::apply, nullptr, "plan"},
     {"", "--write", "FILE", CliText::OptionWrite, &Pieces::write, nullptr, "plan"},
     {"",
      "--delete-missing",
      "",
      CliText::OptionDeleteMissing,
      nullptr,
      &Pieces::delete_missing,
      "plan"},
     {"", "--journey", "ID", CliText::OptionJourney, &Pieces::journey, nullptr, "graph", "map"},
     {"", "--paper", "PAPER", CliText::OptionPaper, &Pieces::paper, nullptr, "map"},
     {"", "--against", "FILE", CliText::OptionAgainst, &Pieces::against, nullptr, "graph"},
     {"",
      "--against-journey",
      "ID",
      CliText::OptionAgainstJourney,
      &Pieces::against_journey,
      nullptr,
      "graph"},
     {"", "--events", "FILE", CliText::OptionEvents, &Pieces::events, nullptr, "graph"},
     {"", "--timezone", "NAME", CliText::OptionTimeZone, &Pieces::time_zone, nullptr, "graph"},
     {"",
      "--session-gap",
      "HOURS",
      CliText::OptionSessionGap,
      &Pieces::session_gap,
      nullptr,
      "graph"},
     {"", "--compare", "segment=A,B", CliText::OptionCompare, &Pieces::compare, nullptr, "graph"},
     {"",
      "--compare-period",
      "DAY",
      CliText::OptionComparePeriod,
      &Pieces::compare_period,
      nullptr,
      "graph"},
     {"",
      "--transitions",
      "CSV",
      CliText::OptionTransitions,
      &Pieces::transitions,
      nullptr,
      "graph"},
     {"", "--paths", "CSV", CliText::OptionPaths, &Pieces::paths, nullptr, "graph"},
     {"-h", "--help", "", CliText::CommandHelp, nullptr, &Pieces::help},
     {"", "--version", "", CliText::CommandVersion, nullptr, &Pieces::version}}};

const Option* option_named(std::string_view name) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option& option) {
        return option.name == name || option.short_name == name;
    });
    return found == options.end() ? nullptr : &*found;
}

void note(std::string& slot, const std::string& option) {
    if (slot.empty())
        slot = option;
}

} // namespace

std::span<const Option> all_options() {
    return options;
}

Pieces pieces_of(const std::vector<std::string>& words) {
    Pieces pieces;
    bool only_names = false; // after "--"
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (only_names || word.size() < 2 || word[0] != '-') {
            pieces.names.push_back(word);
            continue;
        }
        if (word == "--") {
            only_names = true;
            continue;
        }
        const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        const std::string name = word.substr(0, equals);
        const Option* const option = option_named(name);
        if (!option || (option->flag && equals != std::string::npos)) {
            note(pieces.unknown, option ? word : name);
            continue;
        }
        if (option->flag) {
            pieces.*(option->flag) = true;
            continue;
        }
        std::optional<std::string>& slot = pieces.*(option->slot);
        if (slot.has_value())
            note(pieces.comes_double, name);
        if (equals != std::string::npos)
            slot = word.substr(equals + 1);
        else if (i + 1 < words.size())
            slot = words[++i];
        else
            note(pieces.lacks_value, name);
    }
    return pieces;
}

} // namespace tappa::cli
