#include "app/stage_words.hpp"
#include "base/number.hpp"
#include "planning/next_stage_words.hpp"
#include "scoring/stage.hpp"
#include "ui/screens/insights_parts.hpp"
#include "ui/screens/interval_notice.hpp"

namespace tappa::ui {

namespace {

std::string number(Ui& ui, std::int64_t n) {
    return formatted_integer(n, ui.language());
}

std::string practice_text(Ui& ui, const State& state, const QuestionId& id) {
    const Question* question = find_question(current_questionnaire(state), id);
    return question ? practice_name(*question).in(ui.language()) : id.text;
}

// A practice as something to go to, with a word on where it stands: what everybody answered where
// several did, its question where not.
void practice_link_ui(
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
            "open", practice_text(ui, state, id), {.small = true, .description = ui.say(leads_to)}
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
    ui.muted(ui.say(Text::InsightsOverallStage));
    const std::string name =
        stage.stage ? std::string(level_name(*stage.stage, language)) : stage_text(stage, language);
    ui.heading(2, name, {.size = stage.stage ? 24.0F : 19.0F});
    const Intervals* intervals = intervals_of(state);
    if (intervals && intervals->stage_shares)
        ui.text(
            stage_shares_text(*intervals->stage_shares, language),
            {.size = 14, .colour = ui.theme().ink_soft}
        );
    std::string words;
    if (results.overall.value)
        words = std::string(ui.say(Text::InsightsAverage)) + " "
            + formatted(*results.overall.value, 2, language);
    if (results.overall.value && intervals && intervals->overall)
        words += ", "
            + ui.say(
                Text::InsightsIntervalWords,
                {formatted(intervals->overall->low, 2, language),
                 formatted(intervals->overall->high, 2, language)}
            );
    if (!words.empty())
        words += ". ";
    if (results.bounds.low && results.bounds.high && !results.bounds.dont_know.empty())
        words += ui.say(
                     Text::InsightsBounds,
                     {formatted(*results.bounds.low, 2, language),
                      formatted(*results.bounds.high, 2, language)}
                 )
            + ".";
    else if (results.bounds.dont_know.empty() && results.overall.value)
        words += std::string(ui.say(Text::InsightsBoundsNone)) + ".";
    if (!words.empty())
        ui.text(words, {.size = 14, .colour = ui.theme().ink_soft});
}

// A level that the respondents agreed on says so.
std::string marked(Ui& ui, const Results& results, const QuestionId& id, const std::string& level) {
    const QuestionValue* value = find_value(results.questions, id);
    return value && value->agreed ? ui.say(Text::InsightsAgreedMark, {level}) : level;
}

// Somebody who does not know has answered.
bool is_unknown_to_all(const Results& results, const QuestionId& id) {
    const QuestionValue* value = find_value(results.questions, id);
    return value && value->state() == QuestionState::DontKnow;
}

void open_ui(Ui& ui, const State& state, const Derived& derived) {
    const std::vector<QuestionId>& open = derived.results().stage.open;
    if (open.empty())
        return;
    const std::string title = ui.say_count(Text::InsightsOpenKey, std::ssize(open));
    ui.heading(3, title);
    auto list = ui.list("open", title);
    for (const QuestionId& id : open) {
        const bool unknown = is_unknown_to_all(derived.results(), id);
        practice_link_ui(
            ui,
            state,
            derived,
            id,
            unknown ? std::string(ui.say(Text::InsightsOpenDontKnow)) : std::string()
        );
    }
}

void blocking_ui(Ui& ui, const State& state, const Derived& derived) {
    const GatedStage& stage = derived.results().stage;
    if (!stage.next_stage) {
        ui.text(ui.say(Text::InsightsNothingBlocks));
        return;
    }
    const std::string next = number(ui, *stage.next_stage);
    if (is_unknown(stage))
        return; // of none of them anything can be said
    if (stage.blocking.empty()) {
        ui.muted(ui.say(Text::InsightsNothingKnownBlocks, {next}));
        return;
    }
    ui.heading(3, ui.say(Text::InsightsHeldBackBy));
    ui.text(
        text_count(Text::InsightsNextStageText, ui.language(), stage.distance_total, {next}),
        {.size = 14, .colour = ui.theme().ink_soft}
    );
    {
        auto list = ui.list("blocking", ui.say(Text::InsightsHeldBackBy));
        for (const BlockingPractice& practice : stage.blocking) {
            const std::string level = marked(
                ui, derived.results(), practice.question, level_title(practice.value, ui.language())
            );
            practice_link_ui(
                ui,
                state,
                derived,
                practice.question,
                ui.say(Text::InsightsNowNeeded, {level, next})
            );
        }
    }
    for (const std::string& sentence : next_stage_sentences(
             derived.way_to_next_stage(), stage, current_questionnaire(state), ui.language()
         ))
        ui.text(sentence, {.size = 14});
}

void weak_spots_ui(Ui& ui, const State& state, const Derived& derived) {
    const std::vector<WeakSpot>& spots = derived.results().stage.weak_spots;
    if (spots.empty())
        return;
    ui.heading(3, ui.say(Text::InsightsWeakSpots));
    ui.text(ui.say(Text::InsightsWeakSpotsText), {.size = 14, .colour = ui.theme().ink_soft});
    auto list = ui.list("weak-spots", ui.say(Text::InsightsWeakSpots));
    for (const WeakSpot& spot : spots)
        practice_link_ui(
            ui,
            state,
            derived,
            spot.question,
            ui.say(
                Text::InsightsNow,
                {marked(
                    ui, derived.results(), spot.question, level_title(spot.value, ui.language())
                )}
            )
        );
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
        ui.notice("weights-zero", Tone::Warning, ui.say(Text::InsightsWeightsZero), Role::Status);
    {
        auto flow = ui.flow("explain", {.gap = 16, .row_height = 28});
        explain_link_ui(ui, "stage", Text::InsightsHowStage, "stage");
        explain_link_ui(ui, "overall", Text::InsightsHowAverage, "overall");
        explain_link_ui(ui, "bounds", Text::InsightsHowBounds, "bounds");
        if (expects_intervals(state))
            explain_link_ui(ui, "interval", Text::InsightsHowInterval, "interval");
        if (are_intervals_missing(state) && interval_failure(state, ui.language()).empty())
            ui.muted(ui.say(Text::JobsComputingIntervals));
    }
    interval_notice_ui(ui, state);
    if (state.document.assessment->respondents.size() > 1 && !expects_intervals(state))
        ui.muted(ui.say(Text::InsightsIntervalFromThree));
    ui.rule();
    if (stage.key_count == 0) {
        ui.text(ui.say(
            derived.results().evidence.level_answers > 0 ? Text::InsightsNoKeyPractice
                                                         : Text::InsightsNoKeyPracticeAlone
        ));
        return;
    }
    open_ui(ui, state, derived);
    blocking_ui(ui, state, derived);
    weak_spots_ui(ui, state, derived);
}

} // namespace tappa::ui
