// The core as a program for the browser, without the interface: what scoring_page.mjs measures.
// There is one of everything, because a page loads the program once for each measurement.

#include "io/questionnaire_io.hpp"
#include "made_up_people.hpp"
#include "scoring/intervals.hpp"
#include "scoring/rescoring.hpp"

#include <emscripten/emscripten.h>

#include <cstddef>
#include <string>
#include <utility>

using namespace tappa;

namespace {

struct Bench {
    std::string text; // where the page writes the questionnaire's bytes
    Questionnaire questionnaire;
    Assessment assessment; // of one person, level 3 everywhere at first
    Rescoring rescoring;   // as the app keeps its results up to date (app/derived/derived.hpp)
    Results results;
    Assessment people;
};

Bench& bench_state() {
    static Bench state;
    return state;
}

// The mean over all questions by weight: each capability weighs what its questions weigh together.
void weigh_by_questions(const Questionnaire& questionnaire, Assessment& assessment) {
    for (const Capability& capability : questionnaire.capabilities) {
        double weight = 0;
        for (const Question& question : questionnaire.questions) {
            if (question.capability == capability.id)
                weight += question.weight;
        }
        assessment.weights.push_back({capability.id, weight});
    }
}

} // namespace

extern "C" {

// Where `size` bytes can be written.
EMSCRIPTEN_KEEPALIVE char* bench_text(int size) {
    std::string& text = bench_state().text;
    text.resize(static_cast<std::size_t>(size));
    return text.data();
}

// Gives up the questionnaire read before, as the page disposes of a survey before the next.
EMSCRIPTEN_KEEPALIVE void bench_forget() {
    bench_state().questionnaire = {};
}

// Reads the questionnaire from the text, with every check of a file from outside; the number of
// its questions, or -1.
EMSCRIPTEN_KEEPALIVE int bench_load() {
    Bench& state = bench_state();
    Result<Questionnaire> read = questionnaire_from_json(state.text);
    if (!read)
        return -1;
    state.questionnaire = std::move(read).value();
    return static_cast<int>(state.questionnaire.questions.size());
}

// One person who has answered everything with level 3.
EMSCRIPTEN_KEEPALIVE void bench_begin() {
    Bench& state = bench_state();
    state.assessment = {};
    const RespondentId person("respondent");
    state.assessment.respondents.push_back({person, "", ""});
    for (const Question& question : state.questionnaire.questions) {
        Answer answer;
        answer.question = question.id;
        answer.respondent = person;
        answer.level = 3;
        state.assessment.answers.push_back(answer);
    }
    weigh_by_questions(state.questionnaire, state.assessment);
    state.results = state.rescoring.start(state.questionnaire, state.assessment);
}

// Changes one answer and brings all results up to date; the overall score, −1 when it fails.
EMSCRIPTEN_KEEPALIVE double bench_answer(int question, int level) {
    Bench& state = bench_state();
    Answer& answer = state.assessment.answers.edit(static_cast<std::size_t>(question));
    answer.level = level;
    const bool followed =
        state.rescoring.follow(state.results, state.assessment, answer.question, answer.respondent);
    return followed ? state.results.overall.value.value_or(0) : -1;
}

// The same with everything computed anew, from nothing.
EMSCRIPTEN_KEEPALIVE double bench_answer_anew(int question, int level) {
    Bench& state = bench_state();
    state.assessment.answers.edit(static_cast<std::size_t>(question)).level = level;
    return score(state.questionnaire, state.assessment).overall.value.value_or(0);
}

// Whether the results kept up to date are those of computing everything anew, to the last bit.
EMSCRIPTEN_KEEPALIVE int bench_is_up_to_date() {
    const Bench& state = bench_state();
    return state.results == score(state.questionnaire, state.assessment) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void bench_gather(int people) {
    Bench& state = bench_state();
    state.people = bench::made_up_people(state.questionnaire, people);
}

EMSCRIPTEN_KEEPALIVE double bench_score() {
    const Bench& state = bench_state();
    return score(state.questionnaire, state.people).overall.value.value_or(0);
}

EMSCRIPTEN_KEEPALIVE double bench_intervals() {
    const Bench& state = bench_state();
    return score_intervals(state.questionnaire, state.people).overall.value_or(Interval{}).low;
}

} // extern "C"
