#include "io/document_check.hpp"

#include "io/checks.hpp"
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

// Ids that stand for one thing in the whole document, so that other parts can name them alone.
struct DocumentIds {
    IdSet personas;
    IdSet journeys;
    IdSet touchpoints;
    IdSet pain_points;
    IdSet opportunities;
};

// The references inside one journey: to touchpoints and pain points of the same journey.
class JourneyCheck {
public:
    JourneyCheck(const Journey& journey, std::size_t index, DocumentIds& ids)
        : m_journey(journey), m_index(index), m_ids(ids) {}

    std::optional<Error> problem() {
        for (const auto check :
             {&JourneyCheck::own_problem,
              &JourneyCheck::touchpoint_problem,
              &JourneyCheck::pain_point_problem,
              &JourneyCheck::cause_problem,
              &JourneyCheck::opportunity_problem,
              &JourneyCheck::transition_problem,
              &JourneyCheck::end_problem,
              &JourneyCheck::variants_problem})
            if (std::optional<Error> found = (this->*check)())
                return found;
        return std::nullopt;
    }

private:
    template <typename... Parts>
    [[nodiscard]] std::string here(const Parts&... parts) const {
        return place(top, "journeys", m_index, parts...);
    }

    std::optional<Error> own_problem() {
        if (!m_ids.journeys.insert(m_journey.id.text).second)
            return duplicate_id(m_journey.id.text, here("id"));
        if (!m_journey.persona.empty() && m_ids.personas.count(m_journey.persona.text) == 0)
            return unknown_reference(m_journey.persona.text, here("persona"));
        return std::nullopt;
    }

    std::optional<Error> touchpoint_problem() {
        for (std::size_t i = 0; i < m_journey.touchpoints.size(); ++i) {
            const std::string& id = m_journey.touchpoints[i].id.text;
            if (!m_ids.touchpoints.insert(id).second)
                return duplicate_id(id, here("touchpoints", i, "id"));
            m_touchpoints.insert(id);
        }
        return std::nullopt;
    }

    std::optional<Error> pain_point_problem() {
        for (std::size_t i = 0; i < m_journey.pain_points.size(); ++i) {
            const PainPoint& pain = m_journey.pain_points[i];
            if (!m_ids.pain_points.insert(pain.id.text).second)
                return duplicate_id(pain.id.text, here("pain_points", i, "id"));
            m_pain_points.insert(pain.id.text);
            if (m_touchpoints.count(pain.touchpoint.text) == 0)
                return unknown_reference(
                    pain.touchpoint.text, here("pain_points", i, "touchpoint")
                );
        }
        return std::nullopt;
    }

    // After all pain points are known: a cause may come later in the list.
    std::optional<Error> cause_problem() {
        for (std::size_t i = 0; i < m_journey.pain_points.size(); ++i) {
            for (std::size_t k = 0; k < m_journey.pain_points[i].causes.size(); ++k) {
                const std::string& id = m_journey.pain_points[i].causes[k].text;
                if (m_pain_points.count(id) == 0)
                    return unknown_reference(id, here("pain_points", i, "causes", k));
            }
        }
        return std::nullopt;
    }

    std::optional<Error> opportunity_problem() {
        for (std::size_t i = 0; i < m_journey.opportunities.size(); ++i) {
            const Opportunity& opportunity = m_journey.opportunities[i];
            if (!m_ids.opportunities.insert(opportunity.id.text).second)
                return duplicate_id(opportunity.id.text, here("opportunities", i, "id"));
            if (m_touchpoints.count(opportunity.touchpoint.text) == 0)
                return unknown_reference(
                    opportunity.touchpoint.text, here("opportunities", i, "touchpoint")
                );
        }
        return std::nullopt;
    }

    std::optional<Error> transition_problem() {
        std::set<std::pair<std::string_view, std::string_view>> pairs;
        for (std::size_t i = 0; i < m_journey.transitions.size(); ++i) {
            const std::string& from = m_journey.transitions[i].from.text;
            const std::string& to = m_journey.transitions[i].to.text;
            if (m_touchpoints.count(from) == 0)
                return unknown_reference(from, here("transitions", i, "from"));
            if (m_touchpoints.count(to) == 0)
                return unknown_reference(to, here("transitions", i, "to"));
            if (!pairs.insert({from, to}).second)
                return duplicate_id(from + " → " + to, here("transitions", i));
        }
        return std::nullopt;
    }

    std::optional<Error> end_problem() {
        if (std::optional<Error> found = end_problem("entries", m_journey.entries))
            return found;
        return end_problem("goals", m_journey.goals);
    }

    template <typename... Parts>
    [[nodiscard]] std::optional<Error> more_than(double most, double value, const Parts&... parts)
        const {
        constexpr double rounding = 1e-9; // of sums; counts themselves are whole
        if (value <= most * (1 + rounding))
            return std::nullopt;
        return Error{
            ErrorCode::OutOfRange,
            here("variants", parts...),
            {shown_number(value), "0", shown_number(most)}};
    }

    // Parts are no more than the whole: shares of more than all would be shown else.
    std::optional<Error> variants_problem() {
        if (!m_journey.variants)
            return std::nullopt;
        const JourneyVariants& variants = **m_journey.variants;
        double customers = variants.deleted_customers;
        double conversions = 0;
        for (std::size_t i = 0; i < variants.most_frequent.size(); ++i) {
            const JourneyVariant& variant = variants.most_frequent[i];
            for (std::size_t k = 0; k < variant.steps.size(); ++k)
                if (m_touchpoints.count(variant.steps[k].touchpoint.text) == 0)
                    return unknown_reference(
                        variant.steps[k].touchpoint.text,
                        here("variants", "most_frequent", i, "steps", k, "touchpoint")
                    );
            customers += variant.customers;
            conversions += variant.conversions;
            if (std::optional<Error> found = more_than(
                    variant.customers, variant.conversions, "most_frequent", i, "conversions"
                ))
                return found;
        }
        if (std::optional<Error> found =
                more_than(variants.customers, variants.conversions, "conversions"))
            return found;
        if (std::optional<Error> found = more_than(variants.customers, customers, "most_frequent"))
            return found;
        if (std::optional<Error> found =
                more_than(variants.conversions, conversions, "most_frequent"))
            return found;
        return more_than(
            variants.different,
            variants.deleted + static_cast<double>(variants.most_frequent.size()),
            "deleted"
        );
    }

    std::optional<Error> end_problem(const char* list, const SharedList<JourneyEnd>& ends) {
        IdSet named;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const std::string& id = ends[i].touchpoint.text;
            if (m_touchpoints.count(id) == 0)
                return unknown_reference(id, here(list, i, "touchpoint"));
            if (!named.insert(id).second)
                return duplicate_id(id, here(list, i, "touchpoint"));
        }
        return std::nullopt;
    }

    const Journey& m_journey;
    std::size_t m_index;
    DocumentIds& m_ids;
    IdSet m_touchpoints;
    IdSet m_pain_points;
};

std::optional<Error> action_problem(
    const PlanAction& action, std::size_t index, const IdSet& actions, const IdSet& pain_points
) {
    std::set<std::pair<SourceKind, std::string_view>> sources;
    for (std::size_t k = 0; k < action.sources.size(); ++k) {
        const ActionSource& source = action.sources[k];
        if (!sources.insert({source.kind, source.id}).second)
            return duplicate_id(source.id, place(top, "plan", "actions", index, "sources", k));
        if (source.kind == SourceKind::Pain && pain_points.count(source.id) == 0)
            return unknown_reference(
                source.id, place(top, "plan", "actions", index, "sources", k, "id")
            );
    }
    for (std::size_t k = 0; k < action.prerequisites.size(); ++k) {
        const std::string& id = action.prerequisites[k].text;
        if (actions.count(id) == 0)
            return unknown_reference(id, place(top, "plan", "actions", index, "prerequisites", k));
    }
    return std::nullopt;
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

std::optional<Error> plan_problem(const Plan& plan, const IdSet& pain_points) {
    IdSet actions;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const std::string& id = plan.actions[i].id.text;
        if (!actions.insert(id).second)
            return duplicate_id(id, place(top, "plan", "actions", i, "id"));
    }
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (std::optional<Error> problem = action_problem(plan.actions[i], i, actions, pain_points))
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
    if (std::optional<Error> problem = decision_problem(plan, actions))
        return problem;
    return sign_off_problem(plan);
}

} // namespace

std::optional<Error> document_problem(const Document& document) {
    if (std::optional<Error> problem = assessment_problem(document.assessment))
        return problem;
    if (std::optional<Error> problem = questionnaire_problem(document))
        return problem;
    DocumentIds ids;
    for (std::size_t i = 0; i < document.personas.size(); ++i) {
        const std::string& id = document.personas[i].id.text;
        if (!ids.personas.insert(id).second)
            return duplicate_id(id, place(top, "personas", i, "id"));
    }
    for (std::size_t i = 0; i < document.journeys.size(); ++i)
        if (std::optional<Error> problem = JourneyCheck(document.journeys[i], i, ids).problem())
            return problem;
    return plan_problem(document.plan, ids.pain_points);
}

} // namespace tappa
