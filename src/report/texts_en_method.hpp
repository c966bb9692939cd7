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
         "v is the mean of their answers.",
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
         "the lower median counts.",
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
    .completeness = {
        "Completeness of the plan",
        "ready = every agreed action has an owner, a metric with baseline and target, a due date",
        "Actions that are only proposed, and dropped ones, do not count. Actions that wait for "
        "each other make the plan a draft.",
        "Tappa's own rule"}};

} // namespace tappa::report::english
