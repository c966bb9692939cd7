#pragma once

#include "app/state.hpp"
#include "planning/sign_off.hpp"
#include "ui/kit/ui.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tappa::ui {

// Who signed the plan and what has changed since, at the head of the plan; and the form in which
// one signs. What is typed there is nobody's until it is signed, so the view keeps it. So it does
// what has changed: comparing hundreds of actions is no work for every frame.
class PlanSignOffView {
public:
    // The sentence about a plan that is signed; nothing else.
    void standing_ui(Ui& ui, const State& state);
    void form_ui(Ui& ui, const State& state);
    void forget() { *this = {}; }

private:
    void follow(const State& state);

    std::string m_document;
    std::string m_name;
    std::string m_role;
    std::optional<Date> m_date;
    std::uint64_t m_revision = 0; // the document that the changes are of
    ChangesSinceSigned m_changes;
};

} // namespace tappa::ui
