#pragma once

#include "base/language.hpp"
#include "graph/conformance.hpp"
#include "model/journey.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// How a plan's action names a place where a drawn journey and a measured one differ. It is a source
// of the kind of findings (finding_source.hpp): the kind of deviation and, after a colon, the
// touchpoint ("leave-differs:identity-check"), or both ends of a way ("not-seen:search:quote"), of
// which Start and Goal are empty. An end with a long id, or with a colon in it, is named by the
// id's hash. The journey it was held against is not named: next month's log makes another one, and
// what differs is the same.
[[nodiscard]] std::string deviation_id(const Deviation&, const Conformance&);

// The deviation with this id; nothing where it is not found any more.
[[nodiscard]] std::optional<Deviation> find_deviation(const Conformance&, std::string_view id);

[[nodiscard]] std::optional<DeviationKind> deviation_kind_of(std::string_view id);
// Whether it names a kind of deviation and something that one of the journeys has.
[[nodiscard]] bool is_deviation_id(std::string_view id, const Journeys&);

// "Way that is not drawn: Search → Quote", or what of it is known.
[[nodiscard]] std::string deviation_title(std::string_view id, const Journeys&, Language);
// What an action about it is called: "Find out why customers go from “Search” to “Quote”".
[[nodiscard]] std::string deviation_task(std::string_view id, const Journeys&, Language);

// How a touchpoint is named in it, and the touchpoints it names.
[[nodiscard]] std::string deviation_end(std::string_view touchpoint);
[[nodiscard]] std::vector<std::string_view> deviation_ends(std::string_view id);

} // namespace tappa
