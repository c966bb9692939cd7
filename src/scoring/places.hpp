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
template <typename Item>
class Places {
public:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    explicit Places(const std::vector<Item>& items) : m_items(items) {
        m_places.reserve(items.size());
        for (std::size_t i = 0; i < items.size(); ++i)
            m_places.emplace(items[i].id.text, i);
    }

    std::size_t of(const std::string& id) {
        for (const std::size_t guess : {m_last, m_last + 1})
            if (guess < m_items.size() && m_items[guess].id.text == id)
                return m_last = guess;
        const auto found = m_places.find(id);
        if (found == m_places.end())
            return nowhere;
        return m_last = found->second;
    }

private:
    const std::vector<Item>& m_items;
    std::unordered_map<std::string_view, std::size_t> m_places;
    std::size_t m_last = 0;
};

} // namespace tappa
