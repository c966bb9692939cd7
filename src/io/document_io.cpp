#include "io/document_io.hpp"

#include "io/document_check.hpp"
#include "io/document_fields.hpp"
#include "io/field_reader.hpp"
#include "io/field_writer.hpp"
#include "io/file_kind.hpp"

#include <optional>
#include <utility>

namespace tappa {

namespace {

struct DocumentFile {
    Document document;
};

template <typename V>
void fields(V& v, typename V::template Value<DocumentFile>& file) {
    v.fixed("format", document_file.format);
    v.fixed("version", document_file.newest_version);
    v.object("document", file.document);
}

void write(FieldWriter& writer, const Document& document) {
    writer.fixed("format", document_file.format);
    writer.fixed("version", document_file.newest_version);
    writer.object("document", document);
}

} // namespace

Result<Document> document_from_json(std::string_view bytes) {
    std::string storage;
    const Result<JsonOutline> outline = checked_file(bytes, document_file, storage);
    if (!outline)
        return outline.error();
    JsonInput input(*outline);
    DocumentFile file;
    FieldReader(input).members_of(file);
    if (input.error())
        return *input.error();
    if (std::optional<Error> problem = document_problem(file.document))
        return *problem;
    return std::move(file.document);
}

std::string json_from_document(const Document& document) {
    JsonOutput output(JsonLayout::Indented);
    FieldWriter writer(output);
    write(writer, document);
    return output.take();
}

std::string compact_json(const Document& document, KeptTexts& kept) {
    JsonOutput output(JsonLayout::Compact);
    const std::size_t before = kept.document_size();
    output.reserve(before + before / 64 + 256); // changed a little, and a line before it
    FieldWriter writer(output, &kept);
    write(writer, document);
    std::string json = output.take();
    kept.end(json.size());
    return json;
}

} // namespace tappa
