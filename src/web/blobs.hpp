#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace tappa::web {

// Bytes on their way to the page, which takes them by number and lets go of them when it has
// copied them: they are too large to be written into messages.
class Blobs {
public:
    [[nodiscard]] int keep(std::string bytes) {
        m_bytes.emplace(++m_last, std::move(bytes));
        return m_last;
    }
    // Null when there is none of that number.
    [[nodiscard]] const std::string* find(int number) const {
        const auto it = m_bytes.find(number);
        return it == m_bytes.end() ? nullptr : &it->second;
    }
    void drop(int number) { m_bytes.erase(number); }

private:
    std::map<int, std::string> m_bytes;
    int m_last = 0;
};

} // namespace tappa::web
