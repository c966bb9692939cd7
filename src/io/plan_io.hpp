#pragma once

#include "base/language.hpp"
#include "model/document.hpp"

#include <string>

namespace tappa {

// The plan of a document alone, for other tools: what document it is of, then the plan as in the
// document file. Laid out like json_from_document.
[[nodiscard]] std::string json_from_plan(const Document& document);

// The plan as a table for the spreadsheets of a language (csv_writer.hpp; RFC 4180: quotes doubled,
// CRLF; UTF-8 with a byte order mark, without which Excel takes it for the system's old code page),
// with one row per metric and one for an action that has none. The first row names the columns;
// ids of closed lists and dates are written as in JSON; several ids in one cell have spaces between
// them.
[[nodiscard]] std::string csv_from_plan(const Plan& plan, Language language);

} // namespace tappa
