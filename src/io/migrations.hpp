#pragma once

#include "base/result.hpp"
#include "io/json_value.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace tappa {

// One step from a version of a file format to the next. Steps work on the JSON tree, because the
// structs only know the newest version; they set the new version number themselves only through
// `upgraded`, which does it after each step. A step must survive any checked JSON: what it cannot
// find it leaves alone, and the loader then says what is wrong.
struct Migration {
    int from = 0; // to from + 1
    void (*apply)(JsonValue& file) = nullptr;
    // Members that the later version brought, as "document.assessment.agreed"; "[]" after a list
    // stands for each of its items. A file of the earlier version that holds one is wrong.
    std::span<const std::string_view> later_members = {};
};

// The file lifted to `newest`, as JSON text. Error: UnknownKey. `json` has passed check_json and is
// an object of version `version`; `steps` has one for every version from `version` to `newest` - 1.
[[nodiscard]] Result<std::string> upgraded(
    std::string_view json, int version, int newest, std::span<const Migration> steps
);

// For a version that only brought members which may be left out.
void keep_file(JsonValue& file);

// Version 1 called a practice key or not, and every key practice held back every stage: it has
// gate 2 now, which says the same.
void give_gates(JsonValue& questionnaire);

// A document of version 2 may carry a questionnaire of version 1.
void give_gates_to_own_questionnaire(JsonValue& file);

// Up to version 12 a journey named its segment in a text of its own; since then segments are
// records like personas. Journeys that wrote the same text are of the same segment.
void give_segments(JsonValue& file);

inline constexpr std::array<std::string_view, 2> document_members_of_2{
    "document.assessment.agreed", "document.questionnaire"};
inline constexpr std::array<std::string_view, 2> document_members_of_3{
    "document.questionnaire.questions[].gate", "document.questionnaire.questions[].name"};
inline constexpr std::array<std::string_view, 3> document_members_of_4{
    "document.currency",
    "document.plan.actions[].cost_once",
    "document.plan.actions[].cost_yearly"};
inline constexpr std::array<std::string_view, 3> document_members_of_5{
    "document.plan.schedule", "document.journeys[].entries", "document.journeys[].goals"};
inline constexpr std::array<std::string_view, 1> document_members_of_7{
    "document.plan.actions[].metrics[].readings"};
inline constexpr std::array<std::string_view, 4> document_members_of_8{
    "document.journeys[].variants",
    "document.plan.actions[].updates",
    "document.plan.decisions",
    "document.plan.sign_off"};
inline constexpr std::array<std::string_view, 15> document_members_of_9{
    "document.journeys[].owner",
    "document.journeys[].status",
    "document.journeys[].reviewed",
    "document.journeys[].quotes",
    "document.journeys[].log_mapping",
    "document.journeys[].touchpoints[].target_emotion",
    "document.journeys[].touchpoints[].persona_emotions",
    "document.journeys[].touchpoints[].thinking",
    "document.journeys[].touchpoints[].saying",
    "document.journeys[].touchpoints[].job",
    "document.journeys[].touchpoints[].backstage",
    "document.journeys[].touchpoints[].picture",
    "document.journeys[].touchpoints[].opens",
    "document.plan.schedule.special_days",
    "document.plan.milestones"};
inline constexpr std::array<std::string_view, 4> document_members_of_10{
    "document.plan.weights.ignores_confidence",
    "document.plan.schedule.owners[].email",
    "document.plan.actions[].metrics[].owner",
    "document.plan.actions[].metrics[].source"};
inline constexpr std::array<std::string_view, 2> document_members_of_11{
    "document.plan.actions[].reduces", "document.plan.actions[].updates[].percent"};
inline constexpr std::array<std::string_view, 6> document_members_of_12{
    "document.journeys[].variants.median_minutes",
    "document.journeys[].variants.times",
    "document.journeys[].variants.segments",
    "document.journeys[].variants.periods",
    "document.journeys[].variants.groups",
    "document.journeys[].variants.most_frequent[].groups"};
inline constexpr std::array<std::string_view, 2> document_members_of_13{
    "document.segments", "document.personas[].share"};
inline constexpr std::array<Migration, 12> document_migrations{
    {{1, keep_file, document_members_of_2},
     {2, give_gates_to_own_questionnaire, document_members_of_3},
     {3, keep_file, document_members_of_4},
     {4, keep_file, document_members_of_5},
     {5, keep_file},
     {6, keep_file, document_members_of_7},
     {7, keep_file, document_members_of_8},
     {8, keep_file, document_members_of_9},
     {9, keep_file, document_members_of_10},
     {10, keep_file, document_members_of_11},
     {11, keep_file, document_members_of_12},
     {12, give_segments, document_members_of_13}}};
inline constexpr std::array<std::string_view, 2> questionnaire_members_of_2{
    "questions[].gate", "questions[].name"};
inline constexpr std::array<Migration, 1> questionnaire_migrations{
    {{1, give_gates, questionnaire_members_of_2}}};
inline constexpr std::array<std::string_view, 1> catalogue_members_of_2{"actions[].lifts"};
inline constexpr std::array<std::string_view, 1> catalogue_members_of_3{"actions[].reduces"};
inline constexpr std::array<Migration, 2> catalogue_migrations{
    {{1, keep_file, catalogue_members_of_2}, {2, keep_file, catalogue_members_of_3}}};

} // namespace tappa
