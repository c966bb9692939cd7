#include "io/zip_writer.hpp"

#include <array>
#include <utility>

namespace tappa {

namespace {

constexpr std::uint32_t first_day = 0x0021; // 1 January 1980, the format's first
constexpr std::uint32_t needed_version = 20;

// Little end first.
void add_number(std::string& bytes, std::size_t value, int length) {
    for (int i = 0; i < length; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

constexpr std::array<std::uint32_t, 256> crc_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? (value >> 1U) ^ 0xEDB88320U : value >> 1U;
        table[i] = value;
    }
    return table;
}

} // namespace

std::uint32_t crc32_of(std::string_view bytes) {
    static constexpr std::array<std::uint32_t, 256> table = crc_table();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
    return crc ^ 0xFFFFFFFFU;
}

void ZipWriter::add(std::string_view name, std::string_view bytes) {
    // What local header and directory both say, from the version needed to the extra field.
    std::string about;
    add_number(about, needed_version, 2);
    add_number(about, 0, 2); // flags
    add_number(about, 0, 2); // stored
    add_number(about, 0, 2); // midnight
    add_number(about, first_day, 2);
    add_number(about, crc32_of(bytes), 4);
    add_number(about, bytes.size(), 4);
    add_number(about, bytes.size(), 4);
    add_number(about, name.size(), 2);
    add_number(about, 0, 2); // no extra field
    m_directory += "PK\x01\x02";
    add_number(m_directory, needed_version, 2); // made by
    m_directory += about;
    add_number(m_directory, 0, 2); // no comment
    add_number(m_directory, 0, 2); // on this disk
    add_number(m_directory, 0, 2); // internal attributes
    add_number(m_directory, 0, 4); // external attributes
    add_number(m_directory, m_files.size(), 4);
    m_directory += name;
    m_files += "PK\x03\x04";
    m_files += about;
    m_files += name;
    m_files += bytes;
    ++m_count;
}

std::string ZipWriter::take() {
    std::string end = "PK\x05\x06";
    add_number(end, 0, 2); // this disk
    add_number(end, 0, 2); // that of the directory
    add_number(end, m_count, 2);
    add_number(end, m_count, 2);
    add_number(end, m_directory.size(), 4);
    add_number(end, m_files.size(), 4);
    add_number(end, 0, 2); // no comment
    return std::move(m_files) + m_directory + end;
}

} // namespace tappa
