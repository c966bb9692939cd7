#include "app/host_facts.hpp"

#include "base/hash.hpp"

#include <utility>

namespace tappa {

namespace {

template <typename Created>
void fill_in(Action& action, const HostFacts& facts) {
    const Created* const asked = action.get_if<Created>();
    if (!asked || !asked->id.empty())
        return;
    Created created = *asked;
    created.id = "doc-" + hex_of(facts.random);
    created.date = facts.today;
    action = Action(std::move(created));
}

} // namespace

void complete(Action& action, const HostFacts& facts) {
    fill_in<actions::NewDocument>(action, facts);
    fill_in<actions::OpenImportedJourney>(action, facts);
}

} // namespace tappa
