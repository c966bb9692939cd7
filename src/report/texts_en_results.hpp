#pragma once

#include "report/texts.hpp"

// English texts: the sections that say what the answers say.

namespace tappa::report::english {

inline constexpr StageTexts stage{
    .stage = "Stage {0} of 5: {1}.",
    .undetermined = "The stage is not yet determined: at most {0}, {1}.",
    .no_key_practice = "No key practice applies: the stage cannot be determined.",
    .rule =
        {"The stage is the one reached by the only key practice that applies.",
         "The stage is the level that all {0} applicable key practices have reached: a high "
         "average does not make up for a practice left behind."},
    .blocking = {"{0} key practice holds back stage {1}", "{0} key practices hold back stage {1}"},
    .practice = "Key practice",
    .capability = "Capability",
    .now = "Now",
    .next = "What one would see at level {0}",
    .level_text = "{0}. {1}",
    .level_agreed = "{0} (agreed level)",
    .top = "Every key practice is at the highest level.",
    .open = {"{0} key practice has no level yet:", "{0} key practices have no level yet:"},
    .distance =
        {"{0} level in all is missing to reach stage {1}.",
         "{0} levels in all are missing to reach stage {1}."},
    .distance_table = "Now and at stage {0}",
    .ladder = "The five stages",
    .level = "Stage",
    .name = "Name",
    .meaning = "What sets it apart"};

inline constexpr ScoresTexts scores{
    .overall = "The overall score is {0} out of 5: the weighted mean of the capabilities with at "
               "least one answer.",
    .overall_none = "No question has a level yet, so there is no score.",
    .bounds = "If every “don't know” were 1 it would be {0}; if every one were 5, {1}.",
    .no_doubt = "None of the answers is “don't know”.",
    .interval = "95\u00A0% interval: {0}. It says how far the score could have moved had other "
                "people like these {1} answered.",
    .interval_missing = "Where fewer than {0} people gave a level there is no interval.",
    .agreed =
        {"For {0} question the level agreed on together counts, in place of the answers: {1}.",
         "For {0} questions the level agreed on together counts, in place of the answers: {1}."},
    .agreed_in = "{0} ({1})",
    .agreed_where = "Levels and reasons are in the section “{0}”.",
    .agreed_list = "The agreed levels and their reasons",
    .radar = "Scores and targets per capability",
    .radar_alternative = "Radar with the score and target of each capability, from 1 to 5. {0}",
    .capabilities = "Scores per capability",
    .capability = "Capability",
    .score = "Score",
    .target = "Target",
    .level = "Level",
    .gap = "Gap",
    .weight = "Weight",
    .coverage = "Coverage",
    .target_default = "{0} (default)",
    .bars_alternative = "Bars with the score of each journey stage, from 1 to 5. {0}",
    .journey_stages = "Scores per journey stage",
    .journey_stage = "Journey stage",
    .questions = "Questions",
    .perspectives = "Scores per pillar and component",
    .perspective = "Perspective",
    .pillar_of = "Pillar: {0}",
    .component_of = "Component: {0}",
    .heat_map = "Capability by journey stage",
    .heat_map_alternative = "Coloured table with the score of each capability at each journey "
                            "stage. {0}",
    .heat_map_note = "An empty cell means that no answered question speaks of that stage: it is "
                     "not a low score."};

inline constexpr QualityTexts quality{
    .answered = {"{0} of {1} questions is answered.", "{0} of {1} questions are answered."},
    .of_questions = "{0} of {1}",
    .coverage = "Coverage: {0} of the applicable questions have a level; the rest are “don't know” "
                "or unanswered.",
    .coverage_several =
        "Coverage: {0}. It is the mean, over the applicable questions, of the share of answers "
        "with a level; “don't know” and questions that nobody answered lower it.",
    .coverage_full = "Every applicable question has a level.",
    .confidence = "How sure people were",
    .confidence_name = "Confidence",
    .answers = "Answers",
    .share = "Share",
    .unstated = "Not stated",
    .evidence_share =
        "{0} of the answers with a level ({1} of {2}) rest on evidence: a note, a link or a "
        "document.",
    .evidence_none = "No answer has a level, so there is no evidence to count.",
    .dont_know =
        {"{0} question answered with “don't know”:", "{0} questions answered with “don't know”:"},
    .dont_know_item = "{0} ({1} of {2})",
    .bounds = "The overall score would be {0} if every “don't know” were 1, and {1} if every one "
              "were 5.",
    .unanswered = {"{0} question without an answer:", "{0} questions without an answer:"},
    .not_applicable = {"{0} question not applicable:", "{0} questions not applicable:"},
    .grades = "What the journey rests on",
    .grade = "Evidence",
    .touchpoints = "Touchpoints",
    .pain_points = "Pain points",
    .respondents = "Who answered",
    .role = "Role",
    .people = "People",
    .role_unknown = "Role not stated",
    .other_version =
        {"{0} answer belongs to another questionnaire or version of it: it is kept, but does not "
         "count in the scores. The question:",
         "{0} answers belong to another questionnaire or version of it: they are kept, but do not "
         "count in the scores. The questions:"},
    .other_version_item = {"{1}: {0} answer", "{1}: {0} answers"}};

inline constexpr AnswersTexts answers{
    .intro = "For each question, the level chosen and what it describes.",
    .intro_several = "For each question, the mean of the answers and the description of the median "
                     "level. What single people answered is not shown.",
    .none = "The questionnaire has no questions.",
    .question = "Question",
    .level = "Level",
    .description = "What it describes",
    .confidence = "Confidence",
    .evidence = "Evidence",
    .dont_know = "Don't know",
    .not_applicable = "Not applicable",
    .unanswered = "No answer",
    .key = "{0} (key practice)",
    .mean_of = {"{1} ({0} person)", "{1} ({0} people)"},
    .agreed = "{0} (agreed)",
    .agreed_of = {"{1} (agreed; answer {2}, {0} person)", "{1} (agreed; mean {2}, {0} people)"},
    .agreed_reason = "{0} Reason for the agreed level: {1}"};

} // namespace tappa::report::english
