#include "ui/screens/knowledge.hpp"

namespace tappa::ui {

namespace {

void definition_ui(Ui& ui, const Glossary& glossary, const GlossaryTerm& term) {
    auto item = ui.list_item("item/" + term.id.text);
    auto gap = ui.gap(2);
    ui.space(6);
    place_link_ui(ui, "term/" + term.id.text, term.term.in(ui.language()), place_of_term(term.id));
    ui.text(term.definition.in(ui.language()), {.size = 14});
    if (term.see.empty())
        return;
    const std::string& name = term.term.in(ui.language());
    const std::string called = ui.say(Text::KnowledgeSeeAlsoOf, {name});
    term_links_ui(ui, "see", called, glossary, term.see, ui.say(Text::KnowledgeSeeAlso));
}

} // namespace

void term_links_ui(
    Ui& ui,
    std::string_view key,
    std::string_view name,
    const Glossary& glossary,
    const std::vector<TermId>& terms,
    std::string_view lead
) {
    auto group = ui.group(Role::Group, key, name);
    const float row_height = ui.coarse_pointer() ? 44.0F : 28.0F; // as tall as a link
    auto flow = ui.flow("flow", {.gap = 14, .row_height = row_height});
    if (!lead.empty())
        ui.text(lead, {.size = 13, .colour = ui.theme().ink_muted});
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const GlossaryTerm* term = find_term(glossary, terms[i]);
        if (!term)
            continue;
        const std::string& words = term->term.in(ui.language());
        if (ui.link("link-" + std::to_string(i), words, {.small = true}))
            ui.send(actions::OpenKnowledge{place_of_term(term->id)});
    }
}

void term_ui(Ui& ui, const State& state, const GlossaryTerm& term) {
    const Glossary& glossary = state.knowledge->glossary;
    ui.text(term.definition.in(ui.language()));
    if (!term.see.empty()) {
        ui.space(4);
        ui.heading(3, ui.say(Text::KnowledgeTerms));
        term_links_ui(ui, "see", ui.say(Text::KnowledgeTerms), glossary, term.see);
    }
    const auto pages = pages_naming(state.knowledge->pages, term.id);
    if (!pages.empty()) {
        ui.space(4);
        ui.heading(3, ui.say(Text::KnowledgeUsedIn));
        auto list = ui.list("pages", ui.say(Text::KnowledgeUsedIn));
        for (const KnowledgePage* page : pages) {
            auto item = ui.list_item(page->id.text);
            place_link_ui(ui, "link", page->title.in(ui.language()), page->id.text);
        }
    }
    const auto articles = articles_of(term);
    if (!articles.empty()) {
        ui.space(4);
        ui.heading(3, ui.say(Text::KnowledgeFromArticles));
        for (const std::string_view article : articles)
            ui.text(article_text(ui, state, article), {.size = 14});
    }
}

void KnowledgeView::letters_ui(Ui& ui, const Glossary& glossary) {
    auto group = ui.group(Role::Group, "letters", ui.say(Text::KnowledgeLetters));
    auto flow = ui.flow("letters", {.gap = 4, .row_height = 32});
    const auto letter = [&](std::string_view key, std::string_view name, std::string initial) {
        const bool chosen = m_initial == initial;
        if (ui.button(
                key,
                name,
                {.kind = ButtonKind::Ghost,
                 .small = true,
                 .pressed = chosen ? Tristate::Yes : Tristate::No}
            ))
            m_initial = std::move(initial);
    };
    letter("all", ui.say(Text::KnowledgeAllLetters), {});
    for (const std::string& initial : initials_of(glossary, ui.language()))
        letter("letter-" + initial, initial, initial);
}

void KnowledgeView::glossary_ui(Ui& ui, const Glossary& glossary) {
    if (const auto typed = ui.text_field("search", ui.say(Text::KnowledgeSearch), m_words)) {
        m_words = *typed;
        m_initial.clear(); // who types looks everywhere
    }
    letters_ui(ui, glossary);
    const auto terms = terms_with(glossary, m_initial, m_words, ui.language());
    if (terms.empty()) {
        ui.notice("nothing", Tone::Neutral, ui.say(Text::KnowledgeNothing), Role::Status);
        return;
    }
    ui.muted(ui.say_count(Text::KnowledgeCount, std::ssize(terms)));
    auto list = ui.list("terms", ui.say(Text::KnowledgeGlossary));
    for (const GlossaryTerm* term : terms)
        definition_ui(ui, glossary, *term);
}

} // namespace tappa::ui
