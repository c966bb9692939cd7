#pragma once

#include "scoring/results.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tappa {

// An optimisation, and nothing else: `score` gives the same results (0.2 ms instead of 4 µs for one
// answer to 500 questions; 2.7 ms in the browser for the answers of 500 people, with every key
// pressed). Only app/derived uses it, and falls back to `score` where an answer cannot be followed.
//
// Keeps results up to date answer by answer. One answer touches a fiftieth of them; the sums over
// what it touches are added up anew in the questionnaire's order, so that the results are those of
// `score` to the last bit (tests/scoring/rescoring_test.cpp changes thousands of answers).
class Rescoring {
public:
    // score(questionnaire, assessment), and what `follow` needs to go on from there.
    [[nodiscard]] Results start(const Questionnaire&, const Assessment&);

    // Updates `results` of the last call after one respondent's answer to one question changed: it
    // may be new (the last of the answers), replaced in its place, or removed. False when that
    // cannot be followed: `results` are unchanged then, and the next call must be `start`.
    [[nodiscard]] bool
    follow(Results& results, const Assessment& assessment, const QuestionId&, const RespondentId&);

private:
    // What the results know of an answer.
    struct AnswerFacts {
        AnswerState state = AnswerState::Level;
        int level = 0;
        std::optional<Confidence> confidence;
        bool with_evidence = false;
    };
    struct KnownAnswer {
        AnswerPlace place;
        AnswerFacts facts;
    };
    // A question as the scores see it.
    struct QuestionFacts {
        double weight = 0;
        double coverage = 0;
        std::optional<double> value;
        std::optional<double> low; // if every don't know were 1
        std::optional<double> high;
        std::optional<int> gating_value;
        bool applicable = false;
        bool answered = false;
        bool doubtful = false;

        bool operator==(const QuestionFacts&) const = default;
    };
    // What has become of an answer; neither: there was none, and there is none.
    struct AnswerChange {
        std::optional<AnswerFacts> before;
        std::optional<AnswerFacts> after;
    };

    [[nodiscard]] static AnswerFacts facts_of(const Answer&);
    [[nodiscard]] QuestionFacts question_facts_of(std::size_t question, const QuestionValue&) const;
    // Nothing where the answer cannot be followed.
    [[nodiscard]] std::optional<AnswerChange>
    change_of(const Assessment&, AnswerPlace, const QuestionId&, const RespondentId&);

    void count(Results&, AnswerPlace, const AnswerFacts&, int times);
    void set_agreement(Results&, std::size_t question);
    // Below, `before` is the question as it was; m_facts has it as it is.
    void set_scores(Results&, std::size_t question, const QuestionFacts& before);
    void set_score(
        Score&,
        std::size_t number,
        std::size_t question,
        const QuestionId&,
        const QuestionFacts& before
    );
    void set_overall(Results&, std::size_t capability);
    void set_coverage(Results&);
    void set_bounds(Results&, std::size_t capability);
    void set_doubt(Results&, std::size_t question, const QuestionFacts& before);
    void set_stage(Results&, std::size_t capability);

    std::unordered_map<std::string, std::size_t> m_questions;
    std::unordered_map<std::string, std::size_t> m_respondents;
    QuestionIndex m_index;
    std::size_t m_capability_count = 0;
    std::vector<double> m_capability_weights;
    std::vector<QuestionFacts> m_facts;                // parallel to the questions
    std::vector<bool> m_has_bounds;                    // by capability
    std::vector<std::vector<std::uint32_t>> m_members; // of each score, by its number
    std::vector<std::size_t> m_key_practices;
    std::optional<int> m_asked; // the level that the next stage asks for
    std::vector<std::vector<std::size_t>> m_capability_key_practices;
    std::vector<std::size_t> m_agenda; // the places of the questions on it
    std::vector<KnownAnswer> m_known;  // parallel to the answers
    RoleTally m_roles;
};

} // namespace tappa
