#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tappa {

// Optimisation, for documents that are written again after every change: the texts of shared
// values, so that what two documents have in common is written once. A text is found by its
// value's identity; the value is held for as long, so that it stays what was written.
// Fence: tests/app/record_test.cpp compares with writing anew; tools/bench saving measures it.
class KeptTexts {
public:
    // Null where the value has not been written. The text lives until the next end().
    [[nodiscard]] const std::string* find(const void* identity);
    // `holder` keeps the value and its identity.
    void keep(const void* identity, std::shared_ptr<const void> holder, std::string_view text);
    // A document is written: lets go of what it did not hold.
    void end(std::size_t document_size);
    // Of the document written last.
    [[nodiscard]] std::size_t document_size() const { return m_document_size; }

private:
    struct Kept {
        std::shared_ptr<const void> holder;
        std::string text;
        std::uint64_t document = 0; // the last that held it
    };

    std::unordered_map<const void*, Kept> m_kept;
    std::uint64_t m_document = 1; // the one being written
    std::size_t m_document_size = 0;
};

} // namespace tappa
