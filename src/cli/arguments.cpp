#include "cli/arguments.hpp"

#include "base/text.hpp"
#include "cli/clear_number.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/time_zone_named.hpp"
#include "mining/sessions.hpp"
#include "planning/budget.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>
#include <utility>

namespace tappa::cli {

namespace {

std::string listed(std::span<const Format> formats) {
    std::vector<std::string> names;
    for (const Format& format : formats)
        names.emplace_back(format.name);
    return joined(names, ", ");
}

std::string listed_languages() {
    std::vector<std::string> codes;
    for (const Language language : all_languages)
        codes.emplace_back(language_code(language));
    return joined(codes, ", ");
}

std::optional<Language> language_named(std::string_view code) {
    for (const Language language : all_languages)
        if (language_code(language) == code)
            return language;
    return std::nullopt;
}

const Command* command_named(std::string_view name) {
    for (const Command& command : all_commands())
        if (command.name == name)
            return &command;
    return nullptr;
}

// The first thing wrong with an option whatever the command, or nothing.
std::string option_problem(const Pieces& pieces, const Arguments& arguments) {
    const Language language = arguments.language;
    if (!pieces.unknown.empty())
        return text_with(CliText::UsageUnknownOption, language, {pieces.unknown});
    if (!pieces.lacks_value.empty())
        return text_with(CliText::UsageLacksValue, language, {pieces.lacks_value});
    if (!pieces.comes_double.empty())
        return text_with(CliText::UsageComesDouble, language, {pieces.comes_double});
    if (pieces.output && pieces.output->empty())
        return text_with(CliText::UsageLacksValue, language, {"-o"});
    if (pieces.language && !arguments.chosen_language)
        return text_with(
            CliText::UsageUnknownValue, language, {"--lang", *pieces.language, listed_languages()}
        );
    return {};
}

// What an option names instead of a document.
struct TableOption {
    std::optional<std::string> Pieces::*slot;
    GraphInput input;
};
constexpr std::array<TableOption, 3> table_options{
    {{&Pieces::events, GraphInput::Events},
     {&Pieces::transitions, GraphInput::Transitions},
     {&Pieces::paths, GraphInput::Paths}}};

std::string time_zone_problem(const Pieces& pieces, Arguments& arguments) {
    if (!pieces.time_zone)
        return {};
    if (arguments.graph_input != GraphInput::Events && !pieces.against)
        return std::string(text(CliText::UsageTimeZoneOfLog, arguments.language));
    const std::optional<TimeZone> zone = time_zone_named(*pieces.time_zone);
    if (!zone)
        return text_with(
            CliText::UsageUnknownTimeZone, arguments.language, {shown_on_line(*pieces.time_zone)}
        );
    arguments.time_zone = *zone;
    return {};
}

std::string session_gap_problem(const Pieces& pieces, Arguments& arguments) {
    if (!pieces.session_gap)
        return {};
    if (arguments.graph_input != GraphInput::Events)
        return std::string(text(CliText::UsageSessionGapOfLog, arguments.language));
    const std::optional<double> hours = clear_number(*pieces.session_gap);
    if (!hours || *hours <= 0 || *hours > most_session_gap_hours)
        return refused_number(
            "--session-gap", *pieces.session_gap, CliText::UsageBadHours, arguments.language
        );
    arguments.session_gap_hours = hours;
    return {};
}

std::string comparison_problem(const Pieces& pieces, Arguments& arguments) {
    constexpr std::string_view segments = "segment=";
    const Language language = arguments.language;
    if (!pieces.compare && !pieces.compare_period)
        return {};
    if (pieces.compare && pieces.compare_period)
        return std::string(text(CliText::UsageCompareOnce, language));
    const std::string_view option = pieces.compare ? "--compare" : "--compare-period";
    if (arguments.graph_input != GraphInput::Events)
        return text_with(CliText::UsageCompareOfLog, language, {std::string(option)});
    if (pieces.compare_period) {
        arguments.compare_day = date_from_iso(*pieces.compare_period);
        return arguments.compare_day
            ? std::string()
            : text_with(CliText::UsageBadDay, language, {shown_on_line(*pieces.compare_period)});
    }
    if (!pieces.compare->starts_with(segments) || pieces.compare->find(',') == std::string::npos)
        return text_with(CliText::UsageBadCompare, language, {shown_on_line(*pieces.compare)});
    arguments.compare_segments = pieces.compare->substr(segments.size());
    return {};
}

// Takes the tables that options name for the files, or says what is wrong with them.
std::string tables_problem(const Pieces& pieces, Arguments& arguments) {
    if (arguments.command->files != Files::OneOrTable)
        return {};
    for (const TableOption& option : table_options)
        if (const std::optional<std::string>& table = pieces.*(option.slot)) {
            arguments.files.push_back(*table);
            arguments.graph_input = option.input;
        }
    if (arguments.files.size() != 1)
        return std::string(text(CliText::UsageOneGraph, arguments.language));
    if (pieces.journey && arguments.graph_input != GraphInput::Assessment)
        return std::string(text(CliText::UsageJourneyOfTable, arguments.language));
    const bool compares = pieces.against || pieces.against_journey;
    if (compares && arguments.graph_input != GraphInput::Assessment)
        return std::string(text(CliText::UsageAgainstOfTable, arguments.language));
    if (pieces.against && pieces.against_journey)
        return std::string(text(CliText::UsageAgainstOne, arguments.language));
    arguments.journey = pieces.journey;
    arguments.against = pieces.against;
    arguments.against_journey = pieces.against_journey;
    std::string problem = time_zone_problem(pieces, arguments);
    if (problem.empty())
        problem = session_gap_problem(pieces, arguments);
    return problem.empty() ? comparison_problem(pieces, arguments) : problem;
}

std::string count_problem(const Command& command, std::size_t count, Language language) {
    if (command.files == Files::None)
        return {};
    if (count == 0)
        return std::string(text(CliText::UsageNoFile, language));
    if (command.files == Files::One && count > 1)
        return std::string(text(CliText::UsageOneFile, language));
    return {};
}

// Sets the format, or says what is wrong with it.
std::string format_problem(const Pieces& pieces, Arguments& arguments) {
    const Command& command = *arguments.command;
    if (!pieces.format) {
        if (command.must_choose_format)
            return text_with(CliText::UsageNoFormat, arguments.language, {listed(command.formats)});
        arguments.format = command.formats.front().format;
        return {};
    }
    const auto found =
        std::find_if(command.formats.begin(), command.formats.end(), [&](const Format& format) {
            return format.name == *pieces.format;
        });
    if (found == command.formats.end())
        return text_with(
            CliText::UsageUnknownValue,
            arguments.language,
            {"--format", *pieces.format, listed(command.formats)}
        );
    arguments.format = found->format;
    if (arguments.format == OutputFormat::Xes && arguments.graph_input != GraphInput::Events)
        return std::string(text(CliText::UsageXesOfLog, arguments.language));
    return {};
}

// The first option that this command does not know, or that its format has no room for.
std::string command_option_problem(const Pieces& pieces, const Arguments& arguments) {
    for (const Option& option : all_options()) {
        const bool is_given =
            option.slot ? (pieces.*(option.slot)).has_value() : pieces.*(option.flag);
        if (option.command.empty() || !is_given)
            continue;
        const std::string_view command = arguments.command->name;
        if (command == option.also || (command == option.command && command == "map"))
            continue;
        if (option.command != command)
            return text_with(
                CliText::UsageOtherCommand,
                arguments.language,
                {std::string(option.name), std::string(option.command)}
            );
        // A journey that is exported may be chosen too.
        const bool chooses_exported =
            option.slot == &Pieces::journey && is_exchange(arguments.format);
        // So may a log be, and how it is read.
        const bool reads_exported = arguments.format == OutputFormat::Xes
            && (option.slot == &Pieces::events || option.slot == &Pieces::time_zone
                || option.slot == &Pieces::session_gap);
        // What belongs to a calendar is told apart by calendar_problem.
        const bool is_of_calendar =
            option.slot == &Pieces::reminder || option.flag == &Pieces::due_days;
        if (arguments.format != OutputFormat::Text && arguments.format != OutputFormat::Json
            && !chooses_exported && !reads_exported && !is_of_calendar)
            return text_with(
                CliText::UsageOtherFormat, arguments.language, {std::string(option.name)}
            );
    }
    return {};
}

// "--paper: “A9” is not one of A3, A2, A1, A0."
template <typename E>
std::string unknown_value(std::string_view option, const std::string& value, Language language) {
    std::vector<std::string> names;
    for (const E each : all_of<E>())
        names.emplace_back(enum_id(each));
    return text_with(
        CliText::UsageUnknownValue,
        language,
        {std::string(option), shown_on_line(value), joined(names, ", ")}
    );
}

// Sets what the options of a map say, or tells what is wrong with it.
std::string map_option_problem(const Pieces& pieces, Arguments& arguments) {
    if (arguments.command->name != "map")
        return {};
    arguments.journey = pieces.journey;
    if (!pieces.paper)
        return {};
    const std::optional<MapPaper> paper = enum_from_id<MapPaper>(*pieces.paper);
    if (paper) {
        arguments.paper = *paper;
        return {};
    }
    return unknown_value<MapPaper>("--paper", *pieces.paper, arguments.language);
}

// Sets what a calendar holds besides the planned dates, or tells what is wrong with it.
std::string calendar_problem(const Pieces& pieces, Arguments& arguments) {
    if ((pieces.reminder || pieces.due_days) && arguments.format != OutputFormat::ICalendar)
        return text_with(
            CliText::UsageCalendarFormat,
            arguments.language,
            {std::string(pieces.reminder ? "--reminder" : "--due-days")}
        );
    arguments.due_days = pieces.due_days;
    if (!pieces.reminder)
        return {};
    const std::optional<Reminder> reminder = enum_from_id<Reminder>(*pieces.reminder);
    if (!reminder)
        return unknown_value<Reminder>("--reminder", *pieces.reminder, arguments.language);
    arguments.reminder = *reminder;
    return {};
}

// An edited plan is compared, and nothing else done with it; some options are for that alone.
std::string apply_problem(const Pieces& pieces, Arguments& arguments) {
    const auto says = [&](CliText id, std::string_view option) {
        return text_with(id, arguments.language, {std::string(option)});
    };
    if (!pieces.apply) {
        if (pieces.write)
            return says(CliText::UsageNeedsApply, "--write");
        return pieces.delete_missing ? says(CliText::UsageNeedsApply, "--delete-missing")
                                     : std::string();
    }
    if (pieces.budget)
        return says(CliText::UsageApplyAlone, "--budget");
    if (pieces.budget_money)
        return says(CliText::UsageApplyAlone, "--budget-money");
    if (pieces.day_rate)
        return says(CliText::UsageApplyAlone, "--day-rate");
    if (pieces.simulate)
        return says(CliText::UsageApplyAlone, "--simulate");
    if (pieces.write && pieces.write->empty())
        return says(CliText::UsageLacksValue, "--write");
    arguments.apply = pieces.apply;
    arguments.write = pieces.write;
    arguments.delete_missing = pieces.delete_missing;
    return {};
}

// A number from 0 to the most; else nothing.
std::optional<double> amount_from(const std::string& text, double most) {
    const std::optional<double> amount = clear_number(text);
    return amount && *amount >= 0 && *amount <= most ? amount : std::nullopt;
}

// Sets what there is to spend, or tells what is wrong with it.
std::string budget_problem(const Pieces& pieces, Arguments& arguments) {
    if (pieces.budget && pieces.budget_money)
        return std::string(text(CliText::UsageOneBudget, arguments.language));
    if (pieces.budget) {
        const std::optional<double> days = amount_from(*pieces.budget, most_budget_days);
        if (!days)
            return refused_number(
                "--budget", *pieces.budget, CliText::UsageBadDays, arguments.language
            );
        arguments.budget = BudgetLimit{*days, BudgetUnit::Days};
    }
    if (pieces.budget_money) {
        const std::optional<double> money = amount_from(*pieces.budget_money, most_budget_money);
        if (!money)
            return refused_number(
                "--budget-money", *pieces.budget_money, CliText::UsageBadMoney, arguments.language
            );
        arguments.budget = BudgetLimit{*money, BudgetUnit::Money};
    }
    if (pieces.day_rate) {
        arguments.day_rate = amount_from(*pieces.day_rate, most_day_rate);
        if (!arguments.day_rate)
            return refused_number(
                "--day-rate", *pieces.day_rate, CliText::UsageBadDayRate, arguments.language
            );
        if (arguments.budget && arguments.budget->unit == BudgetUnit::Money)
            arguments.budget->day_rate = *arguments.day_rate;
    }
    return {};
}

// Sets what the options of a plan say, or tells what is wrong with it.
std::string plan_option_problem(const Pieces& pieces, Arguments& arguments) {
    if (std::string problem = budget_problem(pieces, arguments); !problem.empty())
        return problem;
    if (pieces.simulate) {
        std::uint64_t seed = 0;
        const char* const end = pieces.simulate->data() + pieces.simulate->size();
        const auto read = std::from_chars(pieces.simulate->data(), end, seed);
        if (read.ec != std::errc() || read.ptr != end)
            return text_with(CliText::UsageBadSeed, arguments.language, {*pieces.simulate});
        arguments.seed = seed;
    }
    if (std::string problem = calendar_problem(pieces, arguments); !problem.empty())
        return problem;
    return apply_problem(pieces, arguments);
}

} // namespace

std::variant<Arguments, UsageError> arguments_from(
    const std::vector<std::string>& words, const std::string& locale
) {
    const Pieces pieces = pieces_of(words);
    Arguments arguments;
    if (pieces.language)
        arguments.chosen_language = language_named(*pieces.language);
    arguments.language = arguments.chosen_language.value_or(language_from_locale(locale));
    const auto wrong = [&](std::string message) {
        return UsageError{std::move(message), arguments.language};
    };
    if (std::string problem = option_problem(pieces, arguments); !problem.empty())
        return wrong(std::move(problem));
    if (pieces.output)
        arguments.output = *pieces.output;
    if (pieces.help || pieces.version) {
        arguments.command = pieces.help ? &help_command() : &version_command();
        return arguments;
    }
    if (pieces.names.empty())
        return wrong(std::string(text(CliText::UsageNoCommand, arguments.language)));
    arguments.command = command_named(pieces.names.front());
    if (!arguments.command)
        return wrong(
            text_with(CliText::UsageUnknownCommand, arguments.language, {pieces.names.front()})
        );
    arguments.files.assign(pieces.names.begin() + 1, pieces.names.end());
    std::string problem = tables_problem(pieces, arguments);
    if (problem.empty())
        problem = count_problem(*arguments.command, arguments.files.size(), arguments.language);
    if (problem.empty() && arguments.command->files != Files::None)
        problem = format_problem(pieces, arguments);
    if (problem.empty())
        problem = command_option_problem(pieces, arguments);
    if (problem.empty())
        problem = map_option_problem(pieces, arguments);
    if (problem.empty())
        problem = plan_option_problem(pieces, arguments);
    if (!problem.empty())
        return wrong(std::move(problem));
    return arguments;
}

} // namespace tappa::cli
