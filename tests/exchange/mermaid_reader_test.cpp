#include "exchange/exchange_file.hpp"
#include "exchanging.hpp"
#include "io/limits.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

constexpr const char* working_day = "journey\n"
                                    "    title My working day\n"
                                    "    section Go to work\n"
                                    "      Make tea: 5: Me\n"
                                    "      Go upstairs: 3: Me\n"
                                    "      Do work: 1: Me, Cat\n"
                                    "    section Go home\n"
                                    "      Go downstairs: 5: Me\n"
                                    "      Sit down: 5: Me\n";

} // namespace

TEST_CASE("reads title, sections, tasks, scores and who takes part") {
    const ForeignFile file = read_mermaid(working_day);
    REQUIRE(file.journeys.size() == 1);
    const ForeignJourney& journey = file.journeys[0];
    CHECK(journey.title == "My working day");
    CHECK(journey.sections == std::vector<std::string>{"Go to work", "Go home"});
    REQUIRE(journey.touchpoints.size() == 5);
    CHECK(journey.touchpoints[0].name == "Make tea");
    CHECK(journey.touchpoints[0].emotion == 2);
    CHECK(journey.touchpoints[1].emotion == 0);
    CHECK(journey.touchpoints[2].emotion == -2);
    CHECK(journey.touchpoints[2].section == 0);
    CHECK(journey.touchpoints[4].section == 1);
    CHECK(journey.customer == "Me");
    CHECK(journey.touchpoints[2].parties == std::vector<std::string>{"Cat"});
    CHECK(journey.touchpoints[0].parties.empty());
    CHECK(file.left_out.empty());
    CHECK(file.unread_scores.empty());
}

TEST_CASE("nobody who misses a task is the customer") {
    const ForeignFile file = read_mermaid("journey\nA: 1: Bank\nB: 2: Me, Bank\nC: 3: Me");
    CHECK(file.journeys[0].customer.empty());
    CHECK(file.journeys[0].touchpoints[1].parties == std::vector<std::string>{"Me", "Bank"});
}

TEST_CASE("a score that is no whole number from 1 to 5 is named with its touchpoint") {
    const ForeignFile file =
        read_mermaid("journey\nA: 0: Me\nB: 6\nC: 3.5: Me\nD: many: Me\nE: : Me\nF: 4.0: Me\nG: -1"
        );
    const std::vector<UnreadScore> expected{
        {"A", "0"}, {"B", "6"}, {"C", "3.5"}, {"D", "many"}, {"E", ""}, {"G", "-1"}};
    CHECK(file.unread_scores == expected);
    CHECK(file.journeys[0].touchpoints[5].emotion == 1);
    for (const std::size_t i : std::vector<std::size_t>{0, 1, 2, 3, 4, 6})
        CHECK_FALSE(file.journeys[0].touchpoints[i].emotion);
}

TEST_CASE("front matter, directives, comments and texts for screen readers are named, not read") {
    const ForeignFile file = read_mermaid("---\n"
                                          "title: \"From above\"\n"
                                          "config:\n"
                                          "  theme: dark\n"
                                          "---\n"
                                          "%%{init: {\n"
                                          "  'theme': 'forest' } }%%\n"
                                          "%% a comment\n"
                                          "Journey\n"
                                          "accTitle: A title\n"
                                          "accDescr {\n"
                                          "  title not this one\n"
                                          "}\n"
                                          "# another comment\n"
                                          "A: 5\n");
    CHECK(file.journeys[0].title == "From above");
    CHECK(file.journeys[0].touchpoints.size() == 1);
    CHECK(
        file.left_out
        == std::vector<std::string>{"config", "theme", "%%{…}%%", "%%", "accTitle", "accDescr"}
    );
}

TEST_CASE("codes for characters are resolved, and only those") {
    const ForeignFile file = read_mermaid(
        "journey\ntitle A#58; #quot;b#quot;\nsection #8364;\nC #35;1 #2: 1: X#44; Y\n#104;i #x; #: 2: X, Y"
    );
    const ForeignJourney& journey = file.journeys[0];
    CHECK(journey.title == "A: \"b\"");
    CHECK(journey.sections[0] == "€");
    CHECK(journey.touchpoints[0].name == "C #1 #2");
    CHECK(journey.touchpoints[0].parties == std::vector<std::string>{"X, Y"});
    // A line that begins with "#" is a comment, unless a code begins there.
    REQUIRE(journey.touchpoints.size() == 2);
    CHECK(journey.touchpoints[1].name == "hi #x; #");
}

TEST_CASE("every journey in the fenced blocks of a Markdown file is read") {
    const std::string text = "# Notes\n\n"
                             "```mermaid\nflowchart LR\n  a --> b\n```\n\n"
                             "~~~~ mermaid\njourney\n  title One\n  A: 5\n~~~\n  B: 4\n~~~~\n\n"
                             "````text\n```mermaid\njourney\n  title No\n  A: 5\n```\n````\n\n"
                             "```{mermaid}\njourney\n  title Two\n  C: 1\n";
    CHECK(holds_mermaid_journey(text));
    CHECK(mermaid_error(text) == Error{ErrorCode::NotMermaid, "12:1", {"~~~"}});
    std::string mended = text;
    mended.erase(mended.find("~~~\n  B"), 4);
    const ForeignFile file = read_mermaid(mended);
    REQUIRE(file.journeys.size() == 2);
    CHECK(file.journeys[0].title == "One");
    CHECK(file.journeys[0].touchpoints.size() == 2);
    CHECK(file.journeys[1].title == "Two");
    CHECK(file.left_out == std::vector<std::string>{"flowchart"});
}

TEST_CASE("a text is a journey by its first word, alone on its line") {
    CHECK(holds_mermaid_journey("\n  JOURNEY \r\n a: 1"));
    CHECK(holds_mermaid_journey("\xEF\xBB\xBFjourney\n"));
    CHECK(holds_mermaid_journey("---\ntitle: x\n---\n%%{init: {}}%%\njourney\n"));
    CHECK_FALSE(holds_mermaid_journey("journey to the east\n"));
    CHECK_FALSE(holds_mermaid_journey("journey,count\na,1\n"));
    CHECK_FALSE(holds_mermaid_journey("a\njourney\n"));
    CHECK_FALSE(holds_mermaid_journey("flowchart LR\n"));
    CHECK_FALSE(holds_mermaid_journey(""));
}

TEST_CASE("UTF-16, Windows letters and any end of line are read") {
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string("journey\r\nA: 5\r\n")) {
        utf16 += c;
        utf16 += '\0';
    }
    CHECK(exchange_format_of("notes.md", utf16) == ExchangeFormat::Mermaid); // told by its content
    CHECK(read_mermaid(utf16).journeys[0].touchpoints[0].name == "A");
    CHECK(read_mermaid("journey\rCaff\xE8: 5\r").journeys[0].touchpoints[0].name == "Caffè");
}

TEST_CASE("code within a line of Markdown opens no block") {
    const ForeignFile file =
        read_mermaid("Say ```code``` so:\n```code``` is short\n```mermaid\njourney\nA: 5\n```\n");
    CHECK(file.journeys[0].touchpoints[0].name == "A");
}

TEST_CASE("what Mermaid would not read is refused, with the line") {
    struct Case {
        const char* text;
        Error error;
    };
    const Case cases[]{
        {"", {ErrorCode::NoTouchpoints, "", {}}},
        {"\n %% only this\n", {ErrorCode::NoTouchpoints, "", {}}},
        {"journey", {ErrorCode::NoTouchpoints, "1:1", {}}},
        {"journey\n section A\n", {ErrorCode::NoTouchpoints, "1:1", {}}},
        {"flowchart LR\n a-->b", {ErrorCode::NotAJourney, "", {"flowchart"}}},
        {"journey\n  A: 5\n  Make te", {ErrorCode::NotMermaid, "3:3", {"Make te"}}},
        {"journey\n : 5: Me", {ErrorCode::NotMermaid, "2:2", {": 5: Me"}}},
        {"journey\nsection\nA: 1", {ErrorCode::NotMermaid, "2:1", {"section"}}},
        {"journey\n %%{init", {ErrorCode::NotMermaid, "2:2", {"%%{init"}}},
        {"journey\n accDescr {\n a", {ErrorCode::NotMermaid, "2:2", {"accDescr {"}}},
        {"journey\n# n\nA: 5\nperò", {ErrorCode::NotMermaid, "4:1", {"però"}}},
    };
    for (const Case& each : cases) {
        INFO(std::string(each.text));
        CHECK(mermaid_error(each.text) == each.error);
    }
}

TEST_CASE("hostile files end in an error, not in a long wait") {
    CHECK(mermaid_error(std::string("journey\nA\0B: 5", 14)).code == ErrorCode::ControlCharacter);
    CHECK(
        mermaid_error(std::string(limits::content_bytes + 1, 'a')).code == ErrorCode::FileTooLarge
    );
    std::string many = "journey\n";
    for (std::size_t i = 0; i <= limits::touchpoints; ++i)
        many += "a: 1: b\n";
    CHECK(
        mermaid_error(many)
        == Error{ErrorCode::TooManyItems, "10002:1", {std::to_string(limits::touchpoints)}}
    );
    std::string crowd = "journey\nA: 1: ";
    for (int i = 0; i < 100'000; ++i)
        crowd += std::to_string(i) + ",";
    CHECK(mermaid_error(crowd).code == ErrorCode::TooManyItems);
    std::string fences;
    for (int i = 0; i < 300; ++i)
        fences += "```mermaid\njourney\nA: 1\n```\n";
    CHECK(mermaid_error(fences).code == ErrorCode::TooManyItems);
    const std::string whole =
        "---\ntitle: T\n---\n%%{init: {}}%%\njourney\ntitle T\nsection S\nA: 5: M, N\n";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        std::string part = whole.substr(0, size);
        (void)foreign_from_mermaid(part).ok();
    }
}

TEST_CASE("what is left out is named once, and not without end") {
    std::string text = "---\n";
    for (int i = 0; i < 1'000; ++i)
        text += "key" + std::to_string(i) + ": 1\nkey0: 2\n";
    text += "---\njourney\nA: 1";
    const ForeignFile file = read_mermaid(text);
    CHECK(file.left_out.size() == 101);
    CHECK(file.left_out.back() == "…");
}
