#include "planning/finding_notes.hpp"

#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cstddef>

namespace tappa {

namespace {

// Whether a number about one touchpoint is a result of where it stands.
bool depends_on_place(FindingKind kind) {
    return kind == FindingKind::RemovalEffect || kind == FindingKind::Leverage
        || kind == FindingKind::DropOff || kind == FindingKind::Bridging;
}

// Whether a number computed from shares rests on few customers at one of its touchpoints; in the
// whole journey, where it is about no one of them. That a way out of many is rare does not matter.
bool rests_on_few(const JourneyGraph& graph, const Finding& finding) {
    if (!rests_on_shares(finding.kind))
        return false;
    const auto is_before = [](const GraphLink& link, std::size_t from) { return link.from < from; };
    const auto has_few = [&](std::size_t node) {
        double there = 0;
        auto link = std::lower_bound(graph.links.begin(), graph.links.end(), node, is_before);
        for (; link != graph.links.end() && link->from == node; ++link) {
            if (!link->count)
                return false;
            there += *link->count;
        }
        return there > 0 && there < few_customers; // of nobody there is no number
    };
    return finding.touchpoints.empty()
        ? has_few(graph.start())
        : std::any_of(finding.touchpoints.begin(), finding.touchpoints.end(), has_few);
}

bool has_longer_paths(const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.kind == FindingKind::LongerPaths;
    });
}

} // namespace

std::vector<FindingNote> finding_notes(const Finding& finding, const GraphFigures& figures) {
    std::vector<FindingNote> notes;
    const bool of_shares = rests_on_shares(finding.kind);
    const bool alone = finding.touchpoints.size() == 1;
    if (alone && depends_on_place(finding.kind)
        && figures.analysis.dominators[finding.touchpoints.front()])
        notes.push_back(FindingNote::Passage);
    if (rests_on_few(figures.graph, finding))
        notes.push_back(FindingNote::Few);
    if (of_shares && assumed_links(figures.graph) > 0)
        notes.push_back(FindingNote::Assumed);
    if (of_shares && has_uneven_counts(figures.findings))
        notes.push_back(FindingNote::Uneven);
    if (finding.kind != FindingKind::Drawn && !has_counts(figures.graph))
        notes.push_back(FindingNote::Drawn);
    if (finding.kind == FindingKind::RemovalEffect && has_longer_paths(figures.findings))
        notes.push_back(FindingNote::Longer);
    return notes;
}

std::string_view name_of(FindingNote note, Language language) {
    static constexpr std::array<NameText, enum_count<FindingNote>> names{
        NameText::FindingNotePassage,
        NameText::FindingNoteFew,
        NameText::FindingNoteAssumed,
        NameText::FindingNoteUneven,
        NameText::FindingNoteDrawn,
        NameText::FindingNoteLonger};
    return text(names[static_cast<std::size_t>(note)], language);
}

} // namespace tappa
