#include "app/action.hpp"

namespace tappa {

Action::Action(const Action& other)
    : m_held(other.m_held ? other.m_held->copy() : nullptr), m_kind(other.m_kind) {}
Action::Action(Action&& other) noexcept = default;
Action& Action::operator=(const Action& other) {
    return *this = Action(other);
}
Action& Action::operator=(Action&& other) noexcept = default;
Action::~Action() = default;

} // namespace tappa
