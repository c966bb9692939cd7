#include "exchange/cjml_reader.hpp"
#include "exchanging.hpp"
#include "io/limits.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

// The example with which cjml.no shows the data format.
constexpr const char* published = R"(<CJML version="2.0">
  <actualJourney>
    <journeyID>AJ1</journeyID>
    <actors>
      <endUser actorID="Carl">
        <actorName>Carl</actorName>
      </endUser>
      <serviceProvider actorID="Company A">
        <companyName>Bookis</companyName>
      </serviceProvider>
    </actors>
    <touchpoints>
      <actualCommunicationPoint>
        <touchpointID>TP1</touchpointID>
        <initiator>
          <refersTo actorIDref="Carl"/>
          <initiatorLabel>Customer creates account</initiatorLabel>
        </initiator>
        <receiver>
          <refersTo actorIDref="Bookis"/>
          <receiverLabel>Account registered</receiverLabel>
        </receiver>
        <channel>
          <channelName>Web</channelName>
        </channel>
      </actualCommunicationPoint>
    </touchpoints>
  </actualJourney>
</CJML>)";

std::string with_touchpoints(const std::string& touchpoints, const std::string& head = "") {
    return "<CJML version='2.0'><plannedJourney>" + head + "<touchpoints>" + touchpoints
        + "</touchpoints></plannedJourney></CJML>";
}

std::string action(const std::string& label, const std::string& more = "") {
    return "<plannedAction><initiator><initiatorLabel>" + label + "</initiatorLabel></initiator>"
        + more + "</plannedAction>";
}

ForeignFile read_cjml(std::string text) {
    Result<ForeignFile> file = foreign_from_cjml(text);
    REQUIRE(file);
    return std::move(file).value();
}

Error cjml_error(std::string text) {
    const Result<ForeignFile> file = foreign_from_cjml(text);
    REQUIRE_FALSE(file);
    return file.error();
}

} // namespace

TEST_CASE("the published example is read whole") {
    const ForeignFile file = read_cjml(published);
    REQUIRE(file.journeys.size() == 1);
    const ForeignJourney& journey = file.journeys[0];
    CHECK(journey.title == "AJ1");
    CHECK(journey.customer == "Carl");
    REQUIRE(journey.touchpoints.size() == 1);
    const ForeignTouchpoint& touchpoint = journey.touchpoints[0];
    CHECK(touchpoint.name == "Customer creates account");
    CHECK(touchpoint.channel == "Web");
    CHECK(touchpoint.parties == std::vector<std::string>{"Bookis"});
    CHECK(
        touchpoint.notes
        == std::vector<ForeignTouchpoint::Note>{{ForeignNote::ReceiverLabel, "Account registered"}}
    );
    CHECK_FALSE(touchpoint.emotion);
    CHECK(file.left_out.empty());
}

TEST_CASE("the customer is no department, by name as by id") {
    for (const char* reference : {"a1", "Carl"}) {
        CAPTURE(reference);
        const ForeignFile file = read_cjml(
            "<CJML><plannedJourney><actors><endUser actorID='a1'><actorName>Carl</actorName>"
            "</endUser></actors><touchpoints><plannedAction><initiator><refersTo actorIDref='"
            + std::string(reference)
            + "'/><initiatorLabel>Call</initiatorLabel></initiator></plannedAction></touchpoints>"
              "</plannedJourney></CJML>"
        );
        CHECK(file.journeys[0].customer == "Carl");
        CHECK(file.journeys[0].touchpoints[0].parties.empty());
    }
}

TEST_CASE("phases are sections, in the order in which touchpoints come to them") {
    const ForeignFile file = read_cjml(with_touchpoints(
        action("A", "<belongsTo phaseIDref='p2'></belongsTo>")
            + action("B", "<belongsTo phaseIDref=\" p1 \"/>") + action("C")
            + action("D", "<belongsTo phaseIDref='other'/>"),
        "<journeyTitle>Opening &amp; use</journeyTitle>"
        "<journeyPhases><journeyPhase phaseID=' p1'><phaseName> First </phaseName></journeyPhase>"
        "<journeyPhase phaseID='p2'><phaseName>Second</phaseName><phaseDescription>x</phaseDescription>"
        "</journeyPhase><journeyPhase phaseID='p3'><phaseName>Empty</phaseName></journeyPhase>"
        "</journeyPhases>"
    ));
    const ForeignJourney& journey = file.journeys[0];
    CHECK(journey.title == "Opening & use");
    CHECK(journey.sections == std::vector<std::string>{"Second", "First", "other"});
    CHECK(journey.touchpoints[0].section == 0);
    CHECK(journey.touchpoints[1].section == 1);
    CHECK_FALSE(journey.touchpoints[2].section);
    CHECK(file.left_out == std::vector<std::string>{"phaseDescription", "Empty"});
}

TEST_CASE("experience is the emotion, and what people said a note") {
    const auto experience = [](const char* rating) {
        return "<touchpointExperience><experienceDescription>slow</experienceDescription>"
               "<experienceRating>"
            + std::string(rating) + "</experienceRating></touchpointExperience>";
    };
    const ForeignFile file = read_cjml(with_touchpoints(
        action("A", experience("1")) + action("B", experience("5")) + action("C", experience("bad"))
        + action("D", "<comment>seen</comment><compliance>missing</compliance><message>m</message>")
    ));
    const auto& all = file.journeys[0].touchpoints;
    CHECK(all[0].emotion == -2);
    CHECK(all[0].evidence == Evidence::Reported);
    CHECK(all[1].emotion == 2);
    CHECK_FALSE(all[2].emotion);
    CHECK(all[2].evidence == Evidence::Assumed);
    CHECK(file.unread_scores == std::vector<UnreadScore>{{"C", "bad"}});
    CHECK(all[0].notes == std::vector<ForeignTouchpoint::Note>{{ForeignNote::Plain, "slow"}});
    const std::vector<ForeignTouchpoint::Note> expected{
        {ForeignNote::Message, "m"},
        {ForeignNote::Compliance, "missing"},
        {ForeignNote::Plain, "seen"}};
    CHECK(all[3].notes == expected);
}

TEST_CASE("what has no place is named as the file calls it, empty elements aside") {
    const ForeignFile file = read_cjml(
        "<!-- made by hand --><c:CJML xmlns:c='x'><c:meta>1</c:meta><c:plannedJourney>"
        "<journeyShortSummary>s</journeyShortSummary><journeyLongSummary/>"
        "<plannedReference>PJ1</plannedReference><touchpoints>"
        + action("A", "<timestamps><timeStarted>9</timeStarted></timestamps><category> </category>")
        + "<gateway/></touchpoints></c:plannedJourney>"
          "<plannedJourney><journeyID>none</journeyID></plannedJourney></c:CJML>"
    );
    CHECK(
        file.left_out
        == std::vector<
            std::
                string>{"meta", "journeyShortSummary", "plannedReference", "timestamps", "gateway", "none"}
    );
    CHECK(file.journeys.size() == 1);
}

TEST_CASE("planned and actual journeys come in the order of the file") {
    const ForeignFile file = read_cjml(
        "<CJML><actualJourney><journeyID>a</journeyID><touchpoints>" + action("A")
        + "</touchpoints></actualJourney><plannedJourney><journeyID>b</journeyID><touchpoints>"
        + action("B") + "</touchpoints></plannedJourney></CJML>"
    );
    REQUIRE(file.journeys.size() == 2);
    CHECK(file.journeys[0].title == "a");
    CHECK(file.journeys[1].title == "b");
}

TEST_CASE("CJML is told by its root") {
    CHECK(holds_cjml(published));
    CHECK(holds_cjml("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- x -->\n<CJML>"));
    CHECK(holds_cjml("<c:CJML xmlns:c='http://x'>"));
    CHECK_FALSE(holds_cjml("<note>CJML</note>"));
    CHECK_FALSE(holds_cjml("CJML"));
    CHECK_FALSE(holds_cjml(""));
}

TEST_CASE("damaged and hostile files are refused with their place") {
    CHECK(cjml_error("<other/>") == Error{ErrorCode::NotCjml, "1:1", {"other"}});
    CHECK(cjml_error("<CJML/>") == Error{ErrorCode::NoTouchpoints, "1:1", {}});
    CHECK(cjml_error("<CJML><plannedJourney></CJML>") == Error{ErrorCode::NotXml, "1:23", {}});
    CHECK(
        cjml_error("<!DOCTYPE CJML [<!ENTITY a 'b'>]>\n<CJML>&a;</CJML>")
        == Error{ErrorCode::XmlDoctype, "1:1", {}}
    );
    CHECK(cjml_error(std::string(limits::content_bytes + 1, ' ')).code == ErrorCode::FileTooLarge);
    CHECK(cjml_error(std::string("<CJML>\0</CJML>", 14)).code == ErrorCode::ControlCharacter);
    std::string many;
    for (std::size_t i = 0; i <= limits::touchpoints; ++i)
        many += action("a");
    CHECK(cjml_error(with_touchpoints(many)).code == ErrorCode::TooManyItems);
    const std::string whole = published;
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        std::string part = whole.substr(0, size);
        CHECK_FALSE(foreign_from_cjml(part).ok());
    }
}
