// Names of the closed lists. Each list's texts stand in the order of its values; the sizes are
// checked here, the meaning in tests/app/texts_test.cpp.

#include "app/action.hpp"
#include "app/state.hpp"
#include "app/texts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tappa {

namespace {

template <typename E, std::size_t count>
std::string_view name_in(const std::array<Text, count>& names, E value, Language language) {
    return text(names[static_cast<std::size_t>(value)], language);
}

template <typename E>
using NamesOf = std::array<Text, enum_count<E>>;

constexpr NamesOf<ActionStatus> action_statuses{
    Text::ActionStatusProposed,
    Text::ActionStatusAgreed,
    Text::ActionStatusInProgress,
    Text::ActionStatusDone,
    Text::ActionStatusDropped};
constexpr NamesOf<AnswerState> answer_states{
    Text::AnswerStateLevel, Text::AnswerStateNotApplicable, Text::AnswerStateDontKnow};
constexpr NamesOf<Component> components{
    Text::ComponentPx, Text::ComponentCs, Text::ComponentBx, Text::ComponentUx};
constexpr NamesOf<Confidence> confidences{
    Text::ConfidenceGuess, Text::ConfidenceFairlySure, Text::ConfidenceDocumented};
constexpr NamesOf<Direction> directions{Text::DirectionUp, Text::DirectionDown};
constexpr NamesOf<Evidence> evidences{
    Text::EvidenceMeasured, Text::EvidenceReported, Text::EvidenceAssumed};
constexpr NamesOf<ExportFormat> export_formats{
    Text::ExportFormatJson,
    Text::ExportFormatPlanJson,
    Text::ExportFormatPlanCsv,
    Text::ExportFormatPdf,
    Text::ExportFormatHtml,
    Text::ExportFormatMarkdown};
constexpr NamesOf<Horizon> horizons{Text::HorizonShort, Text::HorizonMedium, Text::HorizonLong};
constexpr NamesOf<JourneyStage> journey_stages{
    Text::JourneyStageAwareness,
    Text::JourneyStageDiscovery,
    Text::JourneyStageInterest,
    Text::JourneyStageConsideration,
    Text::JourneyStageAction,
    Text::JourneyStageUse,
    Text::JourneyStageAdvocacy};
constexpr NamesOf<MetricKind> metric_kinds{
    Text::MetricKindNps,
    Text::MetricKindCsat,
    Text::MetricKindCes,
    Text::MetricKindCxi,
    Text::MetricKindFcr,
    Text::MetricKindChurn,
    Text::MetricKindRetention,
    Text::MetricKindFirstResponse,
    Text::MetricKindHandling,
    Text::MetricKindResolution,
    Text::MetricKindOther};
constexpr std::array<Text, 5> missing_parts_names{
    Text::MissingPartOwner,
    Text::MissingPartMetric,
    Text::MissingPartBaseline,
    Text::MissingPartTarget,
    Text::MissingPartDue};
constexpr NamesOf<Moment> moments{Text::MomentHot, Text::MomentCold};
constexpr NamesOf<PainCategory> pain_categories{
    Text::PainFragmentedSystems,
    Text::PainLackOfPersonalisation,
    Text::PainChannelInconsistency,
    Text::PainSlowResponse,
    Text::PainUnpreparedStaff,
    Text::PainUnheardFeedback,
    Text::PainProduct,
    Text::PainPrice,
    Text::PainAccess,
    Text::PainOther};
constexpr NamesOf<Pillar> pillars{Text::PillarPeople, Text::PillarProcess, Text::PillarProduct};
constexpr NamesOf<Screen> screens{
    Text::ScreenHome,
    Text::ScreenAssess,
    Text::ScreenJourney,
    Text::ScreenInsights,
    Text::ScreenPlan,
    Text::ScreenReport};
constexpr NamesOf<SourceKind> source_kinds{Text::SourceKindGap, Text::SourceKindPain};
constexpr NamesOf<Theme> themes{
    Text::ThemeSystem, Text::ThemeLight, Text::ThemeDark, Text::ThemeHighContrast};
constexpr std::array<Text, highest_level> levels{
    Text::Level1, Text::Level2, Text::Level3, Text::Level4, Text::Level5};
constexpr std::array<Text, 5> emotions{
    Text::EmotionVeryNegative,
    Text::EmotionNegative,
    Text::EmotionNeutral,
    Text::EmotionPositive,
    Text::EmotionVeryPositive};

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
std::string_view name_of(Direction value, Language language) {
    return name_in(directions, value, language);
}
std::string_view name_of(Evidence value, Language language) {
    return name_in(evidences, value, language);
}
std::string_view name_of(ExportFormat value, Language language) {
    return name_in(export_formats, value, language);
}
std::string_view name_of(Horizon value, Language language) {
    return name_in(horizons, value, language);
}
std::string_view name_of(JourneyStage value, Language language) {
    return name_in(journey_stages, value, language);
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
std::string_view name_of(Screen value, Language language) {
    return name_in(screens, value, language);
}
std::string_view name_of(SourceKind value, Language language) {
    return name_in(source_kinds, value, language);
}
std::string_view name_of(Theme value, Language language) {
    return name_in(themes, value, language);
}

std::string_view level_name(int level, Language language) {
    const int clamped = std::clamp(level, lowest_level, highest_level);
    return text(levels[static_cast<std::size_t>(clamped - lowest_level)], language);
}

std::string level_title(int level, Language language) {
    return text_with(
        Text::LevelTitle,
        language,
        {std::to_string(level), std::string(level_name(level, language))}
    );
}

std::string_view emotion_name(int emotion, Language language) {
    return text(emotions[static_cast<std::size_t>(std::clamp(emotion, -2, 2) + 2)], language);
}

} // namespace tappa
