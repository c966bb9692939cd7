#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/finding_notes.hpp"
#include "planning/finding_source.hpp"
#include "planning/finding_words.hpp"
#include "planning/names.hpp"
#include "ui/screens/graph.hpp"
#include "ui/screens/graph_parts.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

// Of those nobody has decided on: when one goes into the plan, the next one shows.
constexpr std::size_t findings_at_once = 8;
constexpr std::size_t findings_on_phone = 3; // the lists below want to be reached
constexpr std::size_t touchpoints_at_once = 4;
constexpr std::size_t causes_at_once = 3;   // the heaviest; others would bury what else there is
constexpr std::size_t causes_unfolded = 20; // by one press, of a journey with hundreds of them

Tone tone_of(FindingKind kind) {
    switch (kind) {
    case FindingKind::Leverage:
        return Tone::Accent;
    case FindingKind::DropOff:
    case FindingKind::Trap:
    case FindingKind::DeadEnds:
    case FindingKind::PathToExit:
    case FindingKind::PainfulPath:
    case FindingKind::Cause:
    case FindingKind::CauseCircle:
        return Tone::Bad;
    case FindingKind::NoStart:
    case FindingKind::NoGoal:
    case FindingKind::Orphans:
    case FindingKind::Drawn:
    case FindingKind::SmallNumbers:
    case FindingKind::UnevenCounts:
        return Tone::Warning;
    default:
        return Tone::Info;
    }
}

// What to do first, then what goes wrong, then how it all looks, then what weakens the numbers.
std::vector<const Finding*> in_order(const std::vector<Finding>& findings) {
    const auto place = [](const Finding* finding) {
        // Without the ends there is nothing else to say of the customers; counts that do not match
        // are put right before anything is computed with them.
        if (finding->kind == FindingKind::NoStart || finding->kind == FindingKind::NoGoal
            || finding->kind == FindingKind::UnevenCounts)
            return -1;
        switch (finding->step) {
        case CycleStep::Act:
            return 0;
        case CycleStep::Diagnose:
            return 1;
        case CycleStep::Overview:
            return 2;
        case CycleStep::Record:
            break;
        }
        return 3;
    };
    std::vector<const Finding*> order;
    for (const Finding& finding : findings)
        order.push_back(&finding);
    std::stable_sort(order.begin(), order.end(), [&](const Finding* a, const Finding* b) {
        return place(a) < place(b);
    });
    return order;
}

// The root causes beyond the heaviest, taken out of the others.
std::vector<const Finding*> lesser_causes(std::vector<const Finding*>& findings) {
    std::vector<const Finding*> kept;
    std::vector<const Finding*> lesser;
    std::size_t causes = 0;
    for (const Finding* const finding : findings) {
        const bool is_lesser = finding->kind == FindingKind::Cause && ++causes > causes_at_once;
        (is_lesser ? lesser : kept).push_back(finding);
    }
    findings = std::move(kept);
    return lesser;
}

// Whether it names the chosen touchpoint among a few.
bool is_about(const Finding& finding, std::optional<std::size_t> chosen) {
    const std::vector<std::size_t>& named = finding.touchpoints;
    return chosen && named.size() <= touchpoints_at_once
        && std::find(named.begin(), named.end(), *chosen) != named.end();
}

// How many of them show before the rest is unfolded.
std::size_t shown_at_once(
    const Ui& ui, const GraphPage& page, const std::vector<const Finding*>& findings
) {
    const Plan& plan = page.state.document.plan;
    const std::size_t undecided = ui.narrow() ? findings_on_phone : findings_at_once;
    std::size_t open = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (open == undecided)
            return i;
        const std::string id = finding_id(*findings[i], page.figures.graph, page.journey.id);
        if (!action_of_finding(plan, id) && !find_decision(plan, DecisionKind::Finding, id))
            ++open;
    }
    return findings.size();
}

void touchpoints_ui(Ui& ui, const GraphPage& page, const Finding& finding) {
    if (finding.touchpoints.empty())
        return;
    auto flow = ui.flow("touchpoints", {.gap = 6, .row_height = 28});
    const std::size_t shown = std::min(finding.touchpoints.size(), touchpoints_at_once);
    for (std::size_t i = 0; i < shown; ++i) {
        const std::size_t node = finding.touchpoints[i];
        const std::string& id = page.figures.graph.touchpoints[node].id;
        const bool selected = page.look().selected.text == id;
        if (ui.chip_button(
                "show/" + id, node_name(ui, page, node), selected ? Tone::Accent : Tone::Neutral
            ))
            select_in_graph(ui, TouchpointId(id));
    }
    if (shown < finding.touchpoints.size())
        ui.muted(ui.say_count(
            Text::GraphMoreTouchpoints,
            static_cast<std::int64_t>(finding.touchpoints.size() - shown)
        ));
}

// A finding about who leaves leads to the question what would be if fewer did.
void what_if_ui(Ui& ui, const GraphPage& page, const Finding& finding) {
    if (finding.kind != FindingKind::Leverage && finding.kind != FindingKind::DropOff)
        return;
    const std::size_t node = finding.touchpoints.front();
    if (!ui.button(
            "what-if",
            ui.say(Text::GraphTryWhatIf),
            {.kind = ButtonKind::Ghost,
             .small = true,
             .read_as = ui.say(Text::GraphTryWhatIfNamed, {node_name(ui, page, node)})}
        ))
        return;
    const double now = abandonment_at(page.figures.graph, node);
    look_at_graph<&GraphLook::what_if>(
        ui, std::optional(WhatIf{TouchpointId(page.figures.graph.touchpoints[node].id), now * 0.5})
    );
    ui.focus_key("what-if-share");
    ui.reveal_key(what_if_result_key);
}

// Most counts do not match because nobody said that the others leave.
void others_leave_ui(Ui& ui, const GraphPage& page, const Finding& finding) {
    if (finding.kind != FindingKind::UnevenCounts)
        return;
    std::optional<std::size_t>& count = page.lists.others_leaving;
    if (!count)
        count = others_leaving(page.figures.graph, page.journey).size();
    if (auto edits = ui.edits(); *count == 0
        || !ui.button(
            "all-others-leave",
            ui.say(Text::GraphAllOthersLeave),
            {.small = true,
             .read_as =
                 ui.say_count(Text::GraphAllOthersLeaveNamed, static_cast<std::int64_t>(*count))}
        ))
        return;
    ui.send(actions::LetOthersLeave{});
    ui.focus_key(findings_key); // the finding goes
}

void finding_ui(Ui& ui, const GraphPage& page, const Finding& finding) {
    const std::string id = finding_id(finding, page.figures.graph, page.journey.id);
    auto item = ui.list_item(id);
    auto group = ui.group(Role::Group, plannable_key(id), name_of(finding.kind, ui.language()));
    const NodeId node = ui.last_node();
    auto gap = ui.gap(6);
    {
        auto flow = ui.flow("kind", {.gap = 8, .row_height = 26});
        ui.chip(name_of(finding.kind, ui.language()), tone_of(finding.kind));
        for (const FindingNote note : finding_notes(finding, page.figures))
            ui.chip(name_of(note, ui.language()), Tone::Warning);
    }
    ui.text(
        finding_sentence(finding, page.figures.graph, &page.journey, ui.language()),
        {.size = 14, .semibold = true}
    );
    if (const std::string interval = finding_interval(finding, ui.language()); !interval.empty())
        ui.muted(interval);
    ui.muted(finding_standing(finding, ui.language()));
    touchpoints_ui(ui, page, finding);
    const std::string title = finding_title(id, page.state.document.journeys, ui.language());
    bool asks_why = false;
    {
        auto flow = ui.flow("buttons", {.gap = 8, .row_height = 34});
        asks_why = graph_plan_ui(ui, page, {id, title, node});
        what_if_ui(ui, page, finding);
        others_leave_ui(ui, page, finding);
    }
    if (asks_why)
        graph_why_not_ui(ui, page, id);
}

// "and 12 more root causes", and these, once unfolded; a portion at a time.
void lesser_causes_ui(Ui& ui, const GraphPage& page, const std::vector<const Finding*>& lesser) {
    for (std::size_t from = 0; from < lesser.size(); from += causes_unfolded) {
        bool open = false;
        {
            auto item = ui.list_item("causes-" + std::to_string(from));
            open = ui.disclosure(
                "more-causes",
                ui.say_count(
                    Text::GraphCausesMore, static_cast<std::int64_t>(lesser.size() - from)
                ),
                {.kind = ButtonKind::Ghost, .small = true}
            );
        }
        if (!open)
            return;
        for (std::size_t i = from; i < std::min(from + causes_unfolded, lesser.size()); ++i) {
            ui.rule();
            finding_ui(ui, page, *lesser[i]);
        }
    }
}

// Whether it is the last of the heaviest causes, below which the others unfold.
bool is_last_cause(const std::vector<const Finding*>& findings, std::size_t at) {
    return findings[at]->kind == FindingKind::Cause
        && std::none_of(
               findings.begin() + static_cast<std::ptrdiff_t>(at) + 1,
               findings.end(),
               [](const Finding* finding) { return finding->kind == FindingKind::Cause; }
        );
}

} // namespace

void graph_first_finding_ui(Ui& ui, const GraphPage& page) {
    const std::vector<const Finding*> findings = in_order(page.figures.findings);
    if (findings.empty())
        return;
    const std::string id = finding_id(*findings.front(), page.figures.graph, page.journey.id);
    if (ui.link(
            "first-finding",
            text_count(
                Text::GraphFindingsFirst,
                ui.language(),
                std::ssize(findings),
                {finding_task(id, page.state.document.journeys, ui.language())}
            )
        ))
        ui.jump_to(findings_key);
}

void graph_findings_about_ui(Ui& ui, const GraphPage& page, std::size_t node) {
    std::vector<const Finding*> findings = in_order(page.figures.findings);
    lesser_causes(findings);
    const auto last = std::remove_if(findings.begin(), findings.end(), [&](const Finding* finding) {
        return !is_about(*finding, node);
    });
    findings.erase(last, findings.end());
    if (findings.empty())
        return;
    const std::string key =
        plannable_key(finding_id(*findings.front(), page.figures.graph, page.journey.id));
    if (ui.link("findings-about", ui.say_count(Text::GraphFindingsAbout, std::ssize(findings)))) {
        ui.focus_key(key);
        ui.reveal_key(key);
    }
}

void graph_findings_ui(Ui& ui, const GraphPage& page) {
    auto card = ui.card(
        "findings", {.padding_x = 16, .padding_y = 16, .name = ui.say(Text::GraphFindings)}
    );
    std::vector<const Finding*> findings = in_order(page.figures.findings);
    const std::vector<const Finding*> lesser = lesser_causes(findings);
    {
        auto row =
            ui.columns("head", {Column::grow(), Column::fit()}, {.gap = 8, .align = Align::Middle});
        ui.next_column();
        ui.heading(2, ui.say(Text::GraphFindings), {.key = findings_key});
        ui.next_column();
        auto flow = ui.flow("count");
        ui.chip(formatted_integer(std::ssize(page.figures.findings), ui.language()));
    }
    if (findings.empty()) {
        ui.muted(ui.say(Text::GraphFindingsNone));
        return;
    }
    const std::size_t at_once = shown_at_once(ui, page, findings);
    const bool all = findings.size() <= at_once || ui.unfolded("all-findings");
    const auto chosen = touchpoint_in(page.figures.graph, page.look().selected);
    std::size_t hidden = 0;
    bool tells_causes = lesser.empty();
    {
        auto list = ui.list("list", ui.say(Text::GraphFindings));
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (!all && i >= at_once && !is_about(*findings[i], chosen)) {
                ++hidden;
                continue;
            }
            ui.rule();
            finding_ui(ui, page, *findings[i]);
            if (tells_causes || !is_last_cause(findings, i))
                continue;
            lesser_causes_ui(ui, page, lesser);
            tells_causes = true;
        }
    }
    if (!tells_causes)
        hidden += lesser.size(); // they come with the heaviest
    if (findings.size() <= at_once || (!all && hidden == 0))
        return;
    ui.disclosure(
        "all-findings",
        all ? std::string(ui.say(Text::GraphFindingsFewer))
            : ui.say_count(Text::GraphFindingsMore, static_cast<std::int64_t>(hidden))
    );
}

} // namespace tappa::ui
