#include "exchange/foreign_journey.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tappa {

void leave_out(ForeignFile& file, std::string what) {
    constexpr std::size_t most = 100; // more would be no message any more
    auto& all = file.left_out;
    if (std::find(all.begin(), all.end(), what) != all.end())
        return;
    if (all.size() < most)
        all.push_back(std::move(what));
    else if (all.size() == most)
        all.emplace_back("…");
}

} // namespace tappa
