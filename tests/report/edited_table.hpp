#pragma once

#include "model/document.hpp"
#include "report/plan_table.hpp"

#include <optional>
#include <string>
#include <vector>

// An exported plan in the hands of a spreadsheet.

namespace tappa::test {

class EditedTable {
public:
    // The export of the document in the language.
    EditedTable(const Document& document, Language language);

    // The cell under a head, of a row from 1.
    std::string& at(std::size_t row, const std::string& head);
    std::vector<std::vector<std::string>>& rows() { return m_rows; }
    void drop_column(const std::string& head);
    [[nodiscard]] std::string bytes(char separator) const;
    [[nodiscard]] std::string bytes() const { return bytes(m_separator); }

private:
    std::vector<std::vector<std::string>> m_rows; // the heads first
    char m_separator;
};

// What a file would change.
struct Compared {
    report::EditedPlan edited;
    PlanChanges changes;
    std::vector<std::vector<ChangeWords>> words;

    // "Owner: before → after" of every change, in order, and those of problems: "5 Owner: …".
    [[nodiscard]] std::vector<std::string> lines() const;
    [[nodiscard]] std::vector<std::string> problems() const;
    [[nodiscard]] bool notes(const std::string& words) const;
};
[[nodiscard]] Compared compared(
    const Document& document,
    const std::string& bytes,
    Language language = Language::En,
    const std::optional<Date>& today = std::nullopt
);

} // namespace tappa::test
