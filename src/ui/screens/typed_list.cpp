#include "ui/screens/typed_list.hpp"

#include "app/action.hpp"
#include "app/document_rules.hpp"
#include "app/journey/touchpoint_rules.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/graph.hpp"
#include "ui/screens/journey_fields.hpp"
#include "ui/screens/journey_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

constexpr std::string_view text_key = "typed-list";
constexpr int lines_shown = 10;
constexpr std::size_t most_unknown = 5; // named one by one

std::string whole(const Ui& ui, std::size_t number) {
    return formatted_integer(static_cast<std::int64_t>(number), ui.language());
}

// "12 touchpoints: Awareness 3, Discovery 9"
std::string touchpoints_read(const Ui& ui, const std::vector<ListedTouchpoint>& listed) {
    const std::string count =
        ui.say_count(Text::JourneySummaryTouchpoints, static_cast<std::int64_t>(listed.size()));
    std::vector<std::string> stages;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto in_stage =
            std::count_if(listed.begin(), listed.end(), [&](const ListedTouchpoint& one) {
                return one.stage == stage;
            });
        if (in_stage > 0)
            stages.push_back(
                std::string(name_of(stage, ui.language())) + " "
                + whole(ui, static_cast<std::size_t>(in_stage))
            );
    }
    return listed.empty() ? count : count + ": " + joined(stages, ", ");
}

bool is_too_long(const ListedTouchpoint& one) {
    const auto beyond = [](const std::string& text) {
        return code_point_count(text) > limits::title;
    };
    return beyond(one.name) || beyond(one.channel) || beyond(one.department)
        || std::any_of(one.pain_points.begin(), one.pain_points.end(), beyond);
}

// What the dialogs of the two lists say.
struct ListWords {
    Text title;
    Text what;
    Text field;
    Text hint;
};

void status_ui(Ui& ui, std::string_view words) {
    auto status = ui.group(Role::Status, "read", {});
    ui.text(words, {.size = 14, .semibold = true});
}

// The dialog of a list: what it is for, its field, and `rest`, which may dismiss it.
template <typename Rest>
void list_dialog(Ui& ui, const ListWords& words, std::string& text, const Rest& rest) {
    bool dismissed = false;
    auto dialog =
        ui.dialog(text_key, ui.say(words.title), dismissed, {.width = 620, .focus = "list-text"});
    auto gap = ui.gap(12);
    ui.text(ui.say(words.what), {.size = 14, .colour = ui.theme().ink_soft});
    if (auto typed = ui.text_field(
            "list-text",
            ui.say(words.field),
            text,
            {.placeholder = ui.say(words.hint),
             .lines = lines_shown,
             .limit = limits::notes,
             .local = true}
        ))
        text = *std::move(typed);
    rest(dismissed);
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

constexpr ListWords words_of_touchpoints{
    Text::JourneyListTitle, Text::JourneyListText, Text::JourneyListField, Text::JourneyListHint};
constexpr ListWords words_of_ways{
    Text::GraphListTitle, Text::GraphListText, Text::GraphListField, Text::GraphListHint};

// The buttons; whether the list shall be added.
bool buttons_ui(Ui& ui, Text add, bool can_add, bool& dismissed) {
    auto buttons = ui.flow("buttons", {.row_height = 40, .align = Align::End});
    if (ui.button("close-typed-list", ui.say(Text::CommonClose)))
        dismissed = true;
    auto edits = ui.edits();
    return ui.button("add-list", ui.say(add), {.kind = ButtonKind::Primary, .disabled = !can_add});
}

} // namespace

void TypedListView::touchpoints_ui(Ui& ui, const State& state) {
    list_dialog(ui, words_of_touchpoints, m_text, [&](bool& dismissed) {
        const JourneyStage first = m_stage.value_or(stage_in_view(state));
        if (const auto chosen = select_enum(ui, "list-stage", Text::JourneyListStage, first))
            m_stage = *chosen;
        const JourneyStage stage = m_stage.value_or(first);
        if (std::string read = m_text + "\n" + std::string(enum_id(stage)); read != m_read) {
            m_touchpoints = listed_touchpoints(m_text, stage);
            m_read = std::move(read);
        }
        status_ui(ui, touchpoints_read(ui, m_touchpoints));
        const auto too_long =
            std::count_if(m_touchpoints.begin(), m_touchpoints.end(), is_too_long);
        if (too_long > 0)
            ui.notice(
                "too-long",
                Tone::Warning,
                text_count(
                    Text::JourneyListTooLong, ui.language(), too_long, {whole(ui, limits::title)}
                )
            );
        if (buttons_ui(ui, Text::JourneyListAdd, !m_touchpoints.empty(), dismissed)) {
            const std::string first_card = card_key(next_touchpoint_id(state.document));
            ui.send(actions::AddTouchpoints{stage, m_text});
            ui.focus_key(first_card);
            ui.reveal_key(first_card);
        }
    });
}

void TypedListView::ways_ui(Ui& ui, const State& state) {
    list_dialog(ui, words_of_ways, m_text, [&](bool& dismissed) {
        if (std::string read = m_text + "\n" + std::to_string(state.revision)
                + std::string(language_code(ui.language()));
            read != m_read) {
            m_ways = listed_ways(m_text, current_journey(state), ui.language());
            m_read = std::move(read);
        }
        status_ui(ui, ui.say_count(Text::GraphTransitionsCount, std::ssize(m_ways.ways)));
        if (const std::size_t unknown = m_ways.unknown.size(); unknown > 0) {
            const std::size_t named = std::min(unknown, most_unknown);
            std::string lines;
            for (std::size_t i = 0; i < named; ++i)
                lines += "\n" + shown_start(m_ways.unknown[i]);
            ui.notice(
                "unknown",
                Tone::Warning,
                ui.say_count(Text::GraphListUnknown, static_cast<std::int64_t>(unknown)) + lines
                    + (named < unknown ? "\n…" : "")
            );
        }
        if (buttons_ui(ui, Text::GraphListAdd, !m_ways.ways.empty(), dismissed)) {
            ui.send(actions::AddWays{m_text});
            ui.focus_key(findings_key); // what follows from them
        }
    });
}

} // namespace tappa::ui
