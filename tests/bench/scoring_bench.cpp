// How long scoring takes in the native program: the questionnaire given, answered by as many
// people as asked for. Prints JSON; each number is the median of many runs, in milliseconds. Run
// by scoring.bench.mjs.
//
// Usage: scoring_bench QUESTIONNAIRE PEOPLE

#include "io/questionnaire_io.hpp"
#include "made_up_people.hpp"
#include "median_ms.hpp"
#include "scoring/intervals.hpp"
#include "scoring/results.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace tappa;
using bench::median_ms;

int main(int count, char** arguments) {
    const int people = count == 3 ? std::atoi(arguments[2]) : 0;
    if (people <= 0) {
        std::fputs("usage: scoring_bench QUESTIONNAIRE PEOPLE\n", stderr);
        return 2;
    }
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const Result<Questionnaire> read = questionnaire_from_json(bytes);
    if (!read) {
        std::fprintf(stderr, "scoring_bench: cannot read %s\n", arguments[1]);
        return 1;
    }
    const Questionnaire& questionnaire = *read;
    const Assessment assessment = bench::made_up_people(questionnaire, people);
    double kept = 0; // so that nothing can be left out as unused
    const double scores =
        median_ms(101, [&] { kept += score(questionnaire, assessment).overall.value.value_or(0); });
    const double intervals = median_ms(21, [&] {
        kept += score_intervals(questionnaire, assessment).overall.value_or(Interval{}).low;
    });
    std::printf(
        "{\"questions\": %zu, \"people\": %d, \"score\": %.4f, \"intervals\": %.4f}\n",
        questionnaire.questions.size(),
        people,
        scores,
        intervals
    );
    return kept > 0 ? 0 : 1;
}
