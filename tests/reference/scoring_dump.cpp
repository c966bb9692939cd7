// Prints the results of every case on standard input; see scoring_reference.py.

#include "reference/dump.hpp"
#include "scoring/intervals.hpp"
#include "scoring/results.hpp"

#include <cstdlib>

using namespace tappa;
using namespace tappa::test;

namespace {

struct Case {
    Questionnaire questionnaire;
    Assessment assessment;
    int resamples = 0;
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

// q <id> <capability> <pillar> <component> <stage digits or -> <weight> <gate or ->
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
    if (words.at(7) != "-")
        question.gate = std::stoi(words[7]);
    made.questionnaire.questions.push_back(question);
}

// Texts travel as the hexadecimal digits of their bytes, "-" for an empty one.
std::string text_of(const std::string& digits) {
    std::string text;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        text += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    return text;
}

std::string digits_of(const std::string& text) {
    std::string digits;
    for (const char c : text)
        for (const int shift : {4, 0})
            digits += "0123456789abcdef"[(static_cast<unsigned char>(c) >> shift) & 0xF];
    return digits.empty() ? "-" : digits;
}

// r <id> <role>
void add_respondent(Case& made, const Words& words) {
    made.assessment.respondents.push_back({RespondentId(words.at(1)), "", text_of(words.at(2))});
}

// g <question> <level>
void add_agreed(Case& made, const Words& words) {
    made.assessment.agreed.push_back({QuestionId(words.at(1)), std::stoi(words.at(2)), "Settled"});
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
            value.agreed,
            value.mean,
            value.lower_median,
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
        "stage",
        stage.stage,
        stage.at_least,
        stage.at_most,
        stage.key_count,
        stage.next_stage,
        stage.distance_total
    );
    print_ids("open", stage.open);
    std::string blocking = "blocking";
    for (const BlockingPractice& practice : stage.blocking)
        blocking +=
            " " + practice.question.text + " " + word(practice.value) + " " + word(practice.needed);
    print(blocking);
    std::string weak = "weak";
    for (const WeakSpot& spot : stage.weak_spots)
        weak += " " + spot.question.text + " " + word(spot.value);
    print(weak);
}

void print_gap(const Gap& gap) {
    const std::string& name = gap.capability.text;
    print(
        "gap." + name,
        gap.score,
        gap.current,
        gap.level,
        gap.target,
        static_cast<int>(gap.target_is_default),
        gap.gap,
        gap.weight
    );
    print_ids("held." + name, gap.held_by);
}

void print_quality(const Results& results) {
    const ConfidenceMix& mix = results.confidence;
    print("confidence", mix.guess, mix.fairly_sure, mix.documented, mix.unstated);
    print("evidence", results.evidence.with_evidence, results.evidence.level_answers);
    print("progress", results.progress.answered, results.progress.total);
    for (const RespondentProgress& one : results.respondents)
        print("progress." + one.respondent.text, one.progress.answered, one.progress.total);
}

void print_agreement(const Agreement& agreement) {
    for (const QuestionAgreement& question : agreement.questions) {
        const std::array<int, 5>& levels = question.distribution;
        print(
            "agreement." + question.question.text,
            question.level_count,
            levels[0],
            levels[1],
            levels[2],
            levels[3],
            levels[4],
            question.median,
            question.iqr,
            question.ad_median,
            question.range,
            question.variance,
            question.r_wg,
            static_cast<int>(question.ad_is_high())
        );
    }
    print("agreement", agreement.r_wg_star, agreement.compared_count);
    print_ids("agenda", agreement.agenda);
}

void print_roles(const std::vector<RoleScores>& roles) {
    for (std::size_t i = 0; i < roles.size(); ++i) {
        std::string line = "role." + std::to_string(i) + " " + digits_of(roles[i].role) + " "
            + word(roles[i].people) + " " + word(roles[i].overall);
        for (const std::optional<double>& mean : roles[i].capabilities)
            line += " " + word(mean);
        print(line);
    }
}

void print_interval(const std::string& name, const std::optional<Interval>& interval) {
    if (interval)
        print("interval." + name, interval->low, interval->high);
    else
        print("interval." + name, "- -");
}

void print_intervals(const Case& made) {
    const Intervals found = score_intervals(made.questionnaire, made.assessment, made.resamples);
    print("resamples", found.respondent_count, found.resample_count);
    std::string shares = "shares";
    for (std::size_t i = 0; found.stage_shares && i < found.stage_shares->size(); ++i)
        shares += " " + word((*found.stage_shares)[i]);
    print(shares);
    print_interval("overall", found.overall);
    for (std::size_t i = 0; i < found.capabilities.size(); ++i)
        print_interval(made.questionnaire.capabilities[i].id.text, found.capabilities[i]);
    for (const JourneyStage stage : all_of<JourneyStage>())
        print_interval(std::string(enum_id(stage)), found.journey_stages[stage]);
    for (const Pillar pillar : all_of<Pillar>())
        print_interval(std::string(enum_id(pillar)), found.pillars[pillar]);
    for (const Component component : all_of<Component>())
        print_interval(std::string(enum_id(component)), found.components[component]);
}

void print_results(const Case& made) {
    const Results results = score(made.questionnaire, made.assessment);
    print_scores(results);
    print_stage(results.stage);
    for (const Gap& gap : results.gaps)
        print_gap(gap);
    print_quality(results);
    print_agreement(results.agreement);
    print_roles(results.roles);
    print_intervals(made);
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
        } else if (kind == "g") {
            add_agreed(current, *words);
        } else if (kind == "b") { // b <resamples>
            current.resamples = std::stoi(words->at(1));
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
