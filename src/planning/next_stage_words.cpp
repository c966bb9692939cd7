#include "planning/next_stage_words.hpp"

#include "base/money.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cstdint>

namespace tappa {

namespace {

std::int64_t size_of(const auto& items) {
    return static_cast<std::int64_t>(items.size());
}

std::string names_of(
    const std::vector<QuestionId>& practices, const Questionnaire& questionnaire, Language language
) {
    std::vector<std::string> names;
    for (const QuestionId& practice : practices) {
        const Question* question = find_question(questionnaire, practice);
        names.push_back(question ? practice_name(*question).in(language) : practice.text);
    }
    return joined(names, "; ");
}

std::string sentence_on_effort(
    const WayToNextStage& way, const std::string& next, Language language
) {
    if (!way.optimal)
        return text_with(
            NameText::NextStageStopped,
            language,
            {text_amount(NameText::NextStageDays, language, way.bound, 1)}
        );
    // Where the plan takes part of the way, or nothing takes all of it, this is not all of the way.
    const bool is_whole = way.in_plan.empty() && way.not_lifted.empty();
    return is_whole ? text_with(NameText::NextStageCheapest, language, {next})
                    : std::string(text(NameText::NextStageCheapestSome, language));
}

} // namespace

std::vector<std::string> next_stage_sentences(
    const WayToNextStage& way,
    const GatedStage& stage,
    const Questionnaire& questionnaire,
    Language language
) {
    std::vector<std::string> sentences;
    if (stage.blocking.empty())
        return sentences;
    const std::string next = formatted_integer(*stage.next_stage, language);
    const bool all = way.not_lifted.empty();
    if (!way.in_plan.empty()) {
        const bool enough = all && way.proposed.empty();
        sentences.push_back(text_count(
            enough ? NameText::NextStagePlanAll : NameText::NextStagePlanSome,
            language,
            size_of(way.in_plan),
            {next}
        ));
    }
    if (!way.proposed.empty()) {
        NameText sentence = all ? NameText::NextStageProposedAll : NameText::NextStageProposedSome;
        if (all && !way.in_plan.empty())
            sentence = NameText::NextStageProposedRest;
        const std::string days = text_amount(NameText::NextStageDays, language, way.effort_days, 1);
        sentences.push_back(text_count(sentence, language, size_of(way.proposed), {next, days}));
        sentences.push_back(sentence_on_effort(way, next, language));
        const auto preparing = std::count_if(
            way.proposed.begin(),
            way.proposed.end(),
            [](const LiftingAction& lifting) { return lifting.prepares; }
        );
        if (preparing > 0)
            sentences.push_back(text_count(NameText::NextStagePrepares, language, preparing));
    }
    if (!all)
        sentences.push_back(text_count(
            NameText::NextStageNotLifted,
            language,
            size_of(way.not_lifted),
            {next, names_of(way.not_lifted, questionnaire, language)}
        ));
    if (!stage.open.empty())
        sentences.push_back(
            text_count(NameText::NextStageOpen, language, size_of(stage.open), {next})
        );
    return sentences;
}

std::string next_stage_cost(
    const WayToNextStage& way, double day_rate, std::string_view currency, Language language
) {
    if (way.proposed.empty() || day_rate <= 0)
        return {};
    const auto money = [&](double amount) { return formatted_money(amount, currency, language); };
    return text_with(
        NameText::NextStageCost, language, {money(day_rate), money(day_rate * way.effort_days)}
    );
}

std::string preparing_words(const std::string& practices, Language language) {
    return text_with(NameText::NextStagePreparesPractice, language, {practices});
}

} // namespace tappa
