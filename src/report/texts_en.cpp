#include "report/texts.hpp"

// Long because it is one list: every text of the report in English.

namespace tappa::report {

namespace {

constexpr CommonTexts common{
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
         "Customer journey",
         "Pain points",
         "Action plan",
         "Actions in detail",
         "Method",
         "Data quality",
         "Answers"},
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

constexpr SummaryTexts summary{
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
    .lowest_moment = "Lowest moment",
    .complete_actions = "Complete actions",
    .complete_of = "{0} of {1}",
    .plan_ready = "the plan is ready",
    .plan_draft = "the plan is a draft",
    .weakest = "The three weakest points",
    .weakest_item = "score {0}, target {1}",
    .weakest_none = "No capability is below its target.",
    .pains = "The pain points that weigh most",
    .pain_item = "{0}, severity {1} out of 5",
    .pains_none = "No pain points have been recorded.",
    .actions = "First actions",
    .actions_none = "The plan has no actions yet.",
    .owner = "owner {0}",
    .due = "by {0}",
    .priority = "priority {0}"};

constexpr StageTexts stage{
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

constexpr ScoresTexts scores{
    .overall = "The overall score is {0} out of 5: the weighted mean of the capabilities with at "
               "least one answer.",
    .overall_none = "No question has a level yet, so there is no score.",
    .bounds = "If every “don't know” were 1 it would be {0}; if every one were 5, {1}.",
    .no_doubt = "None of the answers is “don't know”.",
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

constexpr JourneyTexts journey{
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

constexpr PainTexts pain{
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

constexpr PlanTexts plan{
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
    .priority_terms = "Priority {0}: V = {1} × {2} (gaps) + {3} × {4} (pain points) + {5} × {6} "
                      "(weight of the touchpoint) = {7}; {7} × confidence {8} / {9} = ",
    .missing_line = "Still missing: {0}.",
    .missing_intro = "Before the plan is ready it needs the following.",
    .missing_none_agreed = "No action has been agreed yet.",
    .cycle = "These actions wait for each other, so none of them can start: {0}."};

constexpr QualityTexts quality{
    .answered = {"{0} of {1} questions is answered.", "{0} of {1} questions are answered."},
    .of_questions = "{0} of {1}",
    .coverage = "Coverage: {0} of the applicable questions have a level; the rest are “don't know” "
                "or unanswered.",
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
    .other_version = {
        "{0} answer belongs to another version of the questionnaire: it is kept, but does not "
        "count in the scores.",
        "{0} answers belong to another version of the questionnaire: they are kept, but do not "
        "count in the scores."}};

constexpr AnswersTexts answers{
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
    .mean_of = {"{1} ({0} person)", "{1} ({0} people)"}};

constexpr MethodTexts method{
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
         "V = {0}·gaps + {1}·pain points + {2}·weight of the touchpoint;  priority = 100 · (V · "
         "confidence / effort^{3}) / maximum",
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

constexpr Texts texts{
    common, summary, stage, scores, journey, pain, plan, quality, answers, method};

} // namespace

const Texts& texts_en() {
    return texts;
}

} // namespace tappa::report
