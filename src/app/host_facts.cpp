#include "app/host_facts.hpp"

#include "base/hash.hpp"

#include <string>
#include <utility>
#include <variant>

namespace tappa {

namespace {

// No other device makes the same.
std::string new_id(const HostFacts& facts) {
    return "doc-" + hex_of(facts.random);
}

template <typename Created>
void fill_in(Action& action, const HostFacts& facts) {
    const Created* const asked = action.get_if<Created>();
    if (!asked || !asked->id.empty())
        return;
    Created created = *asked;
    created.id = new_id(facts);
    created.date = facts.today;
    action = Action(std::move(created));
}

} // namespace

void complete(Action& action, const HostFacts& facts) {
    fill_in<actions::NewDocument>(action, facts);
    fill_in<actions::OpenImportedJourney>(action, facts);
}

// A questionnaire or another program's journey begins one where none is open.
void complete(Outcome& outcome, const HostFacts& facts) {
    auto* const read = std::get_if<outcomes::FileRead>(&outcome);
    if (!read || !read->new_id.empty())
        return;
    read->new_id = new_id(facts);
    read->today = facts.today;
}

} // namespace tappa
