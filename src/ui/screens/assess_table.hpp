#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

struct AssessFacts;

// The questions that fit the filter, in a table to scan and to change many answers fast. One row
// is marked: the keys answer it.
//
// An answer may take a question off the filter's list ("still open"). Its row stays until the
// filter changes, so that it does not vanish from under the hands of who has just answered it.
class AssessTable {
public:
    void draw(Ui& ui, const AssessFacts& facts);

private:
    [[nodiscard]] std::vector<const Question*> listed(const AssessFacts& facts);

    std::vector<QuestionId> m_listed;
    AssessFilter m_filter;
    RespondentId m_respondent;
    std::string m_document;
};

// The key of a question's row.
[[nodiscard]] std::string question_key(const QuestionId& id);

} // namespace tappa::ui
