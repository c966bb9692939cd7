#pragma once

#include "model/enums.hpp"
#include "model/plan.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace tappa {

// Known ways of ranking, as weights of the parts that a plan has:
//   Tappa   (gap + pain + leverage) · confidence / √effort
//   RICE    reach · impact · confidence / effort; of the parts, only pain is reach (the share of
//           customers hit) times impact (severity)
//   ICE     impact · confidence · ease; impact is all three parts, ease one over the effort
//   WSJF    cost of delay / size. Cost of delay: user and business value (gap and pain, half each)
//           and risk reduction or opportunity (leverage). A plan has no part for time criticality.
//   Impact  (gap + pain + leverage) / effort
enum class PriorityPreset { Tappa, Rice, Ice, Wsjf, Impact };

template <>
struct EnumIds<PriorityPreset> {
    static constexpr std::array<std::string_view, 5> ids{"tappa", "rice", "ice", "wsjf", "impact"};
};

[[nodiscard]] PriorityWeights weights_of(PriorityPreset);
// The one with these weights, but for rounding; nothing: they are somebody's own.
[[nodiscard]] std::optional<PriorityPreset> preset_of(const PriorityWeights&);

} // namespace tappa
