#pragma once

#include "report/texts.hpp"

// English texts: the journey, its pain points and the plan.

namespace tappa::report::english {

inline constexpr JourneyTexts journey{
    .empty = "The journey has no touchpoints yet.",
    .segment = "Segment",
    .persona = "Persona",
    .touchpoints = {"{0} touchpoint", "{0} touchpoints"},
    .pain_points = {"{0} pain point", "{0} pain points"},
    .opportunities = {"{0} opportunity", "{0} opportunities"},
    .curve = "Emotion curve: {0}",
    .curve_alternative = "Emotion curve over the seven stages, from −2 to +2. The lowest point is "
                         "{0} ({1}), the highest {2} ({3}).",
    .curve_unknown = "No emotion recorded for: {0}.",
    .curve_no_value = "No touchpoint has an emotion yet.",
    .lowest_note = "Lowest moment: {0}",
    .stage = "Stage",
    .emotion = "Emotion",
    .stage_table = "{0}. {1}",
    .touchpoint = "Touchpoint",
    .channel = "Channel and department",
    .importance = "Importance",
    .abandonment = "Leave here",
    .evidence = "Evidence",
    .pains = "Pain points",
    .moment_of_truth = "{0} (moment of truth)",
    .stages_empty = "Stages without touchpoints so far: {0}.",
    .opportunity_title = "Opportunities"};

inline constexpr PainTexts pain{
    .empty = "No pain points have been recorded.",
    .intro = "In order of weight: severity times the share of customers hit. Where the share is "
             "not known, all customers count as hit.",
    .table = "Pain points in order of weight",
    .pain = "Pain point",
    .touchpoint = "Where",
    .category = "Category",
    .severity = "Severity",
    .share = "Customers hit",
    .evidence = "Evidence",
    .causes = "Caused by"};

inline constexpr PlanTexts plan{
    .empty = "The plan has no actions yet.",
    .actions = {"{0} action", "{0} actions"},
    .effort_total = "effort in all, in person-days: {0}",
    .ready = "The plan is ready: every agreed action has an owner, a metric with baseline and "
             "target, and a due date.",
    .draft = "The plan is a draft: complete actions {0} of {1}.",
    .table = "Actions in order of priority",
    .number = "No.",
    .action = "Action",
    .owner = "Owner",
    .metric = "Metric: baseline → target",
    .due = "Due",
    .effort = "Effort",
    .type = "Class",
    .priority = "Priority",
    .owner_missing = "owner missing",
    .metric_missing = "metric missing",
    .due_missing = "date missing",
    .metric_change = "{0}: {1} → {2}",
    .metric_open = "?",
    .matrix = "Impact and effort",
    .matrix_alternative = "The actions placed by impact and effort, numbered as in the table. {0}",
    .impact = "Impact",
    .effort_axis = "Effort (person-days)",
    .why = "Why:",
    .answers_to = "Answers to:",
    .source_gap = "gap to the target in {0}",
    .source_pain = "pain point “{0}”",
    .source_lost = "something that is no longer there",
    .owner_line = "Owner:",
    .role_usual = "usually {0}",
    .status = "Status:",
    .effort_line = "effort in person-days: {0}",
    .start = "start {0}",
    .due_line = "due {0}",
    .duration = {"duration {0} week", "duration {0} weeks"},
    .metrics = "Metrics",
    .metric_line = "{0}, measured {1}",
    .metric_due = "again on {0}",
    .first_steps = "First steps",
    .needs_first = "Needs first:",
    .notes = "Notes:",
    .priority_terms =
        "Priority {0}: V = {1} × {2} (gap) + {3} × {4} (pain) + {5} × {6} (leverage) = {7}; "
        "{7} × confidence {8} / {9} = ",
    .missing_line = "Still missing: {0}.",
    .missing_intro = "Before the plan is ready it needs the following.",
    .missing_none_agreed = "No action has been agreed yet.",
    .cycle = "These actions wait for each other, so none of them can start: {0}."};

} // namespace tappa::report::english
