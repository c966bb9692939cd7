// Answers to questions that the questionnaire does not have: of another questionnaire, or of an
// older version. They are kept and exported; here one sees which they are.

#include "app/texts.hpp"
#include "ui/screens/assess_parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tappa::ui {

namespace {

// The answers to one question: by how many, because several people may have answered it.
struct Kept {
    QuestionId question;
    std::array<int, 5> levels{};
    int not_applicable = 0;
    int dont_know = 0;
};

std::vector<Kept> kept_answers(const AssessFacts& facts) {
    std::unordered_set<std::string_view> asked;
    for (const Question& question : facts.questionnaire.questions)
        asked.insert(question.id.text);
    std::unordered_map<std::string_view, std::size_t> places;
    std::vector<Kept> all;
    for (const Answer& answer : facts.state.document.assessment->answers) {
        if (asked.count(answer.question.text) > 0)
            continue;
        const auto [place, is_new] = places.try_emplace(answer.question.text, all.size());
        if (is_new)
            all.push_back({answer.question});
        Kept& kept = all[place->second];
        if (answer.state == AnswerState::NotApplicable)
            ++kept.not_applicable;
        else if (answer.state == AnswerState::DontKnow)
            ++kept.dont_know;
        else
            ++kept.levels[static_cast<std::size_t>(std::clamp(answer.level, 1, 5) - 1)];
    }
    return all;
}

std::string answers_text(Ui& ui, const Kept& kept) {
    const Language language = ui.language();
    std::string all;
    const auto add = [&](std::string_view name, int count) {
        if (count == 0)
            return;
        all += all.empty() ? "" : " · ";
        all += name;
        if (count > 1)
            all += " × " + count_text(ui, count);
    };
    const std::string level = std::string(name_of(AnswerState::Level, language)) + " ";
    for (std::size_t i = 0; i < kept.levels.size(); ++i)
        add(level + std::to_string(i + 1), kept.levels[i]);
    add(name_of(AnswerState::NotApplicable, language), kept.not_applicable);
    add(name_of(AnswerState::DontKnow, language), kept.dont_know);
    return all;
}

const Question* shipped_question(const Content& content, const QuestionId& id) {
    for (const Questionnaire& questionnaire : content.questionnaires)
        if (const Question* question = find_question(questionnaire, id))
            return question;
    return nullptr;
}

void kept_table_ui(Ui& ui, const AssessFacts& facts) {
    constexpr std::size_t most_rows = 60;
    const std::vector<Kept> all = kept_answers(facts);
    {
        auto table = ui.table(
            "kept",
            ui.say(Text::AssessKeptTitle),
            {{std::string(ui.say(Text::AssessColumnQuestion)), Column::grow(3), Align::Start, true},
             {std::string(ui.say(Text::AssessColumnAnswer)), Column::grow(2)}}
        );
        for (std::size_t i = 0; i < std::min(all.size(), most_rows); ++i) {
            const QuestionId& id = all[i].question;
            auto row = ui.row("kept/" + id.text);
            ui.cell();
            if (const Question* known = shipped_question(facts.state.content, id))
                ui.text(known->text.in(ui.language()), {.size = 14});
            ui.muted(id.text);
            ui.cell();
            ui.text(answers_text(ui, all[i]), {.size = 14});
        }
    }
    if (all.size() > most_rows)
        ui.muted(
            ui.say_count(Text::AssessKeptMore, static_cast<std::int64_t>(all.size() - most_rows))
        );
}

} // namespace

void assess_other_answers_ui(Ui& ui, const AssessFacts& facts) {
    const int count = facts.derived.foreign_answers();
    if (count == 0)
        return;
    auto card = ui.card("kept", {.padding_x = 16, .padding_y = 12});
    bool open = false;
    {
        auto row = ui.columns(
            "row", {Column::grow(), Column::fit()}, {.stack_below = 620, .align = Align::Middle}
        );
        ui.next_column();
        ui.text(ui.say_count(Text::AssessUnknownAnswers, count), {.size = 14});
        ui.next_column();
        auto flow = ui.flow("show", {.row_height = 30});
        open = ui.disclosure(
            "kept-show", ui.say(Text::AssessKeptShow), {.kind = ButtonKind::Ghost, .small = true}
        );
    }
    if (open)
        kept_table_ui(ui, facts);
}

} // namespace tappa::ui
