#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tappa {

// CRC-32 as in PKWARE's application note (ISO-HDLC, polynomial 0xEDB88320).
[[nodiscard]] std::uint32_t crc32_of(std::string_view bytes);

// Puts files into a ZIP archive without compressing them. All carry the format's first day, so the
// same files give the same bytes. Together they stay far below 4 GB.
class ZipWriter {
public:
    void add(std::string_view name, std::string_view bytes); // the name in ASCII
    [[nodiscard]] std::string take();

private:
    std::string m_files;
    std::string m_directory;
    std::size_t m_count = 0;
};

} // namespace tappa
