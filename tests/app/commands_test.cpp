#include "app/commands/commands.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

using namespace tappa;
using test::App;

namespace {

Shortcut pressed(std::string_view key, bool control = false, bool shift = false, bool alt = false) {
    return {key, control, shift, alt};
}

std::vector<std::string> ids_for(const App& app, std::string_view query, Language language) {
    std::vector<std::string> ids;
    for (const Command* command : find_commands(query, language, app.state))
        ids.emplace_back(command->id);
    return ids;
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

TEST_CASE("ids and names of commands are unique, in every language") {
    std::set<std::string_view> ids;
    for (const Command& command : commands()) {
        CHECK(ids.insert(command.id).second);
        CHECK(find_command(command.id) == &command);
    }
    for (const Language language : all_languages) {
        std::set<std::string_view> names;
        for (const Command& command : commands()) {
            INFO(std::string(command.id));
            CHECK(names.insert(text(command.name, language)).second);
        }
    }
    CHECK(find_command("nothing") == nullptr);
}

TEST_CASE("keys with names are told apart by Shift, as letters are") {
    CHECK(command_of(pressed("Enter", true)) == find_command("add-touchpoint"));
    CHECK(command_of(pressed("Enter", true, true)) == find_command("add-touchpoint-beyond"));
    CHECK(command_of(pressed("?", false, true)) == find_command("shortcuts"));
}

TEST_CASE("no shortcut belongs to two commands") {
    for (const Command& command : commands())
        for (const Shortcut& shortcut : command.shortcuts)
            if (!shortcut.key.empty()) {
                INFO(std::string(command.id));
                CHECK(command_of(shortcut) == &command);
            }
}

TEST_CASE("keys find their command, in either case and with Shift where it says something") {
    CHECK(command_of(pressed("z", true))->id == "undo");
    CHECK(command_of(pressed("Z", true, true))->id == "redo");
    CHECK(command_of(pressed("y", true))->id == "redo");
    CHECK(command_of(pressed("k", true))->id == "palette");
    CHECK(command_of(pressed("?", false, true))->id == "shortcuts");
    CHECK(command_of(pressed("5", false, false, true))->id == "plan");
    CHECK(command_of(pressed("z")) == nullptr);
    CHECK(command_of(pressed("")) == nullptr);
    CHECK(command_of(pressed("z", true, false, true)) == nullptr);
}

TEST_CASE("shortcuts are written as the keyboard says them") {
    const Command& redo = *find_command("redo");
    CHECK(shortcut_text(redo.shortcuts[0], Language::En, false) == "Ctrl+Shift+Z");
    CHECK(shortcut_text(redo.shortcuts[0], Language::It, false) == "Ctrl+Maiusc+Z");
    CHECK(shortcut_text(redo.shortcuts[0], Language::En, true) == "⇧⌘Z");
    CHECK(shortcut_text(Shortcut{}, Language::En, false).empty());
}

TEST_CASE("the palette finds words anywhere in a name, accents and case aside, best first") {
    const App app = test::new_app();
    CHECK(ids_for(app, "report", Language::En).front() == "report");
    CHECK(ids_for(app, "  EXPORT pdf ", Language::En) == std::vector<std::string>{"export-pdf"});
    CHECK(holds(ids_for(app, "pdf rapporto", Language::It), "export-pdf"));
    CHECK(ids_for(app, "vai a per", Language::It).front() == "journey");
    CHECK(ids_for(app, "xyzzy", Language::En).empty());
    CHECK(ids_for(app, "", Language::En).size() > 15);
}

TEST_CASE("the palette tells the plan's views and the journeys' board apart") {
    App app = test::new_app();
    CHECK(
        ids_for(app, "piano come matrice", Language::It) == std::vector<std::string>{"plan-matrix"}
    );
    CHECK(ids_for(app, "matrice piano", Language::It) == std::vector<std::string>{"plan-matrix"});
    const auto boards = ids_for(app, "bacheca", Language::It);
    CHECK(holds(boards, "plan-board"));
    CHECK(holds(boards, "journeys-board"));
    app.act(actions::GoTo{Screen::Plan});
    app.act(actions::SetPlanView{PlanView::Board}); // it is shown already
    CHECK_FALSE(holds(ids_for(app, "bacheca", Language::It), "plan-board"));
}

TEST_CASE("the palette leaves out what cannot be done now") {
    App app;
    CHECK_FALSE(holds(ids_for(app, "", Language::En), "undo"));
    CHECK_FALSE(holds(ids_for(app, "", Language::En), "export-json"));
    app = test::new_app();
    CHECK(holds(ids_for(app, "", Language::En), "export-json"));
    CHECK_FALSE(holds(ids_for(app, "", Language::En), "add-touchpoint"));
    app.act(actions::GoTo{Screen::Journey});
    CHECK(holds(ids_for(app, "", Language::En), "add-touchpoint"));
    app.act(actions::AddTouchpoint{JourneyStage::Use, "x"});
    CHECK(holds(ids_for(app, "", Language::En), "undo"));
}

TEST_CASE("a touchpoint is added to the stage in view, or to the one after it") {
    App app = test::new_app();
    app.act(actions::GoTo{Screen::Journey});
    app.act(actions::AddTouchpoint{JourneyStage::Interest, "x"});
    app.state.session.touchpoint_stage_in_view.reset(); // as in a document that was just opened
    app.state.session.touchpoint = {};
    const auto stage_of = [&](std::string_view command) {
        return find_command(command)->action(app.state).get_if<actions::AddTouchpoint>()->stage;
    };
    CHECK(stage_of("add-touchpoint") == JourneyStage::Interest); // the first that has any
    CHECK(stage_of("add-touchpoint-beyond") == JourneyStage::Consideration);
    app.act(actions::AddTouchpoint{JourneyStage::Use, "y"});
    app.state.session.touchpoint_stage_in_view.reset();
    CHECK(stage_of("add-touchpoint") == JourneyStage::Use); // that of the open one
}

namespace {

// What of a session a command can change.
auto shown_by(const Session& session) {
    return std::tie(
        session.screen,
        session.overlay,
        session.language,
        session.theme,
        session.text_scale,
        session.has_document,
        session.question,
        session.assess_view,
        session.assess_filter,
        session.journey_view,
        session.plan_action,
        session.touchpoint,
        session.knowledge_trail,
        session.exporting_pdf
    );
}

} // namespace

TEST_CASE("a command that is enabled changes the state or asks the host for something") {
    for (const Command& command : commands()) {
        INFO(std::string(command.id));
        for (App app : {App{}, test::sample_app()}) {
            const bool enabled = command.enabled(app.state);
            const State before = app.state;
            app.effects.clear();
            app.act(command.action(app.state));
            // Going to the screen that is shown is the one thing that has no effect.
            const bool is_there = command.id == enum_id(before.session.screen);
            const bool does_something = !app.effects.empty()
                || shown_by(app.session()) != shown_by(before.session)
                || app.state.revision != before.revision;
            if (enabled)
                CHECK((does_something || is_there));
            std::string why;
            if (app.session().has_document)
                CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
        }
    }
}

TEST_CASE("every view of the plan but the one shown is a command, from any screen") {
    App app = test::sample_app();
    CHECK_FALSE(find_command("plan-metrics")->enabled(App{}.state));
    CHECK(ids_for(app, "metrics", Language::En).front() == "plan-metrics");
    const std::pair<const char*, PlanView> views[]{
        {"plan-budget", PlanView::Budget},
        {"plan-metrics", PlanView::Metrics},
        {"plan-roadmap", PlanView::Roadmap},
        {"plan-matrix", PlanView::Matrix},
        {"plan-table", PlanView::Table}};
    for (const auto& [id, view] : views) {
        INFO(std::string(id));
        const Command* const command = find_command(id);
        REQUIRE(command);
        app.act(actions::GoTo{Screen::Graph});
        CHECK(command->enabled(app.state));
        app.act(command->action(app.state));
        CHECK(app.session().screen == Screen::Plan);
        CHECK(app.session().plan_view == view);
        CHECK_FALSE(command->enabled(app.state));
    }
}

TEST_CASE("every view of the journeys but the one shown is a command, from any screen") {
    App app = test::sample_app();
    const std::pair<const char*, JourneyView> views[]{
        {"journeys-board", JourneyView::Board},
        {"journeys-audit", JourneyView::Audit},
        {"journeys-map", JourneyView::Map}};
    for (const auto& [id, view] : views) {
        INFO(std::string(id));
        const Command* const command = find_command(id);
        REQUIRE(command);
        app.act(actions::GoTo{Screen::Plan});
        CHECK(command->enabled(app.state));
        app.act(command->action(app.state));
        CHECK(app.session().screen == Screen::Journey);
        CHECK(app.session().journey_view == view);
        CHECK_FALSE(command->enabled(app.state));
    }
    CHECK_FALSE(find_command("journeys-board")->enabled(App{}.state));
    CHECK(ids_for(app, "quick audit", Language::En).front() == "journeys-audit");
    CHECK(ids_for(app, "bacheca percorsi", Language::It).front() == "journeys-board");
}

TEST_CASE("text grows and shrinks step by step to its ends") {
    App app;
    for (const double expected : {1.25, 1.5, 2.0, 2.0}) {
        app.act(find_command("text-larger")->action(app.state));
        CHECK(app.session().text_scale == expected);
    }
    CHECK_FALSE(find_command("text-larger")->enabled(app.state));
    for (const double expected : {1.5, 1.25, 1.0, 1.0}) {
        app.act(find_command("text-smaller")->action(app.state));
        CHECK(app.session().text_scale == expected);
    }
}

TEST_CASE("of a document of another tab no command is found that would be refused") {
    App app = test::sample_app();
    app.act(outcomes::DocumentStands{Standing::OpenElsewhere});
    const std::vector<const Command*> found = find_commands("", Language::En, app.state);
    int refused_count = 0;
    for (const Command& command : commands()) {
        if (!command.enabled(app.state))
            continue;
        INFO(std::string(command.id));
        App other = app;
        const Document before = other.document();
        other.act(command.action(other.state));
        const auto& toasts = other.session().toasts;
        const bool is_refused = !toasts.empty()
            && toasts.back().text == text(Text::StandingOpenElsewhere, Language::En);
        CHECK(refusal(command, app.state).has_value() == is_refused);
        if (is_refused)
            CHECK(other.document() == before);
        const bool is_found = std::find(found.begin(), found.end(), &command) != found.end();
        CHECK(is_found != is_refused);
        refused_count += is_refused ? 1 : 0;
    }
    CHECK(refused_count > 0);
}
