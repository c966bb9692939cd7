#pragma once

#include "exchange/journey_export.hpp"

#include <string>

namespace tappa {

// The journey as CJML 2.0. In CJML only an actual journey has experience, so one with emotions is
// actual and one without any is planned. Stages that have touchpoints are its phases; each
// touchpoint is a communication point from the customer to the department, or to the organisation
// where none is named.
[[nodiscard]] std::string cjml_from_journey(const JourneyExport& what);

} // namespace tappa
