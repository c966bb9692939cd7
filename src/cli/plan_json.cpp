#include "cli/plan_json.hpp"

#include "base/date.hpp"
#include "cli/json_parts.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace tappa::cli {

namespace {

constexpr std::array<std::string_view, 5> missing_ids{
    "owner", "metric", "baseline", "target", "due"};

void text_or_null(JsonWriter& json, std::string_view name, const std::string& text) {
    member_or_null(json, name, text.empty() ? std::nullopt : std::optional<std::string>(text));
}

void date_or_null(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
    text_or_null(json, name, date ? iso_from_date(*date) : std::string());
}

void sources_member(JsonWriter& json, const std::vector<ActionSource>& sources) {
    json.key("sources");
    json.begin_array();
    for (const ActionSource& source : sources) {
        json.begin_object();
        json.member("kind", enum_id(source.kind));
        json.member("id", source.id);
        json.end_object();
    }
    json.end_array();
}

void priority_members(JsonWriter& json, const ActionPriority& priority) {
    json.member("rank", priority.rank);
    json.member("id", priority.id);
    json.member("priority", priority.priority);
    json.member("value", priority.value);
    json.member("confidence", priority.confidence);
    json.member("effort_days", priority.effort_days);
}

void action_object(JsonWriter& json, const ActionPriority& priority, const PlanAction& action) {
    json.begin_object();
    priority_members(json, priority);
    json.member("title", action.title);
    text_or_null(json, "catalogue_id", action.catalogue_id.text);
    json.member("status", enum_id(action.status));
    text_or_null(json, "owner_name", action.owner_name);
    text_or_null(json, "owner_role", action.owner_role);
    json.member("duration_weeks", action.duration_weeks);
    date_or_null(json, "start", action.start);
    date_or_null(json, "due", action.due);
    sources_member(json, action.sources);
    ids_member(json, "prerequisites", action.prerequisites);
    json.key("missing");
    json.begin_array();
    if (counts_for_completeness(action))
        for (const MissingPart part : missing_parts(action))
            json.value(missing_ids[static_cast<std::size_t>(part)]);
    json.end_array();
    json.end_object();
}

void proposal_object(
    JsonWriter& json, const Proposal& proposal, const Catalogue& catalogue, Language language
) {
    const CatalogueAction* const action = find_action(catalogue, proposal.action);
    json.begin_object();
    priority_members(json, proposal.priority);
    json.member("title", action ? action->title.in(language) : proposal.action.text);
    sources_member(json, proposal.sources);
    ids_member(json, "prerequisites_outside_plan", proposal.prerequisites_outside_plan);
    json.end_object();
}

} // namespace

std::string json_from_plan_view(
    const Document& document, const Catalogue& catalogue, const Derived& derived, Language language
) {
    const Completeness& completeness = derived.completeness();
    JsonWriter json(JsonLayout::Indented);
    json.begin_object();
    document_members(json, document);
    json.member("ready", completeness.ready);
    json.member("complete", completeness.ready_count);
    json.member("incomplete", completeness.unready_count);
    json.key("actions");
    json.begin_array();
    for (const ActionPriority& priority : derived.priorities())
        if (const PlanAction* const action =
                find_plan_action(document.plan, PlanActionId(priority.id)))
            action_object(json, priority, *action);
    json.end_array();
    json.key("proposals");
    json.begin_array();
    for (const Proposal& proposal : derived.proposals())
        proposal_object(json, proposal, catalogue, language);
    json.end_array();
    json.key("cycles");
    json.begin_array();
    for (const PrerequisiteCycle& cycle : completeness.cycles) {
        json.begin_array();
        for (const PlanActionId& id : cycle)
            json.value(id.text);
        json.end_array();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

} // namespace tappa::cli
