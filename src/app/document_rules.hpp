#pragma once

#include "app/derived/derived.hpp"
#include "app/texts.hpp"
#include "io/limits.hpp"

#include <string>
#include <string_view>
#include <vector>

// What keeps a document such that io/document_io can always save it and open it again, whatever
// a form hands over.

namespace tappa {

// Valid UTF-8 without control characters (line feed and tab stay), at most `limit` code points.
[[nodiscard]] std::string clean_text(std::string_view text, std::size_t limit);
// What a file's name without its ending calls a journey: "Branch_visits" → "Branch visits".
[[nodiscard]] std::string journey_name_of_file(std::string_view name);
[[nodiscard]] int clamped(int value, limits::Range range);
// Returns `otherwise` for NaN or infinity.
[[nodiscard]] double clamped(double value, limits::Range range, double otherwise);
[[nodiscard]] std::optional<double> clamped(std::optional<double> value, limits::Range range);
[[nodiscard]] bool is_day(Date date);

// Ids of new things: the prefix and the number after the highest in the document.
[[nodiscard]] RespondentId next_respondent_id(const Document& document);
[[nodiscard]] PersonaId next_persona_id(const Document& document, PersonaKind kind);
[[nodiscard]] JourneyId next_journey_id(const Document& document);
[[nodiscard]] TouchpointId next_touchpoint_id(const Document& document);
[[nodiscard]] PainPointId next_pain_point_id(const Document& document);
[[nodiscard]] OpportunityId next_opportunity_id(const Document& document);
[[nodiscard]] QuoteId next_quote_id(const Document& document);
[[nodiscard]] PlanActionId next_plan_action_id(const Document& document);
[[nodiscard]] MilestoneId next_milestone_id(const Document& document);

[[nodiscard]] Touchpoint cleaned(Touchpoint touchpoint);
// Also without causes that the journey does not have.
[[nodiscard]] PainPoint cleaned(PainPoint pain_point, const Journey& journey);
[[nodiscard]] Opportunity cleaned(Opportunity opportunity);
// How many of them a document holds.
[[nodiscard]] std::size_t most_of(PersonaKind kind);
// The one of this kind and name, else a new one; empty where the document has no room for it.
PersonaId persona_named(Document& document, PersonaKind kind, const std::string& name);

[[nodiscard]] Persona cleaned(Persona persona);
// Also without a persona or segment that the document does not have.
[[nodiscard]] Quote cleaned(Quote quote, const Document& document);
// Also without sources and prerequisites that nothing has.
[[nodiscard]] PlanAction cleaned(
    PlanAction action, const Document& document, const Content& content, const Derived& derived
);
[[nodiscard]] PriorityWeights cleaned(PriorityWeights weights);
[[nodiscard]] PlanSchedule cleaned(PlanSchedule schedule);

[[nodiscard]] bool exists(
    const ActionSource& source, const Document& document, const Content& content
);

// Takes pain points out of the document with everything that refers to them. An action of the
// plan that answered only to them keeps its place: it answers to `fallback_source` from now on.
void remove_pain_points(
    Document& document,
    const std::vector<PainPointId>& ids,
    const Content& content,
    const Derived& derived
);
void remove_touchpoints(
    Document& document, const TouchpointIds& ids, const Content& content, const Derived& derived
);
void remove_touchpoint(
    Document& document, const TouchpointId& id, const Content& content, const Derived& derived
);
// Takes a persona or segment out of the document, of journeys, feelings and quotes too.
void remove_persona(Document& document, const PersonaId& id);
// With all that refers to it, the touchpoints that open it among them. It must not be the only one.
void remove_journey(
    Document& document, const JourneyId& id, const Content& content, const Derived& derived
);
void remove_plan_action(Document& document, const PlanActionId& id);

// Whether all of it can be written such that it can be opened again. Takes as long as writing it.
[[nodiscard]] bool fits_in_file(const Document& document);
// Why it does not; `sentence` has a place for the values and one for the megabytes of a file, and
// may have one for the name of what does not fit.
[[nodiscard]] std::string document_full_sentence(
    Language language, Text sentence = Text::ImportDocumentFull, const std::string& name = {}
);

// What an action answers to when nothing else is known: the capability its catalogue entry lifts,
// else the one with the widest gap, else the first.
[[nodiscard]] ActionSource fallback_source(
    const CatalogueActionId& catalogue_id, const Content& content, const Derived& derived
);

} // namespace tappa
