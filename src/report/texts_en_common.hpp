#pragma once

#include "report/texts.hpp"

// English texts: what every section shares, and the summary.

namespace tappa::report::english {

inline constexpr CommonTexts common{
    .page = "Page {page} of {pages}",
    .contents = "Contents",
    .continued = "(continued)",
    .figure_data = "The figure's data",
    .draft = "Draft",
    .unknown = "—",
    .no_answer = "no data",
    .out_of_five = "{0} out of 5",
    .average = "average {0}",
    .title = "Customer experience assessment",
    .subtitle = "Maturity, customer journey and action plan",
    .questionnaire = "Questionnaire: {0}, revision {1}",
    .draft_line = "Draft: the plan is not complete yet",
    .section_titles =
        {"At a glance",
         "Maturity stage",
         "Scores",
         "Agreement and agenda",
         "Customer journey",
         "Pain points",
         "Action plan",
         "Actions in detail",
         "Method",
         "Data quality and evidence",
         "Respondents by role",
         "Answers"},
    .interval_title = "95\u00A0% interval",
    .interval = "{0}–{1}",
    .more = {"… and {0} more question.", "… and {0} more questions."},
    .missing_title = "What the plan still needs",
    .level_names = {"Initial", "Developing", "Defined", "Managed", "Optimized"},
    .level_descriptions =
        {"There is no common strategy: each department keeps its own record of its contacts with "
         "customers.",
         "The need is felt and the limits of present systems have come to light; top management "
         "pushes and plans for technology are being drawn up.",
         "Goals for the short, medium and long term are agreed with the board; processes, rules "
         "and controls are the same for everybody.",
         "Benefits can be seen, training is a fixture, and customer data are collected and "
         "analysed as a matter of course.",
         "Nobody needs convincing any more: every contact is measured, and what is learned flows "
         "from a single hub."},
    .journey_stages =
        {"Awareness", "Discovery", "Interest", "Consideration", "Action", "Use", "Advocacy"},
    .pillars = {"People", "Process", "Product"},
    .components = {"Product experience", "Customer service", "Brand experience", "User experience"},
    .pain_categories =
        {"Fragmented systems",
         "Lack of personalisation",
         "Inconsistency across channels",
         "Slow response",
         "Unprepared staff",
         "Unheard feedback",
         "Product",
         "Price",
         "Access",
         "Other"},
    .confidences = {"Guess", "Fairly sure", "Documented"},
    .evidences = {"Measured", "Reported", "Assumed"},
    .moments = {"right after the contact", "periodically"},
    .statuses = {"Proposed", "Agreed", "In progress", "Done", "Dropped"},
    .quadrants = {"Quick win", "Strategic", "Fill-in", "Reconsider"},
    .missing_parts = {"owner", "metric", "baseline", "target", "due date"},
    .emotions = {"Very negative", "Negative", "Neutral", "Positive", "Very positive"}};

inline constexpr SummaryTexts summary{
    .lead_stage = "Stage {0} of 5, {1}; the average score is {2} out of 5.",
    .lead_no_stage = "The stage is not yet determined (at most {0}); the average score is {1} out "
                     "of 5.",
    .lead_nothing = "There are not enough answers for a score yet.",
    .stage = "Maturity stage",
    .stage_at_most = "at most {0}",
    .stage_note =
        {"{0} key practice holds back stage {1}", "{0} key practices hold back stage {1}"},
    .stage_note_top = "every key practice is at the highest level",
    .stage_note_open = {"{0} key practice has no level yet", "{0} key practices have no level yet"},
    .score = "Average score",
    .score_bounds = "between {0} and {1}, depending on the “don't know”",
    .score_certain = "out of 5, without any “don't know”",
    .score_interval = "95\u00A0% interval: {0}, with {1} people",
    .lowest_moment = "Lowest moment",
    .complete_actions = "Actions fully specified",
    .complete_of = "{0} of {1}",
    .plan_ready = "the plan is ready",
    .plan_draft = "the plan is a draft",
    .weakest = "The three gaps that weigh most",
    .weakest_item = "score {0}, target {1}",
    .weakest_item_interval = "score {0} (95\u00A0% interval: {2}), target {1}",
    .weakest_none = "No capability is below its target.",
    .agreed =
        {"For {0} question the level agreed on together counts, in place of the answers.",
         "For {0} questions the level agreed on together counts, in place of the answers."},
    .pains = "The pain points that weigh most",
    .pain_item = "{0}, severity {1} out of 5",
    .pains_none = "No pain points have been recorded.",
    .actions = "First actions",
    .actions_none = "The plan has no actions yet.",
    .owner = "owner {0}",
    .due = "by {0}",
    .priority = "priority {0}"};

} // namespace tappa::report::english
