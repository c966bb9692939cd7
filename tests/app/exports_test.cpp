#include "app/exports/exports.hpp"
#include "app/jobs/graph_jobs.hpp"
#include "app/jobs/job_run.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"
#include "planning/leverage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <vector>

using namespace tappa;
using test::App;

TEST_CASE("file names say what is in the file, in letters every system takes") {
    Document document;
    document.date = {2026, 11, 21};
    struct Row {
        const char* organisation;
        const char* title;
        ExportFormat format;
        Language language;
        const char* name;
    };
    const Row rows[]{
        {"Banca Aurora",
         "x",
         ExportFormat::Json,
         Language::En,
         "tappa-banca-aurora-2026-11-21.json"},
        {"", "Città & Più", ExportFormat::Json, Language::En, "tappa-citta-piu-2026-11-21.json"},
        {"../../etc", "", ExportFormat::Html, Language::En, "tappa-etc-2026-11-21-report.html"},
        {"日本", "", ExportFormat::Markdown, Language::It, "tappa-2026-11-21-rapporto.md"},
        {"A", "", ExportFormat::PlanCsv, Language::It, "tappa-a-2026-11-21-piano.csv"},
        {"A", "", ExportFormat::PlanXlsx, Language::It, "tappa-a-2026-11-21-piano.xlsx"},
        {"A", "", ExportFormat::PlanCalendar, Language::En, "tappa-a-2026-11-21-plan.ics"},
        {"A",
         "",
         ExportFormat::PlanMsProject,
         Language::It,
         "tappa-a-2026-11-21-piano-ms-project.xml"},
        {"A", "", ExportFormat::PlanJira, Language::En, "tappa-a-2026-11-21-plan-jira.csv"},
        {"A", "", ExportFormat::PlanJson, Language::En, "tappa-a-2026-11-21-plan.json"},
        {"A", "", ExportFormat::JourneyMermaid, Language::It, "tappa-a-2026-11-21-percorso.mmd"},
        {"A", "", ExportFormat::JourneyCjml, Language::En, "tappa-a-2026-11-21-journey.xml"},
        {"A",
         "",
         ExportFormat::JourneyTransitions,
         Language::It,
         "tappa-a-2026-11-21-percorso-transizioni.csv"},
        {"A", "", ExportFormat::JourneyMapPdf, Language::En, "tappa-a-2026-11-21-map.pdf"},
        {"A", "", ExportFormat::JourneyMapSvg, Language::It, "tappa-a-2026-11-21-mappa.svg"},
        {"A", "", ExportFormat::Pdf, Language::En, "tappa-a-2026-11-21-report.pdf"},
    };
    for (const Row& row : rows) {
        document.organisation = row.organisation;
        document.title = row.title;
        CHECK(export_file_name(document, row.format, row.language) == row.name);
    }
    document.organisation = std::string(500, 'a');
    CHECK(export_file_name(document, ExportFormat::Json, Language::En).size() < 80);
}

TEST_CASE("the same state gives the same bytes, in every format") {
    const App one = test::sample_app();
    const App two = test::sample_app();
    for (const ExportFormat format : all_of<ExportFormat>()) {
        INFO(std::string(enum_id(format)));
        const ExportedFile file = exported(one.state, format);
        CHECK(file == exported(two.state, format));
        CHECK(file.bytes.size() > 500);
        CHECK_FALSE(file.media_type.empty());
    }
}

TEST_CASE("the plan leaves as a workbook, a calendar and for Jira, with its planned dates") {
    App app = test::sample_app();
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::start>{Date{2027, 3, 1}}});
    const std::size_t planned = app.document().plan->actions.size();
    const std::string xlsx = exported(app.state, ExportFormat::PlanXlsx).bytes;
    CHECK(xlsx.rfind("PK", 0) == 0);
    std::string day = iso_from_date(app.derived.at(app.state).schedule().actions[0]->start);
    day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
    const std::string calendar = exported(app.state, ExportFormat::PlanCalendar).bytes;
    CHECK(calendar.find("DTSTART;VALUE=DATE:" + day) != std::string::npos);
    CHECK(calendar.find("VALARM") == std::string::npos);
    CHECK(calendar.find("UID:" + app.document().id + ".due.") != std::string::npos);
    CHECK(
        exported(app.state, ExportFormat::PlanCalendar).left_out.find("Google") != std::string::npos
    );
    const std::string project = exported(app.state, ExportFormat::PlanMsProject).bytes;
    CHECK(project.find("http://schemas.microsoft.com/project") != std::string::npos);
    app.act(actions::SetReminder{Reminder::Week});
    CHECK(
        exported(app.state, ExportFormat::PlanCalendar).bytes.find("TRIGGER:-P6DT15H")
        != std::string::npos
    );
    const std::string jira = exported(app.state, ExportFormat::PlanJira).bytes;
    CHECK(jira.find("Summary") != std::string::npos);
    CHECK(static_cast<std::size_t>(std::count(jira.begin(), jira.end(), '\n')) >= planned);
    CHECK(exported(app.state, ExportFormat::PlanXlsx).draft);
}

TEST_CASE("exports of the plan count the leverage of a large journey, analysed or not") {
    App app = test::sample_app();
    test::enlarge_journey(app);
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::days_per_week>{1.0}});
    for (std::size_t i = 0; i < app.document().plan->actions.size(); ++i) {
        const PlanActionId id = app.document().plan->actions[i].id;
        app.act(actions::EditPlanAction{id, Set<&PlanAction::start>{std::nullopt}});
    }
    REQUIRE(
        app.derived.at(app.state).priorities()
        != document_priorities(app.document(), app.derived.results(), app.state.content.catalogue)
    );
    constexpr std::array formats{
        ExportFormat::PlanXlsx, ExportFormat::PlanCalendar, ExportFormat::PlanJira};
    std::vector<ExportedFile> before;
    for (const ExportFormat format : formats)
        before.push_back(exported(app.state, format));
    std::vector<Effect> effects;
    ask_for_graphs(app.state, effects);
    REQUIRE(effects.size() == 1);
    const auto& job = std::get<effects::RunJob>(effects.front());
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    for (std::size_t i = 0; i < formats.size(); ++i) {
        INFO(std::string(enum_id(formats[i])));
        CHECK(exported(app.state, formats[i]) == before[i]);
    }
}

TEST_CASE("an exported document is the document, and a report of an unready plan is a draft") {
    App app = test::sample_app();
    const Result<Document> read = document_from_json(exported(app.state, ExportFormat::Json).bytes);
    REQUIRE(read.ok());
    CHECK(*read == app.document());
    app.act(actions::AddPlanAction{"Not thought through", {}});
    CHECK(exported(app.state, ExportFormat::Html).draft);
    CHECK(exported(app.state, ExportFormat::PlanCsv).draft);
    CHECK_FALSE(exported(app.state, ExportFormat::Json).draft);
}

TEST_CASE("the report follows its own language and leaves out what was switched off") {
    App app = test::sample_app();
    const report::Report english = report_of(app.state);
    CHECK(english.language == Language::En);
    app.act(actions::SetReportLanguage{Language::It});
    CHECK(report_of(app.state).language == Language::It);
    app.act(actions::SetReportSection{"method", false});
    CHECK(report_of(app.state).blocks.size() < english.blocks.size());
}

TEST_CASE("the plan as a table takes the form of the interface's language") {
    App app = test::sample_app();
    app.act(actions::SetLanguage{Language::En});
    CHECK(exported(app.state, ExportFormat::PlanCsv).bytes.rfind("\uFEFFRank,", 0) == 0);
    app.act(actions::SetLanguage{Language::It});
    CHECK(exported(app.state, ExportFormat::PlanCsv).bytes.rfind("\uFEFFPosizione;", 0) == 0);
}

TEST_CASE("a report bears no stand-in for a title, in the language it is printed in") {
    struct Row {
        const char* title;
        Language language;
        const char* printed;
    };
    const Row rows[]{
        {"New assessment", Language::En, "Untitled assessment"},
        {"Nuova valutazione", Language::En, "Untitled assessment"},
        {"New assessment", Language::It, "Valutazione senza titolo"},
        {"", Language::It, "Valutazione senza titolo"},
        {"Retail 2026", Language::It, "Retail 2026"},
    };
    App app = test::sample_app();
    for (const Row& row : rows) {
        INFO(row.title);
        app.state.document.title = row.title;
        app.act(actions::SetReportLanguage{row.language});
        const report::Report report = report_of(app.state);
        CHECK(report.title == row.printed);
        CHECK(std::get<report::Cover>(report.blocks.front()).title == row.printed);
        const std::string html = exported(app.state, ExportFormat::Html).bytes;
        CHECK(html.find(std::string("<title>") + row.printed) != std::string::npos);
    }
}

TEST_CASE("letters typed one after the other that no font has share one message, cut to a few") {
    App app;
    app.act(outcomes::CharactersLacking{"\u05E9"});
    REQUIRE(app.session().toasts.size() == 1);
    CHECK(app.effect<effects::Announce>() != nullptr);
    app.act(outcomes::CharactersLacking{"\u05DC"});
    REQUIRE(app.session().toasts.size() == 1);
    CHECK(app.effect<effects::Announce>() == nullptr);
    CHECK(
        app.session().toasts[0].text.find("\u05E9 (U+05E9), \u05DC (U+05DC).") != std::string::npos
    );
    app.act(outcomes::CharactersLacking{"\u0627\u0628\u062A\u062B\u062C\u062D\u062E\u062F"});
    const std::string& text = app.session().toasts[0].text;
    CHECK(text.find("U+062D") != std::string::npos);
    CHECK(text.find("U+062E") == std::string::npos);
    CHECK(text.find("and 2 more") != std::string::npos);
}

TEST_CASE("messages of repeated exports take each other's place") {
    App app = test::sample_app();
    app.state.session.toasts.clear(); // of its opening
    const auto& toasts = app.session().toasts;
    const auto count = [&](Toast::Kind kind) {
        return std::count_if(toasts.begin(), toasts.end(), [&](const Toast& toast) {
            return toast.kind == kind;
        });
    };
    for (int time = 0; time < 2; ++time) {
        app.act(actions::Export{ExportFormat::Json}).act(actions::Export{ExportFormat::PlanCsv});
        CHECK(count(Toast::Kind::Done) == 1);
        CHECK(toasts.back().text.find(".csv") != std::string::npos);
        CHECK(app.effect<effects::Announce>() != nullptr); // said each time
        app.act(outcomes::PdfDone{"\u05E9"});
        CHECK(count(Toast::Kind::Problem) == 1);
    }
    const std::uint64_t first = toasts.back().id;
    app.act(outcomes::PdfDone{{}}); // it has every letter now
    CHECK(count(Toast::Kind::Problem) == 0);
    CHECK(toasts.back().id > first);
    app.state.session.toasts.clear();
    for (int time = 0; time < 2; ++time)
        app.act(actions::Export{ExportFormat::JourneyMermaid});
    CHECK(count(Toast::Kind::Notice) == 1);
    app.act(actions::Export{ExportFormat::JourneyCjml}); // what another lacks stays to be read
    CHECK(toasts.size() == 2);
}

TEST_CASE("a map that is cut off at its foot says so, and what to do") {
    App app = test::sample_app();
    Journey& journey = app.state.document.journeys.front().edit();
    for (std::size_t i = 0; i < 2'000; ++i) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId("many-" + std::to_string(i));
        touchpoint.name = std::string(150, 'n');
        touchpoint.thinking = std::string(400, 't');
        touchpoint.backstage = std::string(400, 'b');
        journey.touchpoints.push_back(std::move(touchpoint));
    }
    const ExportedFile file = exported(app.state, ExportFormat::JourneyMapSvg);
    CHECK(file.left_out.find("longer than the paper: ") != std::string::npos);
    CHECK(file.left_out.find("%") != std::string::npos);
    CHECK(file.left_out.find("larger paper") != std::string::npos);
}

TEST_CASE("a map has the lanes that show, on the paper that was chosen") {
    App app = test::sample_app();
    app.act(actions::ShowLane{MapLane::Evidence, true});
    app.act(actions::SetMapPaper{MapPaper::A1});
    app.act(actions::Export{ExportFormat::JourneyMapSvg});
    const auto* const file = app.effect<effects::Download>();
    REQUIRE(file != nullptr);
    CHECK(file->media_type == "image/svg+xml");
    CHECK(file->bytes.find("width=\"841mm\"") != std::string::npos);
    CHECK(file->bytes.find(">Evidence</text>") != std::string::npos);
    app.act(actions::ShowLane{MapLane::Evidence, false});
    CHECK(
        exported(app.state, ExportFormat::JourneyMapSvg).bytes.find(">Evidence</text>")
        == std::string::npos
    );
    app.act(actions::Export{ExportFormat::JourneyMapPdf});
    CHECK(app.session().exporting_pdf);
    REQUIRE(app.effect<effects::MakePdf>() != nullptr);
}
