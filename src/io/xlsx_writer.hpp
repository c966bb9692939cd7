#pragma once

#include "base/date.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa {

// A table of a workbook, written row by row. The first row is its head: it stays in sight and
// filters the others. Texts are texts whatever they begin with, so that none runs as a formula.
class XlsxSheet {
public:
    explicit XlsxSheet(std::string name) : m_name(std::move(name)) {}

    void head(const std::vector<std::string>& titles); // before all else, once
    void text(std::string_view value);
    void number(const std::optional<double>& value); // nothing: an empty cell
    void share(const std::optional<double>& value);  // 0–1, shown in per cent
    void date(const std::optional<Date>& value);     // before March 1900, as text
    void end_row();
    // From now on the cells of this column are chosen from these, none of which holds a comma.
    void choices(std::size_t column, const std::vector<std::string>& values);

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] std::string xml() const;

private:
    void text_cell(std::string_view value, int style);
    void number_cell(double value, int style);
    [[nodiscard]] std::string place() const;
    void widen(std::size_t characters);

    std::string m_name;
    std::string m_rows;
    std::string m_row;
    std::vector<std::size_t> m_widths; // in characters, of each column
    std::string m_choices;
    std::size_t m_choice_count = 0;
    std::size_t m_row_number = 1;
    std::size_t m_column = 0;
};

// A workbook of Office Open XML (ISO/IEC 29500, transitional). The same sheets give the same bytes.
[[nodiscard]] std::string xlsx_from_sheets(const std::vector<XlsxSheet>&);

} // namespace tappa
