#include "ui/screens/knowledge.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

constexpr float reading_width = 700;

Text name_of_kind(PageKind kind) {
    switch (kind) {
    case PageKind::Capability:
        return Text::KnowledgeKindCapability;
    case PageKind::JourneyStage:
        return Text::KnowledgeKindJourneyStage;
    case PageKind::Topic:
        break;
    }
    return Text::KnowledgeKindTopic;
}

void section_ui(Ui& ui, Text title) {
    ui.space(6);
    ui.heading(3, ui.say(title));
}

// What is drawn until the scope ends stands beside a bullet.
void bullet_ui(Ui& ui, const std::vector<TextRun>& runs) {
    auto row = ui.columns("row", {Column::fixed(12), Column::grow()}, {.gap = 6});
    ui.next_column();
    ui.text("•", {.colour = ui.theme().ink_muted, .hidden = true});
    ui.next_column();
    ui.rich_text(runs);
}

void texts_ui(Ui& ui, std::string_view key, Text title, const std::vector<LocalText>& texts) {
    if (texts.empty())
        return;
    section_ui(ui, title);
    auto list = ui.list(key, ui.say(title));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto item = ui.list_item("item-" + std::to_string(i));
        bullet_ui(ui, {{texts[i].in(ui.language())}});
    }
}

void metrics_ui(Ui& ui, const KnowledgePage& page) {
    if (page.metrics.empty())
        return;
    section_ui(ui, Text::KnowledgeMetrics);
    auto list = ui.list("metrics", ui.say(Text::KnowledgeMetrics));
    for (std::size_t i = 0; i < page.metrics.size(); ++i) {
        auto item = ui.list_item("item-" + std::to_string(i));
        const std::string name = page.metrics[i].name.in(ui.language()) + ": ";
        bullet_ui(ui, {{name, true}, {page.metrics[i].note.in(ui.language())}});
    }
}

void reading_ui(Ui& ui, const State& state, const KnowledgePage& page) {
    if (page.reading.empty())
        return;
    section_ui(ui, Text::KnowledgeReading);
    auto list = ui.list("reading", ui.say(Text::KnowledgeReading));
    for (std::size_t i = 0; i < page.reading.size(); ++i) {
        auto item = ui.list_item("item-" + std::to_string(i));
        auto gap = ui.gap(2);
        ui.space(8);
        const Reading& reading = page.reading[i];
        ui.text(article_text(ui, state, reading.article.text), {.semibold = true});
        ui.text(reading.note.in(ui.language()), {.size = 14, .colour = ui.theme().ink_muted});
    }
}

void page_ui(Ui& ui, const State& state, const KnowledgePage& page) {
    ui.chip(ui.say(name_of_kind(page.kind)), Tone::Accent);
    ui.text(page.summary.in(ui.language()), {.semibold = true});
    for (const LocalText& paragraph : page.paragraphs)
        ui.text(paragraph.in(ui.language()));
    texts_ui(ui, "good", Text::KnowledgeGood, page.good);
    texts_ui(ui, "pains", Text::KnowledgePains, page.pains);
    metrics_ui(ui, page);
    reading_ui(ui, state, page);
    if (page.terms.empty())
        return;
    section_ui(ui, Text::KnowledgeTerms);
    const Glossary& glossary = state.knowledge->glossary;
    term_links_ui(ui, "terms", ui.say(Text::KnowledgeTerms), glossary, page.terms);
}

void pages_of_kind_ui(Ui& ui, const KnowledgePages& pages, PageKind kind, Text title) {
    section_ui(ui, title);
    auto list = ui.list(enum_id(kind), ui.say(title));
    for (const KnowledgePage& page : pages.pages) {
        if (page.kind != kind)
            continue;
        auto item = ui.list_item(page.id.text);
        place_link_ui(ui, "link", page.title.in(ui.language()), page.id.text);
    }
}

void contents_ui(Ui& ui, const KnowledgePages& pages) {
    ui.text(ui.say(Text::KnowledgeIntroduction));
    place_link_ui(
        ui, "glossary", ui.say(Text::KnowledgeGlossary), KnowledgePlace(knowledge_glossary)
    );
    ui.muted(ui.say(Text::KnowledgeGlossaryText));
    pages_of_kind_ui(ui, pages, PageKind::Topic, Text::KnowledgeTopics);
    auto row = ui.columns("lists", {Column::grow(), Column::grow()}, {.stack_below = 520});
    ui.next_column();
    pages_of_kind_ui(ui, pages, PageKind::Capability, Text::KnowledgeCapabilities);
    ui.next_column();
    pages_of_kind_ui(ui, pages, PageKind::JourneyStage, Text::KnowledgeJourneyStages);
}

// Back, and to the two lists.
void ways_ui(Ui& ui, const State& state, const KnowledgePlace& place) {
    const auto& trail = state.session.knowledge_trail;
    const bool leads_back = trail.size() > 1;
    if (!leads_back && place == knowledge_contents)
        return;
    auto flow = ui.flow("ways", {.gap = 8, .row_height = 36});
    if (leads_back) {
        const std::string before = knowledge_title(state, trail[trail.size() - 2], ui.language());
        if (ui.button(
                "back",
                ui.say(Text::KnowledgeBack),
                {.icon = icons::arrow_left,
                 .small = true,
                 .read_as = ui.say(Text::KnowledgeBackTo, {before})}
            ))
            ui.send(actions::GoBackInKnowledge{});
    }
    const auto way = [&](std::string_view key, Text name, std::string_view to) {
        if (place == to)
            return;
        if (ui.button(key, ui.say(name), {.kind = ButtonKind::Ghost, .small = true}))
            ui.send(actions::OpenKnowledge{KnowledgePlace(to)});
    };
    way("contents", Text::KnowledgeContents, knowledge_contents);
    way("glossary", Text::KnowledgeGlossary, knowledge_glossary);
}

void waiting_ui(Ui& ui, const State& state, const KnowledgePlace& place) {
    if (state.session.knowledge != KnowledgeState::Failed) {
        ui.notice("loading", Tone::Info, ui.say(Text::KnowledgeLoading), Role::Status);
        return;
    }
    ui.notice("failed", Tone::Bad, ui.say(Text::KnowledgeFailed), Role::Alert);
    auto flow = ui.flow("again", {.row_height = 40});
    if (ui.button(
            "again",
            ui.say(Text::KnowledgeTryAgain),
            {.kind = ButtonKind::Primary, .icon = icons::rotate_ccw}
        ))
        ui.send(actions::OpenKnowledge{place});
}

} // namespace

void place_link_ui(
    Ui& ui, std::string_view key, std::string_view name, const KnowledgePlace& place
) {
    if (ui.link(key, name))
        ui.send(actions::OpenKnowledge{place});
}

std::string article_text(Ui& ui, const State& state, std::string_view article) {
    const Article* known = find_article(state.knowledge->pages, article);
    const std::string about = known ? known->title.in(ui.language()) : std::string();
    return ui.say(Text::KnowledgeArticle, {std::string(article), about});
}

void KnowledgeView::place_ui(Ui& ui, const State& state, const KnowledgePlace& place) {
    if (place == knowledge_glossary)
        glossary_ui(ui, state.knowledge->glossary);
    else if (const GlossaryTerm* term = term_at(state, place))
        term_ui(ui, state, *term);
    else if (const KnowledgePage* page = page_at(state, place))
        page_ui(ui, state, *page);
    else
        contents_ui(ui, state.knowledge->pages);
}

void KnowledgeView::draw(Ui& ui, const State& state) {
    const Session& session = state.session;
    if (session.overlay != Overlay::Knowledge || session.problem
        || session.knowledge_trail.empty()) {
        *this = {};
        return;
    }
    const KnowledgePlace place = session.knowledge_trail.back();
    const std::size_t depth = session.knowledge_trail.size();
    // Who goes on begins at the top; who goes back finds what was left.
    if (m_depth == 0 || (place != m_place && depth >= m_depth))
        ui.scroll_from_top();
    m_depth = depth;
    m_place = place;
    bool dismissed = false;
    // A dialog of its own for each place, so that it is read as it opens.
    auto dialog = ui.dialog(
        "knowledge/" + place,
        knowledge_title(state, place, ui.language()),
        dismissed,
        {.width = reading_width}
    );
    auto gap = ui.gap(10);
    if (session.knowledge == KnowledgeState::Loaded) {
        ways_ui(ui, state, place);
        place_ui(ui, state, place);
    } else {
        waiting_ui(ui, state, place);
    }
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

} // namespace tappa::ui
