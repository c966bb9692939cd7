#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tappa {

// Where each thing stands in a list, by its id. What refers to many of them mostly goes in the
// list's own order: the place found last, or the one after it, is usually right and saves the
// hashing. The list must outlive this.
class Places {
public:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    template <typename Items>
    explicit Places(const Items& items) {
        m_ids.reserve(items.size());
        m_places.reserve(items.size());
        for (const auto& item : items) {
            m_places.emplace(item.id.text, m_ids.size());
            m_ids.push_back(item.id.text);
        }
    }

    std::size_t of(const std::string& id) {
        for (const std::size_t guess : {m_last, m_last + 1})
            if (guess < m_ids.size() && m_ids[guess] == id)
                return m_last = guess;
        const auto found = m_places.find(id);
        if (found == m_places.end())
            return nowhere;
        return m_last = found->second;
    }

private:
    std::vector<std::string_view> m_ids;
    std::unordered_map<std::string_view, std::size_t> m_places;
    std::size_t m_last = 0;
};

} // namespace tappa
