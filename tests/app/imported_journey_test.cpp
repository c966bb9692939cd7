#include "app/import/imported_journey.hpp"
#include "graph/drawn.hpp"
#include "importing.hpp"
#include "io/document_io.hpp"
#include "io/limits.hpp"
#include "mining/log_graph.hpp"
#include "support/files.hpp"

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

const Touchpoint* touchpoint_named(const Journey& journey, const std::string& name) {
    for (const Touchpoint& touchpoint : journey.touchpoints)
        if (touchpoint.name == name)
            return &touchpoint;
    return nullptr;
}

} // namespace

TEST_CASE("the journey has the touchpoints, transitions and counts of its log, in one step") {
    App app = with_result();
    const Document before = app.document();
    app.act(actions::AddImportedJourney{});
    CHECK(app.effect<effects::ReleaseTable>());
    CHECK_FALSE(app.state.import.is_shown);
    CHECK(app.session().screen == Screen::Journey);
    const Journey& journey = app.journey();
    REQUIRE(journey.touchpoints.size() == 3);
    const Touchpoint* page = touchpoint_named(journey, "Product page");
    const Touchpoint* checkout = touchpoint_named(journey, "Checkout");
    REQUIRE(page);
    REQUIRE(checkout);
    CHECK(page->evidence == Evidence::Measured);
    CHECK(page->abandonment == doctest::Approx(1.0 / 3));
    CHECK(checkout->abandonment == 0);
    CHECK(checkout->monthly_volume == 3); // 2 visits in 18 days
    REQUIRE(journey.transitions.size() == 3);
    CHECK(journey.transitions[0] == Transition{page->id, checkout->id, 1, std::nullopt, 10});
    CHECK(journey.transitions[1] == Transition{page->id, page->id, 1, std::nullopt, 5});
    CHECK(journey.goals.size() == 1);
    CHECK(journey.goals[0].count == 2);
    CHECK(journey.entries.size() == 2);
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("what is longer than a touchpoint's field stands whole in its notes, and is said") {
    const std::string activity = "Click " + std::string(limits::title, 'x');
    std::string bytes = log_text;
    bytes.replace(bytes.find("misc_click"), std::string("misc_click").size(), activity);
    App app = with_result(bytes);
    CHECK(journey_changes(app.state.import, journey_of_import(app.state)).shortened == 1);
    app.act(actions::AddImportedJourney{});
    const Touchpoint* cut = touchpoint_named(app.journey(), activity.substr(0, limits::title));
    REQUIRE(cut);
    CHECK(cut->notes == activity);
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);
    const App usual = with_result();
    CHECK(journey_changes(usual.state.import, journey_of_import(usual.state)).shortened == 0);
}

TEST_CASE("nothing of a single customer is in the document") {
    const std::string secret = "IT60X0542811101";
    std::string bytes = log_text;
    for (std::size_t at = bytes.find("c1,"); at != std::string::npos; at = bytes.find("c1,", at))
        bytes.replace(at, 2, secret);
    App app = with_result(bytes);
    app.act(actions::AddImportedJourney{});
    CHECK(json_from_document(app.document()).find(secret) == std::string::npos);
}

TEST_CASE("a column that tells customers apart brings none of their names into the document") {
    std::string bytes = "case,activity,timestamp,segment\n";
    for (int i = 0; i < 30; ++i)
        bytes += "c" + std::to_string(i) + ",Page,2026-03-0" + std::to_string(1 + i % 3)
            + " 10:00,Anna " + std::to_string(i) + "\n";
    App app = with_result(bytes);
    CHECK((*app.state.import.result)->segments.size() == 30);
    app.act(actions::AddImportedJourney{});
    REQUIRE(app.journey().variants);
    CHECK((*app.journey().variants)->segments.empty());
    CHECK((*app.journey().variants)->periods.size() == 3);
    CHECK(json_from_document(app.document()).find("Anna") == std::string::npos);
}

TEST_CASE("what the journey keeps of segments, periods and times adds up to the whole log") {
    App app = with_result(file_bytes("assets/samples/sample-log.en.csv"));
    app.act(actions::AddImportedJourney{});
    REQUIRE(app.journey().variants);
    const JourneyVariants& kept = **app.journey().variants;
    CHECK(kept.segments == std::vector<VariantSegment>{{"young"}, {"family"}, {"business"}});
    CHECK(kept.periods.size() > 1);
    double timed = 0;
    for (const TimeClass& time : kept.times)
        timed += time.customers;
    CHECK(timed > 0);
    CHECK(timed <= kept.customers);
    for (const bool by_segment : {true, false}) {
        const auto is_of_kind = [&](const VariantGroup& group) {
            return group.segment.has_value() == by_segment
                && group.period.has_value() != by_segment;
        };
        double customers = 0;
        double conversions = 0;
        double times = 0;
        for (const VariantGroup& group : kept.groups)
            if (is_of_kind(group)) {
                customers += group.customers;
                conversions += group.conversions;
                for (const TimeClass& time : group.times)
                    times += time.customers;
            }
        CHECK(customers == kept.customers);
        CHECK(conversions == kept.conversions);
        CHECK(times == timed);
        for (const JourneyVariant& variant : kept.most_frequent) {
            double on_path = 0;
            for (const VariantPart& part : variant.parts)
                if (is_of_kind(kept.groups[static_cast<std::size_t>(part.group)]))
                    on_path += part.customers;
            CHECK(on_path == variant.customers);
        }
    }
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);
}

TEST_CASE("the drawn journey of the sample log is the graph of the log") {
    std::string bytes = file_bytes("assets/samples/sample-log.en.csv");
    App app = with_result(bytes);
    app.act(actions::AddImportedJourney{});
    const JourneyGraph drawn = graph_from_journey(app.journey());
    const Result<LogGraph> log = graph_from_log(bytes, {});
    REQUIRE(log.ok());
    const JourneyGraph& measured = log->table.graph;
    REQUIRE(drawn.touchpoints.size() == measured.touchpoints.size());
    const auto node_of = [&](std::size_t node) {
        if (node >= measured.touchpoints.size())
            return node;
        const auto found = std::find_if(
            drawn.touchpoints.begin(),
            drawn.touchpoints.end(),
            [&](const GraphTouchpoint& one) { return one.name == measured.touchpoints[node].name; }
        );
        REQUIRE(found != drawn.touchpoints.end());
        return static_cast<std::size_t>(found - drawn.touchpoints.begin());
    };
    const GraphArcs arcs(drawn);
    for (const GraphLink& link : measured.links) {
        INFO(node_id(measured, link.from) << " > " << node_id(measured, link.to));
        CHECK(
            arcs.probability(node_of(link.from), node_of(link.to))
            == doctest::Approx(link.probability)
        );
    }
}

TEST_CASE("a journey that knows the touchpoints is renewed and keeps what people wrote") {
    App app = new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Interest, "Product page"});
    const TouchpointId page = app.session().touchpoint;
    app.act(actions::EditTouchpoint{page, Set<&Touchpoint::notes>{"Ask Ada"}});
    app.act(actions::AddPainPoint{page, "Slow"});
    give(app, log_text);
    app.act(actions::ReadActivities{});
    run(app, log_text);
    CHECK(choice(app, "product_page").touchpoint == page);
    CHECK_FALSE(app.state.import.into_new_journey);
    app.act(actions::ReadImport{});
    run(app, log_text);
    const JourneyChanges changes = journey_changes(app.state.import, app.journey());
    CHECK(changes.renewed == 1);
    CHECK(changes.added == 2);
    app.act(actions::AddImportedJourney{});
    CHECK(app.document().journeys.size() == 1);
    CHECK(find_touchpoint(app.journey(), page)->notes == "Ask Ada");
    CHECK(find_touchpoint(app.journey(), page)->evidence == Evidence::Measured);
    CHECK(app.journey().pain_points.size() == 1);
    CHECK(app.journey().transitions.size() == 3);
}

TEST_CASE("what was matched by hand leads into that journey, until the other is chosen") {
    App app = new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Interest, "Xyz"});
    const TouchpointId own = app.session().touchpoint;
    give(app, log_text);
    app.act(actions::ReadActivities{});
    run(app, log_text);
    CHECK(app.state.import.into_new_journey);
    const ActivityChoice& page = choice(app, "product_page");
    const auto place = static_cast<std::size_t>(&page - app.state.import.activities->data());
    app.act(actions::SetActivityTouchpoint{place, own});
    app.act(actions::ReadImport{});
    run(app, log_text);
    CHECK_FALSE(app.state.import.into_new_journey);
    JourneyChanges changes = journey_changes(app.state.import, app.journey());
    CHECK(changes.renewed == 1);
    CHECK(changes.added == 2);
    CHECK(changes.matched == 0);
    app.act(actions::SetImportTarget{true});
    changes = journey_changes(app.state.import, app.journey());
    CHECK(changes.renewed == 0);
    CHECK(changes.added == 3);
    CHECK(changes.matched == 1); // of the three
    app.act(actions::ShowImportStep{ImportStep::Activities});
    app.act(actions::ReadImport{});
    run(app, log_text);
    CHECK(app.state.import.into_new_journey);
}

TEST_CASE("one event of 1970 or 2100 changes no visits a month") {
    for (const char* date : {"1970-01-01", "2100-01-01"}) {
        App app = with_result(std::string(log_text) + "c9,product_page," + date + ",\n");
        app.act(actions::AddImportedJourney{});
        CHECK(touchpoint_named(app.journey(), "Checkout")->monthly_volume == 3);
    }
}

TEST_CASE("visits that a short log cannot measure keep their number and their evidence") {
    const std::string bytes = "case,activity,timestamp,goal\nc1,product_page,2026-03-02 10:00,\n"
                              "c1,checkout,2026-03-02 10:10,1\n";
    App app = new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Interest, "Product page"});
    const TouchpointId page = app.session().touchpoint;
    app.act(actions::EditTouchpoint{page, Set<&Touchpoint::monthly_volume>{500.0}});
    give(app, bytes);
    app.act(actions::ReadActivities{});
    run(app, bytes);
    app.act(actions::ReadImport{});
    run(app, bytes);
    CHECK(journey_changes(app.state.import, app.journey()).keeps_volumes);
    app.act(actions::AddImportedJourney{});
    CHECK(find_touchpoint(app.journey(), page)->monthly_volume == 500);
    CHECK(find_touchpoint(app.journey(), page)->evidence == Evidence::Assumed);
    CHECK(find_touchpoint(app.journey(), page)->abandonment == 0);
    CHECK(touchpoint_named(app.journey(), "Checkout")->evidence == Evidence::Measured);
}

TEST_CASE("the journey that was on screen when activities were proposed is the one renewed") {
    App app = new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Interest, "Product page"});
    app.act(actions::AddTouchpoint{JourneyStage::Action, "Checkout"});
    const JourneyId own = app.journey().id;
    Journey other;
    other.id = JourneyId("j-other");
    app.state.document.journeys.emplace_back(std::move(other));
    give(app, log_text);
    app.act(actions::ReadActivities{});
    run(app, log_text);
    app.act(actions::ReadImport{});
    run(app, log_text);
    REQUIRE(renews_journey(app.state));
    App changed = app;
    app.act(actions::ShowJourney{JourneyId("j-other")});
    CHECK(renews_journey(app.state));
    app.act(actions::ShowJourney{own});
    const TouchpointId chosen = app.journey().touchpoints.front().id;
    app.act(actions::LookAtGraph{Set<&GraphLook::selected>{chosen}});
    REQUIRE(app.session().graph.selected == chosen);
    app.act(actions::AddImportedJourney{});
    CHECK(app.journey().id == own);
    CHECK(app.session().graph.selected.empty()); // all its ways are new
    CHECK(app.journey().touchpoints.size() == 3);
    CHECK(app.document().journeys.size() == 2);

    changed.state.document.journeys.erase(changed.state.document.journeys.begin());
    changed.act(actions::ShowJourney{JourneyId("j-other")});
    CHECK_FALSE(renews_journey(changed.state));
    changed.act(actions::AddImportedJourney{}); // and spoils none that it does not know
    CHECK(changed.document().journeys.size() == 2);
    CHECK(changed.journey().touchpoints.size() == 3);
    std::string why;
    CHECK_MESSAGE(survives_saving(changed.document(), why), why);
}

TEST_CASE("a journey that would make the document larger than a file may be is refused") {
    App app = with_result();
    LogSummary summary = **app.state.import.result;
    constexpr std::uint32_t touchpoints = 320;
    summary.flows.clear();
    for (std::uint32_t from = 0; from < touchpoints; ++from)
        for (std::uint32_t to = 0; to < touchpoints; ++to)
            summary.flows.push_back({from, to, 1, 60.0, {}});
    summary.touchpoints = touchpoints;
    app.state.import.result = summary;
    app.state.import.touchpoints =
        std::vector<ImportedTouchpoint>(touchpoints, {{}, "T", JourneyStage::Use});
    ImportState import = app.state.import;
    app.act(actions::AddImportedJourney{});
    REQUIRE(app.journey().transitions.size() == limits::transitions);
    const Document before = app.document();
    import.into_new_journey = true;
    app.state.import = import;
    app.act(actions::AddImportedJourney{});
    CHECK(app.document() == before);
    CHECK(app.state.import.table);
    CHECK(app.session().toasts.back().text.find("larger than a file") != std::string::npos);
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);
}

TEST_CASE("a journey with other touchpoints stays, and the new one stands beside it") {
    App app = sample_app();
    const Journeys before = app.document().journeys;
    give(app, log_text);
    app.act(actions::ReadActivities{});
    run(app, log_text);
    CHECK(app.state.import.into_new_journey);
    app.act(actions::ReadImport{});
    run(app, log_text);
    app.act(actions::AddImportedJourney{});
    REQUIRE(app.document().journeys.size() == before.size() + 1);
    CHECK(app.document().journeys.front() == before.front());
    CHECK(app.journey().name == "shop");
    app.act(actions::ShowJourney{before.front()->id});
    CHECK(app.journey().id == before.front()->id);
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);
}

TEST_CASE("without a document the journey begins one, called after the file") {
    App app;
    give(app, log_text, "Web_shop_2026.csv.gz");
    app.act(actions::ReadActivities{});
    run(app, log_text);
    app.act(actions::ReadImport{});
    run(app, log_text);
    app.act(actions::AddImportedJourney{});
    CHECK_FALSE(app.session().has_document);
    app.act(actions::OpenImportedJourney{"doc-9", {2026, 11, 29}});
    CHECK(app.session().has_document);
    CHECK(app.document().id == "doc-9");
    CHECK(app.document().date == Date{2026, 11, 29});
    CHECK(app.journey().name == "Web shop 2026");
    CHECK(app.journey().touchpoints.size() == 3);
    CHECK(app.effect<effects::SaveDocument>());
}
