#pragma once

#include "app/texts.gen.hpp"
#include "base/error.hpp"
#include "base/language.hpp"
#include "texts/names.hpp"
#include "texts/texts.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

enum class ExportFormat;
enum class JobFailure;
enum class Screen;
enum class Theme;

// What happened, where, and what to do next, in whole sentences.
[[nodiscard]] std::string error_sentence(const Error& error, Language language);

// Why a job came to nothing and what to do (app/jobs/intervals.cpp).
[[nodiscard]] std::string job_failure_sentence(JobFailure failure, Language language);

// Names of the closed lists of the interface; those of the model are in texts/names.hpp.
[[nodiscard]] std::string_view name_of(ExportFormat value, Language language);
[[nodiscard]] std::string_view name_of(Screen value, Language language);
[[nodiscard]] std::string_view name_of(Theme value, Language language);

} // namespace tappa
