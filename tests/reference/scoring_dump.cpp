// Prints the results of every case on standard input; see scoring_reference.py.

#include "reference/dump.hpp"
#include "scoring/results.hpp"

#include <cstdlib>

using namespace tappa;
using namespace tappa::test;

namespace {

struct Case {
    Questionnaire questionnaire;
    Assessment assessment;
};

// c <id> <weight or -> <target or ->
void add_capability(Case& made, const Words& words) {
    const CapabilityId id(words.at(1));
    Capability capability;
    capability.id = id;
    made.questionnaire.capabilities.push_back(capability);
    if (words.at(2) != "-")
        made.assessment.weights.push_back({id, std::stod(words[2])});
    if (words.at(3) != "-")
        made.assessment.targets.push_back({id, std::stoi(words[3])});
}

// q <id> <capability> <pillar> <component> <stage digits or -> <weight> <key>
void add_question(Case& made, const Words& words) {
    Question question;
    question.id = QuestionId(words.at(1));
    question.capability = CapabilityId(words.at(2));
    question.pillar = static_cast<Pillar>(std::stoi(words.at(3)));
    question.component = static_cast<Component>(std::stoi(words.at(4)));
    if (words.at(5) != "-")
        for (const char digit : words[5])
            question.journey_stages.push_back(static_cast<JourneyStage>(digit - '0'));
    question.weight = std::stod(words.at(6));
    question.key = words.at(7) == "1";
    made.questionnaire.questions.push_back(question);
}

// r <id>
void add_respondent(Case& made, const Words& words) {
    made.assessment.respondents.push_back({RespondentId(words.at(1)), "", ""});
}

// a <question> <respondent> <level, N or D> <confidence or -> <note 0/1> <link 0/1>
void add_answer(Case& made, const Words& words) {
    Answer answer;
    answer.question = QuestionId(words.at(1));
    answer.respondent = RespondentId(words.at(2));
    if (words.at(3) == "N")
        answer.state = AnswerState::NotApplicable;
    else if (words[3] == "D")
        answer.state = AnswerState::DontKnow;
    else
        answer.level = std::stoi(words[3]);
    if (words.at(4) != "-")
        answer.confidence = static_cast<Confidence>(std::stoi(words[4]));
    answer.evidence = words.at(5) == "1" ? "A note" : "";
    answer.link = words.at(6) == "1" ? "https://example.org" : "";
    made.assessment.answers.push_back(answer);
}

void print_score(const std::string& name, const Score& score) {
    print(
        "score." + name,
        score.value,
        score.coverage,
        score.question_count,
        score.applicable_count,
        score.answered_count
    );
    for (const Term& term : score.terms)
        print("term." + name + "." + term.question.text, term.weight, term.value);
}

void print_terms(const std::string& name, const std::vector<CapabilityTerm>& terms) {
    for (const CapabilityTerm& term : terms)
        print("term." + name + "." + term.capability.text, term.weight, term.value);
}

void print_ids(const std::string& name, const std::vector<QuestionId>& ids) {
    std::string line = name;
    for (const QuestionId& id : ids)
        line += " " + id.text;
    print(line);
}

void print_scores(const Results& results) {
    for (const QuestionValue& value : results.questions)
        print(
            "question." + value.question.text,
            value.value,
            value.gating_value,
            value.level_count,
            value.dont_know_count,
            value.not_applicable_count,
            static_cast<int>(value.state())
        );
    for (const CapabilityScore& capability : results.capabilities) {
        print_score(capability.capability.text, capability.score);
        for (const JourneyStage stage : all_of<JourneyStage>())
            print_score(
                capability.capability.text + "." + std::string(enum_id(stage)),
                capability.journey_stages[stage]
            );
    }
    for (const JourneyStage stage : all_of<JourneyStage>())
        print_score(std::string(enum_id(stage)), results.journey_stages[stage]);
    for (const Pillar pillar : all_of<Pillar>())
        print_score(std::string(enum_id(pillar)), results.pillars[pillar]);
    for (const Component component : all_of<Component>())
        print_score(std::string(enum_id(component)), results.components[component]);
    print("overall", results.overall.value, results.overall.coverage);
    print_terms("overall", results.overall.terms);
    print("bounds", results.bounds.low, results.bounds.high);
    print_terms("low", results.bounds.low_terms);
    print_terms("high", results.bounds.high_terms);
    print_ids("dont-know", results.bounds.dont_know);
}

void print_stage(const GatedStage& stage) {
    print(
        "stage", stage.stage, stage.at_most, stage.key_count, stage.next_stage, stage.distance_total
    );
    print_ids("open", stage.open);
    print_ids("blocking", stage.blocking);
    for (const DistanceItem& item : stage.distance)
        print("distance." + item.question.text, item.value, item.missing_levels);
}

void print_gap(const Gap& gap) {
    const std::string& name = gap.capability.text;
    print(
        "gap." + name,
        gap.score,
        gap.level,
        static_cast<int>(gap.level_basis),
        gap.target,
        static_cast<int>(gap.target_is_default),
        gap.gap,
        gap.current,
        gap.weight,
        standing_level(gap)
    );
    print_ids("level." + name, gap.level_questions);
}

void print_quality(const Results& results) {
    const ConfidenceMix& mix = results.confidence;
    print("confidence", mix.guess, mix.fairly_sure, mix.documented, mix.unstated);
    print("evidence", results.evidence.with_evidence, results.evidence.level_answers);
    print("progress", results.progress.answered, results.progress.total);
    for (const RespondentProgress& one : results.respondents)
        print("progress." + one.respondent.text, one.progress.answered, one.progress.total);
}

void print_results(const Case& made) {
    const Results results = score(made.questionnaire, made.assessment);
    print_scores(results);
    print_stage(results.stage);
    for (const Gap& gap : results.gaps)
        print_gap(gap);
    print_quality(results);
    print("end");
}

} // namespace

int main() {
    std::ios::sync_with_stdio(false);
    Case current;
    while (const std::optional<Words> words = next_words()) {
        const std::string& kind = words->at(0);
        if (kind == "c") {
            add_capability(current, *words);
        } else if (kind == "q") {
            add_question(current, *words);
        } else if (kind == "r") {
            add_respondent(current, *words);
        } else if (kind == "a") {
            add_answer(current, *words);
        } else if (kind == "end") {
            print_results(current);
            current = Case{};
        } else {
            std::cerr << "unknown line: " << kind << '\n';
            return EXIT_FAILURE;
        }
    }
    return EXIT_SUCCESS;
}
