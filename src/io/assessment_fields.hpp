#pragma once

#include "io/limits.hpp"
#include "model/assessment.hpp"

// The members of each struct as files name them; see field_reader.hpp.
namespace tappa {

template <typename V>
void fields(V& v, typename V::template Value<Respondent>& respondent) {
    v.id("id", respondent.id);
    v.optional_text("name", respondent.name, limits::title);
    v.optional_text("role", respondent.role, limits::title);
}

template <typename V>
void fields(V& v, typename V::template Value<Answer>& answer) {
    v.id("question", answer.question);
    v.id("respondent", answer.respondent);
    v.choice("state", answer.state);
    v.answer_level("level", answer.level);
    v.optional_choice("confidence", answer.confidence);
    v.optional_text("evidence", answer.evidence, limits::notes);
    v.optional_text("link", answer.link, limits::paragraph);
}

template <typename V>
void fields(V& v, typename V::template Value<AgreedLevel>& agreed) {
    v.id("question", agreed.question);
    v.whole("level", agreed.level, limits::level);
    v.filled_text("reason", agreed.reason, limits::paragraph);
}

template <typename V>
void fields(V& v, typename V::template Value<CapabilityTarget>& target) {
    v.id("capability", target.capability);
    v.whole("level", target.level, limits::level);
}

template <typename V>
void fields(V& v, typename V::template Value<CapabilityWeight>& weight) {
    v.id("capability", weight.capability);
    v.number("weight", weight.weight, limits::weight);
}

template <typename V>
void fields(V& v, typename V::template Value<Assessment>& assessment) {
    v.id_text("questionnaire_id", assessment.questionnaire_id);
    v.whole("questionnaire_revision", assessment.questionnaire_revision, limits::revision);
    v.list("respondents", assessment.respondents, {1, limits::respondents});
    v.list("answers", assessment.answers, {0, limits::answers});
    v.list("agreed", assessment.agreed, {0, limits::agreed_levels});
    v.list("targets", assessment.targets, {0, limits::capabilities});
    v.list("weights", assessment.weights, {0, limits::capabilities});
}

} // namespace tappa
