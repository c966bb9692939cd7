#include "app/import/example_path.hpp"
#include "app/import/import_plan.hpp"
#include "app/import/import_words.hpp"
#include "app/import/suggestions.hpp"
#include "base/random.hpp"
#include "importing.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("a table that comes in is looked at, and its columns are proposed") {
    App app = new_app();
    give(app, log_text);
    const ImportState& import = app.state.import;
    CHECK(import.is_shown);
    CHECK(import.step == ImportStep::Columns);
    CHECK(import.columns.at(LogColumn::Case)->place == 0);
    CHECK(import.columns.missing().empty());
    app.act(actions::SetImportColumn{0, std::nullopt});
    CHECK(app.state.import.columns.missing() == std::vector<LogColumn>{LogColumn::Case});
    app.act(actions::ReadActivities{});
    CHECK_FALSE(app.effect<effects::RunJob>());
    app.act(actions::SetImportColumn{0, LogColumn::Case});
    app.act(actions::ReadActivities{});
    CHECK(app.effect<effects::RunJob>());
}

TEST_CASE("only the beginning of the file is looked at before its columns are chosen") {
    App app = new_app();
    app.act(outcomes::TableHeld{{7, "a.csv", 90'000'000}});
    REQUIRE(app.effect<effects::RunJob>());
    CHECK(
        app.effect<effects::RunJob>()->files == std::vector<effects::JobFile>{{7, preview_bytes}}
    );
}

TEST_CASE("one customer is shown as the choices have it") {
    App app = new_app();
    give(app, log_text);
    const std::vector<ExampleStep> path = example_path(app.state.import);
    REQUIRE(path.size() == 2);
    CHECK(path[0] == ExampleStep{"product_page", std::nullopt});
    CHECK(path[1] == ExampleStep{"checkout", 600});
    app.act(actions::SetImportColumn{1, std::nullopt});
    CHECK(example_path(app.state.import).empty());
}

TEST_CASE("activities are proposed as touchpoints with stage and reason") {
    const App app = with_activities();
    CHECK(app.state.import.step == ImportStep::Activities);
    CHECK(choice(app, "product_page").name == "Product page");
    CHECK(choice(app, "product_page").stage == JourneyStage::Interest);
    CHECK(choice(app, "checkout").stage == JourneyStage::Action);
    CHECK(choice(app, "checkout").why == MatchReason::Keyword);
    CHECK(choice(app, "misc_click").why == MatchReason::Place);
    CHECK(choice(app, "misc_click").stage == JourneyStage::Interest);
}

TEST_CASE("touchpoints of the journey are found by their names") {
    Journey journey;
    const auto add = [&](const char* id, const char* name, JourneyStage stage) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId(id);
        touchpoint.name = name;
        touchpoint.stage = stage;
        journey.touchpoints.push_back(touchpoint);
    };
    add("tp-1", "Verifica dell'identità", JourneyStage::Action);
    add("tp-2", "Online application", JourneyStage::Action);
    add("tp-3", "Call", JourneyStage::Use);
    LogSummary counts;
    for (const char* name :
         {"VERIFICA DELL'IDENTITA", "online_applications", "callable", "xyzzy", "ricerca web"})
        counts.activities.push_back({name, 10});
    for (const char* name : {"Saw an ad", "address", "payment page", "Pacco spedito"})
        counts.activities.push_back({name, 10});
    const auto choices = suggested_choices(counts, journey, LogKind::Events);
    CHECK(choices[0].touchpoint == TouchpointId("tp-1"));
    CHECK(choices[0].why == MatchReason::SameName);
    CHECK(choices[1].touchpoint == TouchpointId("tp-2"));
    CHECK(choices[1].why == MatchReason::SimilarName);
    CHECK(choices[2].touchpoint.empty());
    CHECK(choices[3].why == MatchReason::None);
    CHECK(choices[4].stage == JourneyStage::Discovery);
    CHECK(choices[5].stage == JourneyStage::Awareness);
    CHECK(choices[6].why == MatchReason::None);
    CHECK(choices[7].stage == JourneyStage::Action);
    CHECK(choices[8].stage == JourneyStage::Use);
}

TEST_CASE("rare activities are one touchpoint of their stage, and the share kept is known") {
    App app = with_activities();
    ImportState import = app.state.import;
    std::vector<ActivityChoice> choices{{"often", 10'000, {}, "Often"}};
    for (const char* name : {"a", "b", "c"})
        choices.push_back({name, 2, {}, name, JourneyStage::Use});
    import.activities = choices;
    const ImportPlan plan = import_plan(import, app.journey(), Language::En);
    REQUIRE(plan.touchpoints.size() == 2);
    CHECK(plan.touchpoints[1].name == "Other (Use)");
    CHECK(plan.grouped == 3);
    CHECK(plan.events_of_their_own == 10'000);
    CHECK(plan.events == 10'006);
    import.groups_rare = false;
    CHECK(import_plan(import, app.journey(), Language::En).touchpoints.size() == 4);
    choices[1].left_out = true;
    choices[2].why = MatchReason::Chosen;
    import.groups_rare = true;
    import.activities = choices;
    const ImportPlan chosen = import_plan(import, app.journey(), Language::En);
    CHECK_FALSE(chosen.rules[1].group);
    CHECK(chosen.touchpoints.size() == 3);
}

TEST_CASE("work that is cancelled or overtaken changes nothing any more") {
    App app = new_app();
    give(app, log_text);
    app.act(actions::ReadActivities{});
    const JobId job = app.state.import.job;
    app.act(actions::CancelImportWork{});
    REQUIRE(app.effect<effects::CancelJob>());
    CHECK(app.effect<effects::CancelJob>()->job == job);
    app.act(outcomes::JobDone{job, LogSummary{}});
    CHECK_FALSE(app.state.import.counts);
    app.act(actions::ReadActivities{});
    app.act(outcomes::JobProgressed{app.state.import.job, 0.4});
    CHECK(app.state.import.share == 0.4);
    app.act(actions::CloseImport{});
    REQUIRE(app.effect<effects::ReleaseTable>());
    CHECK(app.effect<effects::ReleaseTable>()->file == 1);
    CHECK_FALSE(app.state.import.is_shown);
    CHECK_FALSE(app.state.import.table);
}

TEST_CASE("who goes back to the columns finds the activities as they were chosen") {
    App app = with_activities();
    const auto place_of = [&](const char* activity) {
        return static_cast<std::size_t>(
            &choice(app, activity) - app.state.import.activities->data()
        );
    };
    app.act(actions::SetActivityStage{place_of("misc_click"), JourneyStage::Advocacy});
    app.act(actions::SetActivityGoal{place_of("checkout"), true});
    app.act(actions::LeaveOutActivity{place_of("product_page")});
    app.act(actions::SetImportTarget{true});
    const auto chosen = app.state.import.activities;
    app.act(actions::ShowImportStep{ImportStep::Columns});
    app.act(actions::ReadActivities{});
    CHECK_FALSE(app.effect<effects::RunJob>()); // nothing has changed since
    CHECK(app.state.import.step == ImportStep::Activities);
    app.act(actions::ShowImportStep{ImportStep::Columns});
    app.act(actions::SetImportDates{DateReading::DayFirst});
    app.act(actions::ShowImportStep{ImportStep::Activities}); // which are those of other dates
    CHECK(app.state.import.step == ImportStep::Columns);
    app.act(actions::ReadActivities{});
    run(app, log_text);
    CHECK(app.state.import.step == ImportStep::Activities);
    CHECK(*app.state.import.activities == *chosen);
    CHECK(app.state.import.into_new_journey);
    app.act(actions::ShowImportStep{ImportStep::Columns});
    app.act(actions::SetImportColumn{2, LogColumn::Activity}); // an activity for each time
    app.act(actions::SetImportColumn{1, LogColumn::Timestamp});
    app.act(actions::ReadActivities{});
    run(app, log_text); // in which no row is good
    CHECK(app.state.import.step == ImportStep::Columns);
    app.act(actions::ShowImportStep{ImportStep::Activities});
    CHECK(app.state.import.step == ImportStep::Columns);
}

TEST_CASE("another document ends the import, another screen only hides it") {
    App app = with_activities();
    app.act(actions::GoTo{Screen::Plan});
    CHECK_FALSE(app.state.import.is_shown);
    app.act(actions::OpenImport{});
    CHECK(app.state.import.is_shown);
    CHECK(app.state.import.step == ImportStep::Activities);
    app.act(actions::NewDocument{Language::En, {}, "doc-8", {2026, 1, 1}});
    CHECK_FALSE(app.state.import.table);
}

TEST_CASE("a document that is deleted takes the import into it along") {
    App app = with_activities();
    RecentDocument listed;
    listed.id = app.document().id;
    app.act(outcomes::RecentsListed{{listed}, {}});
    app.act(actions::DeleteRecent{app.document().id});
    REQUIRE_FALSE(app.session().has_document);
    CHECK(app.effect<effects::ReleaseTable>());
    CHECK_FALSE(app.state.import.table);
    CHECK(app.state.import.activities->empty());
}

TEST_CASE("what is wrong is said in a sentence, in both languages") {
    struct Case {
        const char* bytes;
        const char* en;
        const char* it;
    };
    for (const Case& each : {
             Case{"", "The file is empty.", "Il file è vuoto."},
             Case{"PK\x03\x04", "This is no text file", "Questo non è un file di testo"},
             Case{"\n<!DOCTYPE HTML>\n<br>", "This is a web page", "Questa è una pagina web"},
             Case{"a|b\n1|2\n", "one column only", "una sola colonna"},
             Case{"case,activity,timestamp\n", "there is no row", "non c'è nessuna riga"},
             Case{"<?xml version='1.0'?>\n<html/>", "“html”", "«html»"},
             Case{"<log>\n<trace>", "not valid XML", "non è XML valido"},
             Case{"<!DOCTYPE log>\n<log/>", "DOCTYPE", "DOCTYPE"},
         }) {
        App app = new_app();
        give(app, each.bytes);
        CHECK(import_problem(app.state.import, Language::En).find(each.en) != std::string::npos);
        CHECK(import_problem(app.state.import, Language::It).find(each.it) != std::string::npos);
        REQUIRE(app.effect<effects::Announce>());
        CHECK(app.state.import.step == ImportStep::File);
    }
}

TEST_CASE("a log without a row that can be read says which and why") {
    App app = new_app();
    const std::string bytes = "case,activity,timestamp\n1,A,soon\n,B,later\n";
    give(app, bytes);
    app.act(actions::ReadActivities{});
    run(app, bytes);
    CHECK(app.state.import.step == ImportStep::Columns);
    const std::string problem = import_problem(app.state.import, Language::En);
    CHECK(problem.find("None of the 2 rows can be read. The first is at line 2") == 0);
    App alone = new_app();
    const std::string one = "case,activity,timestamp\n1,A,soon\n";
    give(alone, one);
    alone.act(actions::ReadActivities{});
    run(alone, one);
    const std::string of_one = import_problem(alone.state.import, Language::En);
    CHECK(of_one.find("The only row, at line 2, cannot be read") == 0);
}

TEST_CASE("a table of transitions without its starts becomes a journey") {
    const std::string bytes = "from,to,count\nA,B,3\nB,Goal,3\n";
    App app = new_app();
    give(app, bytes);
    run(app, bytes); // its columns are known
    CHECK(app.state.import.step == ImportStep::Activities);
    app.act(actions::ReadImport{});
    run(app, bytes);
    CHECK(app.state.import.step == ImportStep::Result);
    app.act(actions::AddImportedJourney{});
    CHECK(app.journey().touchpoints.size() == 2);
    CHECK(app.journey().goals.size() == 1);
}

TEST_CASE("tables the host cannot give are told with their name") {
    App app = new_app();
    for (const TableFailure failure : all_of<TableFailure>()) {
        app.act(outcomes::TableFailed{"log.csv.gz", failure});
        CHECK(app.state.import.is_shown);
        for (const Language language : all_languages)
            CHECK(
                import_problem(app.state.import, language).find("log.csv.gz") != std::string::npos
            );
    }
    give(app, log_text); // the next one is another matter
    CHECK(import_problem(app.state.import, Language::En).empty());
}

TEST_CASE("a table that cannot be given ends the work on the one before, until that goes on") {
    App app = new_app();
    give(app, log_text);
    app.act(actions::ReadActivities{});
    const JobId job = app.state.import.job;
    app.act(outcomes::TableFailed{"log.zip", TableFailure::NoTable});
    REQUIRE(app.effect<effects::CancelJob>());
    CHECK(app.effect<effects::CancelJob>()->job == job);
    CHECK(app.state.import.work == ImportWork::None);
    app.act(outcomes::JobDone{job, LogSummary{}});
    CHECK(app.state.import.step == ImportStep::File);
    CHECK_FALSE(import_problem(app.state.import, Language::En).empty());
    app.act(actions::ReadActivities{});
    CHECK(import_problem(app.state.import, Language::En).empty());
}

TEST_CASE("times without an offset are told with the zone they are read in") {
    LogSummary summary;
    summary.without_offset = 2;
    CHECK(
        import_notes(summary, "Europe/Rome", Language::En)
        == std::vector<
            std::
                string>{"2 events have times without an offset; they are read as those of Europe/Rome."}
    );
    CHECK(import_notes(summary, {}, Language::It).at(0).find("UTC") != std::string::npos);
    CHECK(import_notes(LogSummary(), "Europe/Rome", Language::En).empty());
    App app = with_result();
    CHECK((*app.state.import.result)->without_offset == 6);
}

TEST_CASE("a time zone that cannot be loaded is told, and asked for again") {
    App app = new_app();
    app.act(actions::OpenImport{});
    REQUIRE(app.effect<effects::FetchTimeZone>());
    app.act(outcomes::TimeZoneFailed{});
    CHECK(app.session().toasts.back().kind == Toast::Kind::Problem);
    CHECK(app.effect<effects::Announce>());
    app.act(actions::OpenImport{});
    CHECK(app.effect<effects::FetchTimeZone>());
}

TEST_CASE("bad rows are exported with line, reason and advice") {
    App app = with_result();
    app.act(actions::ExportBadRows{});
    const auto* file = app.effect<effects::Download>();
    REQUIRE(file);
    CHECK(file->file_name == "shop-rows-not-read.csv");
    CHECK(file->bytes.find("8,A cell is empty that must not be,case,") != std::string::npos);
}

TEST_CASE("a log in XES becomes what the same log is as a table") {
    const std::string bytes =
        "<log><trace><string key='concept:name' value='c1'/>\n"
        "<event><string key='concept:name' value='product_page'/>"
        "<string key='lifecycle:transition' value='start'/>"
        "<date key='time:timestamp' value='2026-03-02T10:00:00'/></event>\n"
        "<event><string key='concept:name' value='product_page'/>"
        "<string key='lifecycle:transition' value='suspend'/>"
        "<date key='time:timestamp' value='2026-03-02T10:01:00'/></event>\n"
        "<event><string key='concept:name' value='checkout'/>"
        "<date key='time:timestamp' value='2026-03-02T10:10:00'/></event></trace></log>";
    App app = with_result(bytes);
    REQUIRE(app.state.import.step == ImportStep::Result);
    const LogSummary& summary = **app.state.import.result;
    CHECK(summary.cases == 1);
    CHECK(summary.events == 2);
    CHECK(example_path(app.state.import).size() == 2);
    const std::vector<std::string> notes = import_notes(summary, "UTC", Language::En);
    REQUIRE(notes.size() == 3);
    CHECK(notes[1].find("1 event only says") == 0);
    CHECK(notes[2].find("1 step was started") == 0);
}

TEST_CASE("a pause ends a case, and how many there are then is known before the file is read") {
    App app = with_activities();
    CHECK((*app.state.import.counts)->cases_in_file == 3);
    app.act(actions::SetSessionGap{5}); // none of those there are
    CHECK(app.state.import.session_gap_hours == 0);
    app.act(actions::SetSessionGap{24});
    const auto place =
        std::find(session_gaps.begin(), session_gaps.end(), 24U) - session_gaps.begin();
    CHECK((*app.state.import.counts)->session_counts[static_cast<std::size_t>(place)] == 4);
    app.act(actions::ReadImport{});
    run(app, log_text);
    const LogSummary& summary = **app.state.import.result;
    CHECK(summary.cases == 4);
    CHECK(summary.cases_in_file == 3);
    CHECK(summary.conversions == 2);
    app.act(actions::SetSessionGap{0});
    CHECK_FALSE(app.state.import.result);
}

TEST_CASE("what was counted is handed out as tables that can be imported again") {
    App app = with_result();
    const LogSummary before = **app.state.import.result;
    app.act(actions::ExportPaths{});
    REQUIRE(app.effect<effects::Download>());
    const effects::Download paths = *app.effect<effects::Download>();
    CHECK(paths.file_name == "shop-paths.csv");
    app.act(actions::ExportTransitions{});
    REQUIRE(app.effect<effects::Download>());
    const effects::Download transitions = *app.effect<effects::Download>();
    CHECK(transitions.file_name == "shop-transitions.csv");
    for (const std::string& bytes : {paths.bytes, transitions.bytes}) {
        App again = new_app();
        give(again, bytes);
        run(again, bytes);
        REQUIRE(again.state.import.step == ImportStep::Activities);
        const LogSummary& summary = **again.state.import.counts;
        CHECK(summary.cases == before.cases);
        CHECK(summary.events == before.events);
        CHECK(summary.conversions == before.conversions);
        CHECK(summary.flows.size() == before.flows.size());
    }
}

TEST_CASE("whatever a byte of a log's job is changed to, it either runs or is refused") {
    App app = with_activities();
    app.act(actions::ReadImport{});
    const std::string bytes = bytes_from_job(app.effect<effects::RunJob>()->work);
    Xoshiro256 random(11);
    int accepted = 0;
    for (int i = 0; i < 600; ++i) {
        std::string changed = bytes;
        changed[random.below(static_cast<std::uint32_t>(bytes.size()))] =
            static_cast<char>(random.below(256));
        const std::optional<Job> job = job_from_bytes(changed);
        if (!job || file_count(*job) != 1)
            continue;
        ++accepted;
        static_cast<void>(run_job(*job, {log_text}));
    }
    CHECK(accepted > 0);
}
