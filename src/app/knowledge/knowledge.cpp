#include "app/knowledge/knowledge.hpp"

#include "app/texts.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

constexpr std::string_view term_prefix = "term:";
constexpr std::string_view capability_prefix = "capability.";
constexpr std::string_view stage_prefix = "stage.";

} // namespace

KnowledgePlace place_of_term(const TermId& term) {
    return std::string(term_prefix) + term.text;
}

KnowledgePlace place_about(const CapabilityId& capability) {
    return std::string(capability_prefix) + capability.text;
}

KnowledgePlace place_about(JourneyStage stage) {
    return std::string(stage_prefix) + std::string(enum_id(stage));
}

const GlossaryTerm* term_at(const State& state, const KnowledgePlace& place) {
    if (!std::string_view(place).starts_with(term_prefix))
        return nullptr;
    return find_term(state.knowledge->glossary, TermId(place.substr(term_prefix.size())));
}

const KnowledgePage* page_at(const State& state, const KnowledgePlace& place) {
    return find_page(state.knowledge->pages, place);
}

std::string knowledge_title(const State& state, const KnowledgePlace& place, Language language) {
    if (place == knowledge_glossary)
        return std::string(text(Text::KnowledgeGlossary, language));
    if (const GlossaryTerm* term = term_at(state, place))
        return term->term.in(language);
    if (const KnowledgePage* page = page_at(state, place))
        return page->title.in(language);
    return std::string(text(Text::KnowledgeTitle, language));
}

bool explains(const State& state, const CapabilityId& capability) {
    const auto& shipped = state.content.questionnaires;
    return std::any_of(shipped.begin(), shipped.end(), [&](const Questionnaire& questionnaire) {
        return find_capability(questionnaire, capability) != nullptr;
    });
}

std::string initial_of(const GlossaryTerm& term, Language language) {
    const std::string name = folded(term.term.in(language));
    if (name.empty() || name[0] < 'a' || name[0] > 'z')
        return "#";
    return {static_cast<char>(name[0] - 'a' + 'A')};
}

std::vector<std::string> initials_of(const Glossary& glossary, Language language) {
    std::vector<std::string> initials;
    for (const GlossaryTerm& term : glossary.terms)
        initials.push_back(initial_of(term, language));
    std::sort(initials.begin(), initials.end());
    initials.erase(std::unique(initials.begin(), initials.end()), initials.end());
    return initials;
}

std::vector<const GlossaryTerm*> terms_with(
    const Glossary& glossary, std::string_view initial, std::string_view words, Language language
) {
    const std::string wanted = folded(trimmed(words));
    std::vector<std::pair<std::string, const GlossaryTerm*>> found;
    for (const GlossaryTerm& term : glossary.terms) {
        if (!initial.empty() && initial_of(term, language) != initial)
            continue;
        std::string name = folded(term.term.in(language));
        if (holds_words(name + "\n" + folded(term.definition.in(language)), wanted))
            found.emplace_back(std::move(name), &term);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first < b.first;
    });
    std::vector<const GlossaryTerm*> terms;
    for (const auto& entry : found)
        terms.push_back(entry.second);
    return terms;
}

} // namespace tappa
