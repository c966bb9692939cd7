#pragma once

#include "model/document.hpp"
#include "model/questionnaire.hpp"
#include "report/build.hpp"

#include <cstddef>

namespace tappa::test {

// The small assessment answered by nine people: four from the branch, three from IT, two without a
// role. The questionnaire has nineteen questions, on eighteen of which they differ.
[[nodiscard]] Questionnaire people_questionnaire();
[[nodiscard]] Document people_document();
// The first of them alone, with their answers.
[[nodiscard]] Document with_people(std::size_t count);

[[nodiscard]] report::Report report_of(
    const Document& document, Language language = Language::En, const report::ReportOptions& = {}
);

} // namespace tappa::test
