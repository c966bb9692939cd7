#pragma once

#include "io/assessment_fields.hpp"
#include "io/journey_fields.hpp"
#include "io/plan_fields.hpp"
#include "io/questionnaire_fields.hpp"
#include "model/document.hpp"

// The members of each struct as files name them; see field_reader.hpp.
namespace tappa {

template <typename V>
void fields(V& v, typename V::template Value<Document>& document) {
    v.id_text("id", document.id);
    v.text("title", document.title, limits::title);
    v.optional_text("organisation", document.organisation, limits::title);
    v.language("language", document.language);
    v.date("date", document.date);
    v.currency("currency", document.currency);
    v.object("assessment", document.assessment);
    v.optional_object("questionnaire", document.questionnaire);
    v.list("personas", document.personas, {0, limits::personas});
    v.list_unless_empty("segments", document.segments, limits::segments);
    v.list("journeys", document.journeys, {1, limits::journeys});
    v.object("plan", document.plan);
}

} // namespace tappa
