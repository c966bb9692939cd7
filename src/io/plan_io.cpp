#include "io/plan_io.hpp"

#include "io/field_writer.hpp"
#include "io/file_kind.hpp"
#include "io/plan_fields.hpp"

namespace tappa {

std::string json_from_plan(const Document& document) {
    JsonOutput output(JsonLayout::Indented);
    FieldWriter writer(output);
    writer.fixed("format", plan_file.format);
    writer.fixed("version", plan_file.newest_version);
    writer.id_text("document", document.id);
    writer.text("title", document.title, limits::title);
    writer.optional_text("organisation", document.organisation, limits::title);
    writer.date("date", document.date);
    writer.currency("currency", document.currency);
    writer.object("plan", document.plan);
    return output.take();
}

} // namespace tappa
