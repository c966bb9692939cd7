#include "app/knowledge/actions.hpp"

#include "app/change.hpp"
#include "app/knowledge/knowledge.hpp"
#include "io/knowledge_io.hpp"

#include <utility>

namespace tappa {

namespace {

// Nobody goes back further, and a trail shall not grow without end.
constexpr std::size_t longest_trail = 100;

} // namespace

void apply(Change& change, const actions::OpenKnowledge& action) {
    Session& session = change.session();
    std::vector<KnowledgePlace>& trail = session.knowledge_trail;
    if (session.overlay != Overlay::Knowledge)
        trail.clear();
    session.overlay = Overlay::Knowledge;
    if (trail.empty() || trail.back() != action.place)
        trail.push_back(action.place);
    if (trail.size() > longest_trail)
        trail.erase(trail.begin());
    if (session.knowledge == KnowledgeState::Loaded || session.knowledge == KnowledgeState::Asked)
        return;
    session.knowledge = KnowledgeState::Asked;
    change.effects.push_back(effects::FetchKnowledge{});
}

void apply(Change& change, const actions::GoBackInKnowledge&) {
    std::vector<KnowledgePlace>& trail = change.session().knowledge_trail;
    if (trail.size() > 1)
        trail.pop_back();
    else if (change.session().overlay == Overlay::Knowledge)
        change.session().overlay = Overlay::None;
}

void apply(Change& change, const outcomes::KnowledgeRead& outcome) {
    Result<Knowledge> knowledge = knowledge_from_json(outcome.glossary, outcome.pages);
    if (!knowledge) {
        apply(change, outcomes::KnowledgeFailed{});
        return;
    }
    change.state.knowledge = std::move(knowledge).value();
    change.session().knowledge = KnowledgeState::Loaded;
    const std::vector<KnowledgePlace>& trail = change.session().knowledge_trail;
    if (change.session().overlay == Overlay::Knowledge && !trail.empty())
        change.announce(knowledge_title(change.state, trail.back(), change.language()));
}

void apply(Change& change, const outcomes::KnowledgeFailed&) {
    if (change.session().knowledge != KnowledgeState::Loaded)
        change.session().knowledge = KnowledgeState::Failed;
}

} // namespace tappa
