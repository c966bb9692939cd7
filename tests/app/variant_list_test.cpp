#include "app/commands/commands.hpp"
#include "app/graph/variant_groups.hpp"
#include "app/graph/variant_list.hpp"
#include "builders.hpp"
#include "graph/drawn.hpp"
#include "importing.hpp"
#include "io/document_io.hpp"
#include "io/limits.hpp"
#include "mining/two_groups.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using namespace tappa::test;

namespace {

using Places = std::vector<std::size_t>;

Touchpoint touchpoint(const char* id, const char* department) {
    Touchpoint made;
    made.id = TouchpointId(id);
    made.name = id;
    made.department = department;
    return made;
}

JourneyVariant variant(
    const std::vector<const char*>& path, double customers, double conversions, double minutes
) {
    JourneyVariant made;
    for (const char* id : path)
        made.steps.push_back({TouchpointId(id), {}});
    made.customers = customers;
    made.conversions = conversions;
    if (path.size() > 1)
        made.median_minutes = minutes;
    return made;
}

Journey shop() {
    Journey journey;
    journey.touchpoints.push_back(touchpoint("a", "web"));
    journey.touchpoints.push_back(touchpoint("b", "shop"));
    journey.touchpoints.push_back(touchpoint("c", ""));
    JourneyVariants variants;
    variants.customers = 200;
    variants.conversions = 70;
    variants.different = 9;
    variants.deleted = 2;
    variants.deleted_customers = 15;
    variants.most_frequent = {
        variant({"a"}, 100, 0, 0),
        variant({"a", "b"}, 40, 40, 60),
        variant({"b", "a", "b"}, 20, 5, 600),
        variant({"c", "b"}, 10, 0, 5)};
    journey.variants = variants;
    for (const auto& [from, to] : {std::pair("a", "b"), std::pair("b", "a"), std::pair("c", "b")})
        journey.transitions.push_back({TouchpointId(from), TouchpointId(to), 10.0, {}, {}});
    return journey;
}

VariantList list(const VariantLook& look, double touchpoints = 1, double transitions = 1) {
    const Journey journey = shop();
    const JourneyGraph graph = graph_from_journey(journey);
    return variant_list(
        **journey.variants,
        look,
        graph,
        shown_part(graph, absorption_of(graph, GraphArcs(graph)), touchpoints, transitions)
    );
}

const JourneyVariants& kept(const App& app) {
    REQUIRE(app.journey().variants);
    return **app.journey().variants;
}

} // namespace

TEST_CASE("paths are found by how they end and what is on them") {
    VariantLook look;
    CHECK(list(look).places == Places{1, 0, 2, 3}); // the happy path first, then by customers
    CHECK(list(look).happy == 1);
    CHECK(list(look).customers == 170);
    look.end = VariantEnd::Goal;
    CHECK(list(look).places == Places{1, 2});
    look.end = VariantEnd::Left;
    CHECK(list(look).places == Places{0, 2, 3});
    look.end = VariantEnd::Any;
    look.touchpoint = TouchpointId("a");
    CHECK(list(look).places == Places{1, 0, 2});
    look.relation = VariantRelation::Without;
    CHECK(list(look).places == Places{3});
    look.relation = VariantRelation::Starting;
    CHECK(list(look).places == Places{1, 0});
    look.relation = VariantRelation::Ending;
    CHECK(list(look).places == Places{0});
}

TEST_CASE("paths are put in order, and what is not known comes last") {
    VariantLook look;
    look.order = VariantOrder::Conversion;
    CHECK(list(look).places == Places{1, 2, 0, 3});
    look.order = VariantOrder::Time;
    CHECK(list(look).places == Places{2, 1, 3, 0});
    look.order = VariantOrder::Length;
    CHECK(list(look).places == Places{2, 1, 3, 0});
}

TEST_CASE("the happy path is the one most reach the goal by; without a goal there is none") {
    JourneyVariants variants;
    CHECK_FALSE(happy_path(variants));
    variants.most_frequent = {variant({"a"}, 100, 0, 0)};
    CHECK_FALSE(happy_path(variants));
    variants.most_frequent.push_back(variant({"b"}, 50, 20, 0));
    variants.most_frequent.push_back(variant({"a", "b"}, 30, 30, 60));
    variants.most_frequent.push_back(variant({"b", "a"}, 30, 30, 60));
    CHECK(happy_path(variants) == 2);
}

TEST_CASE("paths through what is hidden are counted and not listed") {
    const VariantList some = list({}, 0.67); // without the rarest: c
    CHECK(some.places == Places{1, 0, 2});
    CHECK(some.hidden == 1);
    CHECK(some.hidden_customers == 10);
    const VariantList none = list({}, 1, 0);
    CHECK(none.places == Places{0});
    CHECK(none.hidden == 3);
}

TEST_CASE("what is not listed is counted, deleted paths with it") {
    const VariantsLeft left = variants_left(**shop().variants);
    CHECK(left.paths == 5);
    CHECK(left.customers == 30);
}

TEST_CASE("departments change between touchpoints that have one, and means are of conversions") {
    const Journey journey = shop();
    const auto& all = (*journey.variants)->most_frequent;
    CHECK(department_changes(journey, all[0]) == 0);
    CHECK(department_changes(journey, all[2]) == 2);
    CHECK(department_changes(journey, all[3]) == 0);
    const std::optional<GoalMeans> means = goal_means(journey, **journey.variants);
    REQUIRE(means);
    CHECK(means->touchpoints == doctest::Approx((40 * 2 + 5 * 3) / 45.0));
    CHECK(means->department_changes == doctest::Approx((40 * 1 + 5 * 2) / 45.0));
    CHECK_FALSE(goal_means(Journey(), JourneyVariants()));
}

TEST_CASE("an imported journey keeps its paths with their times, and one undo takes them back") {
    App app = with_result();
    const Document before = app.document();
    app.act(actions::AddImportedJourney{});
    const JourneyVariants& variants = kept(app);
    CHECK(variants.customers == 3);
    CHECK(variants.conversions == 2);
    CHECK(variants.different == 3);
    REQUIRE(variants.most_frequent.size() == 3);
    CHECK(variants.goal_median_minutes == (10 + (16 * 24 * 60 + 10)) / 2.0);
    const JourneyVariant& first = variants.most_frequent[0];
    REQUIRE(first.steps.size() == 2);
    CHECK(first.steps[0].median_minutes == 10);
    CHECK_FALSE(first.steps[1].median_minutes);
    CHECK(first.median_minutes == 10);
    CHECK(first.p90_minutes == 10);
    CHECK(first.conversions == 1);
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("a journey renewed by a table without paths keeps none of the log before") {
    App app = with_result();
    app.act(actions::AddImportedJourney{});
    REQUIRE(app.journey().variants);
    const std::string table = "from,to,count\nStart,Product page,5\nProduct page,Checkout,4\n"
                              "Checkout,Goal,4\nProduct page,Exit,1\n";
    give(app, table, "table.csv");
    app.act(actions::ReadActivities{});
    run(app, table);
    REQUIRE_FALSE(app.state.import.into_new_journey);
    app.act(actions::ReadImport{});
    run(app, table);
    app.act(actions::AddImportedJourney{});
    CHECK_FALSE(app.journey().variants);
}

TEST_CASE("a path longer than a journey keeps is counted only") {
    std::string log = "case,activity,timestamp\n";
    for (std::size_t i = 0; i <= limits::variant_steps; ++i)
        log += "c1,click," + std::to_string(2026 + i) + "-01-01\n";
    log += "c2,click,2026-01-01\n";
    App app = with_result(log);
    app.act(actions::AddImportedJourney{});
    CHECK(kept(app).customers == 2);
    CHECK(kept(app).different == 2);
    REQUIRE(kept(app).most_frequent.size() == 1);
    CHECK(kept(app).most_frequent[0].steps.size() == 1);
}

TEST_CASE("a deleted touchpoint takes its paths along, and their customers still count") {
    App app = with_result();
    app.act(actions::AddImportedJourney{});
    TouchpointId page;
    for (const Touchpoint& each : app.journey().touchpoints)
        if (each.name == "Product page")
            page = each.id;
    const Document before = app.document();
    app.act(actions::LookAtGraph{Set<&GraphLook::marked>{path_ids(kept(app).most_frequent.front())}}
    );
    CHECK_FALSE(app.session().graph.marked.empty());
    app.act(actions::DeleteTouchpoint{page});
    CHECK(kept(app).customers == 3);
    CHECK(kept(app).deleted == 2);
    CHECK(kept(app).deleted_customers == 2);
    CHECK(kept(app).most_frequent.size() == 1);
    CHECK(app.session().graph.marked.empty()); // it is no path any more
    std::string why;
    CHECK_MESSAGE(survives_saving(app.document(), why), why);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("whose paths are shown is forgotten where the journey does not know them") {
    App app = with_result();
    app.act(actions::AddImportedJourney{});
    CHECK(kept(app).periods.size() == 3); // days
    VariantLook look;
    look.group = {4, 1};
    look.compared = {{}, 7};
    app.act(actions::LookAtGraph{Set<&GraphLook::variants>{look}});
    CHECK(app.session().graph.variants.group == GroupChoice{{}, 1});
    CHECK(app.session().graph.variants.compared.is_all());
    app.act(actions::Undo{});
    CHECK(app.session().graph.variants.group.is_all());
}

TEST_CASE("a path is marked in the picture, and everything is shown again") {
    App app = with_result();
    app.act(actions::AddImportedJourney{});
    const PathIds path = path_ids(kept(app).most_frequent.front());
    app.act(actions::LookAtGraph{Set<&GraphLook::view>{GraphView::Variants}});
    app.act(actions::LookAtGraph{Set<&GraphLook::selected>{path.front()}});
    app.act(actions::MarkPath{path});
    CHECK(app.session().graph.marked == path);
    CHECK(app.session().graph.view == GraphView::Picture);
    CHECK(app.session().graph.selected.empty());
    app.act(actions::MarkPath{{TouchpointId("no-such")}});
    CHECK(app.session().graph.marked.empty());
    app.act(actions::LookAtGraph{Set<&GraphLook::touchpoints_shown>{-3.0}});
    CHECK(app.session().graph.touchpoints_shown == 0);
    CHECK(hides_some(app.session().graph));
    app.act(actions::ShowWholeGraph{});
    CHECK_FALSE(hides_some(app.session().graph));
}

TEST_CASE("commands lead to the paths, and show everything again where something is hidden") {
    App app = with_result();
    app.act(actions::AddImportedJourney{});
    const Command& paths = *find_command("graph-variants");
    const Command& all = *find_command("graph-show-all");
    CHECK_FALSE(paths.enabled(app.state)); // on another screen
    app.act(actions::GoTo{Screen::Graph});
    REQUIRE(paths.enabled(app.state));
    app.act(paths.action(app.state));
    CHECK(app.session().graph.view == GraphView::Variants);
    CHECK_FALSE(paths.enabled(app.state));
    CHECK_FALSE(all.enabled(app.state));
    app.act(actions::LookAtGraph{Set<&GraphLook::transitions_shown>{0.5}});
    REQUIRE(all.enabled(app.state));
    app.act(all.action(app.state));
    CHECK_FALSE(hides_some(app.session().graph));
}

namespace {

// The shop's customers, 120 new ones and 80 old ones, who came in one year or the other.
Journey grouped_shop() {
    Journey journey = shop();
    JourneyVariants& variants = journey.variants->edit();
    variants.segments = {{"new"}, {"old"}};
    variants.periods = {{{2025, 1, 1}, {2025, 12, 31}}, {{2026, 1, 1}, {2026, 12, 31}}};
    const std::vector<TimeClass> soon{{100, 30}, {20, 10}};
    const std::vector<TimeClass> late{{10, 0}, {70, 30}};
    variants.groups = {
        {0, {}, 120, 40, 6, 5.0, 10.0, 20.0, soon},
        {1, {}, 80, 30, 5, 15.0, 30.0, 60.0, late},
        {{}, 0, 90, 30, 6, 5.0, 10.0, 20.0, {}},
        {{}, 1, 110, 40, 6, 5.0, 10.0, 20.0, {}},
        {0, 1, 50, 20, 2, 5.0, 10.0, 20.0, {}}};
    const std::vector<std::vector<VariantPart>> parts{
        {{0, 60, 0, {}}, {1, 40, 0, {}}, {4, 30, 0, {}}},
        {{0, 35, 35, 50.0}, {1, 5, 5, 90.0}},
        {{0, 5, 5, 500.0}, {1, 15, 0, 700.0}},
        {{0, 10, 0, 5.0}}};
    for (std::size_t i = 0; i < parts.size(); ++i)
        variants.most_frequent[i].parts = parts[i];
    return journey;
}

} // namespace

TEST_CASE("the paths of a group are those of its customers alone") {
    const Journey journey = grouped_shop();
    const JourneyVariants& all = **journey.variants;
    const JourneyVariants old = variants_of(all, {1, {}});
    CHECK(old.customers == 80);
    CHECK(old.conversions == 30);
    CHECK(old.goal_median_minutes == 30);
    CHECK(old.times == all.groups[1].times);
    REQUIRE(old.most_frequent.size() == 3);
    CHECK(old.most_frequent[0].customers == 40);
    CHECK(old.most_frequent[1].customers == 15); // before the shorter one, which fewer took
    CHECK(old.most_frequent[1].conversions == 0);
    CHECK(old.most_frequent[1].median_minutes == 700);
    CHECK_FALSE(old.most_frequent[1].p90_minutes);
    CHECK(old.most_frequent[2].steps == all.most_frequent[1].steps);
    CHECK(variants_left(old).paths == 2);
    CHECK(variants_left(old).customers == 20);
    CHECK(happy_path(old) == 2U);
    // Of both there are only some paths: the others are counted, not taken for nobody's.
    CHECK(variants_of(all, {0, 1}).most_frequent.size() == 1);
    CHECK(variants_left(variants_of(all, {0, 1})).customers == 20);
    CHECK(variants_of(all, {1, 1}) == JourneyVariants{});
}

TEST_CASE("a choice that the paths do not know is none") {
    const Journey journey = grouped_shop();
    const JourneyVariants& all = **journey.variants;
    CHECK(known_choice(all, {2, 2}) == GroupChoice{2, 2}); // all others
    CHECK(known_choice(all, {3, 1}) == GroupChoice{{}, 1});
    CHECK(known_choice(all, {-1, 9}).is_all());
    CHECK(known_choice(**shop().variants, {0, 0}).is_all());
}

TEST_CASE("groups that can be compared have no customer in common") {
    const Journey journey = grouped_shop();
    const JourneyVariants& all = **journey.variants;
    CHECK(comparable_groups(all, {0, {}}) == std::vector<GroupChoice>{{1, {}}});
    CHECK(comparable_groups(all, {{}, 1}) == std::vector<GroupChoice>{{{}, 0}});
    CHECK(comparable_groups(all, {0, 1}).empty());
    CHECK(comparable_groups(all, {}).empty());
}

TEST_CASE("two groups that a journey keeps are compared as two groups of a log") {
    const Journey journey = grouped_shop();
    const std::optional<GroupComparison> found = comparison_of(journey, {0, {}}, {1, {}});
    REQUIRE(found);
    CHECK(found->first.cases == 120);
    CHECK(found->second.conversions == 30);
    CHECK(found->second.median_seconds == 1'800);
    REQUIRE(found->conversion);
    CHECK(found->conversion->value == doctest::Approx(30.0 / 80 - 40.0 / 120));
    CHECK(found->conversion->test.p == doctest::Approx(fisher_p({40, 120}, {30, 80})));
    CHECK(found->conversion->test.verdict == DifferenceVerdict::Chance);
    REQUIRE(found->times);
    CHECK(found->times->p == doctest::Approx(class_rank_sum_p({0, 30, 10}, {0, 0, 30})));
    CHECK(found->times->verdict == DifferenceVerdict::Real);
    REQUIRE(found->paths.size() == 4);
    CHECK(found->paths[0].activities == std::vector<std::uint32_t>{0});
    CHECK(found->paths[0].first == 60);
    CHECK(found->paths[2].second == 15);
    CHECK_FALSE(comparison_of(journey, {0, {}}, {1, 1}));
    CHECK_FALSE(comparison_of(Journey(), {0, {}}, {1, {}}));
}
