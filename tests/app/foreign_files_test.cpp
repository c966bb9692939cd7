#include "app/document_rules.hpp"
#include "app/exchange/exchange_words.hpp"
#include "app/exports/exports.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::App;

namespace {

constexpr const char* day = "journey\n"
                            "  title My working day\n"
                            "  section Go to work\n"
                            "    Make tea: 5: Giulia\n"
                            "    Do work: 1: Giulia, Office\n"
                            "  section Use\n"
                            "    Sit down: 9: Giulia\n";

App& read(App& app, const std::string& text, const std::string& name = "day.mmd") {
    return app.act(outcomes::FileRead{name, text, false});
}

std::string export_of(const App& app, ExportFormat format) {
    return exported(app.state, format).bytes;
}

bool survives(const App& app) {
    std::string why;
    const bool survived = test::survives_saving(app.document(), why);
    INFO(why);
    CHECK(survived);
    return survived;
}

} // namespace

TEST_CASE("a Mermaid journey becomes another journey, in one step that undo takes back") {
    App app = test::sample_app();
    const Document before = app.document();
    read(app, day);
    REQUIRE(app.document().journeys.size() == before.journeys.size() + 1);
    CHECK(app.session().screen == Screen::Journey);
    const Journey& journey = app.journey();
    CHECK(journey.name == "My working day");
    REQUIRE(journey.touchpoints.size() == 3);
    CHECK(journey.touchpoints[0].name == "Make tea");
    CHECK(journey.touchpoints[0].stage == JourneyStage::Awareness);
    CHECK(journey.touchpoints[0].emotion == 2);
    CHECK(journey.touchpoints[1].department == "Office");
    CHECK(journey.touchpoints[2].stage == JourneyStage::Use);
    CHECK_FALSE(journey.touchpoints[2].emotion);
    REQUIRE_FALSE(app.session().toasts.empty());
    CHECK(app.session().toasts.back().offers_undo);
    CHECK(app.session().toasts.back().text.find("3 touchpoints") != std::string::npos);
    CHECK(std::any_of(app.effects.begin(), app.effects.end(), [](const Effect& effect) {
        const auto* said = std::get_if<effects::Announce>(&effect);
        return said && said->text.find("day.mmd") != std::string::npos;
    }));
    CHECK(survives(app));
    app.act(actions::Undo{});
    CHECK(app.document() == before);
    app.act(actions::Redo{});
    CHECK(app.document().journeys.size() == before.journeys.size() + 1);
}

TEST_CASE("an empty journey is filled, and a persona of the same name is used again") {
    App app = test::new_app();
    const JourneyId empty = app.journey().id;
    read(app, day);
    CHECK(app.document().journeys.size() == 1);
    CHECK(app.journey().id == empty);
    CHECK(app.journey().name == "My working day");
    REQUIRE(app.document().personas.size() == 1);
    CHECK(app.document().personas.front().name == "Giulia");
    CHECK(app.journey().persona == app.document().personas.front().id);
    read(app, day);
    CHECK(app.document().journeys.size() == 2);
    CHECK(app.document().personas.size() == 1);
    CHECK(app.journey().id != empty);
    CHECK(survives(app));
}

TEST_CASE("an empty journey that somebody has named keeps its name, and undo empties it again") {
    App app = test::new_app();
    app.act(actions::EditJourney{app.journey().id, Set<&Journey::name>{"Branch account"}});
    const Document before = app.document();
    read(app, day);
    CHECK(app.document().journeys.size() == 1);
    CHECK(app.journey().name == "Branch account");
    CHECK(app.journey().touchpoints.size() == 3);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("a journey without a title is called after its file") {
    App app = test::new_app();
    read(app, "journey\nsection Use\nA: 1: Customer\n", "Branch visits.mmd");
    CHECK(app.journey().name == "Branch visits");
    read(app, "journey\nsection Use\nA: 1: Customer\n", "Clipboard");
    CHECK(app.journey().name == "Clipboard");
    read(app, "journey\nsection Use\nA: 1: Customer\n", "__Open_an  account_v1.2.mmd");
    CHECK(app.journey().name == "Open an account v1.2");
    read(app, "journey\nsection Use\nA: 1: Customer\n", std::string(900, 'x') + ".mmd");
    CHECK(app.journey().name == std::string(limits::title, 'x'));
    read(app, "journey\nsection Use\nA: 1: Customer\n", "_.mmd");
    CHECK(app.journey().name == "_");
}

TEST_CASE("without a document a new one is opened for it") {
    App app;
    app.act(outcomes::FileRead{"day.mmd", day, false, 0, "doc-7", {2026, 11, 21}});
    CHECK(app.session().has_document);
    CHECK(app.document().id == "doc-7");
    CHECK(app.document().date == Date{2026, 11, 21});
    CHECK(app.document().journeys.size() == 1);
    CHECK(app.journey().touchpoints.size() == 3);
    CHECK_FALSE(app.session().toasts.empty());
    CHECK(survives(app));
}

TEST_CASE("what was decided and what was not kept is shown, in the language of the screen") {
    App app = test::sample_app();
    app.act(actions::SetLanguage{Language::En});
    read(app, day);
    CHECK(app.session().overlay == Overlay::Adoption);
    REQUIRE(app.session().adoption);
    const auto sentences = sentences_of(*app.session().adoption, Language::En);
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].find("“Go to work” in Awareness") != std::string::npos);
    CHECK(sentences[1].find("“Sit down” (9)") != std::string::npos);
    const auto italian = sentences_of(*app.session().adoption, Language::It);
    CHECK(italian[0].find("«Go to work» in Consapevolezza") != std::string::npos);
}

TEST_CASE("a long list is counted to its end") {
    App app = test::new_app();
    std::string text = "journey\n";
    for (int i = 0; i < 20; ++i)
        text += "T" + std::to_string(i) + ": 7\n";
    read(app, text);
    const auto sentences = sentences_of(*app.session().adoption, Language::En);
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].find("20 touchpoints are in no section") == 0);
    CHECK(sentences[1].find("20 touchpoints have no emotion") == 0);
    CHECK(sentences[1].find("and 12 more") != std::string::npos);
}

TEST_CASE("what Tappa exports comes back the same and needs no word") {
    for (const Language language : all_languages)
        for (const ExportFormat format :
             {ExportFormat::JourneyMermaid, ExportFormat::JourneyCjml}) {
            INFO(std::string(enum_id(format)));
            App app = test::sample_app();
            app.act(actions::SetLanguage{language});
            const Journey before = app.journey();
            const std::size_t personas = app.document().personas.size();
            read(app, export_of(app, format), "journey.txt");
            CHECK(app.session().overlay == Overlay::None);
            CHECK(app.document().personas.size() == personas);
            const Journey& after = app.journey();
            REQUIRE(after.id != before.id);
            CHECK(after.name == before.name);
            CHECK(after.persona == before.persona);
            for (const JourneyStage stage : all_of<JourneyStage>()) {
                const auto old = touchpoints_of(before, stage);
                const auto now = touchpoints_of(after, stage);
                REQUIRE(now.size() == old.size());
                for (std::size_t i = 0; i < old.size(); ++i) {
                    CHECK(now[i]->name == old[i]->name);
                    CHECK(now[i]->emotion == old[i]->emotion);
                    CHECK(now[i]->department == old[i]->department);
                }
            }
            CHECK(survives(app));
        }
}

TEST_CASE("the message of an export names what the format has no place for") {
    App app = test::sample_app();
    app.act(actions::SetLanguage{Language::En}).act(actions::Export{ExportFormat::JourneyMermaid});
    REQUIRE(app.effect<effects::Download>());
    CHECK(app.effect<effects::Download>()->file_name.ends_with("-journey.mmd"));
    const Toast& toast = app.session().toasts.back();
    CHECK(toast.kind == Toast::Kind::Notice);
    for (const char* part : {"Channel", "Pain points", "Transitions"})
        CHECK(toast.text.find(part) != std::string::npos);
    app.act(actions::Export{ExportFormat::JourneyCjml});
    CHECK(app.session().toasts.back().text.find("Channel") == std::string::npos);
}

TEST_CASE("all journeys of a file come in together, with CJML as with Markdown") {
    App app = test::new_app();
    read(
        app,
        "# Two\n```mermaid\njourney\ntitle A\nx: 1\n```\n```mermaid\njourney\ntitle B\ny: 2\n```\n",
        "notes.md"
    );
    REQUIRE(app.document().journeys.size() == 2);
    CHECK(app.journey().name == "A");
    CHECK(app.document().journeys[1]->name == "B");
    CHECK(survives(app));
    app.act(actions::Undo{});
    CHECK(app.document().journeys.size() == 1);
    CHECK(app.journey().touchpoints.empty());
}

TEST_CASE("a file that cannot be read is refused with its place, and nothing changes") {
    App app = test::sample_app();
    const Document before = app.document();
    const std::pair<const char*, Error> files[]{
        {"journey\nA: 1\ncut of", {ErrorCode::NotMermaid, "3:1", {"cut of"}}},
        {"flowchart LR", {ErrorCode::NotAJourney, "", {"flowchart"}}},
        {"", {ErrorCode::NoTouchpoints, "", {}}}};
    for (const auto& [text, error] : files) {
        read(app, text);
        REQUIRE(app.session().problem);
        CHECK(*app.session().problem == error);
        CHECK(app.session().problem_file == "day.mmd");
        app.act(actions::DismissProblem{});
    }
    read(app, "<CJML><plannedJourney>", "cut.xml");
    REQUIRE(app.session().problem);
    CHECK(app.session().problem->code == ErrorCode::NotXml);
    CHECK(app.document() == before);
}

TEST_CASE("a document that is full says so") {
    App app = test::sample_app();
    std::string text;
    for (std::size_t i = 0; i < limits::journeys; ++i)
        text += "```mermaid\njourney\nA: 1\n```\n";
    const Document before = app.document();
    read(app, text, "many.md");
    CHECK(app.document() == before);
    CHECK(app.session().toasts.back().kind == Toast::Kind::Problem);
    App empty = test::new_app();
    read(empty, text, "many.md");
    CHECK(empty.document().journeys.size() == limits::journeys);
}

TEST_CASE("a persona for which there is no room is left out, in words, and its journey comes") {
    App app = test::new_app();
    for (std::size_t i = 0; i < limits::personas; ++i)
        app.act(actions::AddPersona{"P" + std::to_string(i)});
    read(app, day);
    CHECK(app.journey().name == "My working day");
    CHECK(app.journey().persona.empty());
    CHECK(app.document().personas.size() == limits::personas);
    const auto& toasts = app.session().toasts;
    CHECK(std::any_of(toasts.begin(), toasts.end(), [](const Toast& toast) {
        return toast.text == "A document holds at most 200 personas.";
    }));
    CHECK(app.session().overlay == Overlay::Adoption);
    CHECK(survives(app));
}

TEST_CASE("journeys that would make a document nobody can open again are refused") {
    App app = test::new_app();
    const Document before = app.document();
    std::string tasks = "```mermaid\njourney\n";
    for (std::size_t i = 0; i < limits::touchpoints; ++i)
        tasks += "a:5\n";
    tasks += "```\n";
    std::string text;
    for (int block = 0; block < 20; ++block)
        text += tasks;
    read(app, text, "many.md");
    CHECK(app.document() == before);
    REQUIRE_FALSE(app.session().toasts.empty());
    CHECK(
        app.session().toasts.back().text
        == document_full_sentence(Language::En, Text::ToastJourneyDocumentFull)
    );
}
