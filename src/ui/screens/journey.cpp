#include "ui/screens/journey.hpp"

#include "app/journey/touchpoint_rules.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/command_parts.hpp"
#include "ui/screens/journey_board.hpp"
#include "ui/screens/journey_curve.hpp"
#include "ui/screens/journey_experience.hpp"
#include "ui/screens/journey_lanes.hpp"
#include "ui/screens/journey_quotes.hpp"
#include "ui/screens/journey_several.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/journeys_parts.hpp"

#include <icons.gen.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

namespace {

constexpr std::size_t worth_searching = 8; // fewer touchpoints are seen at a glance
// What a title and two or three lines under it need. Where the buttons leave less, they stand
// below.
constexpr float least_title_width = 480;
constexpr float search_width = 220;
constexpr float journeys_width = 320;

bool is_worth_searching(const Journey& journey) {
    return journey.touchpoints.size() >= worth_searching;
}

std::string evidence_summary(const Ui& ui, const EvidenceCounts& counts) {
    int total = 0;
    for (const Evidence evidence : all_of<Evidence>())
        total += counts[evidence];
    std::vector<std::string> shares;
    for (const Evidence evidence : all_of<Evidence>())
        shares.push_back(
            formatted_percent(static_cast<double>(counts[evidence]) / total, 0, ui.language())
        );
    return ui.say(Text::JourneySummaryEvidence, std::move(shares));
}

// "Persona: Giulia · Segment: … · Owner: … · Live · reviewed on 3 May 2026 · 31 touchpoints ·
// 12 pain points · evidence: 58 % measured, …"
std::string summary(
    const Ui& ui, const State& state, const Journey& journey, const JourneyFigures& figures
) {
    std::vector<std::string> parts;
    const auto add = [&](PersonaKind kind, Text words) {
        const Persona* const persona =
            find_persona(state.document, kind, persona_of(journey, kind));
        if (persona && !persona->name.empty())
            parts.push_back(ui.say(words, {persona->name}));
    };
    add(PersonaKind::Persona, Text::JourneySummaryPersona);
    add(PersonaKind::Segment, Text::JourneySummarySegment);
    for (std::string& words : standing_words(ui, journey, state.session.today))
        parts.push_back(std::move(words));
    const auto count = [](const auto& items) { return static_cast<std::int64_t>(items.size()); };
    parts.push_back(ui.say_count(Text::JourneySummaryTouchpoints, count(journey.touchpoints)));
    parts.push_back(ui.say_count(Text::JourneySummaryPainPoints, count(journey.pain_points)));
    if (!journey.touchpoints.empty())
        parts.push_back(evidence_summary(ui, figures.evidence));
    return joined(parts, " · ");
}

// Where the button of the title row adds: to the stage of the open touchpoint, to the only one
// that shows, else to the first that is still empty.
JourneyStage stage_to_add_to(const Ui& ui, const State& state, const Journey& journey) {
    if (!shows_all_stages(ui) || find_touchpoint(journey, state.session.touchpoint))
        return stage_in_view(state);
    for (const JourneyStage stage : all_of<JourneyStage>())
        if (touchpoints_of(journey, stage).empty())
            return stage;
    return stage_in_view(state);
}

bool add_button(Ui& ui, std::string_view key) {
    return ui.button(
        key, ui.say(Text::JourneyAddTouchpoint), {.kind = ButtonKind::Primary, .icon = icons::plus}
    );
}

// What the buttons of the title row unfold.
struct Unfolded {
    bool fields = false; // the journey's own
    NodeId edit_button = 0;
    bool lanes = false;
};

Unfolded title_ui(Ui& ui, const State& state, const Derived& derived, JourneySearch& search) {
    const Journey& journey = current_journey(state);
    const JourneyStage add_to = stage_to_add_to(ui, state, journey);
    const bool tight = ui.width() < 560; // all three buttons stay in one row
    auto row = ui.columns(
        "title",
        {Column::grow(), Column::fit()},
        {.gap = 16, .stack_below = 900, .least_grow = least_title_width, .align = Align::Middle}
    );
    ui.next_column();
    {
        auto gap = ui.gap(4);
        ui.heading(1, name_of_journey(ui, journey), {.key = "journey-title"});
        ui.text(
            summary(ui, state, journey, derived.journey()),
            {.size = 14, .colour = ui.theme().ink_muted}
        );
        review_due_ui(ui, journey, state.session.today);
    }
    ui.next_column();
    auto buttons = ui.flow("buttons", {.row_height = 38});
    if (ui.narrow() && is_worth_searching(journey)) // elsewhere beside the views
        search.field_ui(ui, state);
    if (journey.touchpoints.size() >= least_to_select)
        select_several_ui(ui, state);
    Unfolded unfolded;
    if (!journey.touchpoints.empty())
        unfolded.lanes = lanes_button_ui(ui, tight);
    unfolded.fields = ui.disclosure(
        edit_journey_key, ui.say(Text::JourneyEdit), {.icon = icons::pencil, .icon_only = tight}
    );
    unfolded.edit_button = ui.last_node();
    // While there is no touchpoint, the first step is offered by the empty journey itself.
    if (auto edits = ui.edits(); !journey.touchpoints.empty() && add_button(ui, "add"))
        ui.send(actions::AddTouchpoint{add_to, {}});
    return unfolded;
}

// The journey as a whole, in and out.
void lists_ui(Ui& ui, const State& state) {
    auto flow = ui.flow("buttons", {.row_height = 38});
    command_button_ui(ui, state, "add-touchpoints", {.icon = icons::list_checks});
    for (const std::string_view id :
         {"export-map",
          "export-journey-mermaid",
          "export-journey-cjml",
          "export-journey-transitions"})
        command_button_ui(ui, state, id, {.icon = icons::download});
}

void edit_ui(Ui& ui, const State& state, const Derived& derived, NodeId edit_button) {
    auto card = ui.card("journey-fields", {.name = ui.say(Text::JourneyEdit)});
    auto gap = ui.gap(12);
    const Journey& journey = current_journey(state);
    if (auto typed = ui.text_field(journey_name_key, ui.say(Text::JourneyName), journey.name))
        ui.send(actions::EditJourney{journey.id, Set<&Journey::name>{*typed}});
    {
        auto row =
            ui.columns("fields", {Column::grow(), Column::grow()}, {.gap = 20, .stack_below = 560});
        ui.next_column();
        own_persona_ui(ui, state, derived, PersonaKind::Segment);
        ui.next_column();
        own_persona_ui(ui, state, derived, PersonaKind::Persona);
    }
    standing_fields_ui(ui, journey, state.session.today);
    other_personas_ui(ui, state, derived);
    auto row = ui.columns("end", {Column::grow(), Column::fit()}, {.gap = 20, .stack_below = 560});
    ui.next_column();
    lists_ui(ui, state);
    ui.next_column();
    auto done = ui.flow("done", {.row_height = 38, .align = Align::End});
    if (ui.button("done", ui.say(Text::CommonClose)))
        ui.close_disclosure(edit_button);
}

void empty_ui(Ui& ui, const State& state) {
    auto card = ui.card("empty", {.padding_y = 24});
    ui.heading(2, ui.say(Text::JourneyEmptyTitle));
    ui.text(ui.say(Text::JourneyEmptyText), {.colour = ui.theme().ink_soft});
    ui.space(8);
    auto flow = ui.flow("begin", {.gap = 10, .row_height = 42});
    if (auto edits = ui.edits(); add_button(ui, "add"))
        ui.send(actions::AddTouchpoint{stage_to_add_to(ui, state, current_journey(state)), {}});
    command_button_ui(ui, state, "add-touchpoints", {.icon = icons::list_checks});
    templates_ui(ui);
    command_button_ui(ui, state, "import-log", {.icon = icons::folder_open});
}

// Which of several journeys is shown.
void journeys_ui(Ui& ui, const State& state) {
    const Journeys& journeys = state.document.journeys;
    const std::vector<std::string> titles = journey_titles(ui, journeys);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < journeys.size(); ++i)
        choices.push_back({journeys[i]->id.text, titles[i]});
    if (const auto chosen = ui.select(
            "journey",
            ui.say(Text::JourneyWhich),
            choices,
            current_journey(state).id.text,
            {.width = journeys_width, .local = true}
        ))
        ui.send(actions::ShowJourney{JourneyId(*chosen)});
}

// The views, what one looks for, and which journey the map shows.
void views_ui(Ui& ui, const State& state, JourneySearch& search) {
    const bool searches = !ui.narrow() && is_worth_searching(current_journey(state));
    const bool several = state.document.journeys.size() > 1;
    std::vector<Column> columns{Column::grow()};
    if (searches)
        columns.push_back(Column::fixed(search_width));
    if (several)
        columns.push_back(Column::fixed(journeys_width));
    if (columns.size() == 1)
        return journey_views_ui(ui, state);
    auto row = ui.columns(
        "views",
        columns,
        {.gap = 16,
         .stack_below = searches && several ? 820.0F
             : several                      ? 700.0F
                                            : 460.0F,
         .align = Align::End}
    );
    ui.next_column();
    journey_views_ui(ui, state);
    if (searches) {
        ui.next_column();
        search.field_ui(ui, state);
    }
    if (several) {
        ui.next_column();
        journeys_ui(ui, state);
    }
}

} // namespace

void journey_ui(Ui& ui, const State& state, const Derived& derived, JourneySearch& search) {
    if (state.session.journey_view == JourneyView::Board)
        return all_journeys_ui(ui, state, derived);
    if (state.session.journey_view == JourneyView::Audit)
        return quick_audit_ui(ui, state, derived);
    search.begin(state);
    journey_path_ui(ui, state);
    const Unfolded unfolded = title_ui(ui, state, derived, search);
    if (unfolded.fields)
        edit_ui(ui, state, derived, unfolded.edit_button);
    if (unfolded.lanes)
        lanes_choice_ui(ui, state, derived);
    views_ui(ui, state, search);
    search.found_ui(ui, state);
    selected_touchpoints_ui(ui, state);
    const bool empty = current_journey(state).touchpoints.empty();
    if (empty)
        empty_ui(ui, state);
    journey_board_ui(ui, state, derived, search);
    if (!empty && !shows_all_stages(ui))
        journey_curve_ui(ui, state, derived);
    all_quotes_ui(ui, state, search);
}

} // namespace tappa::ui
