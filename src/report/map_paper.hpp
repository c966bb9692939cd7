#pragma once

#include "model/enums.hpp"

#include <array>
#include <string_view>

namespace tappa {

// The paper a journey's map is set on, always landscape (ISO 216).
enum class MapPaper { A3, A2, A1, A0 };

template <>
struct EnumIds<MapPaper> {
    static constexpr std::array<std::string_view, 4> ids{"A3", "A2", "A1", "A0"};
};

struct PaperSize { // millimetres
    double width = 0;
    double height = 0;
};
[[nodiscard]] constexpr PaperSize size_of(MapPaper paper) {
    constexpr std::array<PaperSize, 4> sizes{{{420, 297}, {594, 420}, {841, 594}, {1189, 841}}};
    return sizes[static_cast<std::size_t>(paper)];
}

inline constexpr double points_per_mm = 72 / 25.4;

} // namespace tappa
