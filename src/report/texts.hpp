#pragma once

#include "base/language.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::report {

// A text of the report in one language; {0}, {1}… are places for arguments. It has no default on
// purpose: a language that lacks one does not compile.
class Word {
public:
    constexpr Word(const char* text) : m_text(text) {} // NOLINT: texts are written as literals

    [[nodiscard]] constexpr std::string_view view() const { return m_text; }
    [[nodiscard]] std::string text() const { return m_text; }

private:
    const char* m_text;
};

// Both languages have the forms "one" and "other" (Unicode CLDR plural rules); {0} is the number.
struct Plural {
    Word one;
    Word other;
};

struct MethodText {
    Word title;
    Word formula;
    Word text;
    Word source;
};

struct CommonTexts {
    Word page, contents, continued, figure_data, draft;
    Word unknown;   // in a table where nothing is known
    Word no_answer; // in place of a score
    Word out_of_five;
    Word average;
    Word title; // when the document has none
    Word subtitle;
    Word questionnaire; // {0} its title
    Word draft_line;
    std::array<Word, 12> section_titles; // in the order of Section
    Word interval_title;                 // heads a column of intervals
    Word interval;                       // {0} and {1} its ends
    Plural more;                         // questions left out of a list
    Word missing_title;
    std::array<Word, 5> level_names;
    std::array<Word, 5> level_descriptions;
    std::array<Word, 7> journey_stages;
    std::array<Word, 3> pillars;
    std::array<Word, 4> components;
    std::array<Word, 10> pain_categories;
    std::array<Word, 3> confidences;
    std::array<Word, 3> evidences;
    std::array<Word, 2> moments;
    std::array<Word, 5> statuses;
    std::array<Word, 4> quadrants;
    std::array<Word, 5> missing_parts;
    std::array<Word, 5> emotions; // −2 … +2
};

struct SummaryTexts {
    Word lead_stage, lead_no_stage, lead_nothing;
    Word stage, stage_at_most;
    Plural stage_note;
    Word stage_note_top;
    Plural stage_note_open;
    Word score, score_bounds, score_certain, score_interval;
    Word lowest_moment;
    Word complete_actions, complete_of;
    Word plan_ready, plan_draft;
    Word weakest, weakest_item, weakest_item_interval, weakest_none;
    Plural agreed;
    Word pains, pain_item, pains_none;
    Word actions, actions_none, owner, due, priority;
};

struct StageTexts {
    Word stage, undetermined, no_key_practice;
    Plural rule;
    Plural blocking;
    Word practice, capability, now, next, level_text, level_agreed;
    Word top;
    Plural open;
    Plural distance;
    Word distance_table;
    Word ladder, level, name, meaning;
};

struct ScoresTexts {
    Word overall, overall_none, bounds, no_doubt;
    Word interval, interval_missing;
    Plural agreed;
    Word agreed_in, agreed_where, agreed_list;
    Word radar, radar_alternative;
    Word capabilities, capability, score, target, level, gap, weight, coverage;
    Word target_default;
    Word bars_alternative;
    Word journey_stages, journey_stage, questions;
    Word perspectives, perspective, pillar_of, component_of;
    Word heat_map, heat_map_alternative, heat_map_note;
};

struct AgreementTexts {
    Plural star;
    std::array<Word, 5> readings; // of r*wg, from lacking to very strong
    Word scale, negative, none_compared, unanimous;
    Word agenda;
    Plural agenda_intro;
    Word agenda_columns;
    Word table, question, people, levels, median, iqr, ad, ad_high, r_wg, agreed;
    Word agreed_heading, agreed_intro, agreed_level;
    Plural agreed_mean;
    Word agreed_reason;
};

struct RespondentsTexts {
    Word people;
    Word progress, progress_share, progress_people;
    Word progress_all, progress_half, progress_less, progress_none;
    Word roles, role, people_column, score, roles_intro, hidden, no_roles;
    Word capabilities, capabilities_part, capability;
};

struct JourneyTexts {
    Word empty;
    Word segment, persona;
    Plural touchpoints, pain_points, opportunities;
    Word curve, curve_alternative, curve_unknown, curve_no_value, lowest_note;
    Word stage, emotion;
    Word stage_table;
    Word touchpoint, channel, importance, abandonment, evidence, pains, moment_of_truth;
    Word stages_empty;
    Word opportunity_title;
};

struct PainTexts {
    Word empty, intro;
    Word table, pain, touchpoint, category, severity, share, evidence, causes;
};

struct PlanTexts {
    Word empty;
    Plural actions;
    Word effort_total;
    Word ready, draft;
    Word table, number, action, owner, metric, due, effort, type, priority;
    Word owner_missing, metric_missing, due_missing;
    Word metric_change, metric_open;
    Word matrix, matrix_alternative, impact, effort_axis;
    Word why, answers_to, source_gap, source_pain, source_lost;
    Word owner_line, role_usual, status, effort_line, start, due_line;
    Plural duration;
    Word metrics, metric_line, metric_due, first_steps, needs_first, notes, priority_terms;
    Word missing_line;
    Word missing_intro, missing_none_agreed, cycle;
};

struct QualityTexts {
    Plural answered;
    Word of_questions;
    Word coverage, coverage_several, coverage_full;
    Word confidence, confidence_name, answers, share, unstated;
    Word evidence_share, evidence_none;
    Plural dont_know;
    Word dont_know_item, bounds;
    Plural unanswered;
    Plural not_applicable;
    Word grades, grade, touchpoints, pain_points;
    Word respondents, role, people, role_unknown;
    Plural other_version;
    Plural other_version_item;
};

struct AnswersTexts {
    Word intro, intro_several, none;
    Word question, level, description, confidence, evidence;
    Word dont_know, not_applicable, unanswered, key;
    Plural mean_of;
    Word agreed;
    Plural agreed_of;
    Word agreed_reason;
};

struct MethodTexts {
    Word intro, weights_note, source;
    MethodText score, overall, stage, distance, bounds, gap, coverage, emotion, burden, priority,
        classes, completeness, evidence, agreed, interval, r_wg, r_wg_star, deviation, quartiles,
        roles;
};

struct Texts {
    CommonTexts common;
    SummaryTexts summary;
    StageTexts stage;
    ScoresTexts scores;
    AgreementTexts agreement;
    JourneyTexts journey;
    PainTexts pain;
    PlanTexts plan;
    QualityTexts quality;
    RespondentsTexts respondents;
    AnswersTexts answers;
    MethodTexts method;
};

[[nodiscard]] const Texts& texts_it();
[[nodiscard]] const Texts& texts_en();
[[nodiscard]] const Texts& texts_in(Language language);

[[nodiscard]] std::string filled(const Word&, const std::vector<std::string>& arguments);
// The form that goes with the number, with {0} as the number and {1}… as the further arguments.
[[nodiscard]] std::string counted(
    const Plural&, std::int64_t number, Language, const std::vector<std::string>& further = {}
);

} // namespace tappa::report
