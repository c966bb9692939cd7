#include "io/json_output.hpp"

#include "base/text.hpp"
#include "io/cereal_json.hpp"

#include <cassert>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace tappa {

namespace {

cereal::JSONOutputArchive::Options layout() {
    using Options = cereal::JSONOutputArchive::Options;
    constexpr int all_decimals = 324; // RapidJSON's own default: no decimal is cut
    return Options(all_decimals, Options::IndentChar::space, 2);
}

std::string storable(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const char32_t c = next_code_point(value, at);
        append_code_point(out, c == 0 ? U'\uFFFD' : c);
    }
    return out;
}

} // namespace

struct JsonOutput::Archive {
    Archive() : archive(std::in_place, sink.stream(), layout()) {}

    JsonSink sink;
    std::optional<cereal::JSONOutputArchive> archive; // its destructor closes the top object
};

JsonOutput::JsonOutput() : m_archive(std::make_unique<Archive>()) {}
JsonOutput::~JsonOutput() = default;

void JsonOutput::name(const char* key) {
    m_archive->archive->setNextName(key);
}

void JsonOutput::enter_object() {
    m_archive->archive->startNode();
}

void JsonOutput::leave_object() {
    m_archive->archive->finishNode();
}

void JsonOutput::enter_list() {
    m_archive->archive->startNode();
    m_archive->archive->makeArray();
}

void JsonOutput::leave_list() {
    m_archive->archive->finishNode();
}

void JsonOutput::text(std::string_view value) {
    const bool plain = first_invalid_utf8(value) == std::string_view::npos
        && value.find('\0') == std::string_view::npos;
    m_archive->archive->writeName();
    m_archive->archive->saveValue(plain ? std::string(value) : storable(value));
}

void JsonOutput::number(double value) {
    assert(std::isfinite(value));
    m_archive->archive->writeName();
    m_archive->archive->saveValue(value);
}

void JsonOutput::whole(int value) {
    m_archive->archive->writeName();
    m_archive->archive->saveValue(static_cast<std::int64_t>(value));
}

void JsonOutput::truth(bool value) {
    m_archive->archive->writeName();
    m_archive->archive->saveValue(value);
}

std::string JsonOutput::take() {
    m_archive->archive.reset();
    m_archive->sink.text += '\n';
    return std::move(m_archive->sink.text);
}

} // namespace tappa
