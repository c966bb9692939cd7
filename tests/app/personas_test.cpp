// Personas of the document, how they feel, and what shows beside the cards.

#include "builders.hpp"
#include "report/journey_series.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using test::App;

namespace {

App with_two_personas() {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Web"});
    app.act(actions::AddPersona{"Giulia"});
    app.act(actions::AddPersona{""});
    return app;
}

const Touchpoint& only_touchpoint(const App& app) {
    return app.journey().touchpoints[0];
}

PersonaId persona(std::size_t number) {
    return PersonaId("pe-" + std::to_string(number));
}

// The curves that were chosen, of those that there are.
std::vector<PersonaId> drawn(const App& app) {
    std::vector<PersonaId> found;
    for (const PersonaId& id : app.session().map_look.persona_curves)
        if (kind_of(app.document(), id))
            found.push_back(id);
    return found;
}

} // namespace

TEST_CASE("personas are added and described, each by itself") {
    App app = with_two_personas();
    REQUIRE(app.document().personas.size() == 2);
    CHECK(app.document().personas[1].name == "New persona");
    app.act(actions::DescribePersona{PersonaId("pe-2"), Set<&Persona::description>{"First\x01 job"}}
    );
    CHECK(app.document().personas[1].description == "First job");
    CHECK(app.document().personas[0].description.empty());
    CHECK(app.effects.size() > 0);
    app.act(actions::DescribePersona{PersonaId("no"), Set<&Persona::name>{"x"}});
    CHECK(app.document().personas[0].name == "Giulia");
}

TEST_CASE("what a persona feels is set, kept within bounds, and taken back") {
    App app = with_two_personas();
    const TouchpointId web("tp-1");
    app.act(actions::SetPersonaEmotion{web, PersonaId("pe-1"), 9});
    app.act(actions::SetPersonaEmotion{web, PersonaId("pe-2"), -1});
    app.act(actions::SetPersonaEmotion{web, PersonaId("pe-2"), -2});
    app.act(actions::SetPersonaEmotion{web, PersonaId("nobody"), 1});
    const std::vector<PersonaEmotion> felt{{PersonaId("pe-1"), 2}, {PersonaId("pe-2"), -2}};
    CHECK(only_touchpoint(app).persona_emotions == felt);
    app.act(actions::SetPersonaEmotion{web, PersonaId("pe-1"), std::nullopt});
    CHECK(only_touchpoint(app).persona_emotions.size() == 1);
    // Its curve shows from the first emotion on, unless it is taken away.
    const std::vector<PersonaId> both{PersonaId("pe-1"), PersonaId("pe-2")};
    CHECK(app.session().map_look.persona_curves == both);
    app.act(actions::ShowPersonaCurve{PersonaId("pe-2"), false});
    app.act(actions::SetPersonaEmotion{web, PersonaId("pe-2"), 1});
    CHECK(app.session().map_look.persona_curves == std::vector<PersonaId>{PersonaId("pe-1")});
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("a journey may be of any persona there is, and of no other") {
    App app = with_two_personas();
    const JourneyId id = app.journey().id;
    app.act(actions::EditJourney{id, Set<&Journey::persona>{PersonaId("pe-2")}});
    CHECK(app.journey().persona == PersonaId("pe-2"));
    app.act(actions::EditPersona{id, Set<&Persona::name>{"Marco"}}); // that one, no new one
    CHECK(app.document().personas.size() == 2);
    CHECK(app.document().personas[1].name == "Marco");
    app.act(actions::EditJourney{id, Set<&Journey::persona>{PersonaId("nobody")}});
    CHECK(app.journey().persona.empty());
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("a persona that is deleted is gone from journeys, feelings, quotes and curves") {
    App app = with_two_personas();
    const PersonaId giulia("pe-1");
    app.act(actions::EditPersona{app.journey().id, Set<&Persona::name>{"Own"}});
    app.act(actions::SetPersonaEmotion{TouchpointId("tp-1"), giulia, 1});
    app.act(actions::AddQuote{{TouchpointId("tp-1"), {}}, "Fine"});
    app.act(actions::EditQuote{QuoteId("qu-1"), Set<&Quote::persona>{giulia}});
    app.act(actions::ShowPersonaCurve{giulia, true});
    CHECK(app.session().map_look.persona_curves.size() == 1);
    const Document before = app.document();
    app.act(actions::DeletePersona{giulia});
    CHECK(only_touchpoint(app).persona_emotions.empty());
    CHECK(app.journey().quotes[0].persona.empty());
    CHECK(drawn(app).empty());
    CHECK(app.session().toasts.back().offers_undo);
    const PersonaId own = app.journey().persona;
    CHECK_FALSE(own.empty());
    app.act(actions::DeletePersona{own});
    CHECK(app.journey().persona.empty());
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    app.act(actions::Undo{});
    app.act(actions::Undo{});
    CHECK(app.document() == before);
    CHECK(drawn(app) == std::vector<PersonaId>{giulia}); // it comes back as it was
}

TEST_CASE("a new persona does not take over the tick of a deleted one with its id") {
    App app = with_two_personas();
    const PersonaId last("pe-2");
    app.act(actions::SetPersonaEmotion{TouchpointId("tp-1"), last, 1});
    app.act(actions::DeletePersona{last});
    app.act(actions::AddPersona{"Other"});
    REQUIRE(app.document().personas.back().id == last);
    CHECK(app.session().map_look.persona_curves.empty());
    REQUIRE(app.effect<effects::KeepLook>());
    CHECK(app.effect<effects::KeepLook>()->look.empty());
}

TEST_CASE("which lanes and curves show is kept beside the document, and read with distrust") {
    App app = with_two_personas();
    app.act(actions::ShowLane{MapLane::Saying, false});
    app.act(actions::ShowLane{MapLane::Evidence, true});
    app.act(actions::ShowTargetCurve{false});
    app.act(actions::ShowPersonaCurve{PersonaId("pe-2"), true});
    REQUIRE(app.effect<effects::KeepLook>());
    CHECK(app.effect<effects::KeepLook>()->document == app.document().id);
    const std::string kept = app.effect<effects::KeepLook>()->look;
    MapLook look;
    look.persona_curves = {PersonaId("of-another-document")};
    take_kept_look(look, kept);
    CHECK(look == app.session().map_look);
    take_kept_look(look, {});
    CHECK(look == MapLook());
    for (const char* nothing :
         {" ", "   x ", "curve/", "lane/", "lane/none", "no-lane/", "no-targets", "curve", "<b>"}) {
        INFO(nothing);
        take_kept_look(look, nothing);
        CHECK(look == MapLook());
    }
    take_kept_look(look, "curve/gone x curve/pe-1 curve/gone no-lane/job");
    CHECK(look.persona_curves == std::vector<PersonaId>{PersonaId("gone"), PersonaId("pe-1")});
    CHECK(look.lanes[static_cast<std::size_t>(MapLane::JobToBeDone)] == false);
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += "curve/pe-" + std::to_string(i) + " ";
    take_kept_look(look, many);
    CHECK(look.persona_curves.size() == 64);
    app.act(actions::NewDocument{}); // of which nothing was chosen
    CHECK(app.session().map_look == MapLook());
}

TEST_CASE("segments are added and described like personas, with ids of their own") {
    App app = with_two_personas();
    app.act(actions::AddPersona{"", PersonaKind::Segment});
    app.act(actions::AddPersona{"Old", PersonaKind::Segment});
    REQUIRE(app.document().segments.size() == 2);
    CHECK(app.document().personas.size() == 2);
    CHECK(app.document().segments[0] == Persona{PersonaId("se-1"), "New segment", ""});
    app.act(actions::DescribePersona{PersonaId("se-1"), Set<&Persona::share>{7}});
    app.act(actions::DescribePersona{PersonaId("se-2"), Set<&Persona::share>{0.2}});
    app.act(actions::DescribePersona{PersonaId("se-2"), Set<&Persona::description>{"65+"}});
    CHECK(app.document().segments[0].share == 1.0);
    CHECK(app.document().segments[1] == Persona{PersonaId("se-2"), "Old", "65+", 0.2});
    CHECK(app.document().personas[1] == Persona{PersonaId("pe-2"), "New persona", ""});
    const JourneyId id = app.journey().id;
    app.act(actions::EditJourney{id, Set<&Journey::segment>{PersonaId("pe-1")}});
    CHECK(app.journey().segment.empty()); // a persona is none
    app.act(actions::EditJourney{id, Set<&Journey::persona>{PersonaId("se-1")}});
    CHECK(app.journey().persona.empty());
    app.act(actions::EditJourney{id, Set<&Journey::segment>{PersonaId("se-2")}});
    app.act(actions::EditPersona{id, Set<&Persona::name>{"Older"}, PersonaKind::Segment});
    CHECK(app.document().segments[1].name == "Older");
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("a segment that is deleted is gone wherever it was named, and one is told where") {
    App app = with_two_personas();
    const PersonaId young("se-1");
    app.act(actions::EditPersona{
        app.journey().id, Set<&Persona::name>{"Young"}, PersonaKind::Segment});
    app.act(actions::SetPersonaEmotion{TouchpointId("tp-1"), young, 1});
    app.act(actions::AddQuote{{TouchpointId("tp-1"), {}}, "Fine"});
    app.act(actions::EditQuote{QuoteId("qu-1"), Set<&Quote::persona>{young}});
    app.act(actions::ShowPersonaCurve{young, true});
    CHECK(app.journey().segment == young);
    CHECK(app.journey().quotes[0].persona == young);
    const Document before = app.document();
    app.act(actions::DeletePersona{young});
    CHECK(app.document().segments.empty());
    CHECK(app.document().personas.size() == 2);
    CHECK(app.journey().segment.empty());
    CHECK(only_touchpoint(app).persona_emotions.empty());
    CHECK(app.journey().quotes[0].persona.empty());
    CHECK(drawn(app).empty());
    CHECK(
        app.session().toasts.back().text
        == "Segment “Young” deleted. It was named in: 1 journey, 1 touchpoint, 1 quote"
    );
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
    CHECK(drawn(app) == std::vector<PersonaId>{young});
    app.act(actions::AddPersona{"Nobody", PersonaKind::Segment});
    app.act(actions::DeletePersona{PersonaId("se-2")});
    CHECK(app.session().toasts.back().text == "Segment “Nobody” deleted");
}

TEST_CASE("a document full of segments takes no other, and says so") {
    App app = test::new_app();
    for (std::size_t i = 0; i < limits::segments; ++i)
        app.act(actions::AddPersona{"S", PersonaKind::Segment});
    CHECK(app.session().toasts.empty());
    app.act(actions::EditPersona{
        app.journey().id, Set<&Persona::name>{"One more"}, PersonaKind::Segment});
    CHECK(app.document().segments.size() == limits::segments);
    CHECK(app.journey().segment.empty());
    REQUIRE_FALSE(app.session().toasts.empty());
    CHECK(app.session().toasts.back().text.find("200") != std::string::npos);
    app.act(actions::AddPersona{"P"}); // of which there is room
    CHECK(app.document().personas.size() == 1);
}

TEST_CASE("words of a touchpoint are kept within what a file holds") {
    App app = with_two_personas();
    const TouchpointId web("tp-1");
    app.act(actions::EditTouchpoint{
        web, Set<&Touchpoint::thinking>{std::string(limits::paragraph + 5, 'x')}});
    app.act(actions::EditTouchpoint{web, Set<&Touchpoint::target_emotion>{-7}});
    CHECK(only_touchpoint(app).thinking.size() == limits::paragraph);
    CHECK(only_touchpoint(app).target_emotion == -2);
}

TEST_CASE("a lane shows by what is in it until somebody chooses") {
    App app = with_two_personas();
    const auto shown = [&](MapLane lane) {
        const auto lanes =
            report::journey_lanes(app.journey(), app.state.document.plan, Language::En);
        return shows_lane(app.session().map_look, lanes, lane);
    };
    CHECK_FALSE(shown(MapLane::JobToBeDone));
    CHECK_FALSE(shown(MapLane::Evidence)); // the cards say it
    app.act(actions::EditTouchpoint{TouchpointId("tp-1"), Set<&Touchpoint::job>{"Pay"}});
    CHECK(shown(MapLane::JobToBeDone));
    app.act(actions::ShowLane{MapLane::JobToBeDone, false});
    app.act(actions::ShowLane{MapLane::Evidence, true});
    app.act(actions::ShowLane{MapLane::Saying, true});
    CHECK_FALSE(shown(MapLane::JobToBeDone));
    CHECK(shown(MapLane::Evidence));
    CHECK(shown(MapLane::Saying)); // empty, and asked for
}

TEST_CASE("as many personas are drawn at once as there are colours, and more are refused in words"
) {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Web"});
    for (std::size_t i = 0; i <= most_persona_curves; ++i) { // each shows with its first emotion
        app.act(actions::AddPersona{"P"});
        app.act(actions::SetPersonaEmotion{TouchpointId("tp-1"), persona(i + 1), 1});
    }
    CHECK(app.session().map_look.persona_curves.size() == most_persona_curves);
    app.act(actions::ShowPersonaCurve{persona(most_persona_curves + 1), true});
    CHECK(app.session().map_look.persona_curves.size() == most_persona_curves);
    CHECK(
        app.session().toasts.back().text == "Up to 8 personas and segments can be drawn at once."
    );
    app.act(actions::ShowPersonaCurve{PersonaId("pe-1"), false});
    CHECK(app.session().map_look.persona_curves.size() == most_persona_curves - 1);
}

TEST_CASE("the curves of other journeys leave those of the one on screen their room") {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Web"});
    for (std::size_t i = 0; i <= most_persona_curves; ++i) {
        app.act(actions::AddPersona{"P"});
        app.act(actions::SetPersonaEmotion{TouchpointId("tp-1"), persona(i + 1), 1});
    }
    const PersonaId last = persona(most_persona_curves + 1);
    const JourneyId first = app.journey().id;
    app.act(actions::AddJourney{});
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Branch"});
    app.act(actions::SetPersonaEmotion{TouchpointId("tp-2"), last, 1});
    app.act(actions::ShowPersonaCurve{last, true});
    const auto is_refused = [&] {
        const auto& toasts = app.session().toasts;
        return !toasts.empty() && toasts.back().text.starts_with("Up to 8 personas");
    };
    CHECK_FALSE(is_refused());
    CHECK(app.session().map_look.persona_curves.back() == last);
    // The first journey has still as many as can be told apart, without that one.
    const auto shown_in = [&](const Journey& journey) {
        return report::drawn_personas(
            journey_curves(journey), app.session().map_look.persona_curves, app.document()
        );
    };
    CHECK(shown_in(app.journey()) == std::vector{last});
    app.act(actions::ShowJourney{first});
    CHECK(shown_in(app.journey()).size() == most_persona_curves);
    CHECK(shown_in(app.journey()).back() == persona(most_persona_curves));
    app.act(actions::ShowPersonaCurve{last, true});
    CHECK(is_refused());
    CHECK(app.session().map_look.persona_curves.back() == last); // where it has room it stays
}
