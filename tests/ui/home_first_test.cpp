// Home for who comes for the first time, and the example it shows.

#include "app/texts.hpp"
#include "support/driver.hpp"
#include "ui/screens/home_parts.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Node;
using tappa::ui::Role;

TEST_CASE("a first visit has three ways to begin beside an example, and no sidebar") {
    Driver driver(Driver::Options{.surface = {.width = 1440, .height = 900}});
    CHECK(driver.count(Role::Navigation) == 0);
    const Node& example = driver.get(Role::Group, "What you will have in 20 minutes");
    for (const char* way :
         {"New quick scan", "New full assessment", "Look around in a finished one first"}) {
        INFO(way);
        const Node& node = driver.pressable(way);
        CHECK(node.bounds.x + node.bounds.width <= example.bounds.x);
        CHECK(node.bounds.y + node.bounds.height <= 900);
    }
    CHECK(example.bounds.y + example.bounds.height <= 900);
    CHECK(driver.sees("Everything stays on this device"));
    driver.click("Look around in a finished one first");
    CHECK(driver.state().document.assessment->respondents.size() == 14);
    CHECK(driver.count(Role::Navigation) == 1);
}

TEST_CASE("the ways to begin know the sizes of the questionnaires that are shipped") {
    Driver driver;
    for (const ui::ShippedSize& size : ui::shipped_sizes()) {
        INFO(size.questionnaire_id);
        const Questionnaire* shipped = find_shipped(driver.state().content, size.questionnaire_id);
        REQUIRE(shipped);
        CHECK(size.questions == std::ssize(shipped->questions));
        CHECK(size.minutes == shipped->minutes);
    }
}

TEST_CASE("on a phone the ways to begin come first, and nothing is wider than the page") {
    for (const Language language : all_languages) {
        Driver driver(Driver::Options{
            .language = language, .surface = {.width = 390, .height = 844, .coarse_pointer = true}}
        );
        const Node& ways =
            driver.get(Role::Group, language == Language::It ? "Come iniziare" : "Ways to begin");
        CHECK(ways.bounds.y < 844);
        for (const char* note : {"drop", "trascin"})
            CHECK_MESSAGE(
                driver.outline().find(note) == std::string::npos, "a finger drops no files"
            );
        for (const Node& node : driver.tree().nodes()) {
            INFO(ui::role_id(node.role) << " “" << node.name << "”");
            CHECK(node.bounds.x + node.bounds.width <= 391);
        }
    }
}

TEST_CASE("the example's stage stands in one line, from a phone to a wall") {
    for (const Language language : all_languages)
        for (const float width : {320.0F, 390.0F, 760.0F, 1280.0F, 1440.0F, 2560.0F}) {
            INFO(width);
            Driver driver(Driver::Options{
                .language = language, .surface = {.width = width, .height = 900}});
            const Node& stage =
                driver.get(Role::Text, language == Language::It ? "In sviluppo" : "Developing");
            CHECK(stage.bounds.height < 30);
        }
}

TEST_CASE("the example is the sample that opens from it") {
    const ui::Example& example = ui::home_example();
    for (const Language language : all_languages) {
        Driver driver(Driver::Options{.language = language});
        driver.click(language == Language::It ? "Esplora l'esempio" : "Explore the sample");
        const State& state = driver.state();
        const Derived derived(parts_of(state));
        CHECK(derived.results().stage.stage == example.stage);
        CHECK(
            derived.results().stage.blocking.size() == static_cast<std::size_t>(example.blocking)
        );
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            INFO(enum_id(stage));
            const auto emotion = derived.journey().emotions[stage];
            REQUIRE(emotion.has_value());
            CHECK(std::abs(*emotion - example.emotions[static_cast<std::size_t>(stage)]) <= 0.0501);
        }
        std::vector<ActionPriority> best = derived.priorities();
        std::stable_sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
            return a.priority > b.priority;
        });
        for (std::size_t i = 0; i < example.actions.size(); ++i) {
            const ui::ExampleAction& shown = example.actions[i];
            const PlanAction* action =
                find_plan_action(state.document.plan, PlanActionId(best[i].id));
            REQUIRE(action != nullptr);
            CHECK(action->title == text(shown.title, language));
            CHECK(action->owner_name == shown.owner);
            CHECK(action->due == shown.due);
            CHECK(std::lround(best[i].priority) == shown.priority);
        }
    }
}

TEST_CASE("what may be dropped is said beside the buttons where it has room, else below them") {
    for (const Language language : all_languages)
        for (const float width : {760.0F, 1024.0F, 1280.0F, 1440.0F}) {
            INFO(language_code(language) << " " << width);
            Driver driver(Driver::Options{
                .language = language, .surface = {.width = width, .height = 768}});
            const std::string note(text(Text::HomeOpenNote, language));
            CHECK(driver.get(ui::Role::Text, note).bounds.height < 70); // three lines
        }
}

TEST_CASE("what a press brings under the resting pointer does not explain itself") {
    Driver driver(Driver::Options{.surface = {.width = 1280, .height = 720}});
    const ui::Bounds pressed = *driver.on_page(driver.pressable("New quick scan"));
    driver.point_and_click("New quick scan");
    REQUIRE(driver.state().session.screen == Screen::Assess);
    const auto draws = [&] {
        driver.wait_ms(1000);
        return ImGui::GetForegroundDrawList()->VtxBuffer.Size > 0;
    };
    CHECK_FALSE(draws());
    // It does when the pointer comes back to it: a capability with the time it takes.
    driver.interface().point(ui::PointerMove{2, 2});
    driver.frames(1);
    driver.interface().point(ui::PointerMove{
        pressed.x + pressed.width / 2, pressed.y + pressed.height / 2});
    driver.frames();
    CHECK(draws());
}
