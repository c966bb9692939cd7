#include "ui/screens/assess_group.hpp"

#include "app/people/actions.hpp"
#include "ui/screens/assess_parts.hpp"
#include "ui/screens/assess_table.hpp"
#include "ui/screens/respondents.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace tappa::ui {

namespace {

constexpr float cell_width = 64; // at least
constexpr float widest_cell = 112;
constexpr float cell_gap = 4;

float label_width(float width) {
    return std::clamp(width * 0.38F, 128.0F, 440.0F);
}

std::size_t place_of(const SharedList<Respondent>& all, const RespondentId& id) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].id == id)
            return i;
    return 0;
}

std::string answer_name(Ui& ui, const Answer* answer) {
    if (!answer)
        return std::string(ui.say(Text::AssessUnanswered));
    if (answer->state == AnswerState::Level)
        return level_title(answer->level, ui.language());
    return std::string(ui.say(
        answer->state == AnswerState::DontKnow ? Text::AssessDontKnow : Text::AssessNotApplicable
    ));
}

GridCell cell_of(Ui& ui, const Answer* answer, bool marked) {
    GridCell cell;
    cell.marked = marked;
    if (!answer)
        return cell;
    if (answer->state == AnswerState::Level) {
        const auto index = static_cast<std::size_t>(answer->level - 1);
        cell.shown = std::to_string(answer->level);
        cell.ground = ui.theme().palette->levels[index];
        cell.ink = ui.theme().palette->on_levels[index];
    } else {
        cell.shown = answer->state == AnswerState::DontKnow
            ? "?"
            : std::string(ui.say(Text::AssessGroupNotApplicable));
    }
    return cell;
}

// Of the people in view, each with a place for every question; one walk over the answers.
using Answers = std::vector<std::vector<const Answer*>>;

Answers answers_of(const AssessFacts& facts, std::size_t first, std::size_t count) {
    const Assessment& assessment = facts.state.document.assessment;
    const auto& questions = facts.questionnaire.questions;
    std::unordered_map<std::string_view, std::size_t> people;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < count; ++i)
        people.emplace(assessment.respondents[first + i].id.text, i);
    for (std::size_t i = 0; i < questions.size(); ++i)
        places.emplace(questions[i].id.text, i);
    Answers answers(count, std::vector<const Answer*>(questions.size()));
    for (const Answer& answer : assessment.answers) {
        const auto person = people.find(answer.respondent.text);
        const auto place = places.find(answer.question.text);
        if (person != people.end() && place != places.end())
            answers[person->second][place->second] = &answer;
    }
    return answers;
}

void question_head_ui(Ui& ui, const Question& question, bool marked) {
    const std::string& words = question.text.in(ui.language());
    auto head = ui.group(Role::RowHeader, "head", words);
    // Bold where it is marked, it could take a line more, and move the rows below.
    const Colour ink = marked ? ui.theme().accent_ink : ui.theme().ink;
    ui.text(words, {.size = 13, .colour = ink, .hidden = true});
}

} // namespace

// Which people are in view, and how wide their columns are.
struct AssessGroup::Window {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t all = 0;
    bool stacked = false; // the question stands above its cells, not beside them
    std::vector<Column> widths;
};

AssessGroup::Window AssessGroup::window_of(const Ui& ui, const AssessFacts& facts) {
    constexpr float padding = 24; // of the card
    constexpr float room_beside = 520;
    const auto& respondents = facts.state.document.assessment->respondents;
    Window window;
    window.stacked = ui.width() < room_beside;
    const float label = window.stacked ? -cell_gap : label_width(ui.width());
    const float room = (ui.width() - padding - label) / (cell_width + cell_gap);
    window.all = respondents.size();
    window.count =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(room, 1.0F)), 1, window.all);
    const std::size_t marked = place_of(respondents, current_respondent(facts.state));
    m_first = std::min(m_first, window.all - window.count);
    if (marked < m_first || marked >= m_first + window.count)
        m_first = marked / window.count * window.count;
    m_first = std::min(m_first, window.all - window.count);
    window.first = m_first;
    if (window.stacked) {
        window.widths.assign(window.count, Column::grow());
        return window;
    }
    // A few people have room for their names.
    const float share = (ui.width() - padding - label) / static_cast<float>(window.count);
    const float width = std::clamp(share - cell_gap, cell_width, widest_cell);
    window.widths.assign(window.count + 1, Column::fixed(width));
    window.widths.front() = Column::grow();
    return window;
}

// Leads to the people who do not fit beside each other; the mark goes along.
void AssessGroup::people_ui(Ui& ui, const AssessFacts& facts, const Window& window) {
    if (window.count == window.all)
        return;
    const auto& respondents = facts.state.document.assessment->respondents;
    const auto go = [&](std::size_t place) {
        if (facts.question)
            ui.send(actions::MarkQuestion{facts.question->id, respondents[place].id});
    };
    auto flow = ui.flow("people", {.row_height = ui.coarse_pointer() ? 44.0F : 32.0F});
    if (ui.button(
            "before",
            ui.say(Text::AssessGroupBefore),
            {.icon = icons::chevron_left,
             .icon_only = true,
             .small = true,
             .disabled = window.first == 0}
        ))
        go(window.first - std::min(window.first, window.count));
    const std::size_t end = window.first + window.count;
    ui.text(
        ui.say(
            Text::AssessGroupPeople,
            {count_text(ui, static_cast<std::int64_t>(window.first + 1)),
             count_text(ui, static_cast<std::int64_t>(end)),
             count_text(ui, static_cast<std::int64_t>(window.all))}
        ),
        {.size = 13, .colour = ui.theme().ink_muted}
    );
    if (ui.button(
            "after",
            ui.say(Text::AssessGroupAfter),
            {.icon = icons::chevron_right,
             .icon_only = true,
             .small = true,
             .disabled = end == window.all}
        ))
        go(end);
}

void AssessGroup::names_ui(Ui& ui, const AssessFacts& facts, const Window& window) {
    const auto& respondents = facts.state.document.assessment->respondents;
    const std::size_t end = window.first + window.count;
    auto row = ui.group(Role::Row, "header", {});
    { auto corner = ui.group(Role::ColumnHeader, "corner", ui.say(Text::AssessColumnQuestion)); }
    for (std::size_t i = window.first; i < end; ++i)
        auto head = ui.group(
            Role::ColumnHeader,
            "person-" + respondents[i].id.text,
            respondent_name(ui, respondents[i], i)
        );
    auto names = ui.columns("names", window.widths, {.gap = cell_gap});
    if (!window.stacked)
        ui.next_column();
    for (std::size_t i = window.first; i < end; ++i) {
        ui.next_column();
        const bool marked = respondents[i].id == current_respondent(facts.state);
        ui.text(
            short_name(respondents[i], i, ui.language()),
            {.size = 12,
             .semibold = true,
             .colour = marked ? ui.theme().accent_ink : ui.theme().ink_muted,
             .align = Align::Middle,
             .one_line = true,
             .hidden = true}
        );
    }
}

std::string marked_person(Ui& ui, const State& state) {
    const auto& respondents = state.document.assessment->respondents;
    const std::size_t place = place_of(respondents, current_respondent(state));
    return respondent_name(ui, respondents[place], place);
}

std::string group_cell_key(const QuestionId& question, const RespondentId& person) {
    return "cell-" + question.text + "-" + person.text;
}

void AssessGroup::draw(Ui& ui, const AssessFacts& facts) {
    if (facts.fitting.empty()) {
        assess_nothing_fits_ui(ui, facts);
        return;
    }
    const auto& respondents = facts.state.document.assessment->respondents;
    const Window window = window_of(ui, facts);
    const Answers answers = answers_of(facts, window.first, window.count);
    const RespondentId marked_person = current_respondent(facts.state);
    if (!ui.coarse_pointer())
        ui.muted(ui.say(Text::AssessKeysGroup));
    auto card = ui.card("group", {.padding_x = 12, .padding_y = ui.narrow() ? 6.0F : 12.0F});
    auto gap = ui.gap(4);
    auto head = ui.head_in_sight("head"); // whose cells they are is seen in every row
    people_ui(ui, facts, window);
    auto grid = ui.group(Role::Grid, "answers", ui.say(Text::AssessGroupName));
    names_ui(ui, facts, window);
    ui.space(2);
    ui.head_ends();
    for (const Question* question : facts.fitting) {
        auto row = ui.group(Role::Row, question_key(question->id), {});
        const bool marked_row = facts.question == question;
        if (window.stacked) {
            ui.space(6); // nearer to its own cells than to those above
            question_head_ui(ui, *question, marked_row);
        }
        auto cells = ui.columns("cells", window.widths, {.gap = cell_gap, .align = Align::Middle});
        if (!window.stacked) {
            ui.next_column();
            question_head_ui(ui, *question, marked_row);
        }
        for (std::size_t i = 0; i < window.count; ++i) {
            ui.next_column();
            const RespondentId& person = respondents[window.first + i].id;
            const Answer* answer = answers[i][facts.place_of(*question)];
            const bool is_marked = marked_row && person == marked_person;
            const bool pressed = ui.grid_cell(
                group_cell_key(question->id, person),
                answer_name(ui, answer),
                cell_of(ui, answer, is_marked)
            );
            if (pressed)
                ui.hold_in_place(ui.last_node()); // under the finger
            // The focus also follows the mark, a little later: what comes so is not to bring the
            // mark back from where it has got to meanwhile.
            if (pressed || (ui.reached() && !is_marked))
                ui.send(actions::MarkQuestion{question->id, person});
        }
    }
}

std::optional<Action> group_key(
    const State& state, const Question& question, std::string_view key
) {
    const auto& respondents = state.document.assessment->respondents;
    const std::size_t place = place_of(respondents, current_respondent(state));
    const auto to_person = [&](std::size_t to) -> std::optional<Action> {
        return actions::MarkQuestion{question.id, respondents[to].id};
    };
    if (key == "ArrowLeft")
        return place > 0 ? to_person(place - 1) : std::nullopt;
    if (key == "ArrowRight")
        return place + 1 < respondents.size() ? to_person(place + 1) : std::nullopt;
    if (key == "Home")
        return to_person(0);
    if (key == "End")
        return to_person(respondents.size() - 1);
    if (key == "ArrowUp")
        return actions::PreviousQuestion{};
    if (key == "ArrowDown" || key == "Enter")
        return actions::NextQuestion{};
    if (key == "Delete" || key == "Backspace")
        return actions::ClearAnswer{question.id};
    return std::nullopt;
}

} // namespace tappa::ui
