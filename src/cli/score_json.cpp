#include "cli/score_json.hpp"

#include "app/texts.hpp"
#include "cli/json_parts.hpp"

#include <optional>
#include <string_view>

namespace tappa::cli {

namespace {

std::string_view state_id(QuestionState state) {
    switch (state) {
    case QuestionState::NotApplicable:
        return "not-applicable";
    case QuestionState::DontKnow:
        return "dont-know";
    case QuestionState::Level:
        return "level";
    case QuestionState::Unanswered:
        break;
    }
    return "unanswered";
}

void null_member(JsonWriter& json, std::string_view name) {
    json.key(name);
    json.null();
}

void overall_member(JsonWriter& json, const Results& results, Language language) {
    const GatedStage& stage = results.stage;
    json.key("overall");
    json.begin_object();
    member_or_null(json, "score", results.overall.value);
    member_or_null(json, "stage", stage.stage);
    json.member("stage_at_most", stage.at_most);
    std::optional<std::string_view> name;
    if (stage.stage)
        name = level_name(*stage.stage, language);
    member_or_null(json, "stage_name", name);
    json.member("coverage", results.overall.coverage);
    pair_or_null(json, "bounds", results.bounds.low, results.bounds.high);
    null_member(json, "interval");
    json.end_object();
}

void capabilities_member(JsonWriter& json, const Results& results) {
    json.key("capabilities");
    json.begin_array();
    for (const CapabilityScore& entry : results.capabilities) {
        const Gap* const gap = find_gap(results.gaps, entry.capability);
        json.begin_object();
        json.member("id", entry.capability.text);
        member_or_null(json, "score", entry.score.value);
        member_or_null(json, "stage", gap ? gap->level : std::nullopt);
        member_or_null(json, "target", gap ? gap->target : std::nullopt);
        member_or_null(json, "gap", gap ? gap->gap : std::nullopt);
        // Without a score there is no gap to weigh.
        const bool weighed = gap && gap->gap;
        member_or_null(
            json, "gap_weight", weighed ? std::optional<double>(gap->weight) : std::nullopt
        );
        json.member("coverage", entry.score.coverage);
        null_member(json, "interval");
        json.end_object();
    }
    json.end_array();
}

template <typename E>
void scores_member(JsonWriter& json, std::string_view name, const PerEnum<E, Score>& scores) {
    json.key(name);
    json.begin_array();
    for (const E key : all_of<E>()) {
        json.begin_object();
        json.member("id", enum_id(key));
        member_or_null(json, "score", scores[key].value);
        json.end_object();
    }
    json.end_array();
}

// All cells of the heat map, row by row; one that no question speaks of is null.
void cells_member(JsonWriter& json, const Results& results) {
    json.key("cells");
    json.begin_array();
    for (const CapabilityScore& entry : results.capabilities)
        for (const JourneyStage stage : all_of<JourneyStage>()) {
            json.begin_object();
            json.member("capability", entry.capability.text);
            json.member("journey_stage", enum_id(stage));
            member_or_null(json, "score", entry.journey_stages[stage].value);
            json.end_object();
        }
    json.end_array();
}

void questions_member(JsonWriter& json, const QuestionValues& values) {
    json.key("questions");
    json.begin_array();
    for (const QuestionValue& value : values) {
        json.begin_object();
        json.member("id", value.question.text);
        member_or_null(json, "value", value.value);
        member_or_null(json, "gating_value", value.gating_value);
        json.member("state", state_id(value.state()));
        json.member("n", value.level_count);
        json.member("dont_know", value.dont_know_count);
        json.member("not_applicable", value.not_applicable_count);
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string json_from_results(const Document& document, const Results& results, Language language) {
    const GatedStage& stage = results.stage;
    JsonWriter json(JsonLayout::Indented);
    json.begin_object();
    document_members(json, document);
    overall_member(json, results, language);
    capabilities_member(json, results);
    scores_member(json, "journey_stages", results.journey_stages);
    scores_member(json, "pillars", results.pillars);
    scores_member(json, "components", results.components);
    cells_member(json, results);
    questions_member(json, results.questions);
    ids_member(json, "blocking", stage.blocking);
    ids_member(json, "open_key_practices", stage.open);
    member_or_null(json, "next_stage", stage.next_stage);
    // Without a next stage, or without any level to count from, there is no distance.
    const bool known = stage.next_stage && !stage.blocking.empty();
    member_or_null(
        json, "distance_to_next", known ? std::optional<int>(stage.distance_total) : std::nullopt
    );
    json.end_object();
    return json.take();
}

} // namespace tappa::cli
