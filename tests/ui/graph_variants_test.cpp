// The paths of the sample log on the graph's screen, those that stand for all, and the sliders.

#include "app/graph/variant_groups.hpp"
#include "app/graph/variant_list.hpp"
#include "graph_screen.hpp"
#include "io/document_io.hpp"
#include "report/variant_groups.hpp"
#include "support/overlaps.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

// The sample log, imported, with its paths on screen.
Driver paths_of_log(
    Language language = Language::En, const ui::Surface& surface = {.width = 1440, .height = 900}
) {
    Driver driver({.language = language, .surface = surface});
    driver.dispatch(actions::NewDocument{language, {}, "doc-1", {2026, 11, 29}});
    driver.dispatch(actions::TrySampleLog{});
    driver.frames();
    driver.dispatch(actions::ReadActivities{});
    driver.frames();
    driver.dispatch(actions::ReadImport{});
    driver.frames();
    driver.dispatch(actions::AddImportedJourney{});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::view>{GraphView::Variants}});
    driver.frames();
    return driver;
}

const Journey& shown(const Driver& driver) {
    return current_journey(driver.state());
}

const JourneyVariants& variants(const Driver& driver) {
    REQUIRE(shown(driver).variants);
    return **shown(driver).variants;
}

std::size_t rows(const Driver& driver) {
    std::size_t found = 0;
    for (const Node& node : driver.tree().nodes())
        found += node.role == Role::Row && node.key.starts_with("variant/") ? 1U : 0U;
    return found;
}

} // namespace

TEST_CASE("the paths of an imported log show with customers, conversion and time") {
    Driver driver = paths_of_log();
    CHECK(driver.find(Role::Heading, "Paths customers took"));
    CHECK(driver.sees("400 customers took"));
    CHECK(driver.find(Role::Table, "Paths customers took"));
    CHECK(rows(driver) == std::min(variants(driver).most_frequent.size(), variant_rows));
    CHECK(driver.sees("all left"));
    CHECK(driver.sees("Happy path"));
    int longest_bar = 0; // the most frequent path fills its bar
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Progress && node.name.ends_with("%"))
            longest_bar = std::max(longest_bar, std::stoi(node.value));
    CHECK(longest_bar == 100);
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Row && node.key.starts_with("variant/")) {
            CHECK(
                node.key == "variant/" + std::to_string(happy_path(variants(driver)).value_or(0))
            );
            break;
        }
    CHECK(driver.tree().duplicates().empty());
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("a drawn journey says how it comes to have paths") {
    Driver driver({.surface = {.width = 1440, .height = 900}});
    driver.click("New quick scan");
    driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Ask"});
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames();
    driver.click("Variants");
    CHECK(driver.find(Role::Heading, "See the paths customers really took"));
    driver.click("Import a log");
    CHECK(driver.state().import.is_shown);
}

TEST_CASE("a path opens with its waits, and is marked in the picture and found again") {
    Driver driver = paths_of_log();
    std::size_t place = 0;
    while (variants(driver).most_frequent[place].steps.size() < 3)
        ++place;
    const std::string name = "Path " + std::to_string(place + 1);
    driver.click(name);
    CHECK(driver.find(Role::Heading, name));
    CHECK(driver.find(Role::List, "Where the time goes"));
    CHECK(driver.sees("the longest wait"));
    CHECK(driver.sees("Against everyone who reaches the goal"));
    driver.click("Show in picture");
    CHECK(driver.state().session.graph.view == GraphView::Picture);
    CHECK(driver.sees("Marked in the picture: "));
    driver.click("Back to the path");
    CHECK(driver.find(Role::Heading, name));
    driver.click("Close " + std::string("path ") + std::to_string(place + 1));
    CHECK_FALSE(driver.find(Role::Heading, name));
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::view>{GraphView::Picture}});
    driver.frames();
    driver.click("Remove the mark");
    CHECK(driver.state().session.graph.marked.empty());
}

TEST_CASE("paths are filtered by how they end and by a touchpoint") {
    Driver driver = paths_of_log();
    CHECK(driver.sees("all left"));
    for (const Node& node : driver.tree().nodes())
        if (node.name.starts_with("Reached the goal ")) {
            driver.click(node.name);
            break;
        }
    CHECK(driver.state().session.graph.variants.end == VariantEnd::Goal);
    CHECK(rows(driver) > 0);
    CHECK_FALSE(driver.sees("all left"));
    driver.choose("Show paths", "without");
    driver.choose("Touchpoint on the path", shown(driver).touchpoints[0].name);
    CHECK(driver.state().session.graph.variants.relation == VariantRelation::Without);
    CHECK(driver.state().session.graph.variants.touchpoint == shown(driver).touchpoints[0].id);
    driver.choose("Order", "Order: slowest");
    CHECK(driver.state().session.graph.variants.order == VariantOrder::Time);
}

TEST_CASE("paths, shares and times are those of the segment and the period that are chosen") {
    Driver driver = paths_of_log();
    const std::size_t all_rows = rows(driver);
    CHECK(driver.find(Role::Table, "Time from first to last touchpoint"));
    driver.choose("Customers of segment", "business");
    CHECK(driver.state().session.graph.variants.group == GroupChoice{2, {}});
    const JourneyVariants business = variants_of(variants(driver), {2, {}});
    CHECK(driver.sees(std::to_string(static_cast<int>(business.customers)) + " customers took"));
    CHECK(rows(driver) == std::min(business.most_frequent.size(), variant_rows));
    CHECK(rows(driver) <= all_rows);
    driver.click("Path 1");
    CHECK(driver.find(Role::Heading, "Path 1"));
    driver.click("Close path 1");
    driver.choose(
        "Customers of period", report::period_words(variants(driver).periods.front(), Language::En)
    );
    CHECK(driver.state().session.graph.variants.group == GroupChoice{2, 0});
    driver.choose("Customers of segment", "All segments");
    CHECK(driver.state().session.graph.variants.group == GroupChoice{{}, 0});
    driver.choose("Customers of period", "All periods");
    CHECK(driver.sees("400 customers took"));
    CHECK(rows(driver) == all_rows);
}

TEST_CASE("two segments are compared without the log") {
    Driver driver = paths_of_log();
    driver.choose("Customers of segment", "young");
    driver.choose("Compare with", "family");
    CHECK(driver.find(Role::Heading, "young and family compared"));
    CHECK(driver.sees("Could be chance"));
    CHECK(driver.sees("compared by the classes"));
    CHECK(driver.tree().duplicates().empty());
    driver.choose("Customers of segment", "family"); // which is not compared with itself
    CHECK_FALSE(driver.find(Role::Heading, "young and family compared"));
    driver.choose("Compare with", "business");
    CHECK(driver.find(Role::Heading, "family and business compared"));
}

TEST_CASE("of two periods the earlier one stands first, whichever was chosen") {
    Driver driver = paths_of_log();
    const auto period = [&](std::size_t place) {
        return report::period_words(variants(driver).periods[place], Language::En);
    };
    const std::string heading = period(0) + " and " + period(1) + " compared";
    driver.choose("Customers of period", period(1));
    driver.choose("Compare with", period(0));
    CHECK(driver.find(Role::Heading, heading));
    driver.choose("Customers of period", period(0));
    driver.choose("Compare with", period(1));
    CHECK(driver.find(Role::Heading, heading));
}

TEST_CASE("compared paths are named as their touchpoints are now") {
    Driver driver = paths_of_log();
    VariantLook look;
    look.group.segment = 0;
    look.compared.segment = 1;
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::variants>{look}});
    driver.frames();
    const auto is_compared = [&](std::string_view words) {
        for (const Node& node : driver.tree().nodes())
            for (const Node* at = driver.tree().find(node.parent); at;
                 at = driver.tree().find(at->parent))
                if (at->key.starts_with("measure/") && node.name.find(words) != std::string::npos)
                    return true;
        return false;
    };
    const TouchpointId first = variants(driver).most_frequent[0].steps[0].touchpoint;
    CHECK_FALSE(is_compared("Vestibule"));
    driver.dispatch(actions::EditTouchpoint{first, Set<&Touchpoint::name>{"Vestibule"}});
    driver.frames();
    CHECK(is_compared("Vestibule"));
}

TEST_CASE("a phone folds what paths are chosen by, and says what is chosen") {
    Driver driver = paths_of_log(Language::En, {.width = 390, .height = 900});
    CHECK_FALSE(driver.sees("Customers of segment"));
    CHECK_FALSE(driver.find(Role::Slider, "Transitions shown"));
    for (const Node& node : driver.tree().nodes())
        if (node.key.starts_with("variant/")) {
            CHECK(driver.on_page(node)); // the list begins in the first window
            break;
        }
    driver.click("Filter, compare and sort");
    CHECK(driver.find(Role::Slider, "Transitions shown"));
    driver.choose("Customers of segment", "young");
    driver.choose("Compare with", "family");
    driver.choose("Order", "Order: slowest");
    driver.click("Filter, compare, sort: 3 set");
    CHECK_FALSE(driver.sees("Customers of segment"));
    CHECK(driver.sees("young · compared with family · Order: slowest"));
    CHECK(driver.find(Role::Heading, "young and family compared"));
    CHECK(driver.tree().duplicates().empty());
    driver.click("Show all paths");
    CHECK(driver.state().session.graph.variants == VariantLook{});
    CHECK(driver.pressable("Filter, compare and sort").id == driver.focused());
    CHECK(driver.sees("400 customers took"));
}

TEST_CASE("on a phone a finger finds every path, and nothing lies over anything else") {
    for (const Language language : all_languages) {
        Driver driver =
            paths_of_log(language, {.width = 390, .height = 844, .coarse_pointer = true});
        std::size_t paths = 0;
        for (const Node& node : driver.tree().nodes()) {
            if (node.role != Role::Button || node.key != "open")
                continue;
            ++paths;
            CAPTURE(place_of(node));
            CHECK(node.bounds.width >= 44);
            CHECK(node.bounds.height >= 44);
        }
        CHECK(paths >= rows(driver));
        CHECK(collisions(driver) == std::vector<std::string>{});
    }
    const Driver driver = paths_of_log(); // a mouse needs less
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.key == "open")
            CHECK(node.bounds.width >= 24);
}

TEST_CASE("on a phone a path has the whole width, and its numbers stand in one line below") {
    const Driver driver = paths_of_log(Language::It, {.width = 390, .height = 900});
    const std::vector<Node>& nodes = driver.tree().nodes();
    const auto row = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.role == Role::Row && node.key.starts_with("variant/");
    });
    REQUIRE(row != nodes.end());
    std::vector<const Node*> cells;
    for (const Node& node : nodes)
        if (node.parent == row->id && node.key.starts_with("cell-"))
            cells.push_back(&node);
    REQUIRE(cells.size() == 4);
    CHECK(cells[0]->bounds.width > 0.9F * row->bounds.width);
    for (std::size_t i = 1; i < cells.size(); ++i) {
        CHECK(cells[i]->bounds.y > cells[0]->bounds.y);
        CHECK(cells[i]->bounds.y == cells[1]->bounds.y);
        CHECK(cells[i]->bounds.x + cells[i]->bounds.width <= row->bounds.x + row->bounds.width);
        if (i > 1)
            CHECK(cells[i]->bounds.x >= cells[i - 1]->bounds.x + cells[i - 1]->bounds.width);
    }
}

TEST_CASE("a journey of an earlier version asks for its log again") {
    Driver driver = paths_of_log();
    Document document = driver.state().document;
    Journey journey = shown(driver);
    JourneyVariants& kept = journey.variants->edit();
    kept.segments.clear();
    kept.periods.clear();
    kept.groups.clear();
    kept.times.clear();
    kept.median_minutes.reset();
    for (JourneyVariant& variant : kept.most_frequent)
        variant.parts.clear();
    document.id = "doc-old";
    document.journeys = {Shared<Journey>(std::move(journey))};
    driver.open_file("old.json", json_from_document(document));
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::view>{GraphView::Variants}});
    driver.frames();
    CHECK(driver.sees("Import the log again"));
    CHECK_FALSE(driver.sees("Customers of segment"));
    CHECK_FALSE(driver.find(Role::Table, "Time from first to last touchpoint"));
}

TEST_CASE("so many paths stand for all, with how many customers and how well") {
    Driver driver = paths_of_log();
    driver.choose("Paths shown", "4 paths that stand for all");
    std::size_t found = 0;
    for (const Node& node : driver.tree().nodes())
        found += node.role == Role::Row && node.key.starts_with("representative/") ? 1U : 0U;
    CHECK(found == 4);
    CHECK(driver.sees("Stands for"));
    CHECK(driver.find(Role::Table, "Paths customers took"));
}

TEST_CASE("sliders leave rare touchpoints out of picture and list, and say so") {
    Driver driver = paths_of_log();
    CHECK(driver.find(Role::Slider, "Transitions shown"));
    CHECK_FALSE(driver.sees("All numbers and findings still count everything"));
    const auto count = static_cast<double>(shown(driver).touchpoints.size() / 2);
    driver.slide("Touchpoints shown", count);
    CHECK(
        driver.state().session.graph.touchpoints_shown
        == count / static_cast<double>(shown(driver).touchpoints.size())
    );
    CHECK(driver.sees("through what the sliders hide"));
    CHECK(driver.sees("All numbers and findings still count everything"));
    driver.click("Picture");
    std::size_t cards = 0;
    for (const Node& node : driver.tree().nodes())
        cards += node.key.starts_with("card/") ? 1U : 0U;
    CHECK(cards == static_cast<std::size_t>(count));
    const std::string all = std::to_string(shown(driver).touchpoints.size());
    CHECK(driver.sees(std::to_string(cards) + " touchpoints of " + all + " · ")); // in the head
    driver.click("Show all");
    CHECK_FALSE(hides_some(driver.state().session.graph));
    CHECK_FALSE(driver.sees(" touchpoints of " + all + " · "));
}

TEST_CASE("a phone says how much is still there of what the sliders left, before they unfold") {
    Driver driver = paths_of_log(Language::En, {.width = 390, .height = 900});
    CHECK_FALSE(driver.sees("rare touchpoints or transitions left out"));
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::touchpoints_shown>{0.5}});
    driver.frames();
    CHECK_FALSE(driver.find(Role::Slider, "Touchpoints shown"));
    CHECK(driver.sees("rare touchpoints or transitions left out, still "));
    CHECK(driver.sees("% of visits; "));
    CHECK(driver.sees("% of customers, from beginning to end"));
}

TEST_CASE("paths lose nothing at any width in both languages") {
    for (const Language language : all_languages)
        for (const float width : {390.0F, 1024.0F, 1440.0F}) {
            INFO(language_code(language) << " " << width);
            Driver driver = paths_of_log(language, {.width = width, .height = 900});
            VariantLook look;
            look.chosen = path_ids(variants(driver).most_frequent[3]);
            driver.dispatch(actions::LookAtGraph{Set<&GraphLook::variants>{look}});
            driver.frames();
            CHECK(driver.tree().duplicates().empty());
            CHECK(driver.items_without_node().empty());
            CHECK(driver.find(Role::Heading, language == Language::En ? "Path 4" : "Sequenza 4"));
            look.group.segment = 0;
            look.compared.segment = 1;
            driver.dispatch(actions::LookAtGraph{Set<&GraphLook::variants>{look}});
            driver.frames();
            CHECK(driver.tree().duplicates().empty());
            CHECK(driver.items_without_node().empty());
        }
}
