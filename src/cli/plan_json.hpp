#pragma once

#include "app/derived/derived.hpp"
#include "base/language.hpp"
#include "cli/plan_outlook.hpp"
#include "model/document.hpp"
#include "planning/schedule.hpp"

#include <string>

namespace tappa::cli {

// The plan's actions, what they lack, what they are measured by and what is proposed, for tools.
// Names stay; what is not known is null.
[[nodiscard]] std::string json_from_plan_view(
    const Document& document,
    const Catalogue&,
    const Derived&,
    const Schedule&,
    const Outlook&,
    Language language
);

} // namespace tappa::cli
