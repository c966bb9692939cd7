#include "app/exports/exports.hpp"

#include "app/derived/derived.hpp"
#include "app/documents/new_document.hpp"
#include "app/exchange/exchange_words.hpp"
#include "app/texts.hpp"
#include "base/date.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "graph/drawn.hpp"
#include "io/document_io.hpp"
#include "io/kept_texts.hpp"
#include "io/limits.hpp"
#include "io/plan_io.hpp"
#include "mining/flow_export.hpp"
#include "planning/completeness.hpp"
#include "report/build.hpp"
#include "report/html_writer.hpp"
#include "report/journey_map.hpp"
#include "report/json_tree_writer.hpp"
#include "report/markdown_writer.hpp"
#include "report/plan_board.hpp"
#include "report/plan_csv.hpp"
#include "report/plan_ics.hpp"
#include "report/plan_jira.hpp"
#include "report/plan_msproject.hpp"
#include "report/plan_xlsx.hpp"

#include <algorithm>

namespace tappa {

namespace {

struct FileKindName {
    std::string_view extension;
    std::string_view media_type;
};

FileKindName kind_of(ExportFormat format) {
    switch (format) {
    case ExportFormat::Json:
    case ExportFormat::PlanJson:
        return {"json", "application/json"};
    case ExportFormat::PlanXlsx:
        return {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
    case ExportFormat::PlanCsv:
    case ExportFormat::PlanJira:
    case ExportFormat::JourneyTransitions:
    case ExportFormat::PlanTrello:
    case ExportFormat::PlanPlanner:
    case ExportFormat::PlanAsana:
        return {"csv", "text/csv;charset=utf-8"};
    case ExportFormat::PlanCalendar:
        return {"ics", "text/calendar;charset=utf-8"};
    case ExportFormat::JourneyMermaid:
        return {"mmd", "text/vnd.mermaid;charset=utf-8"};
    case ExportFormat::JourneyCjml:
    case ExportFormat::PlanMsProject:
        return {"xml", "application/xml"};
    case ExportFormat::JourneyMapSvg:
        return {"svg", "image/svg+xml"};
    case ExportFormat::Pdf:
    case ExportFormat::JourneyMapPdf:
        return {"pdf", "application/pdf"};
    case ExportFormat::Html:
        return {"html", "text/html;charset=utf-8"};
    case ExportFormat::Markdown:
        return {"md", "text/markdown;charset=utf-8"};
    }
    return {};
}

// The one whose import reads the file, as its name says it; empty: none in particular.
std::string_view other_program(ExportFormat format) {
    switch (format) {
    case ExportFormat::PlanJira:
        return "jira";
    case ExportFormat::PlanTrello:
        return "trello";
    case ExportFormat::PlanPlanner:
        return "planner";
    case ExportFormat::PlanAsana:
        return "asana";
    case ExportFormat::PlanMsProject:
        return "ms-project";
    default:
        return {};
    }
}

bool is_plan(ExportFormat format) {
    return format == ExportFormat::PlanJson || format == ExportFormat::PlanXlsx
        || format == ExportFormat::PlanCsv || format == ExportFormat::PlanCalendar
        || !other_program(format).empty();
}

bool is_journey(ExportFormat format) {
    return format == ExportFormat::JourneyMermaid || format == ExportFormat::JourneyCjml
        || format == ExportFormat::JourneyTransitions;
}

bool is_report(ExportFormat format) {
    return format == ExportFormat::Pdf || format == ExportFormat::Html
        || format == ExportFormat::Markdown;
}

bool is_map(ExportFormat format) {
    return format == ExportFormat::JourneyMapPdf || format == ExportFormat::JourneyMapSvg;
}

// "Banca Àurora — Retail" → "banca-aurora-retail": a name every file system takes.
std::string slug(std::string_view text) {
    constexpr std::size_t longest = 48;
    std::string result;
    for (const char c : folded(text)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            result += c;
        else if (!result.empty() && result.back() != '-')
            result += '-';
        if (result.size() == longest)
            break;
    }
    while (!result.empty() && result.back() == '-')
        result.pop_back();
    return result;
}

std::optional<report::BoardProgram> board_program(ExportFormat format) {
    if (format == ExportFormat::PlanTrello)
        return report::BoardProgram::Trello;
    if (format == ExportFormat::PlanPlanner)
        return report::BoardProgram::Planner;
    if (format == ExportFormat::PlanAsana)
        return report::BoardProgram::Asana;
    return std::nullopt;
}

// What shows planned dates beside what the document says.
std::string scheduled_plan_bytes(const State& state, ExportFormat format, Language language) {
    // At once, as the report and the command line have it: a file is not brought up to date later.
    const Derived derived(parts_of(state.content, state.document));
    const report::ReportInput input{
        state.document,
        current_questionnaire(state),
        state.content.catalogue,
        derived.results(),
        derived.priorities()};
    if (format == ExportFormat::PlanCalendar)
        return report::ics_from_plan(
            state.document,
            derived.schedule(),
            language,
            state.session.reminder,
            report::DueDays::AsEvents
        );
    if (format == ExportFormat::PlanJira)
        return report::jira_from_plan(input, derived.schedule(), language);
    if (format == ExportFormat::PlanMsProject)
        return report::msproject_from_plan(input, derived.schedule(), language);
    if (const auto program = board_program(format))
        return report::board_from_plan(input, derived.schedule(), *program, language);
    return report::xlsx_from_plan(input, derived.schedule(), language);
}

// The journey on screen, and what the format has no place for.
void add_journey(ExportedFile& file, const State& state, ExportFormat format, Language language) {
    const ExchangeFormat exchange =
        format == ExportFormat::JourneyCjml ? ExchangeFormat::Cjml : ExchangeFormat::Mermaid;
    const Document& document = state.document;
    const Journey& journey = current_journey(state);
    file.bytes = exchange_text(journey_export(document, journey, language), exchange);
    file.left_out = left_out_sentence(document, journey, exchange, language);
}

// The journey on screen with the lanes and curves that show.
void add_map(ExportedFile& file, const State& state, ExportFormat format, Language language) {
    const Journey& journey = current_journey(state);
    const MapLook& look = state.session.map_look;
    report::MapInput input{journey, state.document, {}, {look.target_curve, look.persona_curves}};
    const report::JourneyLanes lanes =
        report::journey_lanes(journey, state.document.plan, language);
    for (const MapLane lane : all_of<MapLane>())
        if (shows_lane(look, lanes, lane))
            input.lanes.push_back(lane);
    const report::JourneyMap map = report::journey_map(input, look.paper, language);
    file.bytes = format == ExportFormat::JourneyMapSvg
        ? report::svg_from_map(map, look.paper)
        : report::json_from_report(report::sheet_from_map(map, input, language));
    if (const std::optional<double> cut = report::share_cut_off(map))
        file.left_out =
            text_with(Text::JourneyMapCut, language, {formatted_percent(*cut, 0, language)});
    else if (const std::optional<double> smallest = report::hard_to_read(map))
        file.left_out =
            text_with(Text::JourneyMapSmall, language, {formatted_short(*smallest, 1, language)});
}

std::string report_bytes(const report::Report& report, ExportFormat format) {
    if (format == ExportFormat::Html)
        return report::html_from_report(report);
    if (format == ExportFormat::Markdown)
        return report::markdown_from_report(report);
    return report::json_from_report(report);
}

// Laid out for people, unless it would be too large then to be read again.
std::string document_file_bytes(const Document& document) {
    std::string json = json_from_document(document);
    if (json.size() <= limits::document_bytes)
        return json;
    KeptTexts none;
    return compact_json(document, none);
}

} // namespace

bool is_pdf(ExportFormat format) {
    return format == ExportFormat::Pdf || format == ExportFormat::JourneyMapPdf;
}

bool shows_section(const Session& session, report::Section section) {
    const auto& off = session.report_sections_off;
    return std::find(off.begin(), off.end(), report::section_id(section)) == off.end();
}

report::ReportOptions report_options(const State& state) {
    report::ReportOptions options{{}, is_unnamed(state.document), state.session.today};
    for (const report::Section section : report::all_sections())
        if (shows_section(state.session, section))
            options.sections.push_back(section);
    return options;
}

report::Report report_of(const State& state) {
    return report::build_report(
        state.document,
        current_questionnaire(state),
        state.content.catalogue,
        state.session.report_language,
        report_options(state)
    );
}

std::string export_file_name(const Document& document, ExportFormat format, Language language) {
    std::string name = "tappa";
    std::string subject = slug(document.organisation);
    if (subject.empty())
        subject = slug(document.title);
    if (!subject.empty())
        name += "-" + subject;
    name += "-" + iso_from_date(document.date);
    if (is_plan(format))
        name += "-" + slug(text(Text::ReportPlanWord, language));
    if (const std::string_view program = other_program(format); !program.empty())
        name += "-" + std::string(program);
    if (is_journey(format))
        name += "-" + slug(text(Text::JourneyTitle, language));
    if (format == ExportFormat::JourneyTransitions)
        name += "-" + slug(text(Text::ImportTransitionsFile, language));
    if (is_map(format))
        name += "-" + slug(text(Text::JourneyMapFile, language));
    if (is_report(format))
        name += "-" + slug(text(Text::ReportFileWord, language));
    name += ".";
    name += kind_of(format).extension;
    return name;
}

ExportedFile exported(const State& state, ExportFormat format) {
    const Language language =
        is_report(format) ? state.session.report_language : state.session.language;
    ExportedFile file;
    file.name = export_file_name(state.document, format, language);
    file.media_type = kind_of(format).media_type;
    switch (format) {
    case ExportFormat::Json:
        file.bytes = document_file_bytes(state.document);
        break;
    case ExportFormat::PlanJson:
        file.bytes = json_from_plan(state.document);
        break;
    case ExportFormat::PlanXlsx:
    case ExportFormat::PlanCalendar:
    case ExportFormat::PlanJira:
    case ExportFormat::PlanTrello:
    case ExportFormat::PlanPlanner:
    case ExportFormat::PlanAsana:
    case ExportFormat::PlanMsProject:
        file.bytes = scheduled_plan_bytes(state, format, language);
        break;
    case ExportFormat::PlanCsv:
        file.bytes = report::csv_from_plan(
            state.document, current_questionnaire(state), state.content.catalogue, language
        );
        break;
    case ExportFormat::JourneyMermaid:
    case ExportFormat::JourneyCjml:
        add_journey(file, state, format, language);
        break;
    case ExportFormat::JourneyTransitions:
        file.bytes = transitions_csv(graph_from_journey(current_journey(state)), language);
        break;
    case ExportFormat::JourneyMapPdf:
    case ExportFormat::JourneyMapSvg:
        add_map(file, state, format, language);
        break;
    case ExportFormat::Pdf:
    case ExportFormat::Html:
    case ExportFormat::Markdown: {
        const report::Report report = report_of(state);
        file.draft = report.draft;
        file.bytes = report_bytes(report, format);
        break;
    }
    }
    if (format == ExportFormat::PlanCalendar)
        file.left_out = text(Text::ExportCalendarTwice, language);
    if (is_plan(format))
        file.draft = !plan_completeness(state.document.plan).ready;
    return file;
}

} // namespace tappa
