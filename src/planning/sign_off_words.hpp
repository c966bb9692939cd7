#pragma once

#include "base/language.hpp"
#include "planning/sign_off.hpp"

#include <string>
#include <vector>

namespace tappa {

// "Signed by Anna Bianchi (CFO) on 3 March 2027."
[[nodiscard]] std::string signed_sentence(const SignOff&, Language);
// "Changed since: 2 actions changed, 1 action added." or that nothing has.
[[nodiscard]] std::string changes_sentence(const ChangesSinceSigned&, Language);

// An action that is no longer as it was signed, and how: "owner: M. Conti → L. Ferri; metrics".
struct ChangeLine {
    std::string title;
    std::string what;
};
// Changed ones first, then those added and those removed.
[[nodiscard]] std::vector<ChangeLine> change_lines(const ChangesSinceSigned&, Language);

} // namespace tappa
