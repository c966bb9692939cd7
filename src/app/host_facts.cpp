#include "app/host_facts.hpp"

#include "base/hash.hpp"

namespace tappa {

void complete(actions::NewDocument& created, const HostFacts& facts) {
    if (!created.id.empty())
        return;
    created.id = "doc-" + hex_of(facts.random);
    created.date = facts.today;
}

} // namespace tappa
