#pragma once

#include "io/file_kind.hpp"
#include "io/limits.hpp"
#include "model/questionnaire.hpp"

// The members of each struct as files name them; see field_reader.hpp.
namespace tappa {

template <typename V>
void fields(V& v, typename V::template Value<Capability>& capability) {
    v.id("id", capability.id);
    v.local_text("title", capability.title, limits::title);
    v.local_text("short_title", capability.short_title, limits::radar_label);
    v.local_text("description", capability.description, limits::paragraph);
}

template <typename V>
void fields(V& v, typename V::template Value<Question>& question) {
    v.id("id", question.id);
    v.id("capability", question.capability);
    v.choice("pillar", question.pillar);
    v.choice("component", question.component);
    v.journey_stages("journey_stages", question.journey_stages);
    v.number("weight", question.weight, limits::question_weight);
    v.optional_whole("gate", question.gate, limits::gate);
    v.optional_local_text("name", question.name, limits::practice_name);
    v.local_text("text", question.text, limits::paragraph);
    v.local_text("help", question.help, limits::paragraph);
    v.local_texts("levels", question.levels, limits::paragraph);
    v.local_texts(
        "evidence_prompts",
        question.evidence_prompts,
        {0, limits::evidence_prompts},
        limits::paragraph
    );
    v.optional_text("source", question.source, limits::title);
}

template <typename V>
void fields(V& v, typename V::template Value<Questionnaire>& questionnaire) {
    v.fixed("format", questionnaire_file.format);
    v.fixed("version", questionnaire_file.newest_version);
    v.id_text("id", questionnaire.id);
    v.whole("revision", questionnaire.revision, limits::revision);
    v.local_text("title", questionnaire.title, limits::title);
    v.local_text("introduction", questionnaire.introduction, limits::paragraph);
    v.whole("minutes", questionnaire.minutes, limits::minutes);
    v.list("capabilities", questionnaire.capabilities, {1, limits::capabilities});
    v.list("questions", questionnaire.questions, {1, limits::questions});
}

} // namespace tappa
