#include "planning/names.hpp"

#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <array>
#include <cstddef>

namespace tappa {

std::string_view name_of(Quadrant value, Language language) {
    static constexpr std::array<NameText, enum_count<Quadrant>> names{
        NameText::QuadrantQuickWin,
        NameText::QuadrantStrategic,
        NameText::QuadrantFillIn,
        NameText::QuadrantReconsider};
    return text(names[static_cast<std::size_t>(value)], language);
}

} // namespace tappa
