#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <string>
#include <vector>

namespace tappa::ui {

// "Anna Bianchi · Marketing"; who has neither name nor role is "Person 3".
[[nodiscard]] std::string respondent_name(Ui& ui, const Respondent& one, std::size_t position);

// The dialog of who answers. Keeps what is being typed for a new person and which page of a long
// list is shown: both end with the dialog.
class RespondentsView {
public:
    void draw(Ui& ui, const State& state, const Derived& derived);
    void forget() { *this = {}; }

private:
    void add_ui(Ui& ui, const State& state);
    void roles_ui(Ui& ui, const State& state);
    void find_ui(Ui& ui, std::size_t count);
    void table_ui(
        Ui& ui, const State& state, const Derived& derived, const std::vector<std::size_t>& found
    );

    std::string m_name;
    std::string m_role;
    std::string m_query;
    std::size_t m_page = 0;
};

} // namespace tappa::ui
