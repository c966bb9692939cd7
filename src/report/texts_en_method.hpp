#pragma once

#include "report/texts.hpp"

// English texts: the method page.

namespace tappa::report::english {

inline constexpr MethodTexts method{
    .intro = "Every number in this report comes from one of the formulas below. v is the level of "
             "a question (1 to 5), w its weight.",
    .weights_note = "Weights other than 1 in this assessment: {0}.",
    .source = "Source: {0}",
    .score =
        {"Score of a capability, a stage, a cell",
         "C = Σ w·v / Σ w",
         "Weighted mean of the questions that have a level. “Not applicable” leaves the "
         "computation; “don't know” leaves the mean but lowers the coverage. With several people, "
         "v is the mean of their answers, or the level they agreed on.",
         "weighted mean; scale of five described levels"},
    .overall =
        {"Overall score",
         "S = Σ W·C / Σ W",
         "Weighted mean of the capabilities that have a score. The weights W are 1 unless somebody "
         "changes them.",
         "weighted mean"},
    .stage =
        {"Maturity stage",
         "stage = the largest L such that every key practice has a level ≥ L",
         "The lowest key practice decides. If an applicable key practice has no level, the stage "
         "stays “not yet determined” and its highest possible value is given. With several people "
         "the lower median counts, or the level they agreed on.",
         "staged representation of CMMI and C2M2; names of the stages from Gartner's customer "
         "experience maturity model"},
    .distance =
        {"Distance to the next stage",
         "D = Σ max(0, L + 1 − v) over the key practices",
         "How many levels have to be gained, in all, for the stage to rise by one.",
         "follows from the rule of the stage"},
    .bounds =
        {"Bounds of the score",
         "S with every “don't know” = 1; S with every “don't know” = 5",
         "They say how far the score may move once what is unknown today becomes known. Unanswered "
         "questions stay out.",
         "worst-case and best-case bounds"},
    .gap =
        {"Gap to the target",
         "g = max(0, T − C);  weight = max((1 + T − c)² − 1, 0)",
         "T is the capability's target; unless somebody sets it, one level above the present one. "
         "c is the lower of the score and the level of the key practices. Large gaps weigh more "
         "than in proportion.",
         "form of the weight from Open SAMMY"},
    .coverage =
        {"Coverage",
         "answers with a level / (answers with a level + “don't know” + unanswered)",
         "Questions that do not apply are not counted.",
         "count"},
    .emotion =
        {"Emotion of a stage",
         "E = Σ i·e / Σ i",
         "Mean of the emotions e (−2 to +2) of the stage's touchpoints, weighted by their "
         "importance i (1 to 5). Where no emotion is recorded the curve is interrupted.",
         "weighted mean"},
    .burden =
        {"Weight of a pain point",
         "p = severity × share of customers hit",
         "Severity from 1 to 5, share from 0 to 1; a share that is not known counts as 1.",
         "expected value"},
    .priority =
        {"Priority of an action",
         "V = {0}·gap + {1}·pain + {2}·leverage;  priority = 100 · (V · confidence / effort^{3}) / "
         "maximum",
         "Each of the three parts is divided by the largest in the plan and so runs from 0 to 1. "
         "Effort is in person-days. The first action of the plan has priority 100.",
         "ratio of value to effort, in the family of RICE and WSJF"},
    .classes =
        {"Class of an action",
         "impact = V / largest V, high from {0};  effort low up to {1} person-days",
         "High impact and low effort: quick win. Both high: strategic. Both low: fill-in. Low "
         "impact and high effort: reconsider. The border for effort is the plan's median.",
         "impact/effort matrix"},
    .completeness =
        {"Completeness of the plan",
         "ready = every agreed action has an owner, a metric with baseline and target, a due date",
         "Actions that are only proposed, and dropped ones, do not count. Actions that wait for "
         "each other make the plan a draft.",
         "Tappa's own rule"},
    .evidence =
        {"Evidence",
         "E = answers with evidence / answers with a level",
         "An answer with a note, with a link or marked as documented has evidence. How sure people "
         "were is a count over the answers with a level.",
         "count"},
    .agreed =
        {"Agreed level",
         "v = the level agreed on, if there is one;  otherwise v = mean of the answers",
         "It counts in the scores and, for a key practice, in the stage. The answers stay, and "
         "agreement is measured on them. An agreed level always has a reason, and takes the “don't "
         "know” of its question out of the bounds of the score.",
         "Tappa's own rule: first everybody alone, then together"},
    .interval =
        {"95\u00A0% interval",
         "from the 2.5th to the 97.5th percentile of S over {0} resamples",
         "Each resample draws, with replacement, as many people as gave a level, each with all of "
         "their answers, and computes every score anew. The random numbers start from a fixed seed "
         "({1}): the same answers always give the same interval. Agreed levels stay as they are. "
         "Where fewer than {2} people gave a level there is no interval.",
         "percentile bootstrap, Efron and Tibshirani 1993, chapter 13"},
    .r_wg =
        {"Agreement on a question",
         "r_wg = 1 − s² / 2;  2 = (A² − 1) / 12, with A = 5 levels",
         "s² is the variance of the levels given (with n − 1), 2 that of answers spread evenly. 1: "
         "all alike; 0: as at random; below zero: further apart than at random.",
         "James, Demaree and Wolf 1984"},
    .r_wg_star =
        {"Agreement over all questions",
         "r*wg = 1 − mean of s² / 2",
         "Over the questions for which at least two people gave a level; a negative value is shown "
         "as it is. The reading in words follows LeBreton and Senter 2008.",
         "Lindell, Brandt and Whitney 1999; LeBreton and Senter 2008"},
    .deviation =
        {"Distance from the median",
         "AD = Σ |x − Md| / n",
         "How many levels, on average, lie between the answers and their median Md. Above A / 6 = "
         "{0} it is marked as high.",
         "Burke, Finkelstein and Dusig 1999; limit of Burke and Dunlap 2002"},
    .quartiles =
        {"Median, IQR and agenda",
         "IQR = Q(3/4) − Q(1/4);  Q(p) at position 1 + (n − 1)·p of the answers in order",
         "Between two neighbouring answers the value is interpolated linearly. The agenda holds "
         "the questions with different levels, by IQR, then AD, then the distance between the "
         "highest and the lowest level.",
         "quantile of type 7, Hyndman and Fan 1996"},
    .roles = {
        "Scores by role",
        "a number is shown only with n ≥ {0} people",
        "The formulas of the scores, over the answers of the role's people alone. n counts who, in "
        "that role, gave a level in the capability; the role's score is the weighted mean of the "
        "capabilities shown.",
        "minimum number of people, as in official statistics"}};

} // namespace tappa::report::english
