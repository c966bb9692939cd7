#include "base/number.hpp"
#include "ui/screens/insights_parts.hpp"
#include "ui/screens/interval_notice.hpp"

namespace tappa::ui {

namespace {

std::string number(Ui& ui, std::int64_t n) {
    return formatted_integer(n, ui.language());
}

const std::string& question_text(Ui& ui, const State& state, const QuestionId& id) {
    static const std::string nothing;
    const Question* question = find_question(current_questionnaire(state), id);
    return question ? question->text.in(ui.language()) : nothing;
}

// A question as something to go to, with a word on where it stands: what everybody answered where
// several did, the question itself where not.
void question_link_ui(
    Ui& ui,
    const State& state,
    const Derived& derived,
    const QuestionId& id,
    const std::string& note
) {
    auto item = ui.list_item(id.text);
    auto gap = ui.gap(0);
    const QuestionAgreement* agreement = find_agreement(derived.results().agreement, id);
    const bool several = agreement && agreement->level_count > 1;
    const Text leads_to = several ? Text::AgreementDiscuss : Text::InsightsOpenQuestion;
    if (ui.link(
            "open", question_text(ui, state, id), {.small = true, .description = ui.tr(leads_to)}
        )) {
        if (several)
            ui.send(actions::OpenAgreement{id});
        else
            ui.send(actions::OpenQuestion{id});
    }
    if (!note.empty())
        ui.muted(note);
}

void stage_badge_ui(Ui& ui, const GatedStage& stage) {
    const auto& palette = *ui.theme().palette;
    if (!stage.stage) {
        ui.badge(
            "?",
            ui.theme().line_soft,
            ui.theme().ink_soft,
            {.size = 64, .radius = 14, .text_size = 30}
        );
        return;
    }
    const auto index = static_cast<std::size_t>(*stage.stage - 1);
    ui.badge(
        std::to_string(*stage.stage),
        palette.levels[index],
        palette.on_levels[index],
        {.size = 64, .radius = 14, .text_size = 30}
    );
}

void stage_words_ui(Ui& ui, const State& state, const Derived& derived) {
    const Results& results = derived.results();
    const Language language = ui.language();
    const GatedStage& stage = results.stage;
    auto gap = ui.gap(4);
    ui.muted(ui.tr(Text::InsightsOverallStage));
    const std::string name = stage.stage ? std::string(level_name(*stage.stage, language))
        : is_unknown(stage)              ? std::string(ui.tr(Text::InsightsStageUnknown))
                            : ui.tr(Text::InsightsStageUndetermined, {number(ui, stage.at_most)});
    ui.heading(2, name, {.size = stage.stage ? 24.0F : 19.0F});
    std::string words;
    if (results.overall.value)
        words = std::string(ui.tr(Text::InsightsAverage)) + " "
            + formatted(*results.overall.value, 2, language);
    const Intervals* intervals = intervals_of(state);
    if (results.overall.value && intervals && intervals->overall)
        words += ", "
            + ui.tr(
                Text::InsightsIntervalWords,
                {formatted(intervals->overall->low, 2, language),
                 formatted(intervals->overall->high, 2, language)}
            );
    if (!words.empty())
        words += ". ";
    if (results.bounds.low && results.bounds.high && !results.bounds.dont_know.empty())
        words += ui.tr(
                     Text::InsightsBounds,
                     {formatted(*results.bounds.low, 2, language),
                      formatted(*results.bounds.high, 2, language)}
                 )
            + ".";
    else if (results.bounds.dont_know.empty())
        words += std::string(ui.tr(Text::InsightsBoundsNone)) + ".";
    if (!words.empty())
        ui.text(words, {.size = 14, .colour = ui.theme().ink_soft});
}

// A level that the respondents agreed on says so.
std::string marked(Ui& ui, const Results& results, const QuestionId& id, const std::string& level) {
    const QuestionValue* value = find_value(results.questions, id);
    return value && value->agreed ? ui.tr(Text::InsightsAgreedMark, {level}) : level;
}

} // namespace

void stage_card_ui(Ui& ui, const State& state, const Derived& derived) {
    const Results& results = derived.results();
    const GatedStage& stage = results.stage;
    auto card = ui.card("stage");
    {
        auto row = ui.columns("head", {Column::fixed(64), Column::grow()});
        ui.next_column();
        stage_badge_ui(ui, stage);
        ui.next_column();
        stage_words_ui(ui, state, derived);
    }
    if (weight_sum(state) <= 0)
        ui.notice("weights-zero", Tone::Warning, ui.tr(Text::InsightsWeightsZero), Role::Status);
    {
        auto flow = ui.flow("explain", {.gap = 16, .row_height = 28});
        explain_link_ui(ui, "stage", Text::InsightsHowStage, "stage");
        explain_link_ui(ui, "overall", Text::InsightsHowAverage, "overall");
        explain_link_ui(ui, "bounds", Text::InsightsHowBounds, "bounds");
        if (expects_intervals(state))
            explain_link_ui(ui, "interval", Text::InsightsHowInterval, "interval");
        if (are_intervals_missing(state) && interval_failure(state, ui.language()).empty())
            ui.muted(ui.tr(Text::JobsComputingIntervals));
    }
    interval_notice_ui(ui, state);
    if (state.document.assessment->respondents.size() > 1 && !expects_intervals(state))
        ui.muted(ui.tr(Text::InsightsIntervalFromThree));
    ui.rule();
    if (!stage.open.empty()) {
        ui.heading(3, ui.tr_count(Text::InsightsUnansweredKey, std::ssize(stage.open)));
        auto list =
            ui.list("open", ui.tr_count(Text::InsightsUnansweredKey, std::ssize(stage.open)));
        for (const QuestionId& id : stage.open)
            question_link_ui(ui, state, derived, id, {});
    }
    if (stage.next_stage && !stage.blocking.empty()) {
        ui.heading(3, ui.tr(Text::InsightsHeldBackBy));
        auto list = ui.list("blocking", ui.tr(Text::InsightsHeldBackBy));
        const std::string level = level_title(stage.at_most, ui.language());
        for (const QuestionId& id : stage.blocking)
            question_link_ui(
                ui, state, derived, id, ui.tr(Text::InsightsNow, {marked(ui, results, id, level)})
            );
    }
    if (!stage.next_stage) {
        if (stage.stage)
            ui.text(ui.tr(Text::InsightsNothingBlocks));
    } else if (stage.distance_total > 0) {
        ui.heading(3, ui.tr(Text::InsightsNextStage));
        ui.text(
            text_count(
                Text::InsightsNextStageText,
                ui.language(),
                stage.distance_total,
                {number(ui, *stage.next_stage)}
            ),
            {.size = 14, .colour = ui.theme().ink_soft}
        );
    }
}

} // namespace tappa::ui
