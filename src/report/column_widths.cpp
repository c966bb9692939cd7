#include "report/column_widths.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace tappa::report {

namespace {

constexpr double page_characters = 96; // of a table's text across A4, cells' margins left out
constexpr double cell_margin = 2;      // in characters
constexpr double longest_word = 22;    // an address may break
constexpr double longest_text = 400;
constexpr double unbroken_text = 12; // a date or a number with its unit stays on one line

// In characters.
struct Need {
    double word = 0;    // so wide, margins included, that no word breaks
    double text = 0;    // so wide, margins included, that all stands on one line
    double squares = 0; // the lengths of all texts squared, summed

    // How much of what is left the texts want. The sum of all cells' heights squared, each its
    // length by its column's width, is least when the widths are as these. The longest text alone
    // would be as much: then one long text among short ones takes the room of a column in which
    // every text is long.
    [[nodiscard]] double claim() const { return std::cbrt(squares); }
    [[nodiscard]] double width(double share) const {
        return std::max(word, std::min(text, claim() * share));
    }
};

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

void widen(Need& need, std::string_view text) {
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != ' ' && text[at] != '\n')
            continue;
        const auto word = static_cast<double>(code_point_count(text.substr(start, at - start)));
        need.word = std::max(need.word, std::min(word, longest_word) + cell_margin);
        start = at + 1;
    }
    const auto whole = static_cast<double>(code_point_count(text));
    if (whole <= unbroken_text && has_digit(text))
        need.word = std::max(need.word, whole + cell_margin);
    const double counted = std::min(whole, longest_text);
    need.text = std::max(need.text, counted + cell_margin);
    need.squares += counted * counted;
}

double total_width(const std::vector<Need>& needs, double share) {
    double total = 0;
    for (const Need& need : needs)
        total += need.width(share);
    return total;
}

// What is given for each character of the claims, so that the columns fill the page.
double share_of_texts(const std::vector<Need>& needs) {
    double low = 0;
    double high = longest_text + cell_margin; // a claim is at least 1: all on one line
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        (total_width(needs, middle) > page_characters ? high : low) = middle;
    }
    return low;
}

} // namespace

void fit_columns(Table& table) {
    std::vector<Need> needs(table.columns.size());
    for (std::size_t c = 0; c < needs.size(); ++c) {
        widen(needs[c], table.columns[c].title);
        for (const std::vector<std::string>& row : table.rows)
            widen(needs[c], row[c]);
    }
    const double share = share_of_texts(needs);
    for (std::size_t c = 0; c < needs.size(); ++c) {
        table.columns[c].weight = std::round(needs[c].width(share) * 10) / 10;
    }
}

} // namespace tappa::report
