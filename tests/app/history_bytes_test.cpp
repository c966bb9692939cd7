// What the history costs, in bytes that are counted as they are allocated.

#include "app/history.hpp"
#include "counted_memory.hpp"
#include "io/random_document.hpp"
#include "model/document_bytes.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace tappa;

namespace {

Journey large_journey(std::size_t touchpoints, std::size_t transitions) {
    Journey journey;
    journey.id = JourneyId("j-1");
    for (std::size_t i = 0; i < touchpoints; ++i) {
        Touchpoint& touchpoint = journey.touchpoints.emplace_back();
        touchpoint.id = TouchpointId("tp-" + std::to_string(i));
        touchpoint.name = "A touchpoint with a name of some length, " + std::to_string(i);
        touchpoint.channel = "Branch in the city";
        PainPoint& pain = journey.pain_points.emplace_back();
        pain.id = PainPointId("pp-" + std::to_string(i));
        pain.touchpoint = touchpoint.id;
        pain.title = "People wait for an answer for longer than they were told";
    }
    for (std::size_t i = 0; i < transitions; ++i) {
        Transition& transition = journey.transitions.emplace_back();
        transition.from = journey.touchpoints[i % touchpoints].id;
        transition.to = journey.touchpoints[i * 7 % touchpoints].id;
        transition.count = static_cast<double>(i);
    }
    return journey;
}

Document large_document() {
    Document document;
    document.id = "doc-large";
    document.title = "A document with a title of some length";
    document.journeys = {large_journey(2000, 30'000)};
    return document;
}

Assessment many_answers(std::size_t people, std::size_t questions) {
    Assessment assessment;
    for (std::size_t person = 0; person < people; ++person)
        for (std::size_t question = 0; question < questions; ++question) {
            Answer& answer = assessment.answers.emplace_back();
            answer.respondent = RespondentId("respondent-" + std::to_string(person));
            answer.question = QuestionId("capability.question-" + std::to_string(question));
            answer.level = 3;
        }
    return assessment;
}

// Does `edit` that often, each time as a step; gives what the history then holds, counted.
template <typename Edit>
std::size_t counted_after(History& history, Document& document, int steps, Edit edit) {
    const std::size_t before = test::bytes_in_use();
    for (int step = 0; step < steps; ++step) {
        const Document last = document;
        edit(document, static_cast<std::size_t>(step));
        history.remember(last, document, "");
    }
    return test::bytes_in_use() - before;
}

void check_about(std::size_t estimated, std::size_t counted) {
    CHECK(static_cast<double>(estimated) > 0.7 * static_cast<double>(counted));
    CHECK(static_cast<double>(estimated) < 1.3 * static_cast<double>(counted));
}

} // namespace

TEST_CASE("the size of a document is what its parts take") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        INFO(seed);
        const std::size_t before = test::bytes_in_use();
        const Document document = test::random_document(seed);
        check_about(bytes_of(document), test::bytes_in_use() - before + sizeof(Document));
        const Document copy = document;
        CHECK(bytes_beyond(copy, document) < bytes_of(document) / 4 + 1000);
    }
    const std::size_t before = test::bytes_in_use();
    const Document large = large_document();
    check_about(bytes_of(large), test::bytes_in_use() - before);
}

TEST_CASE("200 edits of 2,000 touchpoints with 30,000 transitions stay under 60 MB") {
    Document document = large_document();
    CHECK(bytes_of(document) > 3'900'000); // 200 whole copies would be 780 MB
    History history;
    const std::size_t counted =
        counted_after(history, document, 200, [](Document& edited, std::size_t step) {
            edited.journeys[0].edit().touchpoints.edit(step * 7 % 2000).name =
                "Another name of some length for step " + std::to_string(step);
        });
    CHECK(counted < 10'000'000);
    check_about(history.bytes(), counted);
    std::size_t steps = 0;
    for (; history.can_undo(); ++steps)
        history.undo(document);
    CHECK(steps == 200);
    CHECK(document == large_document());
    check_about(history.bytes(), counted); // now it is what would be done again
}

TEST_CASE("edits all over a large document stay under 60 MB too") {
    Document document = large_document();
    document.assessment = many_answers(500, 66);
    History history;
    const std::size_t counted =
        counted_after(history, document, 200, [](Document& edited, std::size_t step) {
            edited.journeys[0].edit().transitions.edit(step * 149 % 30'000).count = 5;
            edited.journeys[0].edit().pain_points.edit(step * 11 % 2000).severity = 5;
            edited.journeys[0].edit().touchpoints.erase(step * 13 % 1000);
            edited.assessment.edit().answers.edit(step * 163 % 33'000).level = 4;
        });
    CHECK(counted < 60'000'000);
    check_about(history.bytes(), counted);
    std::size_t steps = 0;
    for (; history.can_undo(); ++steps)
        history.undo(document);
    CHECK(steps == 200);
}

TEST_CASE("over its bound the history forgets the oldest steps, down to none") {
    History history;
    Document document;
    const auto replace_all = [](Document& edited, std::size_t) {
        edited.journeys = {large_journey(2000, 30'000)};
    };
    counted_after(history, document, 40, replace_all);
    CHECK(history.bytes() <= History::most_bytes);
    const std::size_t one = bytes_of(document);
    std::size_t steps = 0;
    for (; history.can_undo(); ++steps)
        history.undo(document);
    CHECK(steps <= History::most_bytes / one);
    CHECK(steps + 2 >= History::most_bytes / one);

    // A step that alone is too large is not kept.
    history.clear();
    Document huge;
    huge.title = std::string(History::most_bytes + 1, 'x');
    history.remember(huge, Document(), "");
    CHECK_FALSE(history.can_undo());
    CHECK(history.bytes() == 0);
}

TEST_CASE("steps that merge cost what lies between their first and the present") {
    History history;
    Document document = large_document();
    Document before = document;
    for (std::size_t i = 0; i < 40; ++i) {
        const Document last = document;
        document.journeys[0].edit().touchpoints.edit(i * 40).name += "x";
        history.remember(last, document, "dragging");
    }
    CHECK(history.bytes() >= bytes_beyond(before, document));
    history.undo(document);
    CHECK(document == before);
}
