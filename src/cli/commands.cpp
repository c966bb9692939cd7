#include "cli/commands.hpp"

#include <array>

namespace tappa::cli {

namespace {

constexpr std::array<Format, 1> text_only{{{"text", OutputFormat::Text}}};
constexpr std::array<Format, 2> of_numbers{
    {{"text", OutputFormat::Text}, {"json", OutputFormat::Json}}};
constexpr std::array<Format, 5> of_graph{
    {{"text", OutputFormat::Text},
     {"json", OutputFormat::Json},
     {"mermaid", OutputFormat::Mermaid},
     {"cjml", OutputFormat::Cjml},
     {"xes", OutputFormat::Xes}}};
constexpr std::array<Format, 11> of_plan{
    {{"text", OutputFormat::Text},
     {"json", OutputFormat::Json},
     {"csv", OutputFormat::Csv},
     {"md", OutputFormat::Markdown},
     {"ics", OutputFormat::ICalendar},
     {"jira", OutputFormat::Jira},
     {"trello", OutputFormat::Trello},
     {"planner", OutputFormat::Planner},
     {"asana", OutputFormat::Asana},
     {"msproject", OutputFormat::MsProject},
     {"xlsx", OutputFormat::Xlsx}}};
constexpr std::array<Format, 4> of_report{
    {{"pdf", OutputFormat::Pdf},
     {"html", OutputFormat::Html},
     {"md", OutputFormat::Markdown},
     {"json", OutputFormat::Json}}};

constexpr std::array<Format, 2> of_map{{{"svg", OutputFormat::Svg}, {"pdf", OutputFormat::Pdf}}};

Outcome version(const Arguments&) {
    Outcome outcome;
    outcome.output = "tappa " TAPPA_VERSION "\n";
    return outcome;
}

constexpr std::array<Command, 8> commands{
    {{"validate", Files::Several, of_numbers, false, CliText::CommandValidate, validate},
     {"score", Files::One, of_numbers, false, CliText::CommandScore, score},
     {"plan", Files::One, of_plan, false, CliText::CommandPlan, plan},
     {"report", Files::One, of_report, true, CliText::CommandReport, report},
     {"graph", Files::OneOrTable, of_graph, false, CliText::CommandGraph, graph},
     {"map", Files::One, of_map, false, CliText::CommandMap, map},
     {"help", Files::None, text_only, false, CliText::CommandHelp, help},
     {"version", Files::None, text_only, false, CliText::CommandVersion, version}}};

} // namespace

std::span<const Command> all_commands() {
    return commands;
}

const Command& help_command() {
    return commands[6];
}

const Command& version_command() {
    return commands[7];
}

} // namespace tappa::cli
