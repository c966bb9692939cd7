#include "report/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace tappa::test {

using namespace tappa::report;

namespace {

void collect(const Spans& spans, std::vector<std::string>& texts) {
    for (const Span& span : spans)
        texts.push_back(span.text);
}

struct Collector {
    std::vector<std::string>& texts;

    void operator()(const Cover& cover) const {
        texts.push_back(cover.title);
        texts.push_back(cover.subtitle);
        texts.insert(texts.end(), cover.lines.begin(), cover.lines.end());
    }
    void operator()(const Heading& heading) const { texts.push_back(heading.text); }
    void operator()(const Paragraph& paragraph) const { collect(paragraph.spans, texts); }
    void operator()(const List& list) const {
        for (const Spans& item : list.items)
            collect(item, texts);
    }
    void operator()(const KeyFigures& figures) const {
        for (const KeyFigure& figure : figures.items)
            texts.insert(texts.end(), {figure.label, figure.value, figure.note});
    }
    void operator()(const Table& table) const {
        texts.push_back(table.caption);
        for (const Column& column : table.columns)
            texts.push_back(column.title);
        for (const auto& row : table.rows)
            texts.insert(texts.end(), row.begin(), row.end());
    }
    void operator()(const Figure& figure) const {
        texts.push_back(figure.caption);
        texts.push_back(figure.alternative);
    }
    void operator()(const PageBreak&) const {}
};

} // namespace

std::vector<std::string> texts_of(const Report& report) {
    std::vector<std::string> texts;
    for (const Block& block : report.blocks)
        std::visit(Collector{texts}, block);
    return texts;
}

bool says(const Report& report, const std::string& part) {
    const std::vector<std::string> texts = texts_of(report);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return text.find(part) != std::string::npos;
    });
}

std::vector<std::string> section_ids(const Report& report) {
    std::vector<std::string> ids;
    for (const Block& block : report.blocks)
        if (const auto* heading = std::get_if<Heading>(&block))
            if (heading->level == 1)
                ids.push_back(heading->id);
    return ids;
}

const Table* table_named(const Report& report, const std::string& caption) {
    for (const Block& block : report.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            if (table->caption == caption)
                return table;
    return nullptr;
}

void check_sound(const Report& report) {
    for (const Block& block : report.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            INFO(table->caption);
            CHECK_FALSE(table->caption.empty());
            for (const auto& row : table->rows)
                CHECK(row.size() == table->columns.size());
        } else if (const auto* figure = std::get_if<Figure>(&block)) {
            INFO(figure->caption);
            CHECK_FALSE(figure->alternative.empty());
            CHECK(figure->alternative == figure->scene.alternative);
            CHECK(figure->scene.table.columns.size() >= 2);
        } else if (const auto* heading = std::get_if<Heading>(&block)) {
            CHECK_FALSE(heading->text.empty());
            CHECK(heading->level >= 1);
            CHECK(heading->level <= 3);
        }
    }
    for (const std::string& text : texts_of(report)) {
        INFO(text);
        for (const char* place : {"{0}", "{1}", "{2}", "{3}", "{7}"})
            CHECK(text.find(place) == std::string::npos);
        CHECK(text.find(" nan") == std::string::npos);
    }
}

} // namespace tappa::test
