// How long scoring takes for 500 respondents and 66 questions, all answered: each number is the
// median of many runs. Run by scoring.bench.mjs.

#include "base/random.hpp"
#include "scoring/intervals.hpp"
#include "scoring/results.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace tappa;

namespace {

constexpr int respondents = 500;
constexpr int questions = 66;
constexpr int capabilities = 11;

Questionnaire asked() {
    Questionnaire made;
    made.id = "bench";
    for (int i = 0; i < capabilities; ++i)
        made.capabilities.push_back({CapabilityId("capability-" + std::to_string(i)), {}, {}, {}});
    for (int i = 0; i < questions; ++i) {
        Question question;
        question.id = QuestionId("capability.question-" + std::to_string(i));
        question.capability = made.capabilities[static_cast<std::size_t>(i % capabilities)].id;
        question.pillar = static_cast<Pillar>(i % 3);
        question.component = static_cast<Component>(i % 4);
        question.journey_stages = {static_cast<JourneyStage>(i % 7)};
        question.key = i % 3 == 0;
        made.questions.push_back(question);
    }
    return made;
}

// Every person leans to one side, as people do.
Assessment answered(const Questionnaire& questionnaire) {
    Xoshiro256 random(1);
    Assessment made;
    for (int i = 0; i < respondents; ++i) {
        const RespondentId id("respondent-" + std::to_string(i));
        made.respondents.push_back({id, "", "Role " + std::to_string(i % 8)});
        const int lean = static_cast<int>(random.below(3));
        for (const Question& question : questionnaire.questions) {
            Answer answer;
            answer.question = question.id;
            answer.respondent = id;
            answer.level = 1 + lean + static_cast<int>(random.below(3));
            made.answers.push_back(answer);
        }
    }
    return made;
}

template <typename Run>
double median_ms(int runs, const Run& run) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run();
        const auto end = std::chrono::steady_clock::now();
        times.push_back(std::chrono::duration<double, std::milli>(end - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main() {
    const Questionnaire questionnaire = asked();
    const Assessment assessment = answered(questionnaire);
    double kept = 0; // so that nothing can be left out as unused
    const double scores =
        median_ms(101, [&] { kept += score(questionnaire, assessment).overall.value.value_or(0); });
    const double intervals = median_ms(21, [&] {
        kept += score_intervals(questionnaire, assessment).overall.value_or(Interval{}).low;
    });
    std::printf(
        "%d respondents, %d questions\nscore()            %8.2f ms\nscore_intervals()  %8.2f ms\n"
        "intervals take %.1f times as long as the scores\n",
        respondents,
        questions,
        scores,
        intervals,
        intervals / scores
    );
    return kept > 0 ? 0 : 1;
}
