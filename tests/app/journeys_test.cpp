// All journeys: adding, from templates too, copying, deleting, moving by status; the ways from one
// into another; the worst pain points into the plan.

#include "app/journey/journey_copy.hpp"
#include "app/journey/templates.hpp"
#include "builders.hpp"
#include "model/nesting.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace tappa;
using test::App;

namespace {

const Journey& journey_at(const App& app, std::size_t index) {
    return *app.document().journeys.at(index);
}

void check_saved(const App& app) {
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

// "First" with a touchpoint that opens "Second", which has one too.
App two_journeys() {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Complaint"});
    app.act(actions::AddJourney{});
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Answer"});
    app.act(actions::EditTouchpoint{
        TouchpointId("tp-1"), Set<&Touchpoint::opens>{journey_at(app, 1).id}});
    app.act(actions::ShowJourney{journey_at(app, 0).id});
    return app;
}

} // namespace

TEST_CASE("a journey that is added is shown, in the document's language") {
    App app = test::new_app();
    app.act(actions::SetJourneyView{JourneyView::Board});
    app.act(actions::AddJourney{});
    REQUIRE(app.document().journeys.size() == 2);
    CHECK(journey_at(app, 1).name == "New journey");
    CHECK(app.session().journey == journey_at(app, 1).id);
    CHECK(app.session().journey_view == JourneyView::Map);
    check_saved(app);
    app.act(actions::Undo{});
    CHECK(app.document().journeys.size() == 1);
    CHECK(app.session().journey == journey_at(app, 0).id);
}

TEST_CASE("the document's limit of journeys is said, and nothing is added") {
    App app = test::new_app();
    while (app.document().journeys.size() < limits::journeys)
        app.act(actions::AddJourney{});
    const Document before = app.document();
    app.act(actions::AddJourney{});
    CHECK(app.document() == before);
    CHECK(
        app.session().toasts.back().text
        == "A document holds at most 200 journeys. Nothing was added: delete some first."
    );
    app.act(actions::DuplicateJourney{journey_at(app, 3).id});
    CHECK(app.document() == before);
}

TEST_CASE("a template fills the journey on screen where that is empty, else it is another one") {
    App app = test::new_app();
    app.act(actions::AddJourney{JourneyTemplate::HotelStay});
    REQUIRE(app.document().journeys.size() == 1);
    CHECK(app.journey().name == "Hotel stay");
    app.act(actions::AddJourney{JourneyTemplate::BankAccount});
    REQUIRE(app.document().journeys.size() == 2);
    CHECK(app.journey().name == "Bank account");
    check_saved(app);
}

TEST_CASE("every template is a sound journey of assumptions, in both languages") {
    for (const Language language : all_languages)
        for (const JourneyTemplate each : all_of<JourneyTemplate>()) {
            INFO(language_code(language) << " " << enum_id(each));
            const Journey journey = journey_from_template(each, language);
            CHECK(journey.touchpoints.size() >= 10);
            CHECK(journey.pain_points.size() >= 5);
            std::set<std::string> names;
            std::set<JourneyStage> stages;
            TouchpointIds reached;
            for (const Touchpoint& touchpoint : journey.touchpoints) {
                CHECK(names.insert(touchpoint.name).second);
                CHECK_FALSE(touchpoint.channel.empty());
                CHECK(touchpoint.evidence == Evidence::Assumed);
                CHECK_FALSE(touchpoint.emotion);
                CHECK_FALSE(touchpoint.monthly_volume);
                CHECK_FALSE(touchpoint.abandonment);
                // As the map has them: by stage, in order.
                CHECK((stages.empty() || !(touchpoint.stage < *stages.rbegin())));
                stages.insert(touchpoint.stage);
            }
            CHECK(stages.size() == enum_count<JourneyStage>);
            for (const Transition& transition : journey.transitions) {
                CHECK(find_touchpoint(journey, transition.from));
                CHECK(find_touchpoint(journey, transition.to));
                CHECK_FALSE(transition.count);
                CHECK_FALSE(transition.share);
                reached.insert(transition.to);
                reached.insert(transition.from);
            }
            CHECK(reached.size() == journey.touchpoints.size()); // none stands alone
            for (const PainPoint& pain : journey.pain_points) {
                CHECK(find_touchpoint(journey, pain.touchpoint));
                CHECK_FALSE(pain.title.empty());
                CHECK(pain.evidence == Evidence::Assumed);
                CHECK_FALSE(pain.share);
            }
        }
}

TEST_CASE("a copy stands behind its journey, with ids of its own all through") {
    App app = test::sample_app();
    const Journey original = journey_at(app, 0);
    app.act(actions::EditJourney{original.id, Set<&Journey::reviewed>{Date{2026, 1, 2}}});
    const std::size_t before = app.document().journeys.size();
    app.act(actions::DuplicateJourney{original.id});
    REQUIRE(app.document().journeys.size() == before + 1);
    const Journey& copy = journey_at(app, 1);
    CHECK(copy.name == original.name + " (copy)");
    CHECK_FALSE(copy.reviewed);
    REQUIRE(copy.touchpoints.size() == original.touchpoints.size());
    REQUIRE(copy.pain_points.size() == original.pain_points.size());
    CHECK(copy.transitions.size() == original.transitions.size());
    for (std::size_t i = 0; i < copy.touchpoints.size(); ++i) {
        CHECK(copy.touchpoints[i].id != original.touchpoints[i].id);
        CHECK(copy.touchpoints[i].name == original.touchpoints[i].name);
    }
    for (std::size_t i = 0; i < copy.pain_points.size(); ++i)
        CHECK(
            find_touchpoint(copy, copy.pain_points[i].touchpoint)->name
            == find_touchpoint(original, original.pain_points[i].touchpoint)->name
        );
    check_saved(app);
    app.act(actions::Undo{});
    CHECK(app.document().journeys.size() == before);
}

TEST_CASE("what refers within a journey refers to the copies") {
    App app = two_journeys();
    Journey copy = journey_at(app, 0);
    Touchpoint other = copy.touchpoints[0];
    other.id = TouchpointId("other");
    copy.touchpoints.push_back(other);
    for (const char* id : {"p1", "p2"}) {
        PainPoint& pain = copy.pain_points.emplace_back();
        pain.id = PainPointId(id);
        pain.touchpoint = TouchpointId("other");
    }
    copy.pain_points.edit(0).causes = {PainPointId("p2")};
    Quote& quote = copy.quotes.emplace_back();
    quote.id = QuoteId("q");
    quote.touchpoints = {TouchpointId("other"), TouchpointId("tp-1")};
    quote.pain_points = {PainPointId("p1")};
    copy.transitions.push_back({TouchpointId("tp-1"), TouchpointId("other"), {}, {}, {}});
    copy.entries.push_back({TouchpointId("tp-1"), {}, {}});
    copy.goals.push_back({TouchpointId("other"), {}, {}});
    JourneyVariants variants;
    variants.customers = 1;
    variants.different = 1;
    variants.most_frequent = {{{{TouchpointId("other"), {}}}, 1, 0, {}, {}, {}}};
    copy.variants = Shared<JourneyVariants>(variants);
    LogMapping mapping;
    mapping.activities = {{"a", TouchpointId("tp-1"), false, false}, {"b", {}, false, true}};
    copy.log_mapping = Shared<LogMapping>(mapping);

    give_new_ids(copy, app.document());
    const TouchpointId first = copy.touchpoints[0].id;
    const TouchpointId second = copy.touchpoints[1].id;
    CHECK(first.text == "tp-3");
    CHECK(second.text == "tp-4");
    CHECK(copy.pain_points[0].touchpoint == second);
    CHECK(copy.pain_points[0].causes.front() == copy.pain_points[1].id);
    CHECK(copy.quotes[0].touchpoints == std::vector<TouchpointId>{second, first});
    CHECK(copy.quotes[0].pain_points.front() == copy.pain_points[0].id);
    CHECK(copy.transitions[0].from == first);
    CHECK(copy.transitions[0].to == second);
    CHECK(copy.entries[0].touchpoint == first);
    CHECK(copy.goals[0].touchpoint == second);
    CHECK((*copy.variants)->most_frequent[0].steps[0].touchpoint == second);
    CHECK((*copy.log_mapping)->activities[0].touchpoint == first);
    CHECK((*copy.log_mapping)->activities[1].touchpoint.empty());
    CHECK(copy.touchpoints[0].opens == journey_at(app, 1).id); // another journey's id stays
}

TEST_CASE("deleting a journey takes with it what refers to it, and can be undone") {
    App app = two_journeys();
    const JourneyId second = journey_at(app, 1).id;
    app.act(actions::ShowJourney{second});
    app.act(actions::AddPainPoint{TouchpointId("tp-2"), "Slow"});
    app.act(actions::PlanPainPoint{PainPointId("pp-1")});
    app.act(actions::AddPlanAction{"Answer", {SourceKind::Pain, "pp-1"}});
    app.act(actions::DeleteJourney{second});
    REQUIRE(app.document().journeys.size() == 1);
    CHECK(app.session().journey == journey_at(app, 0).id);
    CHECK(journey_at(app, 0).touchpoints[0].opens.empty());
    for (const PlanAction& action : app.document().plan->actions)
        for (const ActionSource& source : action.sources)
            CHECK(source.kind != SourceKind::Pain);
    CHECK(app.session().toasts.back().text == "Journey “New journey” deleted");
    check_saved(app);
    app.act(actions::DeleteJourney{journey_at(app, 0).id}); // the only one stays
    CHECK(app.document().journeys.size() == 1);
    app.act(actions::Undo{});
    REQUIRE(app.document().journeys.size() == 2);
    CHECK(journey_at(app, 0).touchpoints[0].opens == second);
}

TEST_CASE("owner, status and review are edited; a day that does not exist is none") {
    App app = test::new_app();
    const JourneyId id = app.journey().id;
    app.act(actions::EditJourney{id, Set<&Journey::owner>{"Ada\x01"}});
    app.act(actions::EditJourney{id, Set<&Journey::status>{JourneyStatus::Live}});
    app.act(actions::EditJourney{id, Set<&Journey::reviewed>{Date{2026, 5, 3}}});
    CHECK(app.journey().owner == "Ada");
    CHECK(app.journey().status == JourneyStatus::Live);
    CHECK(app.journey().reviewed == Date{2026, 5, 3});
    app.act(actions::EditJourney{id, Set<&Journey::reviewed>{Date{2026, 2, 30}}});
    CHECK_FALSE(app.journey().reviewed);
    app.act(actions::MoveJourney{id, JourneyStatus::Researched});
    CHECK(app.journey().status == JourneyStatus::Researched);
    CHECK(app.effect<effects::Announce>()->text == "“Main journey”: Researched");
    const std::uint64_t revision = app.state.revision;
    app.act(actions::MoveJourney{id, JourneyStatus::Researched});
    CHECK(app.state.revision == revision);
    app.act(actions::MoveJourney{id, std::nullopt});
    CHECK(app.effect<effects::Announce>()->text == "“Main journey”: Status not said");
}

TEST_CASE("a touchpoint gets a journey of its own, called after it, in one step") {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Pay a bill"});
    const Document before = app.document();
    const TouchpointId pay("tp-1");
    app.act(actions::AddNested{pay});
    REQUIRE(app.document().journeys.size() == 2);
    CHECK(journey_at(app, 1).name == "Pay a bill");
    CHECK(journey_at(app, 0).touchpoints[0].opens == journey_at(app, 1).id);
    CHECK(app.journey().id == journey_at(app, 0).id); // one stays where one is
    app.act(actions::AddNested{pay});
    CHECK(app.document().journeys.size() == 2); // it has one
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
    app.act(actions::AddNested{TouchpointId("nowhere")});
    CHECK(app.document() == before);
}

TEST_CASE("a touchpoint opens another journey of the document, and nothing else") {
    App app = two_journeys();
    const auto opens = [&] { return journey_at(app, 0).touchpoints[0].opens; };
    CHECK(opens() == journey_at(app, 1).id);
    app.act(actions::EditTouchpoint{
        TouchpointId("tp-1"), Set<&Touchpoint::opens>{JourneyId("nowhere")}});
    CHECK(opens().empty());
    app.act(actions::EditTouchpoint{
        TouchpointId("tp-1"), Set<&Touchpoint::opens>{journey_at(app, 0).id}});
    CHECK(opens().empty());
}

TEST_CASE("one goes into a journey and back the way one came") {
    App app = two_journeys();
    const JourneyId first = journey_at(app, 0).id;
    const JourneyId second = journey_at(app, 1).id;
    using Trail = std::vector<TouchpointId>;
    app.act(actions::OpenNested{TouchpointId("tp-1")});
    CHECK(app.session().journey == second);
    CHECK(app.session().journey_trail == Trail{TouchpointId("tp-1")});

    SUBCASE("back") {
        app.act(actions::GoBackToTouchpoint{0});
        CHECK(app.session().journey == first);
        CHECK(app.session().journey_trail.empty());
        CHECK(app.session().touchpoint_stage_in_view == JourneyStage::Use);
    }
    SUBCASE("round in a circle, the way does not grow") {
        app.act(actions::EditTouchpoint{TouchpointId("tp-2"), Set<&Touchpoint::opens>{first}});
        CHECK(leads_to(journey_cards(app.document().journeys), first, first));
        app.act(actions::OpenNested{TouchpointId("tp-2")});
        CHECK(app.session().journey == first);
        CHECK(app.session().journey_trail.empty());
        app.act(actions::OpenNested{TouchpointId("tp-1")});
        CHECK(app.session().journey_trail == Trail{TouchpointId("tp-1")});
    }
    SUBCASE("what no longer leads here is forgotten") {
        app.act(actions::EditTouchpoint{TouchpointId("tp-1"), Set<&Touchpoint::opens>{}});
        app.act(actions::SelectTouchpoint{TouchpointId("tp-2")});
        CHECK(app.session().journey_trail.empty());
    }
    SUBCASE("another journey chosen is another way") {
        app.act(actions::ShowJourney{second});
        CHECK(app.session().journey_trail.empty());
    }
}

TEST_CASE("whether one comes from one journey to another follows all steps between") {
    App app = two_journeys();
    const JourneyId first = journey_at(app, 0).id;
    const JourneyId second = journey_at(app, 1).id;
    app.act(actions::AddJourney{});
    const JourneyId third = journey_at(app, 2).id;
    app.act(actions::EditTouchpoint{TouchpointId("tp-2"), Set<&Touchpoint::opens>{third}});
    const std::vector<JourneyCard> cards = journey_cards(app.document().journeys);
    CHECK(leads_to(cards, first, third));
    CHECK(leads_to(cards, second, third));
    CHECK_FALSE(leads_to(cards, third, first));
    CHECK_FALSE(leads_to(cards, first, first));
    REQUIRE(cards[2].opened_by.size() == 1);
    CHECK(cards[2].opened_by[0].touchpoint->name == "Answer");
}

TEST_CASE("cards and audit are computed once for the same journeys") {
    App app = test::sample_app();
    const Derived& derived = app.derived.at(app.state);
    (void)derived.journey_cards();
    (void)derived.quick_audit();
    app.act(actions::SetJourneyView{JourneyView::Board});
    (void)app.derived.at(app.state).journey_cards();
    (void)app.derived.at(app.state).quick_audit();
    CHECK(app.derived.computations().journey_cards == 1);
    CHECK(app.derived.computations().quick_audit == 1);
}

TEST_CASE("a pain point of any journey is opened on the map, and planned once") {
    App app = two_journeys();
    app.act(actions::ShowJourney{journey_at(app, 1).id});
    app.act(actions::AddPainPoint{TouchpointId("tp-2"), "Slow"});
    app.act(actions::ShowJourney{journey_at(app, 0).id});
    app.act(actions::SetJourneyView{JourneyView::Audit});
    app.act(actions::OpenPainPoint{PainPointId("pp-1")});
    CHECK(app.session().journey == journey_at(app, 1).id);
    CHECK(app.session().journey_view == JourneyView::Map);
    CHECK(app.session().touchpoint == TouchpointId("tp-2"));
    CHECK(app.session().pain_point == PainPointId("pp-1"));

    app.act(actions::PlanPainPoint{PainPointId("pp-1")});
    REQUIRE(app.document().plan->actions.size() == 1);
    const PlanAction& action = app.document().plan->actions[0];
    CHECK(action.title == "Resolve: Slow");
    CHECK(action.sources == std::vector<ActionSource>{{SourceKind::Pain, "pp-1"}});
    app.act(actions::PlanPainPoint{PainPointId("pp-1")});
    CHECK(app.document().plan->actions.size() == 1);
    app.act(actions::MoveToStatus{action.id, ActionStatus::Dropped});
    app.act(actions::PlanPainPoint{PainPointId("pp-1")}); // the other was decided against
    CHECK(app.document().plan->actions.size() == 2);
    check_saved(app);
}
