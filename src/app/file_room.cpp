#include "app/file_room.hpp"

#include "io/document_io.hpp"
#include "io/json_guard.hpp"
#include "io/kept_texts.hpp"
#include "io/limits.hpp"
#include "model/document_bytes.hpp"

#include <algorithm>
#include <string>

namespace tappa {

namespace {

// Of a file for each byte in memory, at most: a transition is some 50 bytes here and 200 there.
constexpr std::size_t most_per_byte = 8;
// Of a file for each value, at least: an id of one letter and what stands between.
constexpr std::size_t least_per_value = 4;
// What a step may add that takes no further memory: names of members, texts within their objects.
constexpr std::size_t per_step = 1'000;
constexpr std::size_t part_of_changed = 8;

// As exports write it where the layout for people would make it too large.
std::string smallest_file(const Document& document) {
    KeptTexts none;
    return compact_json(document, none);
}

std::size_t most_growth(const Document& before, const Document& present) {
    const std::size_t came = bytes_beyond(present, before);
    const std::size_t went = bytes_beyond(before, present);
    const std::size_t more = came > went ? came - went : 0;
    return more * most_per_byte + came / part_of_changed + per_step;
}

} // namespace

bool FileRoom::measure(const Document& document) {
    constexpr std::size_t surely_fits =
        std::min(limits::document_bytes, limits::values * least_per_value);
    const std::size_t most = bytes_of(document) * most_per_byte;
    if (most < surely_fits) {
        m_room = surely_fits - most;
        return true;
    }
    const std::string json = smallest_file(document);
    const Result<JsonOutline> outline = check_json(json, limits::document_bytes);
    if (!outline)
        return false;
    m_room = std::min(
        limits::document_bytes - json.size(),
        (limits::values - outline.value().values) * least_per_value
    );
    return true;
}

bool FileRoom::has_room(const Document& before, const Document& present) {
    const std::size_t growth = most_growth(before, present);
    if (growth <= m_room) {
        m_room -= growth;
        return true;
    }
    // One that came too large out of another program can be made smaller.
    return measure(present) || smallest_file(present).size() <= smallest_file(before).size();
}

void FileRoom::went(const Document& before, const Document& present) {
    m_room -= std::min(m_room, most_growth(before, present));
}

} // namespace tappa
