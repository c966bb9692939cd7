#include "model/journey_emotions.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace tappa {

namespace {

struct Mean {
    double sum = 0;
    double weights = 0;

    void add(int emotion, int importance) {
        sum += static_cast<double>(emotion) * importance;
        weights += importance;
    }
    [[nodiscard]] std::optional<double> value() const {
        return weights > 0 ? std::optional<double>(sum / weights) : std::nullopt;
    }
};
using StageMeans = std::array<Mean, enum_count<JourneyStage>>;

StageCurve curve_of(const StageMeans& means) {
    StageCurve curve;
    for (std::size_t i = 0; i < means.size(); ++i)
        curve[i] = means[i].value();
    return curve;
}

std::size_t place_of(JourneyStage stage) {
    return static_cast<std::size_t>(stage);
}

std::optional<StageCurve> target_curve(const Journey& journey) {
    StageMeans means;
    std::array<bool, enum_count<JourneyStage>> is_said{};
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        const std::size_t place = place_of(touchpoint.stage);
        is_said[place] = is_said[place] || touchpoint.target_emotion;
        const auto& emotion =
            touchpoint.target_emotion ? touchpoint.target_emotion : touchpoint.emotion;
        if (emotion)
            means[place].add(*emotion, touchpoint.importance);
    }
    if (std::find(is_said.begin(), is_said.end(), true) == is_said.end())
        return std::nullopt;
    StageCurve curve = curve_of(means);
    for (std::size_t i = 0; i < curve.size(); ++i)
        if (!is_said[i])
            curve[i].reset();
    return curve;
}

} // namespace

JourneyCurves journey_curves(const Journey& journey) {
    JourneyCurves curves;
    curves.target = target_curve(journey);
    std::vector<StageMeans> means;
    std::unordered_map<PersonaId, std::size_t> places;
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        for (const PersonaEmotion& felt : touchpoint.persona_emotions) {
            const auto [at, is_new] = places.emplace(felt.persona, means.size());
            if (is_new) {
                means.emplace_back();
                curves.personas.push_back({felt.persona, {}});
            }
            means[at->second][place_of(touchpoint.stage)].add(felt.emotion, touchpoint.importance);
        }
    }
    for (std::size_t i = 0; i < means.size(); ++i)
        curves.personas[i].emotions = curve_of(means[i]);
    return curves;
}

std::optional<int> emotion_of(const Touchpoint& touchpoint, const PersonaId& persona) {
    for (const PersonaEmotion& felt : touchpoint.persona_emotions)
        if (felt.persona == persona)
            return felt.emotion;
    return std::nullopt;
}

} // namespace tappa
