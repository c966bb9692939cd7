#pragma once

#include "base/language.hpp"
#include "graph/figures.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace tappa {

// What weakens the number of a finding, beside its interval.
enum class FindingNote {
    Passage, // every way to Goal passes its touchpoint
    Few,     // too few customers were counted
    Assumed, // a share that it is computed from is
    Uneven,  // counts do not match
    Drawn,   // nobody counted the customers
    Longer   // those who reach Goal pass more touchpoints than those who leave
};

template <>
struct EnumIds<FindingNote> {
    static constexpr std::array<std::string_view, 6> ids{
        "passage", "few", "assumed", "uneven", "drawn", "longer"};
};

// Those of one of the findings of the figures, in the order above.
[[nodiscard]] std::vector<FindingNote> finding_notes(const Finding&, const GraphFigures&);

// "Fewer than 30 customers"
[[nodiscard]] std::string_view name_of(FindingNote, Language);

} // namespace tappa
