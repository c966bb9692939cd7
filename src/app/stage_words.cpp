#include "app/stage_words.hpp"

#include "app/texts.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace tappa {

namespace {

// Below half a percent a share is not worth a word.
constexpr double least_share = 0.005;

} // namespace

std::string stage_text(const GatedStage& stage, Language language) {
    if (stage.stage)
        return level_title(*stage.stage, language);
    if (stage.key_count == 0)
        return std::string(text(Text::StageNoKeyPractice, language));
    if (is_unknown(stage))
        return std::string(text(Text::InsightsStageUnknown, language));
    return text_with(
        Text::StageBetween,
        language,
        {level_title(*stage.at_least, language), level_title(*stage.at_most, language)}
    );
}

std::string short_stage_text(const GatedStage& stage, Language language) {
    if (stage.stage)
        return level_title(*stage.stage, language);
    if (stage.key_count == 0 || is_unknown(stage))
        return std::string(text(Text::CommonNotAvailable, language));
    return text_with(
        Text::StageRange,
        language,
        {std::to_string(*stage.at_least), std::to_string(*stage.at_most)}
    );
}

std::string stage_shares_text(const StageShares& shares, Language language) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (shares[i] >= least_share)
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return shares[a] > shares[b];
    });
    std::vector<std::string> parts;
    for (const std::size_t i : order)
        parts.push_back(text_with(
            parts.empty() ? Text::StageShareFirst : Text::StageShareNext,
            language,
            {std::to_string(i + 1), formatted_whole_percent(shares[i], language)}
        ));
    return joined(parts, ", ") + ".";
}

} // namespace tappa
