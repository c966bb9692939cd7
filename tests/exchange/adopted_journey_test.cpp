#include "exchanging.hpp"
#include "io/limits.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

ForeignJourney with_sections(const std::vector<std::string>& sections) {
    ForeignJourney journey;
    journey.sections = sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        ForeignTouchpoint touchpoint;
        touchpoint.name = std::to_string(i);
        touchpoint.section = i;
        journey.touchpoints.push_back(touchpoint);
    }
    return journey;
}

std::vector<int> stages_of(const ForeignJourney& foreign) {
    const AdoptedJourney result = adopted(foreign, english_words());
    std::vector<int> stages;
    for (const Touchpoint& touchpoint : result.journey.touchpoints)
        stages.push_back(static_cast<int>(touchpoint.stage));
    return stages;
}

} // namespace

TEST_CASE("sections go to the stages they are called after, in either language") {
    CHECK(
        stages_of(with_sections({"Use", "SCOPERTA", "consideration ", "Azione", "advocacy"}))
        == std::vector<int>{5, 1, 3, 4, 6}
    );
    CHECK(adopted(with_sections({"Use", "Utilizzo"}), english_words()).placed.empty());
}

TEST_CASE("sections of other names spread over the stages in their order") {
    CHECK(stages_of(with_sections({"a"})) == std::vector<int>{0});
    CHECK(stages_of(with_sections({"a", "b"})) == std::vector<int>{0, 6});
    CHECK(stages_of(with_sections({"a", "b", "c"})) == std::vector<int>{0, 3, 6});
    CHECK(
        stages_of(with_sections({"a", "b", "c", "d", "e", "f", "g"}))
        == std::vector<int>{0, 1, 2, 3, 4, 5, 6}
    );
    const std::vector<int> many = stages_of(with_sections(std::vector<std::string>(20, "x")));
    CHECK(std::is_sorted(many.begin(), many.end()));
    CHECK(many.front() == 0);
    CHECK(many.back() == 6);
}

TEST_CASE("between sections that have a stage's name, the others lie in between") {
    CHECK(stages_of(with_sections({"Discovery", "x", "Use"})) == std::vector<int>{1, 3, 5});
    CHECK(stages_of(with_sections({"x", "Action", "y", "z"})) == std::vector<int>{0, 4, 5, 6});
    CHECK(stages_of(with_sections({"Use", "x", "Interest", "y"})) == std::vector<int>{5, 5, 2, 6});
    const AdoptedJourney result =
        adopted(with_sections({"Discovery", "x", "Use"}), english_words());
    CHECK(result.placed == std::vector<PlacedSection>{{"x", JourneyStage::Consideration}});
}

TEST_CASE("touchpoints without a section spread alone, or go with the one before them") {
    ForeignJourney alone = with_sections({"", "", ""});
    alone.sections.clear();
    for (ForeignTouchpoint& touchpoint : alone.touchpoints)
        touchpoint.section.reset();
    CHECK(stages_of(alone) == std::vector<int>{0, 3, 6});
    CHECK(adopted(alone, english_words()).without_section == 3);
    alone.touchpoints.resize(1);
    CHECK(stages_of(alone) == std::vector<int>{0});
    ForeignJourney beside = with_sections({"Interest", "Use"});
    beside.touchpoints.insert(beside.touchpoints.begin(), ForeignTouchpoint());
    beside.touchpoints.push_back(ForeignTouchpoint());
    CHECK(stages_of(beside) == std::vector<int>{2, 2, 5, 5});
}

TEST_CASE("parties become the department, the organisation itself does not") {
    ForeignJourney journey = with_sections({"Use", "Use", "Use"});
    journey.touchpoints[0].parties = {"IT", "Sales"};
    journey.touchpoints[1].parties = {"banca aurora", "IT"};
    journey.touchpoints[2].parties = {"Azienda"};
    journey.customer = "CLIENTE";
    const AdoptedJourney result = adopted(journey, english_words());
    CHECK(result.customer.empty());
    CHECK(result.journey.touchpoints[0].department == "IT, Sales");
    CHECK(result.journey.touchpoints[1].department == "IT");
    CHECK(result.journey.touchpoints[2].department.empty());
    journey.customer = "Giulia";
    CHECK(adopted(journey, english_words()).customer == "Giulia");
}

TEST_CASE("what is too long for its field is shortened, whole in the notes, and named") {
    ForeignJourney journey = with_sections({"Use"});
    std::string name;
    for (std::size_t i = 0; i < limits::title + 1; ++i)
        name += "è";
    journey.touchpoints[0].name = name;
    journey.touchpoints[0].notes = {
        {ForeignNote::Plain, "first"}, {ForeignNote::ReceiverLabel, "second"}};
    const AdoptedJourney result = adopted(journey, english_words());
    const Touchpoint& touchpoint = result.journey.touchpoints[0];
    CHECK(touchpoint.name.size() == 2 * limits::title);
    CHECK(touchpoint.notes == name + "\nfirst\nReceiver: second");
    CHECK(result.shortened == std::vector<std::string>{touchpoint.name});
    journey.touchpoints[0].name = "short";
    journey.touchpoints[0].notes = {{ForeignNote::Plain, std::string(limits::notes + 5, 'n')}};
    const AdoptedJourney cut = adopted(journey, english_words());
    CHECK(cut.journey.touchpoints[0].notes.size() == limits::notes);
    CHECK(cut.shortened == std::vector<std::string>{"short"});
}
