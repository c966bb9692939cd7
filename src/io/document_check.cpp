#include "io/document_check.hpp"

#include "io/checks.hpp"
#include "io/journey_check.hpp"
#include "io/limits.hpp"
#include "io/questionnaire_check.hpp"

#include <set>
#include <tuple>
#include <utility>

namespace tappa {

namespace {

constexpr std::string_view top = "document";

std::optional<Error> answer_problem(const Answer& answer, std::size_t index) {
    const auto where = [&] { return place(top, "assessment", "answers", index, "level"); };
    if (answer.state == AnswerState::Level && answer.level == 0)
        return Error{ErrorCode::MissingKey, where(), {"level"}};
    if (answer.state != AnswerState::Level && answer.level != 0)
        return Error{ErrorCode::OutOfRange, where(), {std::to_string(answer.level), "0", "0"}};
    return std::nullopt;
}

std::optional<Error> assessment_problem(const Assessment& assessment) {
    IdSet respondents;
    for (std::size_t i = 0; i < assessment.respondents.size(); ++i) {
        const std::string& id = assessment.respondents[i].id.text;
        if (!respondents.insert(id).second)
            return duplicate_id(id, place(top, "assessment", "respondents", i, "id"));
    }
    std::set<std::pair<std::string_view, std::string_view>> answered;
    for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
        const Answer& answer = assessment.answers[i];
        const std::string& respondent = answer.respondent.text;
        const std::string& question = answer.question.text;
        if (respondents.count(respondent) == 0)
            return unknown_reference(
                respondent, place(top, "assessment", "answers", i, "respondent")
            );
        if (!answered.insert({question, respondent}).second)
            return Error{
                ErrorCode::AnsweredTwice,
                place(top, "assessment", "answers", i, "question"),
                {question}};
        if (std::optional<Error> problem = answer_problem(answer, i))
            return problem;
    }
    IdSet agreed;
    for (std::size_t i = 0; i < assessment.agreed.size(); ++i) {
        const std::string& id = assessment.agreed[i].question.text;
        if (!agreed.insert(id).second)
            return Error{
                ErrorCode::AnsweredTwice, place(top, "assessment", "agreed", i, "question"), {id}};
    }
    IdSet targets;
    for (std::size_t i = 0; i < assessment.targets.size(); ++i) {
        const std::string& id = assessment.targets[i].capability.text;
        if (!targets.insert(id).second)
            return duplicate_id(id, place(top, "assessment", "targets", i, "capability"));
    }
    IdSet weights;
    for (std::size_t i = 0; i < assessment.weights.size(); ++i) {
        const std::string& id = assessment.weights[i].capability.text;
        if (!weights.insert(id).second)
            return duplicate_id(id, place(top, "assessment", "weights", i, "capability"));
    }
    return std::nullopt;
}

std::string with_revision(const std::string& id, int revision) {
    return id + " (" + std::to_string(revision) + ")";
}

// The document's own questionnaire is the one the assessment names, and as right as a file of its
// own would have to be.
std::optional<Error> questionnaire_problem(const Document& document) {
    if (!document.questionnaire)
        return std::nullopt;
    const Questionnaire& own = *document.questionnaire;
    const Assessment& assessment = document.assessment;
    const bool same_id = own.id == assessment.questionnaire_id;
    if (!same_id || own.revision != assessment.questionnaire_revision)
        return Error{
            ErrorCode::OtherQuestionnaire,
            place(top, "questionnaire", same_id ? "revision" : "id"),
            {with_revision(own.id, own.revision),
             with_revision(assessment.questionnaire_id, assessment.questionnaire_revision)}};
    std::optional<Error> problem = questionnaire_problem(own);
    if (problem)
        problem->where = place(top, "questionnaire") + "." + problem->where;
    return problem;
}

// A touchpoint may open a journey that comes later in the list.
std::optional<Error> nested_problem(const Journeys& journeys, const IdSet& ids) {
    for (std::size_t i = 0; i < journeys.size(); ++i)
        for (std::size_t k = 0; k < journeys[i]->touchpoints.size(); ++k) {
            const std::string& id = journeys[i]->touchpoints[k].opens.text;
            if (!id.empty() && ids.count(id) == 0)
                return unknown_reference(id, place(top, "journeys", i, "touchpoints", k, "opens"));
        }
    return std::nullopt;
}

// Each touchpoint once, of any journey.
std::optional<Error> reduction_problem(
    const PlanAction& action, std::size_t index, const IdSet& touchpoints
) {
    IdSet reduced;
    for (std::size_t k = 0; k < action.reduces.size(); ++k) {
        const auto where = [&](std::string_view member) {
            return place(top, "plan", "actions", index, "reduces", k, member);
        };
        const std::string& id = action.reduces[k].touchpoint.text;
        if (touchpoints.count(id) == 0)
            return unknown_reference(id, where("touchpoint"));
        if (!reduced.insert(id).second)
            return duplicate_id(id, where("touchpoint"));
        const ShareRange& share = action.reduces[k].share;
        if (share.high < share.low)
            return Error{
                ErrorCode::OutOfRange,
                where("high"),
                {shown_number(share.high),
                 shown_number(share.low),
                 shown_number(limits::share.most)}};
    }
    return std::nullopt;
}

std::optional<Error> action_problem(
    const PlanAction& action, std::size_t index, const IdSet& actions, const DocumentIds& ids
) {
    std::set<std::pair<SourceKind, std::string_view>> sources;
    for (std::size_t k = 0; k < action.sources.size(); ++k) {
        const ActionSource& source = action.sources[k];
        if (!sources.insert({source.kind, source.id}).second)
            return duplicate_id(source.id, place(top, "plan", "actions", index, "sources", k));
        if (source.kind == SourceKind::Pain && ids.pain_points.count(source.id) == 0)
            return unknown_reference(
                source.id, place(top, "plan", "actions", index, "sources", k, "id")
            );
    }
    for (std::size_t k = 0; k < action.prerequisites.size(); ++k) {
        const std::string& id = action.prerequisites[k].text;
        if (actions.count(id) == 0)
            return unknown_reference(id, place(top, "plan", "actions", index, "prerequisites", k));
    }
    return reduction_problem(action, index, ids.touchpoints);
}

// Each about one thing, which is there; findings come and go with the journey.
std::optional<Error> decision_problem(const Plan& plan, const IdSet& actions) {
    IdSet proposals;
    for (const CatalogueActionId& dropped : plan.dropped_proposals)
        proposals.insert(dropped.text);
    std::set<std::pair<DecisionKind, std::string_view>> decided;
    for (std::size_t i = 0; i < plan.decisions.size(); ++i) {
        const auto& [kind, id] = std::tie(plan.decisions[i].kind, plan.decisions[i].id);
        if (!decided.insert({kind, id}).second)
            return duplicate_id(id, place(top, "plan", "decisions", i));
        const bool is_lost = (kind == DecisionKind::Proposal && proposals.count(id) == 0)
            || (kind == DecisionKind::Action && actions.count(id) == 0);
        if (is_lost)
            return unknown_reference(id, place(top, "plan", "decisions", i, "id"));
    }
    return std::nullopt;
}

// The actions signed may be gone by now.
std::optional<Error> sign_off_problem(const Plan& plan) {
    IdSet signed_ids;
    for (std::size_t i = 0; plan.sign_off && i < plan.sign_off->actions.size(); ++i) {
        const std::string& id = plan.sign_off->actions[i].id.text;
        if (!signed_ids.insert(id).second)
            return duplicate_id(id, place(top, "plan", "sign_off", "actions", i, "id"));
    }
    return std::nullopt;
}

// One entry for each day, one id for each milestone.
std::optional<Error> special_day_problem(const Plan& plan) {
    std::set<Date> days;
    for (std::size_t i = 0; i < plan.schedule.special_days.size(); ++i) {
        const Date date = plan.schedule.special_days[i].date;
        if (!days.insert(date).second)
            return Error{
                ErrorCode::ListedTwice,
                place(top, "plan", "schedule", "special_days", i, "date"),
                {iso_from_date(date)}};
    }
    IdSet milestones;
    for (std::size_t i = 0; i < plan.milestones.size(); ++i) {
        const std::string& id = plan.milestones[i].id.text;
        if (!milestones.insert(id).second)
            return duplicate_id(id, place(top, "plan", "milestones", i, "id"));
    }
    return std::nullopt;
}

std::optional<Error> plan_problem(const Plan& plan, const DocumentIds& ids) {
    IdSet actions;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const std::string& id = plan.actions[i].id.text;
        if (!actions.insert(id).second)
            return duplicate_id(id, place(top, "plan", "actions", i, "id"));
    }
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (std::optional<Error> problem = action_problem(plan.actions[i], i, actions, ids))
            return problem;
    std::set<std::string_view> owners;
    for (std::size_t i = 0; i < plan.schedule.owners.size(); ++i) {
        const std::string& name = plan.schedule.owners[i].name;
        // Nameless ones are those somebody is about to name.
        if (!name.empty() && !owners.insert(name).second)
            return Error{
                ErrorCode::ListedTwice,
                place(top, "plan", "schedule", "owners", i, "name"),
                {shown(name)}};
    }
    if (std::optional<Error> problem = special_day_problem(plan))
        return problem;
    if (std::optional<Error> problem = decision_problem(plan, actions))
        return problem;
    return sign_off_problem(plan);
}

// Whoever feels or says something is named by the id alone: no segment has that of a persona.
std::optional<Error> persona_problem(const Document& document, DocumentIds& ids) {
    for (std::size_t i = 0; i < document.personas.size(); ++i) {
        const std::string& id = document.personas[i].id.text;
        if (!ids.personas.insert(id).second)
            return duplicate_id(id, place(top, "personas", i, "id"));
    }
    for (std::size_t i = 0; i < document.segments.size(); ++i) {
        const std::string& id = document.segments[i].id.text;
        if (ids.personas.count(id) > 0 || !ids.segments.insert(id).second)
            return duplicate_id(id, place(top, "segments", i, "id"));
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> document_problem(const Document& document) {
    if (std::optional<Error> problem = assessment_problem(document.assessment))
        return problem;
    if (std::optional<Error> problem = questionnaire_problem(document))
        return problem;
    DocumentIds ids;
    if (std::optional<Error> problem = persona_problem(document, ids))
        return problem;
    for (std::size_t i = 0; i < document.journeys.size(); ++i)
        if (std::optional<Error> problem = journey_problem(document.journeys[i], i, ids))
            return problem;
    if (std::optional<Error> problem = nested_problem(document.journeys, ids.journeys))
        return problem;
    return plan_problem(document.plan, ids);
}

} // namespace tappa
