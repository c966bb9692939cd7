#include "app/document_rules.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/nesting.hpp"
#include "planning/review.hpp"
#include "scene/emotion_line.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/journeys_parts.hpp"
#include "ui/screens/status_board.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <utility>

namespace tappa::ui {

namespace {

using Status = std::optional<JourneyStatus>;

constexpr std::string_view card_prefix = "journey-card/";
constexpr float least_column = 190; // of four, beside each card's menu

const std::vector<Status>& all_statuses() {
    static const std::vector<Status> statuses = [] {
        std::vector<Status> all{std::nullopt};
        for (const JourneyStatus status : all_of<JourneyStatus>())
            all.emplace_back(status);
        return all;
    }();
    return statuses;
}

std::string key_of(const JourneyId& journey) {
    return std::string(card_prefix) + journey.text;
}

std::string column_key(const Status& status) {
    return "column/" + std::string(status ? enum_id(*status) : "not-said");
}

void open_journey(Ui& ui, const JourneyId& journey) {
    ui.send(actions::ShowJourney{journey});
    ui.send(actions::SetJourneyView{JourneyView::Map});
    ui.jump_to("journey-title");
}

// Where the focus goes when a card is taken away: to a neighbour, which only opens.
std::string key_beside(const Journeys& journeys, const JourneyId& gone) {
    for (std::size_t i = 0; i < journeys.size(); ++i)
        if (journeys[i]->id == gone)
            return key_of(journeys[i + 1 < journeys.size() ? i + 1 : i - 1]->id);
    return {};
}

// One journey as a card, and what can be done with it.
class Card {
public:
    Card(Ui& ui, const State& state, const JourneyCard& card, std::string name)
        : m_ui(ui)
        , m_state(state)
        , m_card(card)
        , m_journey(*card.journey)
        , m_name(std::move(name)) {
        const Date today = state.session.today;
        m_facts = standing_words(ui, m_journey, today);
        if (const Status& status = m_journey.status) // its column says it
            std::erase(m_facts, status_name(ui, status));
        std::vector<std::string> who;
        for (const PersonaKind kind : all_of<PersonaKind>())
            if (const Persona* const persona =
                    find_persona(state.document, kind, persona_of(m_journey, kind));
                persona && !persona->name.empty())
                who.push_back(persona->name);
        if (!who.empty())
            m_facts.insert(m_facts.begin(), joined(who, " · "));
        m_facts.push_back(
            ui.say_count(Text::JourneySummaryTouchpoints, std::ssize(m_journey.touchpoints)) + " · "
            + ui.say_count(Text::JourneySummaryPainPoints, std::ssize(m_journey.pain_points))
        );
        for (const Opener& opener : card.opened_by)
            m_facts.push_back(ui.say(
                Text::JourneysOpenedBy,
                {ui.say(
                    Text::JourneyChannelAndDepartment,
                    {shown_name(ui, *opener.touchpoint), name_of_journey(ui, *opener.journey)}
                )}
            ));
    }

    void draw() const {
        auto row = m_ui.columns("row", {Column::grow(), Column::fixed(36)}, {.gap = 4});
        m_ui.next_column();
        pressable();
        m_ui.next_column();
        const std::string name = m_ui.say(Text::JourneysActions, {m_name});
        if (m_ui.menu_button(
                "more",
                name,
                {.kind = ButtonKind::Ghost, .icon = icons::ellipsis, .icon_only = true}
            )) {
            auto menu = m_ui.menu("more-menu");
            menu_items();
        }
    }

private:
    void pressable() const {
        BoardCard look{
            .key = key_of(m_journey.id),
            .title = m_name,
            .facts = m_facts,
            .more = {emotion_words()},
            .drag_hint = m_ui.say(Text::JourneysDragHint)};
        if (is_review_due(m_journey, m_state.session.today))
            look.more.push_back(review_words(m_ui, m_journey, m_state.session.today));
        const CardPress press = board_card_ui(m_ui, look, [&] {
            emotions();
            review_due_ui(m_ui, m_journey, m_state.session.today);
        });
        if (press.opens_menu) {
            auto menu = m_ui.menu("card-menu");
            menu_items();
        }
        if (press.pressed)
            open_journey(m_ui, m_journey.id);
    }

    void emotions() const {
        if (!m_card.mean_emotion)
            return;
        const std::vector<std::optional<double>> stages(
            m_card.emotions.items.begin(), m_card.emotions.items.end()
        );
        scene::Scene line = scene::emotion_line(stages, m_ui.width(), *m_ui.theme().palette);
        line.alternative = emotion_words();
        m_ui.figure("emotions", m_ui.say(Text::JourneysEmotionLine), line);
    }

    [[nodiscard]] std::string emotion_words() const {
        if (!m_card.mean_emotion)
            return std::string(m_ui.say(Text::JourneysEmotionNone));
        return m_ui.say(
            Text::JourneysEmotionMean, {formatted_signed(*m_card.mean_emotion, 1, m_ui.language())}
        );
    }

    void menu_items() const {
        const JourneyId& id = m_journey.id;
        if (m_ui.menu_item("open", m_ui.say(Text::JourneyOpenCard), icons::route))
            open_journey(m_ui, id);
        const auto moved = move_items_ui(
            m_ui,
            all_statuses(),
            m_journey.status,
            column_key,
            [&](const Status& status) { return status_name(m_ui, status); }
        );
        if (moved) {
            m_ui.send(actions::MoveJourney{id, *moved});
            m_ui.focus_key(key_of(id));
        }
        if (auto edits = m_ui.edits();
            m_ui.menu_item("duplicate", m_ui.say(Text::JourneyDuplicate), icons::copy)) {
            m_ui.send(actions::DuplicateJourney{id});
            m_ui.focus_key(key_of(next_journey_id(m_state.document)), key_of(id));
        }
        const Journeys& journeys = m_state.document.journeys;
        if (auto edits = m_ui.edits(); journeys.size() > 1
            && m_ui.menu_item("delete", m_ui.say(Text::JourneyDelete), icons::trash_2)) {
            m_ui.send(actions::DeleteJourney{id});
            m_ui.focus_key(key_beside(journeys, id));
        }
    }

    Ui& m_ui;
    const State& m_state;
    const JourneyCard& m_card;
    const Journey& m_journey;
    std::string m_name;
    std::vector<std::string> m_facts;
};

// All columns, and what is dragged over them.
class Board {
public:
    Board(Ui& ui, const State& state, const std::vector<JourneyCard>& cards)
        : m_ui(ui)
        , m_state(state)
        , m_cards(cards)
        , m_names(journey_titles(ui, state.document.journeys))
        , m_dragged(find_journey(
              state.document.journeys, JourneyId(id_in_key(ui.drag().payload, card_prefix))
          )) {}

    void draw() {
        const auto count = static_cast<float>(all_statuses().size());
        const float beside = count * least_column + (count - 1) * board_column_gap;
        m_stacked = m_ui.width() < beside;
        m_top = m_ui.next_y();
        auto row = m_ui.columns(
            "statuses",
            std::vector<Column>(all_statuses().size(), Column::grow()),
            {.gap = m_stacked ? 20 : board_column_gap, .stack_below = beside}
        );
        for (const Status& status : all_statuses()) {
            m_ui.next_column();
            column(status);
        }
        if (m_dragged)
            m_ui.drag_label(name_of_journey(m_ui, *m_dragged));
    }

private:
    void column(const Status& status) {
        auto gap = m_ui.gap(board_card_gap);
        const float top = m_ui.next_y();
        std::vector<const JourneyCard*> cards;
        std::size_t place = 0; // of what is dropped here: journeys keep the document's order
        const std::string name = status_name(m_ui, status);
        BoardColumn column{.list_key = column_key(status)};
        for (const JourneyCard& card : m_cards) {
            if (card.journey->status != status)
                continue;
            cards.push_back(&card);
            column.ids.push_back(card.journey->id.text);
            if (m_dragged && is_before_dragged(card))
                ++place;
        }
        column.heading = board_heading(m_ui, name, cards.size());
        column.list_name =
            text_count(Text::JourneysStatusCount, m_ui.language(), std::ssize(cards), {name});
        const CardSlots slots = board_column_ui(m_ui, column, [&](std::size_t at) {
            const JourneyCard* const shown = cards[at];
            Card(m_ui, m_state, *shown, m_names[static_cast<std::size_t>(shown - m_cards.data())])
                .draw();
        });
        take_dragged(status, top, slots.line(place));
    }

    [[nodiscard]] bool is_before_dragged(const JourneyCard& card) const {
        for (const JourneyCard& each : m_cards) {
            if (each.journey == m_dragged)
                return false;
            if (each.journey == card.journey)
                return true;
        }
        return false;
    }

    void take_dragged(const Status& status, float top, float line) {
        const bool is_over = m_stacked
            ? is_dragged_over(m_ui, top) && m_ui.drag().pointer_y < m_ui.next_y()
            : is_dragged_over(m_ui, m_top);
        if (!m_dragged || m_dragged->status == status || !is_over)
            return;
        if (is_let_go(m_ui, line))
            m_ui.send(actions::MoveJourney{m_dragged->id, status});
    }

    Ui& m_ui;
    const State& m_state;
    const std::vector<JourneyCard>& m_cards; // in the document's order, as the names
    std::vector<std::string> m_names;
    const Journey* m_dragged; // null: nothing
    bool m_stacked = false;   // the columns stand under each other
    float m_top = 0;          // above it nothing is dropped into a column
};

void title_ui(Ui& ui, const State& state) {
    auto row = ui.columns(
        "title",
        {Column::grow(), Column::fit()},
        {.gap = 16, .stack_below = 900, .align = Align::Middle}
    );
    ui.next_column();
    {
        auto gap = ui.gap(4);
        ui.heading(1, ui.say(Text::JourneysViewBoard), {.key = "journeys-title"});
        ui.text(
            ui.say_count(Text::JourneysCount, std::ssize(state.document.journeys)),
            {.size = 14, .colour = ui.theme().ink_muted}
        );
    }
    ui.next_column();
    auto buttons = ui.flow("buttons", {.row_height = 38});
    templates_ui(ui);
    if (auto edits = ui.edits(); ui.button(
            "add-journey",
            ui.say(Text::JourneysAdd),
            {.kind = ButtonKind::Primary, .icon = icons::plus}
        ))
        ui.send(actions::AddJourney{});
}

} // namespace

void all_journeys_ui(Ui& ui, const State& state, const Derived& derived) {
    title_ui(ui, state);
    journey_views_ui(ui, state);
    auto card = ui.card(
        "all-journeys", {.padding_x = 14, .padding_y = 14, .name = ui.say(Text::JourneysViewBoard)}
    );
    Board(ui, state, derived.journey_cards()).draw();
}

std::optional<Action> all_journeys_key(
    const State& state, std::string_view focused, std::string_view key, bool alt
) {
    const std::optional<BoardMove> move = board_move(key, alt);
    if (!move || state.session.journey_view != JourneyView::Board)
        return std::nullopt;
    const Journey* const journey =
        find_journey(state.document.journeys, JourneyId(id_in_key(focused, card_prefix)));
    if (!journey)
        return std::nullopt;
    const bool back = *move == BoardMove::Back;
    const std::vector<Status>& statuses = all_statuses();
    const auto now = std::find(statuses.begin(), statuses.end(), journey->status);
    const auto place = static_cast<std::size_t>(now - statuses.begin());
    const bool is_edge = back ? place == 0 : place + 1 == statuses.size();
    // At the edge the keys are still ours: Alt and an arrow would make the browser leave the page.
    if (is_edge)
        return Action(actions::MoveJourney{journey->id, journey->status});
    return Action(actions::MoveJourney{journey->id, statuses[back ? place - 1 : place + 1]});
}

} // namespace tappa::ui
