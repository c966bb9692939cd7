#pragma once

// Small makers of model values, so that a test says only what it is about. All of them give valid
// values: ids are what the caller names, everything else is the plainest that passes validation.

#include "model/catalogue.hpp"
#include "model/document.hpp"
#include "model/questionnaire.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tappa::test {

// The same text in every language, with the language's code after it so that a mix-up shows.
inline LocalText local(const std::string& text) {
    LocalText result;
    for (const Language language : all_languages)
        result.in(language) = text + " (" + std::string(language_code(language)) + ")";
    return result;
}

inline Capability capability(const std::string& id) {
    return {CapabilityId(id), local(id), local(id), local("About " + id)};
}

// Weight 1, no key practice, speaks of all stages.
inline Question question(const std::string& id, const std::string& capability_id) {
    Question made;
    made.id = QuestionId(id);
    made.capability = CapabilityId(capability_id);
    made.text = local("Question " + id);
    made.help = local("Help for " + id);
    for (std::size_t i = 0; i < made.levels.size(); ++i)
        made.levels[i] = local("Level " + std::to_string(i + 1));
    made.evidence_prompts = {local("A document")};
    made.source = "001";
    return made;
}

inline Question weighing(double weight, Question made) {
    made.weight = weight;
    return made;
}

// One that holds back every stage, as all did once.
inline Question key_practice(Question made, int gate = 2) {
    made.gate = gate;
    return made;
}

inline Question naming(std::vector<JourneyStage> stages, Question made) {
    made.journey_stages = std::move(stages);
    return made;
}

// The capabilities are those the questions name, in the order they are first named.
inline Questionnaire questionnaire(std::vector<Question> questions) {
    Questionnaire made;
    made.id = "test";
    made.title = local("Test");
    made.introduction = local("For tests");
    made.minutes = 5;
    made.questions = std::move(questions);
    for (const Question& item : made.questions)
        if (!find_capability(made, item.capability))
            made.capabilities.push_back(capability(item.capability.text));
    return made;
}

inline Answer answer(
    const std::string& question_id, AnswerState state, int level, const std::string& respondent
) {
    Answer made;
    made.question = QuestionId(question_id);
    made.respondent = RespondentId(respondent);
    made.state = state;
    made.level = level;
    return made;
}

inline Answer at_level(
    const std::string& question_id, int level, const std::string& respondent = "r1"
) {
    return answer(question_id, AnswerState::Level, level, respondent);
}

inline Answer dont_know(const std::string& question_id, const std::string& respondent = "r1") {
    return answer(question_id, AnswerState::DontKnow, 0, respondent);
}

inline Answer not_applicable(const std::string& question_id, const std::string& respondent = "r1") {
    return answer(question_id, AnswerState::NotApplicable, 0, respondent);
}

// The respondents are those of the answers, in the order they first answer; "r1" when nobody did.
inline Assessment assessment(std::vector<Answer> answers) {
    Assessment made;
    made.questionnaire_id = "test";
    made.answers = std::move(answers);
    for (const Answer& item : made.answers) {
        const bool known = std::any_of(
            made.respondents.begin(),
            made.respondents.end(),
            [&](const Respondent& respondent) { return respondent.id == item.respondent; }
        );
        if (!known)
            made.respondents.push_back({item.respondent, "", "manager"});
    }
    if (made.respondents.empty())
        made.respondents.push_back({RespondentId("r1"), "", "manager"});
    return made;
}

inline Touchpoint touchpoint(const std::string& id, JourneyStage stage = JourneyStage::Use) {
    Touchpoint made;
    made.id = TouchpointId(id);
    made.name = "Touchpoint " + id;
    made.stage = stage;
    return made;
}

// On the touchpoint "t1".
inline PainPoint pain_point(const std::string& id, PainCategory category, int severity) {
    PainPoint made;
    made.id = PainPointId(id);
    made.touchpoint = TouchpointId("t1");
    made.title = "Pain " + id;
    made.category = category;
    made.severity = severity;
    return made;
}

inline PainPoint hitting(double share, PainPoint made) {
    made.share = share;
    return made;
}

// One touchpoint, "t1", with these pain points.
inline Journey journey(std::vector<PainPoint> pains = {}) {
    Journey made;
    made.id = JourneyId("j1");
    made.name = "Journey";
    made.touchpoints = {touchpoint("t1")};
    made.pain_points = std::move(pains);
    return made;
}

// Effort 10 person-days, four weeks, one metric; answers to nothing until told.
inline CatalogueAction catalogue_action(const std::string& id) {
    CatalogueAction made;
    made.id = CatalogueActionId(id);
    made.title = local("Action " + id);
    made.why = local("Why " + id);
    made.first_steps = {local("First"), local("Second"), local("Third")};
    made.owner_role = local("Owner of " + id);
    made.effort_days = {5, 10, 20};
    made.duration_weeks = 4;
    made.metrics = {{MetricKind::Csat, local("Satisfied customers"), local("%"), Direction::Up}};
    made.source = "001";
    return made;
}

inline CatalogueAction lifting(const std::string& capability_id, int from, CatalogueAction made) {
    made.capability_steps.push_back({CapabilityId(capability_id), from});
    return made;
}

inline CatalogueAction easing(PainCategory category, CatalogueAction made) {
    made.pain_categories.push_back(category);
    return made;
}

inline CatalogueAction costing(double likely_days, CatalogueAction made) {
    made.effort_days = {likely_days / 2, likely_days, likely_days * 2};
    return made;
}

inline CatalogueAction after(std::vector<std::string> ids, CatalogueAction made) {
    for (std::string& id : ids)
        made.prerequisites.emplace_back(std::move(id));
    return made;
}

inline Catalogue catalogue(std::vector<CatalogueAction> actions) {
    return {"test-actions", 1, std::move(actions)};
}

inline ActionSource gap_source(const std::string& capability_id) {
    return {SourceKind::Gap, capability_id};
}

inline ActionSource pain_source(const std::string& pain_id) {
    return {SourceKind::Pain, pain_id};
}

// Agreed, with nothing a complete plan asks for; see `complete`.
inline PlanAction plan_action(const std::string& id, std::vector<ActionSource> sources = {}) {
    PlanAction made;
    made.id = PlanActionId(id);
    made.title = "Action " + id;
    made.why = "Because";
    made.sources = std::move(sources);
    return made;
}

// With owner, metric, baseline, target and due date.
inline PlanAction complete(PlanAction made) {
    made.owner_name = "Giulia Ferri";
    made.owner_role = "Head of service";
    PlanMetric metric;
    metric.kind = MetricKind::Csat;
    metric.name = "Satisfied customers";
    metric.unit = "%";
    metric.baseline = 60;
    metric.target = 75;
    metric.due = Date{2027, 6, 30};
    made.metrics = {metric};
    made.due = Date{2027, 6, 30};
    return made;
}

inline PlanAction waiting_for(std::vector<std::string> ids, PlanAction made) {
    for (std::string& id : ids)
        made.prerequisites.emplace_back(std::move(id));
    return made;
}

inline Plan plan(std::vector<PlanAction> actions) {
    Plan made;
    made.actions = std::move(actions);
    return made;
}

// One respondent, one journey with one touchpoint, an empty plan.
inline Document document() {
    Document made;
    made.id = "doc-test";
    made.title = "Test";
    made.organisation = "Banca Lago";
    made.date = Date{2026, 11, 21};
    made.assessment = assessment({});
    made.journeys = {journey()};
    return made;
}

} // namespace tappa::test
