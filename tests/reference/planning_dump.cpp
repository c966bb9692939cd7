// Prints priorities, matrix and prerequisite circles of every case on standard input; see
// planning_reference.py.

#include "planning/completeness.hpp"
#include "planning/matrix.hpp"
#include "planning/priority.hpp"
#include "reference/dump.hpp"

#include <cstdlib>

using namespace tappa;
using namespace tappa::test;

namespace {

struct Case {
    Plan plan;
    std::vector<BlockingPractice> blocking;
    std::vector<Gap> gaps;
    Journeys journeys{Journey{}};
    std::vector<std::optional<double>> leverage;
};

std::optional<double> number(const std::string& word) {
    if (word == "-")
        return std::nullopt;
    return std::stod(word);
}

// w <gap> <pain> <leverage> <effort exponent> <1 where confidence does not count, else 0>
void set_weights(Case& made, const Words& words) {
    made.plan.weights = {
        std::stod(words.at(1)),
        std::stod(words.at(2)),
        std::stod(words.at(3)),
        std::stod(words.at(4)),
        words.at(5) == "1"};
}

// b <question>: a key practice that holds back the next stage
void add_blocking(Case& made, const Words& words) {
    made.blocking.push_back({QuestionId(words.at(1)), 1, 2});
}

// g <capability> <gap weight>
void add_gap(Case& made, const Words& words) {
    Gap gap;
    gap.capability = CapabilityId(words.at(1));
    gap.weight = std::stod(words.at(2));
    made.gaps.push_back(gap);
}

// p <id> <severity> <share or ->
void add_pain_point(Case& made, const Words& words) {
    PainPoint pain;
    pain.id = PainPointId(words.at(1));
    pain.severity = std::stoi(words.at(2));
    pain.share = number(words.at(3));
    made.journeys.back().edit().pain_points.push_back(pain);
}

// a <id> <effort> <confidence> <leverage or -> <status>, then words: practice:<id>, gap:<id>,
// pain:<id> or needs:<id>
void add_action(Case& made, const Words& words) {
    PlanAction action;
    action.id = PlanActionId(words.at(1));
    action.effort_days = std::stod(words.at(2));
    action.confidence = std::stod(words.at(3));
    made.leverage.push_back(number(words.at(4)));
    action.status = *enum_from_id<ActionStatus>(words.at(5));
    for (std::size_t i = 6; i < words.size(); ++i) {
        const std::size_t colon = words[i].find(':');
        const std::string kind = words[i].substr(0, colon);
        const std::string id = words[i].substr(colon + 1);
        if (kind == "needs")
            action.prerequisites.emplace_back(id);
        else
            action.sources.push_back({*enum_from_id<SourceKind>(kind), id});
    }
    made.plan.actions.push_back(action);
}

void print_part(const std::string& name, const PriorityPart& part) {
    print(name, part.raw, part.largest, part.scaled, part.weight, part.weighted);
}

void print_results(const Case& made) {
    const std::vector<ActionPriority> priorities =
        plan_priorities(made.plan, made.blocking, made.gaps, made.journeys, made.leverage);
    for (const ActionPriority& action : priorities) {
        print(
            "action." + action.id,
            action.value,
            action.effort_factor,
            action.ratio,
            action.largest_ratio,
            action.priority,
            action.rank
        );
        print_part("gap." + action.id, action.gap);
        print_part("pain." + action.id, action.pain);
        print_part("leverage." + action.id, action.leverage);
        for (const SourceTerm& term : action.sources)
            print(
                "source." + action.id + "." + std::string(enum_id(term.source.kind)) + "."
                    + term.source.id,
                static_cast<int>(term.found),
                static_cast<int>(term.blocks),
                term.raw
            );
    }
    const ImpactEffortMatrix matrix = impact_effort_matrix(priorities);
    print("matrix", matrix.effort_split_days);
    for (const MatrixPoint& point : matrix.points)
        print("point." + point.id, point.impact, std::string(enum_id(point.quadrant)));
    int count = 0;
    for (const PrerequisiteCycle& cycle : prerequisite_cycles(made.plan)) {
        std::string line = "cycle." + std::to_string(count++);
        for (const PlanActionId& id : cycle)
            line += " " + id.text;
        print(line);
    }
    print("end");
}

} // namespace

int main() {
    std::ios::sync_with_stdio(false);
    Case current;
    while (const std::optional<Words> words = next_words()) {
        const std::string& kind = words->at(0);
        if (kind == "w") {
            set_weights(current, *words);
        } else if (kind == "b") {
            add_blocking(current, *words);
        } else if (kind == "g") {
            add_gap(current, *words);
        } else if (kind == "p") {
            add_pain_point(current, *words);
        } else if (kind == "j") {
            current.journeys.emplace_back();
        } else if (kind == "a") {
            add_action(current, *words);
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
