#include "cli/score_json.hpp"

#include "app/texts.hpp"
#include "cli/json_parts.hpp"

#include <cstddef>
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

void interval_member(JsonWriter& json, const std::optional<Interval>& interval) {
    const bool known = interval.has_value();
    pair_or_null(
        json,
        "interval",
        known ? std::optional<double>(interval->low) : std::nullopt,
        known ? std::optional<double>(interval->high) : std::nullopt
    );
}

void stage_shares_member(JsonWriter& json, const std::optional<StageShares>& shares) {
    json.key("stage_shares");
    if (!shares) {
        json.null();
        return;
    }
    json.begin_array();
    for (const double share : *shares)
        json.value(share);
    json.end_array();
}

void overall_member(
    JsonWriter& json, const Results& results, const Intervals& intervals, Language language
) {
    const GatedStage& stage = results.stage;
    json.key("overall");
    json.begin_object();
    member_or_null(json, "score", results.overall.value);
    member_or_null(json, "stage", stage.stage);
    member_or_null(json, "stage_at_least", stage.at_least);
    member_or_null(json, "stage_at_most", stage.at_most);
    std::optional<std::string_view> name;
    if (stage.stage)
        name = level_name(*stage.stage, language);
    member_or_null(json, "stage_name", name);
    stage_shares_member(json, intervals.stage_shares);
    json.member("coverage", results.overall.coverage);
    pair_or_null(json, "bounds", results.bounds.low, results.bounds.high);
    interval_member(json, intervals.overall);
    json.end_object();
}

void capabilities_member(JsonWriter& json, const Results& results, const Intervals& intervals) {
    json.key("capabilities");
    json.begin_array();
    for (std::size_t i = 0; i < results.capabilities.size(); ++i) {
        const CapabilityScore& entry = results.capabilities[i];
        const Gap* const gap = find_gap(results.gaps, entry.capability);
        json.begin_object();
        json.member("id", entry.capability.text);
        member_or_null(json, "score", entry.score.value);
        // Without a score there is no target to be away from.
        const bool scored = gap && gap->score;
        const bool weighed = gap && gap->gap;
        member_or_null(json, "stage", gap ? gap->level : std::nullopt);
        member_or_null(json, "target", scored ? gap->target : std::nullopt);
        member_or_null(json, "gap", gap ? gap->gap : std::nullopt);
        member_or_null(
            json, "gap_weight", weighed ? std::optional<double>(gap->weight) : std::nullopt
        );
        json.member("coverage", entry.score.coverage);
        interval_member(json, intervals.capabilities[i]);
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

void questions_member(JsonWriter& json, const Results& results) {
    json.key("questions");
    json.begin_array();
    for (std::size_t i = 0; i < results.questions.size(); ++i) {
        const QuestionValue& value = results.questions[i];
        const QuestionAgreement& agreement = results.agreement.questions[i];
        json.begin_object();
        json.member("id", value.question.text);
        member_or_null(json, "value", value.value);
        member_or_null(json, "gating_value", value.gating_value);
        json.member("state", state_id(value.state()));
        json.member("n", value.level_count);
        json.member("dont_know", value.dont_know_count);
        json.member("not_applicable", value.not_applicable_count);
        member_or_null(json, "median", agreement.median);
        member_or_null(json, "iqr", agreement.iqr);
        member_or_null(json, "ad_median", agreement.ad_median);
        member_or_null(json, "r_wg", agreement.r_wg);
        member_or_null(json, "agreed", value.agreed);
        json.end_object();
    }
    json.end_array();
}

void practice_members(
    JsonWriter& json, const QuestionId& id, const Questionnaire& questionnaire, Language language
) {
    const Question* const question = find_question(questionnaire, id);
    json.member("question", id.text);
    json.member("name", question ? practice_name(*question).in(language) : id.text);
}

// What stands between this stage and the next, and what lies below it.
void stage_members(
    JsonWriter& json, const GatedStage& stage, const Questionnaire& questionnaire, Language language
) {
    json.key("blocking");
    json.begin_array();
    for (const BlockingPractice& practice : stage.blocking) {
        json.begin_object();
        practice_members(json, practice.question, questionnaire, language);
        json.member("value", practice.value);
        json.member("needed", practice.needed);
        json.end_object();
    }
    json.end_array();
    json.key("weak_spots");
    json.begin_array();
    for (const WeakSpot& spot : stage.weak_spots) {
        json.begin_object();
        practice_members(json, spot.question, questionnaire, language);
        json.member("value", spot.value);
        json.end_object();
    }
    json.end_array();
    ids_member(json, "open_key_practices", stage.open);
    member_or_null(json, "next_stage", stage.next_stage);
    member_or_null(
        json,
        "distance_to_next",
        stage.next_stage ? std::optional<int>(stage.distance_total) : std::nullopt
    );
}

void agreement_member(JsonWriter& json, const Agreement& agreement) {
    json.key("agreement");
    json.begin_object();
    member_or_null(json, "r_wg_star", agreement.r_wg_star);
    json.end_object();
}

void roles_member(
    JsonWriter& json, const std::vector<RoleScores>& roles, const Questionnaire& questionnaire
) {
    json.key("roles");
    json.begin_array();
    for (const RoleScores& role : roles) {
        json.begin_object();
        const bool named = !role.role.empty();
        member_or_null(
            json, "role", named ? std::optional<std::string_view>(role.role) : std::nullopt
        );
        json.member("n", role.people);
        member_or_null(json, "overall", role.overall);
        json.key("capabilities");
        json.begin_array();
        for (std::size_t i = 0; i < role.capabilities.size(); ++i) {
            json.begin_object();
            json.member("id", questionnaire.capabilities[i].id.text);
            member_or_null(json, "score", role.capabilities[i]);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string json_from_results(
    const Document& document,
    const Questionnaire& questionnaire,
    const Results& results,
    const Intervals& intervals,
    Language language
) {
    JsonWriter json(JsonLayout::Indented);
    json.begin_object();
    document_members(json, document);
    overall_member(json, results, intervals, language);
    capabilities_member(json, results, intervals);
    scores_member(json, "journey_stages", results.journey_stages);
    scores_member(json, "pillars", results.pillars);
    scores_member(json, "components", results.components);
    cells_member(json, results);
    questions_member(json, results);
    agreement_member(json, results.agreement);
    stage_members(json, results.stage, questionnaire, language);
    ids_member(json, "agenda", results.agreement.agenda);
    roles_member(json, results.roles, questionnaire);
    json.end_object();
    return json.take();
}

} // namespace tappa::cli
