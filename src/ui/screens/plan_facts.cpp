#include "ui/screens/plan_facts.hpp"

#include "base/money.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/finding_source.hpp"
#include "planning/lifts.hpp"
#include "planning/names.hpp"
#include "planning/next_stage_words.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace tappa::ui {

namespace {

constexpr std::size_t most_places = 2; // in a line under a title
constexpr int metric_decimals = 2;

const PainPoint* pain_with(const State& state, const std::string& id, const Journey** journey) {
    for (const Journey& candidate : state.document.journeys)
        if (const PainPoint* pain = find_pain_point(candidate, PainPointId(id))) {
            *journey = &candidate;
            return pain;
        }
    return nullptr;
}

// The touchpoint of a pain point says where; the capability's title does for a gap.
std::string place_of(const State& state, const ActionSource& source, Language language) {
    const Journey* journey = nullptr;
    if (source.kind == SourceKind::Pain)
        if (const PainPoint* pain = pain_with(state, source.id, &journey))
            if (const Touchpoint* touchpoint = find_touchpoint(*journey, pain->touchpoint))
                return touchpoint->name;
    return source_title(state, source, language);
}

// How many decimals show the number, so that both ends of a metric are written alike.
int decimals_of(const std::optional<double>& value) {
    if (!value)
        return 0;
    double power = 1;
    for (int decimals = 0; decimals < metric_decimals; ++decimals) {
        if (std::fabs(*value * power - std::round(*value * power)) < 1e-9 * power)
            return decimals;
        power *= 10;
    }
    return metric_decimals;
}

// Where in the panel a part that is missing is filled in. A metric is missing where none has a
// name; without any it is the heading right above the button that adds one: on the button itself a
// second Enter would press.
std::string place_to_fill(MissingPart part, const PlanAction& action) {
    switch (part) {
    case MissingPart::Owner:
        return "owner-name";
    case MissingPart::Metric:
        return action.metrics.empty() ? "plan-metrics" : "metric-name-0";
    case MissingPart::Due:
        return "due";
    case MissingPart::Baseline:
    case MissingPart::Target:
        break;
    }
    const PlanMetric* metric = leading_metric(action);
    const auto index = metric ? metric - action.metrics.data() : 0;
    return (part == MissingPart::Baseline ? "baseline-" : "target-") + std::to_string(index);
}

} // namespace

std::string plan_title_key(const PlanActionId& action) {
    return "plan-title/" + action.text;
}

std::string title_of(const Ui& ui, const PlanAction& action) {
    return action.title.empty() ? std::string(ui.say(Text::PlanNewAction)) : action.title;
}

std::string source_title(const State& state, const ActionSource& source, Language language) {
    const Journey* journey = nullptr;
    if (source.kind == SourceKind::Pain) {
        const PainPoint* pain = pain_with(state, source.id, &journey);
        return pain ? pain->title : source.id;
    }
    if (source.kind == SourceKind::Finding)
        return finding_title(source.id, state.document.journeys, language);
    if (source.kind == SourceKind::Practice) {
        const Question* question =
            find_question(current_questionnaire(state), QuestionId(source.id));
        return question ? practice_name(*question).in(language) : source.id;
    }
    const Capability* capability =
        find_capability(current_questionnaire(state), CapabilityId(source.id));
    return capability ? capability->title.in(language) : source.id;
}

std::string source_sentence(const Ui& ui, const State& state, const ActionSource& source) {
    return ui.say(source_pattern(source.kind), {source_title(state, source, ui.language())});
}

std::string source_sentence(
    const Ui& ui, const State& state, const PlanAction& action, const ActionSource& source
) {
    const bool prepares = source.kind == SourceKind::Practice
        && only_prepares(state.content.catalogue, action.catalogue_id, QuestionId(source.id));
    return prepares ? preparing_words(source_title(state, source, ui.language()), ui.language())
                    : source_sentence(ui, state, source);
}

Text source_pattern(SourceKind kind) {
    switch (kind) {
    case SourceKind::Practice:
        return Text::PlanSourcePractice;
    case SourceKind::Gap:
        return Text::PlanSourceGap;
    case SourceKind::Finding:
        return Text::PlanSourceFinding;
    case SourceKind::Pain:
        break;
    }
    return Text::PlanSourcePain;
}

std::string_view source_icon(SourceKind kind) {
    switch (kind) {
    case SourceKind::Practice:
        return icons::flag;
    case SourceKind::Gap:
        return icons::gauge;
    case SourceKind::Finding:
        return icons::waypoints;
    case SourceKind::Pain:
        break;
    }
    return icons::frown;
}

std::string sources_line(
    const Ui& ui, const State& state, const std::vector<ActionSource>& sources
) {
    std::vector<std::string> places;
    for (const ActionSource& source : sources) {
        std::string place = place_of(state, source, ui.language());
        if (std::find(places.begin(), places.end(), place) == places.end())
            places.push_back(std::move(place));
    }
    if (places.size() > most_places + 1) { // a "+1" would take the room of what it stands for
        const auto more = static_cast<std::int64_t>(places.size() - most_places);
        places.resize(most_places);
        places.push_back(formatted_signed(static_cast<double>(more), 0, ui.language()));
    }
    return joined(places, middle_dot);
}

std::string in_one_line(std::string_view text) {
    std::string kept;
    for (const char letter : text)
        if (letter == ' ')
            kept += "\u00a0";
        else
            kept += letter;
    return kept;
}

namespace {

// The name alone where neither end is known.
std::string metric_text(const Ui& ui, const PlanMetric& metric) {
    // Bytes of both values and the unit that stay in one line of the table's column: 3.9, 5.5 and
    // "out of 7".
    constexpr std::size_t most_in_line = 15;
    const int decimals = std::max(decimals_of(metric.baseline), decimals_of(metric.target));
    // A percent sign stands at each number, other units once behind both.
    const bool percent = trimmed(metric.unit) == "%";
    const auto written = [&](const std::optional<double>& value) {
        return value ? formatted(*value, decimals, ui.language()) + (percent ? "%" : "")
                     : std::string(ui.say(Text::PlanMetricEndMissing));
    };
    if (!metric.baseline && !metric.target)
        return metric.name;
    const std::string baseline = written(metric.baseline);
    const std::string target = written(metric.target);
    std::string text = ui.say(Text::PlanMetricValue, {metric.name, baseline, target});
    if (metric.unit.empty() || percent)
        return text;
    const bool is_short = baseline.size() + target.size() + metric.unit.size() <= most_in_line;
    return text + "\u00a0" + (is_short ? in_one_line(metric.unit) : metric.unit);
}

} // namespace

std::vector<std::string> metric_lines(const Ui& ui, const PlanAction& action) {
    std::vector<std::string> lines;
    const PlanMetric* const leading = leading_metric(action);
    if (!leading)
        return lines;
    lines.push_back(metric_text(ui, *leading));
    if (!counts_for_completeness(action))
        return lines;
    for (const PlanMetric& metric : action.metrics)
        if (&metric != leading && (!metric.baseline || !metric.target))
            lines.push_back(
                metric.name.empty() ? std::string(name_of(metric.kind, ui.language()))
                                    : metric_text(ui, metric)
            );
    return lines;
}

std::vector<std::string> cost_texts(const Ui& ui, const State& state) {
    const PlanCost cost = plan_cost(state.document.plan);
    std::vector<std::string> texts;
    const auto add = [&](Text pattern, const std::optional<double>& amount) {
        if (amount)
            texts.push_back(
                ui.say(pattern, {formatted_money(*amount, state.document.currency, ui.language())})
            );
    };
    add(Text::PlanSummaryCostOnce, cost.once);
    add(Text::PlanSummaryCostYearly, cost.yearly);
    return texts;
}

std::string percent_words(const Ui& ui, int percent) {
    return ui.say(Text::ProgressDone, {formatted_percent(percent / 100.0, 0, ui.language())});
}

std::string percent_words(const Ui& ui, const PlanAction& action) {
    const std::optional<int> percent = percent_done(action);
    return percent && action.status != ActionStatus::Done ? percent_words(ui, *percent)
                                                          : std::string();
}

std::string kept_words(
    const Ui& ui, const CatalogueAction& action, const std::vector<ActionSource>& sources
) {
    const bool has_pain = std::any_of(sources.begin(), sources.end(), [](const auto& source) {
        return source.kind == SourceKind::Pain;
    });
    if (!action.reduces || !has_pain)
        return {};
    return ui.say(
        Text::ReductionProposal,
        {formatted_short(100 * action.reduces->low, 1, ui.language()),
         formatted_short(100 * action.reduces->high, 1, ui.language())}
    );
}

std::string person_days(const Ui& ui, double days) {
    return text_amount(Text::PlanPersonDays, ui.language(), days, 2);
}

std::string_view quadrant_name(const Ui& ui, Quadrant quadrant) {
    return name_of(quadrant, ui.language());
}

Tone quadrant_tone(Quadrant quadrant) {
    switch (quadrant) {
    case Quadrant::QuickWin:
        return Tone::Good;
    case Quadrant::Strategic:
        return Tone::Accent;
    case Quadrant::FillIn:
        return Tone::Neutral;
    case Quadrant::Reconsider:
        return Tone::Warning;
    }
    return Tone::Neutral;
}

void open_plan_action(Ui& ui, const PlanActionId& action) {
    ui.send(actions::SelectPlanAction{action});
    ui.focus_key("panel");
}

void open_plan_action_at(Ui& ui, const PlanAction& action, MissingPart part) {
    ui.send(actions::SelectPlanAction{action.id});
    const std::string place = place_to_fill(part, action);
    if (part == MissingPart::Metric && action.metrics.empty())
        ui.jump_to(place); // so that the button below the heading shows
    else
        ui.focus_key(place);
}

void open_first_incomplete(Ui& ui, const Plan& plan, const Completeness& completeness) {
    const ActionCompleteness* const first = first_unready(completeness);
    if (const PlanAction* action = first ? find_plan_action(plan, first->action) : nullptr)
        open_plan_action_at(ui, *action, first->missing.front());
}

void open_contradictory(Ui& ui, const PlanAction& action) {
    ui.send(actions::SelectPlanAction{action.id});
    const auto& metrics = action.metrics;
    const auto wrong = std::find_if(metrics.begin(), metrics.end(), is_contradictory_metric);
    ui.focus_key(
        is_due_before_start(action) || wrong == metrics.end()
            ? std::string("due")
            : "target-" + std::to_string(wrong - metrics.begin())
    );
}

void open_prerequisites(Ui& ui, const PlanActionId& action) {
    ui.send(actions::SelectPlanAction{action});
    ui.jump_to(prerequisites_key);
}

void more_rows_ui(Ui& ui, std::string_view key, std::size_t count, std::size_t at_once) {
    if (count <= at_once)
        return;
    const auto hidden = static_cast<std::int64_t>(count - at_once);
    const bool all = ui.unfolded(key);
    ui.disclosure(
        key,
        all ? std::string(ui.say(Text::PlanShowFewer))
            : ui.say_count(Text::PlanProposalsMore, hidden)
    );
}

std::vector<Choice> status_choices(const Ui& ui) {
    std::vector<Choice> choices;
    for (const ActionStatus status : all_of<ActionStatus>())
        choices.push_back(
            {std::string(enum_id(status)), std::string(name_of(status, ui.language()))}
        );
    return choices;
}

Text text_of(MissingPart part) {
    switch (part) {
    case MissingPart::Owner:
        return Text::PlanOwnerMissing;
    case MissingPart::Metric:
        return Text::PlanMetricMissing;
    case MissingPart::Baseline:
        return Text::PlanBaselineMissing;
    case MissingPart::Target:
        return Text::PlanTargetMissing;
    case MissingPart::Due:
        return Text::PlanDueMissing;
    }
    return Text::PlanOwnerMissing;
}

std::vector<const PlanAction*> possible_prerequisites(const Plan& plan, const PlanAction& action) {
    std::unordered_map<std::string_view, std::vector<const PlanAction*>> waiting_for;
    for (const PlanAction& other : plan.actions)
        for (const PlanActionId& needed : other.prerequisites)
            waiting_for[needed.text].push_back(&other);
    std::unordered_set<std::string_view> excluded{action.id.text};
    std::vector<std::string_view> open{action.id.text};
    while (!open.empty()) { // all that wait for the action, near and far
        const std::string_view id = open.back();
        open.pop_back();
        for (const PlanAction* other : waiting_for[id])
            if (excluded.insert(other->id.text).second)
                open.push_back(other->id.text);
    }
    for (const PlanActionId& needed : action.prerequisites)
        excluded.insert(needed.text);
    std::vector<const PlanAction*> possible;
    for (const PlanAction& other : plan.actions)
        if (other.status != ActionStatus::Dropped && excluded.count(other.id.text) == 0)
            possible.push_back(&other);
    return possible;
}

} // namespace tappa::ui
