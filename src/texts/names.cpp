// Each list's texts stand in the order of its values; the sizes are checked here, the meaning in
// tests/texts/names_test.cpp.

#include "texts/names.hpp"

#include "base/number.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tappa {

namespace {

template <typename E, std::size_t count>
std::string_view name_in(const std::array<NameText, count>& names, E value, Language language) {
    return text(names[static_cast<std::size_t>(value)], language);
}

template <typename E>
using NamesOf = std::array<NameText, enum_count<E>>;

constexpr NamesOf<ActionStatus> action_statuses{
    NameText::ActionStatusProposed,
    NameText::ActionStatusAgreed,
    NameText::ActionStatusInProgress,
    NameText::ActionStatusDone,
    NameText::ActionStatusDropped};
constexpr NamesOf<AnswerState> answer_states{
    NameText::AnswerStateLevel, NameText::AnswerStateNotApplicable, NameText::AnswerStateDontKnow};
constexpr NamesOf<Component> components{
    NameText::ComponentPx, NameText::ComponentCs, NameText::ComponentBx, NameText::ComponentUx};
constexpr NamesOf<Confidence> confidences{
    NameText::ConfidenceGuess, NameText::ConfidenceFairlySure, NameText::ConfidenceDocumented};
constexpr NamesOf<DecisionKind> decision_kinds{
    NameText::DecisionKindProposal, NameText::DecisionKindAction, NameText::DecisionKindFinding};
constexpr NamesOf<Direction> directions{NameText::DirectionUp, NameText::DirectionDown};
constexpr NamesOf<EffectBasis> effect_bases{
    NameText::EffectBasisAssumed, NameText::EffectBasisStated};
constexpr NamesOf<Evidence> evidences{
    NameText::EvidenceMeasured, NameText::EvidenceReported, NameText::EvidenceAssumed};
constexpr NamesOf<Horizon> horizons{
    NameText::HorizonShort, NameText::HorizonMedium, NameText::HorizonLong};
constexpr NamesOf<JourneyStage> journey_stages{
    NameText::JourneyStageAwareness,
    NameText::JourneyStageDiscovery,
    NameText::JourneyStageInterest,
    NameText::JourneyStageConsideration,
    NameText::JourneyStageAction,
    NameText::JourneyStageUse,
    NameText::JourneyStageAdvocacy};
constexpr NamesOf<JourneyStatus> journey_statuses{
    NameText::JourneyStatusUnmapped,
    NameText::JourneyStatusResearched,
    NameText::JourneyStatusLive};
constexpr NamesOf<MetricKind> metric_kinds{
    NameText::MetricKindNps,
    NameText::MetricKindCsat,
    NameText::MetricKindCes,
    NameText::MetricKindCxi,
    NameText::MetricKindFcr,
    NameText::MetricKindChurn,
    NameText::MetricKindRetention,
    NameText::MetricKindFirstResponse,
    NameText::MetricKindHandling,
    NameText::MetricKindResolution,
    NameText::MetricKindOther};
constexpr std::array<NameText, 5> missing_parts_names{
    NameText::MissingPartOwner,
    NameText::MissingPartMetric,
    NameText::MissingPartBaseline,
    NameText::MissingPartTarget,
    NameText::MissingPartDue};
constexpr NamesOf<Moment> moments{NameText::MomentHot, NameText::MomentCold};
constexpr NamesOf<PainCategory> pain_categories{
    NameText::PainFragmentedSystems,
    NameText::PainLackOfPersonalisation,
    NameText::PainChannelInconsistency,
    NameText::PainSlowResponse,
    NameText::PainUnpreparedStaff,
    NameText::PainUnheardFeedback,
    NameText::PainProduct,
    NameText::PainPrice,
    NameText::PainAccess,
    NameText::PainOther};
constexpr NamesOf<Pillar> pillars{
    NameText::PillarPeople, NameText::PillarProcess, NameText::PillarProduct};
constexpr NamesOf<SourceKind> source_kinds{
    NameText::SourceKindPractice,
    NameText::SourceKindGap,
    NameText::SourceKindPain,
    NameText::SourceKindFinding};
constexpr std::array<NameText, highest_level> levels{
    NameText::Level1, NameText::Level2, NameText::Level3, NameText::Level4, NameText::Level5};
constexpr std::array<NameText, 5> emotions{
    NameText::EmotionVeryNegative,
    NameText::EmotionNegative,
    NameText::EmotionNeutral,
    NameText::EmotionPositive,
    NameText::EmotionVeryPositive};

} // namespace

std::string_view name_of(ActionStatus value, Language language) {
    return name_in(action_statuses, value, language);
}
std::string_view name_of(AnswerState value, Language language) {
    return name_in(answer_states, value, language);
}
std::string_view name_of(Component value, Language language) {
    return name_in(components, value, language);
}
std::string_view name_of(Confidence value, Language language) {
    return name_in(confidences, value, language);
}
std::string_view name_of(DecisionKind value, Language language) {
    return name_in(decision_kinds, value, language);
}
std::string_view name_of(Direction value, Language language) {
    return name_in(directions, value, language);
}
std::string_view name_of(EffectBasis value, Language language) {
    return name_in(effect_bases, value, language);
}
std::string_view name_of(Evidence value, Language language) {
    return name_in(evidences, value, language);
}
std::string_view name_of(Horizon value, Language language) {
    return name_in(horizons, value, language);
}
std::string_view name_of(JourneyStage value, Language language) {
    return name_in(journey_stages, value, language);
}
std::string_view name_of(JourneyStatus value, Language language) {
    return name_in(journey_statuses, value, language);
}
std::string_view name_of(MetricKind value, Language language) {
    return name_in(metric_kinds, value, language);
}
std::string_view name_of(MissingPart value, Language language) {
    return name_in(missing_parts_names, value, language);
}
std::string_view name_of(Moment value, Language language) {
    return name_in(moments, value, language);
}
std::string_view name_of(PainCategory value, Language language) {
    return name_in(pain_categories, value, language);
}
std::string_view name_of(Pillar value, Language language) {
    return name_in(pillars, value, language);
}
std::string_view name_of(SourceKind value, Language language) {
    return name_in(source_kinds, value, language);
}

std::string_view level_name(int level, Language language) {
    const int clamped = std::clamp(level, lowest_level, highest_level);
    return text(levels[static_cast<std::size_t>(clamped - lowest_level)], language);
}

std::string level_title(int level, Language language) {
    return text_with(
        NameText::LevelTitle,
        language,
        {std::to_string(level), std::string(level_name(level, language))}
    );
}

std::string_view emotion_name(int emotion, Language language) {
    return text(emotions[static_cast<std::size_t>(std::clamp(emotion, -2, 2) + 2)], language);
}

std::string emotion_title(int emotion, Language language) {
    const int clamped = std::clamp(emotion, -2, 2);
    return text_with(
        NameText::EmotionTitle,
        language,
        {std::string(emotion_name(clamped, language)), formatted_signed(clamped, 0, language)}
    );
}

} // namespace tappa
