#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/shared.hpp"
#include "model/journey.hpp"
#include "scene/scene.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace tappa::report {

// A report as a tree of blocks, independent of what writes it: HTML, Markdown, or PDF (through
// JSON, see json_tree_writer.hpp). All texts are final: localised, numbers and dates in form.

struct Span {
    std::string text;
    bool bold = false;
    bool operator==(const Span&) const = default;
};
using Spans = std::vector<Span>;

struct Cover {
    std::string title;
    std::string subtitle;
    std::vector<std::string> lines;
    bool operator==(const Cover&) const = default;
};

struct Heading {
    int level = 1; // 1–3
    std::string text;
    std::string id; // unique in the report, for links; may be empty below level 1
    bool operator==(const Heading&) const = default;
};

enum class ParagraphStyle { Lead, Body, Muted, Formula };

struct Paragraph {
    ParagraphStyle style = ParagraphStyle::Body;
    Spans spans;
    bool operator==(const Paragraph&) const = default;
};

struct List {
    bool ordered = false;
    std::vector<Spans> items;
    bool operator==(const List&) const = default;
};

struct KeyFigure {
    std::string label;
    std::string value;
    std::string note;
    bool operator==(const KeyFigure&) const = default;
};

struct KeyFigures {
    std::vector<KeyFigure> items;
    bool operator==(const KeyFigures&) const = default;
};

enum class Align { Start, End };

struct Column {
    std::string title;
    Align align = Align::Start;
    double weight = 1; // share of the width, relative to the other columns
    bool operator==(const Column&) const = default;
};

// Beside the name of a row: small, and part of its first cell.
struct RowPicture {
    std::size_t row = 0;
    Shared<Picture> picture;
    bool operator==(const RowPicture&) const = default;
};

struct Table {
    std::string caption;
    bool row_headers = true; // the first cell of a row names it
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows; // each as long as `columns`
    std::vector<RowPicture> pictures = {};      // at most one a row, in their order
    bool operator==(const Table&) const = default;
};

// The picture of each row, or null. Pointers live as long as the table.
[[nodiscard]] inline std::vector<const Shared<Picture>*> pictures_by_row(const Table& table) {
    std::vector<const Shared<Picture>*> pictures(table.rows.size(), nullptr);
    for (const RowPicture& one : table.pictures)
        if (one.row < pictures.size())
            pictures[one.row] = &one.picture;
    return pictures;
}

struct Figure {
    std::string caption;
    std::string alternative; // for people who cannot see it
    scene::Scene scene;
    bool operator==(const Figure&) const = default;
};

struct PageBreak {
    bool operator==(const PageBreak&) const = default;
};

using Block = std::variant<Cover, Heading, Paragraph, List, KeyFigures, Table, Figure, PageBreak>;

// Words that writers need for what they add themselves.
struct Labels {
    std::string page;         // "Page {page} of {pages}"
    std::string contents;     // heads the list of sections
    std::string continued;    // beside the caption of a table that goes on
    std::string figure_data;  // opens a figure's table
    std::string picture = {}; // "Picture: {0}", where it is told in words
    bool operator==(const Labels&) const = default;
};

struct Report {
    Language language = Language::En;
    std::string title;
    std::string subtitle;
    std::string author;
    Date date;
    bool draft = false; // the plan is not ready; every page says so with `draft_label`
    std::string draft_label;
    Labels labels;
    std::vector<Block> blocks;
    // Its one block is a figure, which is all of a page as large as its scene, in points. Only the
    // PDF writer makes one.
    bool is_sheet = false;
    bool operator==(const Report&) const = default;
};

} // namespace tappa::report
