#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

enum class XmlToken { Start, End, Text, Done };

// What XmlPull shows of an attribute holds until its next().
struct XmlPullAttribute {
    std::string_view name; // without a prefix
    std::string_view value;
};

// Reads XML 1.0 piece by piece, without recursion and in constant memory, however long it is:
//
//     XmlPull xml(text);
//     for (XmlToken token = xml.next(); token != XmlToken::Done; token = xml.next())
//         use(xml.name(), xml.attributes());
//     if (xml.error())
//         …
//
// What declares something of its own is refused: a document type, so that no entity but the five
// of the standard means anything and nothing is fetched or multiplied. Comments and processing
// instructions are passed over. `text` is UTF-8 and must outlive the reader.
// Errors, with line and column: NotXml, XmlReference, XmlDoctype, TooDeep (limits::depth),
// TooManyItems (of attributes).
class XmlPull {
public:
    explicit XmlPull(std::string_view text) : m_text(text) {}

    // Moves on. Done at the end, and where there is an error. An element without content has an End
    // too.
    XmlToken next();

    // Of Start and End, without a prefix.
    [[nodiscard]] std::string_view name() const { return m_name; }
    // Of Start.
    [[nodiscard]] std::span<const XmlPullAttribute> attributes() const { return m_attributes; }
    // Of Text: one piece of it, without white space outside of the root.
    [[nodiscard]] std::string_view text() const { return m_value; }
    // Where the token begins, and the next one, in bytes.
    [[nodiscard]] std::size_t offset() const { return m_begin; }
    [[nodiscard]] std::size_t end_offset() const { return m_at; }
    // How many elements are open: at Start with this one, at End without it.
    [[nodiscard]] std::size_t depth() const { return m_open.size(); }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    // For a reader that wants no more of it: an error where the token begins.
    void refuse(ErrorCode code, std::vector<std::string> arguments);

private:
    XmlToken step();
    [[nodiscard]] bool begins(std::string_view with) const;
    XmlToken passed(std::string_view end);
    XmlToken characters();
    XmlToken verbatim();
    [[nodiscard]] std::string_view resolved_until(std::size_t end);
    XmlToken start_tag();
    void read_attributes();
    [[nodiscard]] std::string_view attribute_value();
    XmlToken end_tag();
    XmlToken close();
    [[nodiscard]] std::string_view name_here();
    bool skip_space();
    bool take(char c);
    [[nodiscard]] std::string& scratch();
    XmlToken fail(ErrorCode code, std::vector<std::string> arguments = {});

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_begin = 0;
    std::string_view m_name;
    std::string_view m_value;
    std::vector<XmlPullAttribute> m_attributes;
    std::deque<std::string> m_scratch; // texts with references in them
    std::size_t m_scratch_used = 0;
    std::vector<std::string_view> m_open; // names with their prefix, as the end tag repeats it
    bool m_had_root = false;
    bool m_closes = false; // the element just shown
    std::optional<Error> m_error;
};

// What of a text no XML holds: NotUtf8, ControlCharacter with U+0000; with line and column.
[[nodiscard]] std::optional<Error> xml_text_fault(std::string_view text);

} // namespace tappa
