#pragma once

#include "app/texts.gen.hpp"
#include "base/error.hpp"
#include "base/language.hpp"
#include "model/assessment.hpp"
#include "model/enums.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

enum class ExportFormat;
enum class Screen;
enum class Theme;

// The texts of assets/texts/, compiled in. Places are {0}, {1}…; of a text with plural forms,
// `text` and `text_with` give the form for many.
[[nodiscard]] std::string_view text(Text text, Language language);
[[nodiscard]] std::string text_with(
    Text text, Language language, const std::vector<std::string>& arguments
);
// The form that suits `n`; {0} is n as the language writes it, {1}… are `more`.
[[nodiscard]] std::string text_count(
    Text text, Language language, std::int64_t n, const std::vector<std::string>& more = {}
);

// What happened, where, and what to do next, in whole sentences.
[[nodiscard]] std::string error_sentence(const Error& error, Language language);

// Names of every closed list.
[[nodiscard]] std::string_view name_of(ActionStatus value, Language language);
[[nodiscard]] std::string_view name_of(AnswerState value, Language language);
[[nodiscard]] std::string_view name_of(Component value, Language language);
[[nodiscard]] std::string_view name_of(Confidence value, Language language);
[[nodiscard]] std::string_view name_of(Direction value, Language language);
[[nodiscard]] std::string_view name_of(Evidence value, Language language);
[[nodiscard]] std::string_view name_of(ExportFormat value, Language language);
[[nodiscard]] std::string_view name_of(Horizon value, Language language);
[[nodiscard]] std::string_view name_of(JourneyStage value, Language language);
[[nodiscard]] std::string_view name_of(MetricKind value, Language language);
[[nodiscard]] std::string_view name_of(MissingPart value, Language language);
[[nodiscard]] std::string_view name_of(Moment value, Language language);
[[nodiscard]] std::string_view name_of(PainCategory value, Language language);
[[nodiscard]] std::string_view name_of(Pillar value, Language language);
[[nodiscard]] std::string_view name_of(Screen value, Language language);
[[nodiscard]] std::string_view name_of(SourceKind value, Language language);
[[nodiscard]] std::string_view name_of(Theme value, Language language);
// A maturity level 1–5: "Defined". Others are clamped.
[[nodiscard]] std::string_view level_name(int level, Language language);
// With its number: "3 · Defined".
[[nodiscard]] std::string level_title(int level, Language language);
// An emotion −2…+2: "Very positive (+2)". Others are clamped.
[[nodiscard]] std::string_view emotion_name(int emotion, Language language);

} // namespace tappa
