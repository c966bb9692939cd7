#include "app/host_facts.hpp"

#include "base/hash.hpp"

namespace tappa {

Action completed(Action action, const HostFacts& facts) {
    if (auto* created = std::get_if<actions::NewDocument>(&action);
        created && created->id.empty()) {
        created->id = "doc-" + hex_of(facts.random);
        created->date = facts.today;
    }
    return action;
}

} // namespace tappa
