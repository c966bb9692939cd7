// The quick audit: the worst pain points by segment and channel.

#include "journey_screen.hpp"
#include "planning/quick_audit.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

Driver audit_at(float width, Language language = Language::En) {
    Driver driver({.language = language});
    driver.resize(width, 1600);
    open_sample_journey(driver);
    driver.dispatch(actions::SetJourneyView{JourneyView::Audit});
    driver.frames(6);
    return driver;
}

QuickAudit audit_of(const Driver& driver) {
    return quick_audit(driver.state().document.journeys);
}

const PainPoint& worst_of(const Driver& driver) {
    return *audit_of(driver).overall.at(0).pain;
}

} // namespace

TEST_CASE("the worst overall and of each cell are read as a list and as tables") {
    for (const Language language : all_languages)
        for (const float width : {390.0F, 1280.0F, 2400.0F}) {
            INFO(language_code(language) << " " << width);
            const Driver driver = audit_at(width, language);
            const QuickAudit audit = audit_of(driver);
            REQUIRE_FALSE(audit.overall.empty());
            for (const AuditPain& found : audit.overall)
                CHECK(driver.sees(found.pain->title));
            for (const auto& row : audit.cells)
                for (const AuditCell& cell : row)
                    for (const AuditPain& found : cell.worst)
                        CHECK(driver.sees(found.pain->title));
            for (const std::string& channel : audit.channels)
                CHECK(driver.sees(channel));
            CHECK(driver.count(Role::Table) >= 1);
            CHECK(driver.tree().duplicates().empty());
            CHECK(driver.count(Role::Complementary) == 0);
            for (const Node& node : driver.tree().nodes())
                CHECK(node.content_width <= node.bounds.width); // nothing scrolls sideways
        }
}

TEST_CASE("a pain point opens on the map, in the panel") {
    Driver driver = audit_at(1280);
    const PainPoint pain = worst_of(driver);
    driver.click("Open on the map: " + pain.title);
    CHECK(driver.state().session.journey_view == JourneyView::Map);
    CHECK(driver.state().session.pain_point == pain.id);
    CHECK(driver.count(Role::Complementary) == 1);
}

TEST_CASE("a row is of a segment of the document and has its name") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, "new", Date{}});
    driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Web"});
    driver.dispatch(actions::AddPainPoint{TouchpointId("tp-1"), "Slow"});
    driver.dispatch(actions::SetJourneyView{JourneyView::Audit});
    driver.frames(6);
    const JourneyId journey = driver.state().document.journeys.front()->id;
    driver.dispatch(actions::EditPersona{
        journey, Set<&Persona::name>{"Young"}, PersonaKind::Segment});
    driver.frames(6);
    CHECK(driver.sees("Young"));
    CHECK_FALSE(driver.sees("No segment"));
    driver.dispatch(actions::DescribePersona{PersonaId("se-1"), Set<&Persona::name>{"Students"}});
    driver.frames(6);
    CHECK(driver.sees("Students"));
    CHECK_FALSE(driver.sees("Young"));
    driver.dispatch(actions::DescribePersona{PersonaId("se-1"), Set<&Persona::name>{""}});
    driver.frames(6);
    CHECK_FALSE(driver.sees("No segment")); // it is of one, whose name is not known yet
    driver.dispatch(actions::DeletePersona{PersonaId("se-1")});
    driver.frames(6);
    CHECK(driver.sees("No segment"));
}

TEST_CASE("a pain point goes into the plan once, and then leads there") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, "new", Date{}});
    driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Web"});
    driver.dispatch(actions::AddPainPoint{TouchpointId("tp-1"), "Slow"});
    driver.dispatch(actions::SetJourneyView{JourneyView::Audit});
    driver.frames(6);
    CHECK(driver.sees("No share is known yet"));
    CHECK(driver.sees("No segment"));
    CHECK(driver.sees("No channel"));
    driver.click("Add to plan: Slow");
    REQUIRE(driver.state().document.plan->actions.size() == 1);
    CHECK(driver.state().document.plan->actions[0].title == "Resolve: Slow");
    CHECK(driver.state().session.screen == Screen::Journey);
    CHECK(driver.sees("“Resolve: Slow” is now in the plan"));
    driver.press("Enter"); // once more: it only opens
    CHECK(driver.state().document.plan->actions.size() == 1);
    driver.dispatch(actions::SetJourneyView{JourneyView::Audit});
    driver.frames(6);
    driver.click("Open in the plan: Slow");
    CHECK(driver.state().session.screen == Screen::Plan);
    CHECK(driver.state().session.plan_action == driver.state().document.plan->actions[0].id);
}

TEST_CASE("without pain points it says what belongs there") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, "new", Date{}});
    driver.dispatch(actions::SetJourneyView{JourneyView::Audit});
    driver.frames();
    CHECK(driver.sees("No pain points yet"));
    CHECK(driver.count(Role::Table) == 0);
}
