#include "report/json_tree_writer.hpp"

#include "io/json_writer.hpp"
#include "scene/svg.hpp"

#include <cmath>
#include <cstdint>

namespace tappa::report {

namespace {

// Hundredths of a point are finer than any printer.
double rounded(double value) {
    return std::round(value * 100) / 100 + 0.0; // + 0.0: no "-0"
}

std::string colour_text(scene::Colour colour) {
    return colour.visible() ? scene::css_colour(colour) : std::string();
}

void write_number(JsonWriter& json, const char* name, double value) {
    json.member(name, rounded(value));
}

void write_numbers(JsonWriter& json, const char* name, const std::vector<double>& numbers) {
    json.key(name);
    json.begin_array();
    for (const double number : numbers)
        json.value(rounded(number));
    json.end_array();
}

void write_points(JsonWriter& json, const std::vector<scene::Point>& points) {
    json.key("points");
    json.begin_array();
    for (const scene::Point point : points) {
        json.value(rounded(point.x));
        json.value(rounded(point.y));
    }
    json.end_array();
}

template <typename Shape>
void write_fill(JsonWriter& json, const Shape& shape) {
    json.member("fill", colour_text(shape.fill));
    json.member("stroke", colour_text(shape.stroke));
    write_number(json, "stroke_width", shape.stroke_width);
}

void write_item(JsonWriter& json, const scene::Polyline& line) {
    json.member("kind", "polyline");
    write_points(json, line.points);
    json.member("stroke", colour_text(line.stroke));
    write_number(json, "stroke_width", line.stroke_width);
    write_numbers(json, "dash", line.dash);
}

void write_item(JsonWriter& json, const scene::Polygon& polygon) {
    json.member("kind", "polygon");
    write_points(json, polygon.points);
    write_fill(json, polygon);
    write_numbers(json, "dash", polygon.dash);
}

void write_item(JsonWriter& json, const scene::Rect& rect) {
    json.member("kind", "rect");
    write_number(json, "x", rect.x);
    write_number(json, "y", rect.y);
    write_number(json, "width", rect.width);
    write_number(json, "height", rect.height);
    write_number(json, "radius", rect.radius);
    write_fill(json, rect);
}

void write_item(JsonWriter& json, const scene::Circle& circle) {
    json.member("kind", "circle");
    write_number(json, "x", circle.x);
    write_number(json, "y", circle.y);
    write_number(json, "r", circle.r);
    write_fill(json, circle);
}

void write_item(JsonWriter& json, const scene::Text& text) {
    json.member("kind", "text");
    write_number(json, "x", text.x);
    write_number(json, "y", text.y);
    json.member("text", text.text);
    write_number(json, "size", text.size);
    json.member("weight", text.weight == scene::TextWeight::SemiBold ? "semibold" : "regular");
    json.member(
        "anchor",
        text.anchor == scene::TextAnchor::Start        ? "start"
            : text.anchor == scene::TextAnchor::Middle ? "middle"
                                                       : "end"
    );
    json.member("fill", colour_text(text.fill));
}

void write_item(JsonWriter& json, const scene::Image& image) {
    json.member("kind", "image");
    write_number(json, "x", image.x);
    write_number(json, "y", image.y);
    write_number(json, "width", image.width);
    write_number(json, "height", image.height);
    json.member("jpeg", image.picture->jpeg);
}

void write_scene(JsonWriter& json, const scene::Scene& drawing) {
    json.begin_object();
    write_number(json, "width", drawing.width);
    write_number(json, "height", drawing.height);
    json.key("items");
    json.begin_array();
    for (const scene::Item& item : drawing.items) {
        json.begin_object();
        std::visit([&](const auto& shape) { write_item(json, shape); }, item);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_strings(JsonWriter& json, const char* name, const std::vector<std::string>& strings) {
    json.key(name);
    json.begin_array();
    for (const std::string& text : strings)
        json.value(text);
    json.end_array();
}

void write_spans(JsonWriter& json, const Spans& spans) {
    json.begin_array();
    for (const Span& span : spans) {
        json.begin_object();
        json.member("text", span.text);
        json.member("bold", span.bold);
        json.end_object();
    }
    json.end_array();
}

void write_block(JsonWriter& json, const Cover& cover) {
    json.member("kind", "cover");
    json.member("title", cover.title);
    json.member("subtitle", cover.subtitle);
    write_strings(json, "lines", cover.lines);
}

void write_block(JsonWriter& json, const Heading& heading) {
    json.member("kind", "heading");
    json.member("level", heading.level);
    json.member("text", heading.text);
    json.member("id", heading.id);
}

const char* style_id(ParagraphStyle style) {
    switch (style) {
    case ParagraphStyle::Lead:
        return "lead";
    case ParagraphStyle::Muted:
        return "muted";
    case ParagraphStyle::Formula:
        return "formula";
    case ParagraphStyle::Body:
        break;
    }
    return "body";
}

void write_block(JsonWriter& json, const Paragraph& paragraph) {
    json.member("kind", "paragraph");
    json.member("style", style_id(paragraph.style));
    json.key("spans");
    write_spans(json, paragraph.spans);
}

void write_block(JsonWriter& json, const List& list) {
    json.member("kind", "list");
    json.member("ordered", list.ordered);
    json.key("items");
    json.begin_array();
    for (const Spans& item : list.items)
        write_spans(json, item);
    json.end_array();
}

void write_block(JsonWriter& json, const KeyFigures& figures) {
    json.member("kind", "key-figures");
    json.key("items");
    json.begin_array();
    for (const KeyFigure& figure : figures.items) {
        json.begin_object();
        json.member("label", figure.label);
        json.member("value", figure.value);
        json.member("note", figure.note);
        json.end_object();
    }
    json.end_array();
}

void write_pictures(JsonWriter& json, const std::vector<RowPicture>& pictures) {
    if (pictures.empty())
        return;
    json.key("pictures");
    json.begin_array();
    for (const RowPicture& one : pictures) {
        json.begin_object();
        json.member("row", static_cast<std::int64_t>(one.row));
        json.member("jpeg", one.picture->jpeg);
        json.member("alternative", one.picture->description);
        json.end_object();
    }
    json.end_array();
}

void write_block(JsonWriter& json, const Table& table) {
    json.member("kind", "table");
    json.member("caption", table.caption);
    json.member("row_headers", table.row_headers);
    json.key("columns");
    json.begin_array();
    for (const Column& column : table.columns) {
        json.begin_object();
        json.member("title", column.title);
        json.member("align", column.align == Align::End ? "end" : "start");
        write_number(json, "weight", column.weight);
        json.end_object();
    }
    json.end_array();
    json.key("rows");
    json.begin_array();
    for (const auto& row : table.rows) {
        json.begin_array();
        for (const std::string& cell : row)
            json.value(cell);
        json.end_array();
    }
    json.end_array();
    write_pictures(json, table.pictures);
}

void write_block(JsonWriter& json, const Figure& figure) {
    json.member("kind", "figure");
    json.member("caption", figure.caption);
    json.member("alternative", figure.alternative);
    json.key("scene");
    write_scene(json, figure.scene);
}

void write_block(JsonWriter& json, const PageBreak&) {
    json.member("kind", "page-break");
}

} // namespace

std::string json_from_report(const Report& report) {
    JsonWriter json;
    json.begin_object();
    json.member("language", language_code(report.language));
    json.member("title", report.title);
    json.member("subtitle", report.subtitle);
    json.member("author", report.author);
    json.member("date", iso_from_date(report.date));
    json.member("draft", report.draft);
    json.member("draft_label", report.draft_label);
    if (report.is_sheet)
        json.member("sheet", true);
    json.key("labels");
    json.begin_object();
    json.member("page", report.labels.page);
    json.member("contents", report.labels.contents);
    json.member("continued", report.labels.continued);
    json.end_object();
    json.key("blocks");
    json.begin_array();
    for (const Block& block : report.blocks) {
        json.begin_object();
        std::visit([&](const auto& content) { write_block(json, content); }, block);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take();
}

} // namespace tappa::report
