#include "app/import/import_words.hpp"
#include "app/import/imported_journey.hpp"
#include "app/texts.hpp"
#include "importing.hpp"
#include "io/document_check.hpp"
#include "io/limits.hpp"
#include "model/nesting.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

std::size_t place_of(const App& app, const std::string& activity) {
    return static_cast<std::size_t>(&choice(app, activity) - app.state.import.activities->data());
}

// A journey with what was chosen for its log: "misc_click" is left out, "checkout" the goal.
App with_imported() {
    App app = with_activities();
    app.act(actions::LeaveOutActivity{place_of(app, "misc_click")});
    app.act(actions::SetActivityGoal{place_of(app, "checkout"), true});
    app.act(actions::SetActivityStage{place_of(app, "product_page"), JourneyStage::Discovery});
    app.act(actions::SetRareGrouping{false});
    app.act(actions::SetSessionGap{720});
    app.act(actions::ReadImport{});
    run(app, log_text);
    app.act(actions::AddImportedJourney{});
    return app;
}

// The same log once more, until its activities are proposed.
void read_again(App& app, const std::string& bytes = log_text) {
    give(app, bytes);
    app.act(actions::ReadActivities{});
    run(app, bytes);
}

const LogActivity* kept(const Journey& journey, const std::string& activity) {
    for (const LogActivity& one : (*journey.log_mapping)->activities)
        if (one.activity == activity)
            return &one;
    return nullptr;
}

const Touchpoint& touchpoint_named(const Journey& journey, const std::string& name) {
    for (const Touchpoint& touchpoint : journey.touchpoints)
        if (touchpoint.name == name)
            return touchpoint;
    FAIL("no such touchpoint");
    return journey.touchpoints.front();
}

} // namespace

TEST_CASE("what was chosen for a log is kept with its journey") {
    App app = with_imported();
    const Journey& journey = app.journey();
    REQUIRE(journey.log_mapping);
    const LogMapping& mapping = **journey.log_mapping;
    CHECK(mapping.activities.size() == 3);
    CHECK_FALSE(mapping.groups_rare);
    CHECK(mapping.session_gap_hours == 720);
    CHECK(kept(journey, "misc_click")->left_out);
    CHECK(kept(journey, "misc_click")->touchpoint.empty());
    CHECK(kept(journey, "checkout")->is_goal);
    CHECK(kept(journey, "checkout")->touchpoint == touchpoint_named(journey, "Checkout").id);
    CHECK_FALSE(document_problem(app.document()));
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);
}

TEST_CASE("the next log of the journey begins with what was chosen for the last") {
    App app = with_imported();
    const TouchpointId page = touchpoint_named(app.journey(), "Product page").id;
    app.act(actions::EditTouchpoint{page, Set<&Touchpoint::name>{"Something else"}});
    read_again(app);
    CHECK(choice(app, "product_page").touchpoint == page);
    CHECK(choice(app, "product_page").stage == JourneyStage::Discovery);
    CHECK(choice(app, "product_page").why == MatchReason::LastTime);
    CHECK(choice(app, "misc_click").left_out);
    CHECK(choice(app, "checkout").is_goal);
    CHECK_FALSE(app.state.import.groups_rare);
    CHECK(app.state.import.session_gap_hours == 720);
    CHECK_FALSE(app.state.import.into_new_journey);
    app.act(actions::ReadImport{});
    run(app, log_text);
    CHECK(journey_changes(app.state.import, app.journey()).added == 0);
}

TEST_CASE("a table of counts takes the touchpoints over, and neither holes nor goals") {
    App app = with_imported();
    read_again(app, "from,to,count\nproduct_page,checkout,5\ncheckout,misc_click,2\n");
    CHECK(choice(app, "product_page").why == MatchReason::LastTime);
    CHECK_FALSE(choice(app, "misc_click").left_out);
    CHECK_FALSE(choice(app, "checkout").is_goal);
    CHECK(app.state.import.session_gap_hours == 0);
}

TEST_CASE("a touchpoint that goes is not what an activity becomes") {
    App app = with_imported();
    const TouchpointId checkout = touchpoint_named(app.journey(), "Checkout").id;
    app.act(actions::DeleteTouchpoint{checkout});
    CHECK(kept(app.journey(), "checkout")->touchpoint.empty());
    CHECK(kept(app.journey(), "checkout")->is_goal);
    CHECK_FALSE(document_problem(app.document()));
    read_again(app);
    CHECK(choice(app, "checkout").touchpoint.empty());
    CHECK(choice(app, "checkout").why == MatchReason::Keyword);
    CHECK(choice(app, "checkout").is_goal);
}

TEST_CASE("choices that are forgotten are proposed no more, until it is undone") {
    App app = with_imported();
    app.act(actions::ForgetLogMapping{}); // without an import that names the journey
    CHECK(app.journey().log_mapping);
    read_again(app);
    app.act(actions::SetActivityStage{place_of(app, "checkout"), JourneyStage::Use});
    app.act(actions::ForgetLogMapping{});
    CHECK_FALSE(app.journey().log_mapping);
    CHECK(choice(app, "product_page").why == MatchReason::SameName);
    CHECK_FALSE(choice(app, "misc_click").left_out);
    CHECK(choice(app, "checkout").why == MatchReason::Chosen);
    const Document forgotten = app.document();
    app.act(actions::ForgetLogMapping{}); // once is enough
    CHECK(app.document() == forgotten);
    app.act(actions::Undo{});
    CHECK(app.journey().log_mapping);
    CHECK(choice(app, "product_page").why == MatchReason::LastTime);
    CHECK(choice(app, "misc_click").left_out);
    CHECK(choice(app, "checkout").why == MatchReason::Chosen); // a person's is not taken back
    CHECK(choice(app, "checkout").stage == JourneyStage::Use);
    app.act(actions::Redo{});
    CHECK(choice(app, "product_page").why == MatchReason::SameName);
    CHECK_FALSE(choice(app, "misc_click").left_out);
    app.act(actions::Undo{});
    app.act(actions::ReadImport{});
    run(app, log_text);
    REQUIRE(app.state.import.result);
    app.act(actions::Redo{}); // what was counted by those choices holds no more
    CHECK_FALSE(app.state.import.result);
}

TEST_CASE("undo of anything else leaves the proposals as they are") {
    App app = with_imported();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Branch"});
    read_again(app);
    const auto before = app.state.import.activities;
    app.act(actions::Undo{});
    CHECK(app.state.import.activities.is_same(before));
}

TEST_CASE("names that a document cannot hold are not kept, and counted") {
    const std::string longest(limits::title, 'x');
    const std::string bytes = "case,activity,timestamp\nc,checkout,2026-03-01\nc," + longest
        + ",2026-03-02\nc," + longest + "y,2026-03-03\n";
    App app = with_result(bytes);
    CHECK(journey_changes(app.state.import, app.journey()).choices_not_kept == 1);
    app.act(actions::AddImportedJourney{});
    CHECK((*app.journey().log_mapping)->activities.size() == 2);
    CHECK(kept(app.journey(), longest));
    CHECK_FALSE(document_problem(app.document()));
}

TEST_CASE("what is rare is one touchpoint again at the next import") {
    std::string bytes = "case,activity,timestamp\n";
    for (int i = 0; i < 2'500; ++i)
        bytes += std::to_string(i) + ",checkout,2026-03-01\n";
    App app = with_result(bytes + "1,odd one,2026-03-02\n1,odd two,2026-03-03\n");
    app.act(actions::AddImportedJourney{});
    CHECK(app.journey().touchpoints.size() == 2);
    const std::string next = bytes + "1,odd three,2026-03-02\n1,odd one,2026-03-03\n";
    read_again(app, next);
    app.act(actions::ReadImport{});
    run(app, next);
    CHECK(journey_changes(app.state.import, app.journey()).added == 0);
    CHECK(journey_changes(app.state.import, app.journey()).renewed == 2);
}

TEST_CASE("two groups of the log are compared, and a changed group is none that was") {
    std::string bytes = "case,activity,timestamp,segment\n";
    for (int i = 0; i < 40; ++i)
        bytes += std::to_string(i) + ",page,2026-03-0" + std::to_string(1 + i % 9) + ","
            + (i < 25 ? "young" : "old") + "\n";
    App app = with_result(bytes);
    CHECK(app.state.import.groups.first == "young");
    CHECK(app.state.import.groups.second == "old");
    REQUIRE(app.state.import.groups.day);
    app.act(actions::CompareGroups{});
    run(app, bytes);
    REQUIRE(app.state.import.comparison);
    REQUIRE((*app.state.import.comparison)->found);
    CHECK((*app.state.import.comparison)->found->first.cases == 25);
    CHECK(app.state.import.result);
    CHECK(app.state.import.step == ImportStep::Result);
    ComparedGroups period = app.state.import.groups;
    period.by_period = true;
    period.day = Date{2026, 3, 5};
    app.act(actions::SetComparedGroups{period});
    CHECK_FALSE(app.state.import.comparison);
    app.act(actions::CompareGroups{});
    run(app, bytes);
    CHECK((*app.state.import.comparison)->found->first.cases == 20);
    period.day = Date{2000, 1, 1};
    app.act(actions::SetComparedGroups{period});
    app.act(actions::CompareGroups{});
    run(app, bytes);
    REQUIRE(app.state.import.comparison);
    CHECK_FALSE((*app.state.import.comparison)->found);
    period.day.reset();
    app.act(actions::SetComparedGroups{period});
    app.act(actions::CompareGroups{});
    CHECK_FALSE(app.effect<effects::RunJob>());
}

TEST_CASE("groups can be compared later with the same choices, and the journey stays as it is") {
    App app = with_imported();
    const Document before = app.document();
    read_again(app);
    app.act(actions::ReadImport{});
    run(app, log_text);
    app.act(actions::CompareGroups{});
    run(app, log_text);
    REQUIRE(app.state.import.comparison);
    CHECK((*app.state.import.comparison)->found);
    app.act(actions::CloseImport{});
    CHECK(app.document() == before);
}

TEST_CASE("groups of a log that is another one by now are not called empty") {
    App app = with_result();
    app.act(actions::CompareGroups{});
    run(app, "no log any more");
    REQUIRE(app.state.import.comparison);
    CHECK_FALSE((*app.state.import.comparison)->is_readable);
    const std::string changed(text(Text::ImportProblemNotReadable, app.session().language));
    CHECK(app.effect<effects::Announce>()->text == changed);
    app.act(actions::CompareGroups{});
    run(app, "case,activity,timestamp,goal\nc1,product_page,1990-03-02 10:00,\n");
    CHECK(
        app.effect<effects::Announce>()->text
        == text(Text::ImportCompareEmpty, app.session().language)
    );
}

TEST_CASE("the log is written only after a dialog, without the customers' names") {
    std::string bytes = log_text;
    App app = with_result(bytes);
    app.act(actions::AskToExportLog{});
    CHECK(app.session().overlay == Overlay::ExportLog);
    CHECK_FALSE(app.effect<effects::RunJob>());
    app.act(actions::ExportLog{});
    CHECK(app.session().overlay == Overlay::None);
    run(app, bytes);
    const auto* file = app.effect<effects::Download>();
    REQUIRE(file);
    CHECK(file->file_name == "shop-cleaned.xes");
    CHECK(file->bytes.find("Product page") != std::string::npos);
    CHECK(file->bytes.find("c1") == std::string::npos);
    CHECK(app.state.import.result);
    App table = with_result("from,to,count\na,b,5\nb,Exit,5\n");
    table.act(actions::AskToExportLog{}); // has no customers
    CHECK(table.session().overlay == Overlay::None);
}

TEST_CASE("bytes that are no comparison are refused") {
    GroupComparison found;
    found.first.cases = 3;
    found.second.cases = 4;
    const auto arrives = [](const GroupComparison& one) {
        return result_from_bytes(bytes_from_result(LogComparison{one})).has_value();
    };
    CHECK(arrives(found));
    GroupComparison wrong = found;
    wrong.first.conversions = 4;
    CHECK_FALSE(arrives(wrong));
    wrong = found;
    wrong.times = ChanceTest{2, 1, DifferenceVerdict::Real};
    CHECK_FALSE(arrives(wrong));
    wrong = found;
    wrong.paths.push_back({{0}, 4, 0, {}});
    CHECK_FALSE(arrives(wrong));
    const JobResult of_no_log = LogComparison{found, false};
    CHECK_FALSE(result_from_bytes(bytes_from_result(of_no_log)));
}

TEST_CASE("the journey of one segment's customers is of the document's segment of that name") {
    App app = with_result();
    app.state.import.cases.segment = "Young";
    app.act(actions::AddImportedJourney{});
    REQUIRE(app.document().segments.size() == 1);
    CHECK(app.document().segments[0] == Persona{PersonaId("se-1"), "Young", ""});
    CHECK(app.journey().segment == PersonaId("se-1"));
    CHECK(app.document().personas.empty());
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);

    Document document = app.document();
    ImportState again = with_result().state.import;
    const auto added = [&](const std::string& segment) {
        again.cases.segment = segment;
        again.into_new_journey = true;
        put_into_journey(document, again, "Next");
        return document.journeys.back()->segment.text;
    };
    CHECK(added(" Young ") == "se-1"); // the same
    CHECK(added("Old") == "se-2");
    CHECK(added("") == "");
    while (document.segments.size() < limits::segments)
        document.segments.push_back(
            {PersonaId("x" + std::to_string(document.segments.size())), "", ""}
        );
    CHECK(added("No room") == "");
    again.into_new_journey = false;
    again.journey = app.journey().id;
    again.cases.segment = "Old";
    put_into_journey(document, again, "");
    const Journey* const renewed = find_journey(document.journeys, app.journey().id);
    REQUIRE(renewed);
    CHECK(renewed->segment == PersonaId("se-1")); // as it was chosen before
}

TEST_CASE("a table with two columns of one name says which of them was read") {
    const std::string bytes = "from,to,count,count\nStart,A,3,4\nA,Goal,3,4\n";
    App app = new_app();
    give(app, bytes);
    run(app, bytes);
    app.act(actions::ReadImport{});
    run(app, bytes);
    REQUIRE(app.state.import.result);
    const LogSummary& summary = **app.state.import.result;
    CHECK(summary.cases == 3);
    CHECK(
        import_notes(summary, {}, Language::En)
            .at(0)
            .find("“count” is the name of several columns (3, 4)")
        == 0
    );
    CHECK(
        import_notes(summary, {}, Language::It)
            .at(0)
            .find("«count» è il nome di più colonne (3, 4)")
        == 0
    );
}

TEST_CASE("a log takes the place of an empty journey, which keeps a name that somebody gave it") {
    App unnamed = with_result();
    unnamed.act(actions::AddImportedJourney{});
    CHECK(unnamed.document().journeys.size() == 1);
    CHECK(unnamed.journey().name == "shop");
    App app = new_app();
    app.act(actions::EditJourney{app.journey().id, Set<&Journey::name>{"Branch account"}});
    give(app, log_text);
    app.act(actions::ReadActivities{});
    run(app, log_text);
    app.act(actions::ReadImport{});
    run(app, log_text);
    app.act(actions::AddImportedJourney{});
    CHECK(app.document().journeys.size() == 1);
    CHECK(app.journey().name == "Branch account");
    CHECK(app.journey().touchpoints.size() == 3);
}
