#include "planning/names.hpp"

#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <array>
#include <cstddef>

namespace tappa {

std::string_view name_of(Quadrant value, Language language) {
    static constexpr std::array<NameText, enum_count<Quadrant>> names{
        NameText::QuadrantQuickWin,
        NameText::QuadrantStrategic,
        NameText::QuadrantFillIn,
        NameText::QuadrantReconsider};
    return text(names[static_cast<std::size_t>(value)], language);
}

std::string_view name_of(FindingKind value, Language language) {
    static constexpr std::array<NameText, enum_count<FindingKind>> names{
        NameText::FindingKindNoStart,       NameText::FindingKindNoGoal,
        NameText::FindingKindConversion,    NameText::FindingKindDropOff,
        NameText::FindingKindRemovalEffect, NameText::FindingKindLeverage,
        NameText::FindingKindPassagePoints, NameText::FindingKindLoop,
        NameText::FindingKindFragilePoints, NameText::FindingKindFragileLinks,
        NameText::FindingKindBridging,      NameText::FindingKindOrphans,
        NameText::FindingKindDeadEnds,      NameText::FindingKindTrap,
        NameText::FindingKindPathToGoal,    NameText::FindingKindPathToExit,
        NameText::FindingKindPainfulPath,   NameText::FindingKindDepartments,
        NameText::FindingKindChannels,      NameText::FindingKindCause,
        NameText::FindingKindCauseCircle,   NameText::FindingKindDrawn,
        NameText::FindingKindSmallNumbers,  NameText::FindingKindLongerPaths,
        NameText::FindingKindUnevenCounts};
    return text(names[static_cast<std::size_t>(value)], language);
}

std::string_view name_of(DeviationKind value, Language language) {
    static constexpr std::array<NameText, enum_count<DeviationKind>> names{
        NameText::DeviationKindWayDiffers,
        NameText::DeviationKindNotSeen,
        NameText::DeviationKindNotDrawn,
        NameText::DeviationKindReachDiffers,
        NameText::DeviationKindLeaveDiffers,
        NameText::DeviationKindConversionDiffers,
        NameText::DeviationKindTouchpointNotSeen,
        NameText::DeviationKindTouchpointNotDrawn};
    return text(names[static_cast<std::size_t>(value)], language);
}

std::string_view name_of(CycleStep value, Language language) {
    static constexpr std::array<NameText, enum_count<CycleStep>> names{
        NameText::CycleStepRecord,
        NameText::CycleStepOverview,
        NameText::CycleStepDiagnose,
        NameText::CycleStepAct};
    return text(names[static_cast<std::size_t>(value)], language);
}

std::string_view name_of(SignedPart value, Language language) {
    static constexpr std::array<NameText, enum_count<SignedPart>> names{
        NameText::SignedPartTitle,
        NameText::SignedPartOwner,
        NameText::SignedPartStart,
        NameText::SignedPartDue,
        NameText::SignedPartEffort,
        NameText::SignedPartMetrics};
    return text(names[static_cast<std::size_t>(value)], language);
}

std::string_view name_of(Holiday value, Language language) {
    static constexpr std::array<NameText, enum_count<Holiday>> names{
        NameText::HolidayNewYearsDay,
        NameText::HolidayEpiphany,
        NameText::HolidayGoodFriday,
        NameText::HolidayEasterSunday,
        NameText::HolidayEasterMonday,
        NameText::HolidayAscension,
        NameText::HolidayWhitMonday,
        NameText::HolidayCorpusChristi,
        NameText::HolidayAssumption,
        NameText::HolidayAllSaints,
        NameText::HolidayImmaculateConception,
        NameText::HolidayChristmasDay,
        NameText::HolidayStStephensDay,
        NameText::HolidaySecondChristmasDay,
        NameText::HolidayBoxingDay,
        NameText::HolidayLabourDay,
        NameText::HolidayArmisticeDay,
        NameText::HolidayAustria,
        NameText::HolidayBelgium,
        NameText::HolidaySwitzerland,
        NameText::HolidayGermanUnity,
        NameText::HolidaySpain,
        NameText::HolidaySpanishConstitution,
        NameText::HolidayVictory1945,
        NameText::HolidayFrance,
        NameText::HolidayEarlyMay,
        NameText::HolidaySpring,
        NameText::HolidaySummer,
        NameText::HolidayPlatinumJubilee,
        NameText::HolidayFuneralOfElizabeth,
        NameText::HolidayCoronationOfCharles,
        NameText::HolidayStBrigidsDay,
        NameText::HolidayStPatricksDay,
        NameText::HolidayRemembrance,
        NameText::HolidayMay,
        NameText::HolidayJune,
        NameText::HolidayAugust,
        NameText::HolidayOctober,
        NameText::HolidayLiberationOfItaly,
        NameText::HolidayItalianRepublic,
        NameText::HolidayStFrancis,
        NameText::HolidayKingsDay,
        NameText::HolidayPortugueseFreedom,
        NameText::HolidayPortugal,
        NameText::HolidayPortugueseRepublic,
        NameText::HolidayPortugueseIndependence,
        NameText::HolidayMartinLutherKing,
        NameText::HolidayWashington,
        NameText::HolidayMemorialDay,
        NameText::HolidayJuneteenth,
        NameText::HolidayIndependenceDay,
        NameText::HolidayUsLaborDay,
        NameText::HolidayColumbusDay,
        NameText::HolidayVeteransDay,
        NameText::HolidayThanksgiving};
    return text(names[static_cast<std::size_t>(value)], language);
}

} // namespace tappa
