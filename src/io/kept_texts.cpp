#include "io/kept_texts.hpp"

#include <utility>

namespace tappa {

const std::string* KeptTexts::find(const void* identity) {
    const auto found = m_kept.find(identity);
    if (found == m_kept.end())
        return nullptr;
    found->second.document = m_document;
    return &found->second.text;
}

void KeptTexts::keep(
    const void* identity, std::shared_ptr<const void> holder, std::string_view text
) {
    m_kept.insert_or_assign(identity, Kept{std::move(holder), std::string(text), m_document});
}

void KeptTexts::end(std::size_t document_size) {
    std::erase_if(m_kept, [&](const auto& entry) { return entry.second.document != m_document; });
    ++m_document;
    m_document_size = document_size;
}

} // namespace tappa
