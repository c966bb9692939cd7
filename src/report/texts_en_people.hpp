#pragma once

#include "report/texts.hpp"

// English texts: what several people together say, and who they are.

namespace tappa::report::english {

inline constexpr AgreementTexts agreement{
    .star =
        {"Agreement among people is {1}: r*wg is {2}, over {0} question that at least two of them "
         "rated.",
         "Agreement among people is {1}: r*wg is {2}, over {0} questions that at least two of them "
         "rated."},
    .readings = {"lacking", "weak", "moderate", "strong", "very strong"},
    .scale = "Read after LeBreton and Senter (2008): up to {0} lacking, up to {1} weak, up to {2} "
             "moderate, up to {3} strong, above that very strong. At 1 everybody gave the same "
             "levels.",
    .negative = "The value is below zero: the answers lie further apart than if the levels had "
                "been drawn at random.",
    .none_compared = "No question has been rated by at least two people yet.",
    .unanimous = "Whoever answered gave the same level to each question: there is nothing to "
                 "discuss.",
    .agenda = "What to talk about in the workshop",
    .agenda_intro =
        {"On {0} question people gave different levels.",
         "On {0} questions people gave different levels; the most divided come first."},
    .agenda_columns = "“Levels 1–5” counts how many people chose each level, from 1 to 5. IQR is "
                      "how wide the middle half of the answers is, AD their mean distance from the "
                      "median: above {0} it is marked as high, because the answers lie too far "
                      "apart to speak of agreement.",
    .table = "Questions to discuss",
    .question = "Question",
    .people = "People",
    .levels = "Levels 1–5",
    .median = "Median",
    .iqr = "IQR",
    .ad = "AD",
    .ad_high = "{0} (high)",
    .r_wg = "r_wg",
    .agreed = "Agreed",
    .agreed_heading = "Agreed levels",
    .agreed_intro = "Where there is one, the level agreed on together counts in the scores and in "
                    "the stage in place of the answers, which are kept.",
    .agreed_level = "level {0}",
    .agreed_mean =
        {"the answer was {1} ({0} person)", "the mean of the answers was {1} ({0} people)"},
    .agreed_reason = "Reason: {0}"};

inline constexpr RespondentsTexts respondents{
    .people = "People involved: {0}; with at least one answer: {1}.",
    .progress = "How many questions each of them answered",
    .progress_share = "Questions answered",
    .progress_people = "People",
    .progress_all = "All",
    .progress_half = "Half or more",
    .progress_less = "Less than half",
    .progress_none = "None",
    .roles = "Scores by role",
    .role = "Role",
    .people_column = "People",
    .score = "Score",
    .roles_intro = "What the people of each role answered, before any level was agreed on.",
    .hidden = "Where fewer than {0} people of a role gave a level no number is shown: it would "
              "tell what single people answered.",
    .no_roles = "No role is recorded, so there is nothing to compare by role.",
    .capabilities = "Capabilities by role",
    .capabilities_part = "Capabilities by role ({0} of {1})",
    .capability = "Capability"};

} // namespace tappa::report::english
