#pragma once

#include "exchange/exchange_file.hpp"
#include "model/document.hpp"

#include <string>
#include <vector>

// Journeys from and to other programs, in the words of a language; also those of the command line.

namespace tappa {

// `organisation` may be empty.
[[nodiscard]] AdoptionWords adoption_words(const std::string& organisation, Language language);

// One sentence each: what was decided, and what was not kept.
[[nodiscard]] std::vector<std::string> sentences_of(
    const AdoptionReport& report, Language language
);

// The journey with its persona and the organisation, named in the language. It points into the
// document.
[[nodiscard]] JourneyExport journey_export(
    const Document& document, const Journey& journey, Language language
);
[[nodiscard]] std::string exchange_text(const JourneyExport& what, ExchangeFormat format);

// What the file lacks of the journey; empty when nothing.
[[nodiscard]] std::string left_out_sentence(
    const Document& document, const Journey& journey, ExchangeFormat format, Language language
);

} // namespace tappa
