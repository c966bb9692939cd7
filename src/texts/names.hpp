#pragma once

#include "base/language.hpp"
#include "model/assessment.hpp"
#include "model/catalogue.hpp"
#include "model/enums.hpp"
#include "model/plan.hpp"
#include "texts/names.gen.hpp"

#include <string>
#include <string_view>

namespace tappa {

// Names of the closed lists of the model, the same on every screen, in the report and on the
// command line.
[[nodiscard]] std::string_view name_of(ActionStatus value, Language language);
[[nodiscard]] std::string_view name_of(AnswerState value, Language language);
[[nodiscard]] std::string_view name_of(Component value, Language language);
[[nodiscard]] std::string_view name_of(Confidence value, Language language);
[[nodiscard]] std::string_view name_of(DecisionKind value, Language language);
[[nodiscard]] std::string_view name_of(Direction value, Language language);
[[nodiscard]] std::string_view name_of(EffectBasis value, Language language);
[[nodiscard]] std::string_view name_of(Evidence value, Language language);
[[nodiscard]] std::string_view name_of(Horizon value, Language language);
[[nodiscard]] std::string_view name_of(JourneyStage value, Language language);
[[nodiscard]] std::string_view name_of(JourneyStatus value, Language language);
[[nodiscard]] std::string_view name_of(MetricKind value, Language language);
[[nodiscard]] std::string_view name_of(MissingPart value, Language language);
[[nodiscard]] std::string_view name_of(Moment value, Language language);
[[nodiscard]] std::string_view name_of(PainCategory value, Language language);
[[nodiscard]] std::string_view name_of(Pillar value, Language language);
[[nodiscard]] std::string_view name_of(SourceKind value, Language language);
// A maturity level 1–5: "Defined". Others are clamped.
[[nodiscard]] std::string_view level_name(int level, Language language);
// With its number: "3 · Defined".
[[nodiscard]] std::string level_title(int level, Language language);
// An emotion −2…+2: "Very positive". Others are clamped.
[[nodiscard]] std::string_view emotion_name(int emotion, Language language);
// With its number: "Very positive (+2)".
[[nodiscard]] std::string emotion_title(int emotion, Language language);

} // namespace tappa
