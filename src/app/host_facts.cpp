#include "app/host_facts.hpp"

#include "base/hash.hpp"

namespace tappa {

namespace {

template <typename Action>
void fill_in(Action& created, const HostFacts& facts) {
    if (!created.id.empty())
        return;
    created.id = "doc-" + hex_of(facts.random);
    created.date = facts.today;
}

} // namespace

void complete(actions::NewDocument& created, const HostFacts& facts) {
    fill_in(created, facts);
}

void complete(actions::OpenImportedJourney& created, const HostFacts& facts) {
    fill_in(created, facts);
}

} // namespace tappa
