// The gates of the shipped questionnaires, tried on companies drawn at random. docs/CONTENT.md
// prints the table made here.

#include "base/random.hpp"
#include "io/questionnaire_io.hpp"
#include "scoring/stage.hpp"
#include "support/builders.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

constexpr int companies = 20'000;

Questionnaire shipped(const std::string& id) {
    auto read = questionnaire_from_json(file_bytes("questionnaires/" + id + ".json"));
    REQUIRE(read);
    return std::move(*read);
}

// Levels around a mean, rounded to 1–5, each practice by itself (Box and Muller 1958).
class Companies {
public:
    Companies(double mean, double deviation) : m_mean(mean), m_deviation(deviation) {}

    int level() {
        constexpr double pi = 3.14159265358979323846;
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        const double drawn = m_mean + m_deviation * radius * std::cos(2 * pi * uniform());
        return std::clamp(static_cast<int>(std::lround(drawn)), lowest_level, highest_level);
    }

private:
    double uniform() { return static_cast<double>(m_random.next() >> 11U) / 9007199254740992.0; }

    double m_mean;
    double m_deviation;
    Xoshiro256 m_random{2026};
};

// Shares of the stages 1 … 5 in percent.
std::array<int, 5> stages(const Questionnaire& questionnaire, double mean, double deviation) {
    const QuestionIndex index = question_index(questionnaire);
    const std::vector<std::size_t> keys = key_practices_of(index);
    Companies drawn(mean, deviation);
    std::array<int, 5> counts{};
    for (int i = 0; i < companies; ++i) {
        const int stage = largest_stage(index, keys, [&](std::size_t) {
            return std::optional<int>(drawn.level());
        });
        ++counts[static_cast<std::size_t>(stage - 1)];
    }
    for (int& count : counts)
        count = static_cast<int>(std::lround(100.0 * count / companies));
    return counts;
}

std::string row(double mean, double deviation, const std::array<int, 5>& shares) {
    const auto tenths = [](double value) {
        const long tenth = std::lround(value * 10);
        return std::to_string(tenth / 10) + "." + std::to_string(tenth % 10);
    };
    std::string text = "| " + tenths(mean) + " ± " + tenths(deviation) + " |";
    for (const int share : shares)
        text += " " + std::to_string(share) + "% |";
    return text;
}

Assessment all_at(const Questionnaire& questionnaire, int level) {
    std::vector<Answer> answers;
    for (const Question& question : questionnaire.questions)
        answers.push_back(at_level(question.id.text, level));
    return assessment(std::move(answers));
}

GatedStage stage_of(const Questionnaire& asked, const Assessment& given) {
    return gated_stage(asked, question_values(asked, given));
}

} // namespace

TEST_CASE("companies drawn at random come out as docs/CONTENT.md says") {
    const std::string docs = file_bytes("docs/CONTENT.md");
    const Questionnaire full = shipped("cx-maturity");
    for (const double mean : {2.0, 2.5, 3.0, 3.5, 4.0})
        for (const double deviation : {0.5, 0.8}) {
            const std::array<int, 5> shares = stages(full, mean, deviation);
            const std::string line = row(mean, deviation, shares);
            INFO(line);
            CHECK(docs.find(line) != std::string::npos);
        }
    CHECK(stages(full, 3.0, 0.8)[0] < 15);
}

TEST_CASE("a company that is the same everywhere is at the stage of its level") {
    for (const char* id : {"cx-maturity", "cx-quick"}) {
        const Questionnaire asked = shipped(id);
        for (int level = lowest_level; level <= highest_level; ++level) {
            INFO(id, " ", level);
            const GatedStage result = stage_of(asked, all_at(asked, level));
            CHECK(result.stage == level);
            CHECK(result.weak_spots.empty());
        }
    }
}

TEST_CASE("one weak practice is named; only a key one can move the stage") {
    const Questionnaire asked = shipped("cx-maturity");
    for (const Question& weak : asked.questions) {
        INFO(weak.id.text);
        Assessment given = all_at(asked, 4);
        given.answers.edit_all([&](Answer& answer) {
            if (answer.question == weak.id)
                answer.level = 1;
        });
        const GatedStage result = stage_of(asked, given);
        // A practice that gates stage 2 and is at 1 holds everything back; one of a later stage
        // leaves the company just below that.
        const int expected = weak.gate ? std::min(4, *weak.gate - 1) : 4;
        CHECK(result.stage == expected);
        const auto is_weak = [&](const auto& named) { return named.question == weak.id; };
        const bool blocks = std::any_of(result.blocking.begin(), result.blocking.end(), is_weak);
        const bool spotted =
            std::any_of(result.weak_spots.begin(), result.weak_spots.end(), is_weak);
        CHECK((blocks || spotted));
    }
}

TEST_CASE("answers to the quick scan say in the full assessment what they said there") {
    const Questionnaire quick = shipped("cx-quick");
    const Questionnaire full = shipped("cx-maturity");
    Companies drawn(3, 1.2);
    for (int i = 0; i < 500; ++i) {
        std::vector<Answer> answers;
        for (const Question& question : quick.questions)
            answers.push_back(at_level(question.id.text, drawn.level()));
        const Assessment given = assessment(std::move(answers));
        const GatedStage in_quick = stage_of(quick, given);
        const GatedStage in_full = stage_of(full, given);
        INFO(i);
        CHECK(in_full.at_most == in_quick.stage);
        CHECK(*in_full.at_least <= *in_quick.stage);
        // Where the two differ, what nobody has answered yet is named.
        CHECK((in_full.stage == in_quick.stage || !in_full.open.empty()));
    }
}

TEST_CASE("the quick scan gates by practices of the full assessment, up to stage 4") {
    const Questionnaire quick = shipped("cx-quick");
    const Questionnaire full = shipped("cx-maturity");
    std::array<int, 6> gates{};
    for (const Question& question : quick.questions) {
        const Question* same = find_question(full, question.id);
        REQUIRE(same);
        CHECK(question.gate == same->gate);
        if (question.gate)
            ++gates.at(static_cast<std::size_t>(*question.gate));
    }
    for (const int stage : {2, 3, 4}) {
        INFO(stage);
        CHECK(gates.at(static_cast<std::size_t>(stage)) > 0);
    }
}
