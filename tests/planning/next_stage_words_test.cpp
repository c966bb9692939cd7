#include "planning/next_stage_words.hpp"
#include "support/builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

Question named(const std::string& id) {
    Question made = key_practice(question(id, "x"));
    made.name = local("The " + id);
    return made;
}

const Questionnaire asked = questionnaire({named("a"), named("b")});

GatedStage held_back() {
    GatedStage stage;
    stage.next_stage = 3;
    stage.blocking = {{QuestionId("a"), 2, 3}, {QuestionId("b"), 1, 3}};
    return stage;
}

LiftingAction lifting(const std::string& practice) {
    return {CatalogueActionId("for-" + practice), {QuestionId(practice)}};
}

using Sentences = std::vector<std::string>;

const std::string cheapest =
    "This is the cheapest way to stage 3: no other choice of actions takes "
    "less effort, prerequisites included.";
const std::string cheapest_some =
    "No other choice of actions that lifts as much takes less effort, "
    "prerequisites included.";

} // namespace

TEST_CASE("says which proposals lift everything, and for how much") {
    WayToNextStage way;
    way.proposed = {lifting("a"), lifting("b")};
    way.effort_days = 12.5;
    CHECK(
        next_stage_sentences(way, held_back(), asked, Language::En)
        == Sentences{"The first 2 proposals lift everything that blocks stage 3: 12.5 person-days.", cheapest}
    );
    CHECK(
        next_stage_sentences(way, held_back(), asked, Language::It)
        == Sentences{"Le prime 2 azioni proposte rimuovono tutto ciò che frena il passaggio allo "
                     "stadio 3: 12,5 giornate/persona.",
                     "È la strada meno costosa verso lo stadio 3: nessun'altra scelta di azioni "
                     "richiede meno impegno, compresi i prerequisiti."}
    );
    way.proposed.pop_back();
    way.effort_days = 1;
    CHECK(
        next_stage_sentences(way, held_back(), asked, Language::En)
        == Sentences{"The first proposal lifts everything that blocks stage 3: 1 person-day.", cheapest}
    );
}

TEST_CASE("says where the search was stopped, and what only prepares others") {
    WayToNextStage way;
    way.proposed = {lifting("a"), lifting("b")};
    way.proposed[0].prepares = true;
    way.effort_days = 12;
    way.bound = 9.5;
    way.optimal = false;
    const Sentences sentences = next_stage_sentences(way, held_back(), asked, Language::En);
    REQUIRE(sentences.size() == 3);
    CHECK(
        sentences[1]
        == "Whether another choice takes less effort is not known, because the search was stopped. "
           "None takes less than 9.5 person-days."
    );
    CHECK(sentences[2] == "1 of them lifts nothing of it by itself: another one needs it first.");
    CHECK(preparing_words("One record", Language::En) == "Prepares: One record");
    CHECK(preparing_words("Una scheda", Language::It) == "Prepara: Una scheda");
}

TEST_CASE("tells what the plan lifts from what would be new") {
    WayToNextStage way;
    way.in_plan = {lifting("a")};
    way.proposed = {lifting("b")};
    way.effort_days = 4;
    CHECK(
        next_stage_sentences(way, held_back(), asked, Language::En)
        == Sentences{"1 action of the plan lifts part of what blocks stage 3.", "The first proposal lifts the rest: 4 person-days.", cheapest_some}
    );
    way.in_plan.push_back(lifting("b"));
    way.proposed.clear();
    CHECK(
        next_stage_sentences(way, held_back(), asked, Language::En)
        == Sentences{"2 actions of the plan lift everything that blocks stage 3."}
    );
}

TEST_CASE("names what no action lifts, and what has no level yet") {
    WayToNextStage way;
    way.proposed = {lifting("a")};
    way.effort_days = 4;
    way.not_lifted = {QuestionId("b")};
    GatedStage stage = held_back();
    stage.open = {QuestionId("c")};
    const Sentences sentences = next_stage_sentences(way, stage, asked, Language::En);
    REQUIRE(sentences.size() == 4);
    CHECK(sentences[0] == "The first proposal lifts part of what blocks stage 3: 4 person-days.");
    CHECK(sentences[1] == cheapest_some);
    CHECK(sentences[2].find("The b (en)") != std::string::npos);
    CHECK(sentences[3] == "1 key practice has no level yet and may block stage 3 too.");
}

TEST_CASE("says nothing where nothing is known to block") {
    CHECK(next_stage_sentences({}, GatedStage{}, asked, Language::En).empty());
}
