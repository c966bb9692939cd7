// What the scores rest on, in numbers and in words.

#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/insights_parts.hpp"

namespace tappa::ui {

namespace {

// Where words change. Rules of thumb: what a reader of the numbers would say too.
constexpr double coverage_high = 0.9;
constexpr double coverage_middle = 0.6;
constexpr double evidence_high = 0.5;
constexpr double evidence_middle = 0.2;
constexpr double few_stated = 0.2;   // of all answers with a level
constexpr double many_guesses = 0.3; // of those that say how sure one was

Text coverage_words(double coverage) {
    return coverage >= coverage_high  ? Text::InsightsSolidCoverageHigh
        : coverage >= coverage_middle ? Text::InsightsSolidCoverageMiddle
                                      : Text::InsightsSolidCoverageLow;
}

Text evidence_words(double share) {
    return share >= evidence_high  ? Text::InsightsSolidEvidenceHigh
        : share >= evidence_middle ? Text::InsightsSolidEvidenceMiddle
                                   : Text::InsightsSolidEvidenceLow;
}

Text confidence_words(const ConfidenceMix& mix) {
    const int stated = mix.total() - mix.unstated;
    if (stated < mix.total() * few_stated)
        return Text::InsightsSolidConfidenceUnstated;
    return mix.guess >= stated * many_guesses ? Text::InsightsSolidConfidenceMixed
                                              : Text::InsightsSolidConfidenceSure;
}

std::string mix_text(Ui& ui, const ConfidenceMix& mix) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view name, int count) {
        if (count > 0)
            parts.push_back(ui.say(
                Text::InsightsSolidPart,
                {std::string(name), formatted_integer(count, ui.language())}
            ));
    };
    add(name_of(Confidence::Documented, ui.language()), mix.documented);
    add(name_of(Confidence::FairlySure, ui.language()), mix.fairly_sure);
    add(name_of(Confidence::Guess, ui.language()), mix.guess);
    add(ui.say(Text::InsightsSolidUnstated), mix.unstated);
    return joined(parts, " · ");
}

void fact_ui(Ui& ui, const char* target, Text label, const std::string& shown, Text words) {
    ui.next_column();
    auto group = ui.group(Role::Group, target, ui.say(label));
    auto gap = ui.gap(2);
    ui.muted(ui.say(label));
    explained_ui(ui, "explain", ui.say(label), shown, target);
    ui.text(ui.say(words), {.size = 14, .colour = ui.theme().ink_soft});
}

} // namespace

void evidence_card_ui(Ui& ui, const Derived& derived) {
    const Results& results = derived.results();
    auto card = ui.card("solid", {.name = ui.say(Text::InsightsSolid)});
    ui.heading(2, ui.say(Text::InsightsSolid), {.size = 16});
    if (results.evidence.level_answers == 0) {
        ui.text(ui.say(Text::InsightsSolidCoverageNone), {.colour = ui.theme().ink_soft});
        return;
    }
    const auto percent = [&](double share) { return formatted_percent(share, 0, ui.language()); };
    auto row = ui.columns(
        "facts", {Column::grow(), Column::grow(), Column::grow()}, {.gap = 28, .stack_below = 640}
    );
    const double coverage = results.overall.coverage;
    fact_ui(
        ui, "coverage", Text::InsightsCoverageShare, percent(coverage), coverage_words(coverage)
    );
    const double evidence = results.evidence.share();
    fact_ui(
        ui, "evidence", Text::InsightsEvidenceShare, percent(evidence), evidence_words(evidence)
    );
    fact_ui(
        ui,
        "confidence",
        Text::InsightsSolidConfidence,
        mix_text(ui, results.confidence),
        confidence_words(results.confidence)
    );
}

} // namespace tappa::ui
