#include "ui/screens/explanation.hpp"

#include "app/explain/explain.hpp"

#include <icons.gen.hpp>

namespace tappa::ui {

namespace {

void label_ui(Ui& ui, const ExplanationRow& row) {
    if (row.question.empty()) {
        ui.text(row.label, {.size = 14});
        return;
    }
    if (ui.link(
            "open",
            row.label,
            {.kind = ButtonKind::Ghost, .description = ui.say(Text::ExplainOpenQuestion)}
        ))
        ui.send(actions::OpenQuestion{row.question});
}

// The first value of a row leads on to its own explanation, if it has one.
void row_ui(Ui& ui, const std::string& key, const ExplanationRow& row) {
    auto drawn = ui.row(key);
    ui.cell();
    label_ui(ui, row);
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        ui.cell();
        if (i > 0 || row.target.empty()) {
            ui.text(row.values[i], {.size = 14, .align = Align::End});
            continue;
        }
        auto flow = ui.flow("value", {.row_height = 24, .align = Align::End});
        if (ui.link(
                "explain",
                row.values[i],
                {.align = Align::End,
                 .read_as = row.label + ": " + row.values[i],
                 .description = ui.say(Text::InsightsHowComputed)}
            ))
            ui.send(actions::Explain{row.target});
    }
}

} // namespace

void explanation_ui(Ui& ui, const State& state, const Derived& derived) {
    const Explanation explanation =
        explanation_of(state.session.explain, state, derived, ui.language());
    // A dialog of its own for each: the next one is read from its beginning.
    const std::string key = "how-computed/" + state.session.explain;
    bool dismissed = false;
    auto dialog = ui.dialog(key, ui.say(Text::ExplainTitle), dismissed, {.width = 720});
    ui.heading(3, explanation.title, {.size = 16});
    if (!explanation.formula.empty())
        ui.text(explanation.formula);
    if (!explanation.rows.empty()) {
        std::vector<TableColumn> columns;
        for (std::size_t i = 0; i < explanation.columns.size(); ++i)
            columns.push_back(
                {explanation.columns[i],
                 Column::grow(i == 0 ? 3.0F : 1.0F),
                 i == 0 ? Align::Start : Align::End,
                 i == 0}
            );
        auto table = ui.table("terms", ui.say(Text::ExplainTerms), std::move(columns));
        for (std::size_t i = 0; i < explanation.rows.size(); ++i)
            row_ui(ui, "row-" + std::to_string(i), explanation.rows[i]);
    }
    if (!explanation.result.empty()) {
        auto result = ui.card(
            "result",
            {.padding_x = 16,
             .padding_y = 12,
             .ground = ui.theme().accent_soft,
             .border = ui.theme().accent_soft,
             .radius = 8}
        );
        ui.text(ui.say(Text::ExplainResult), {.size = 13, .colour = ui.theme().accent_ink});
        ui.text(
            explanation.result, {.size = 18, .semibold = true, .colour = ui.theme().accent_ink}
        );
    }
    if (!explanation.source.empty())
        ui.muted(std::string(ui.say(Text::ExplainSource)) + ": " + explanation.source);
    if (!explanation.question.empty()
        && ui.button("question", ui.say(Text::ExplainOpenQuestion), {.icon = icons::arrow_right}))
        ui.send(actions::OpenQuestion{explanation.question});
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

} // namespace tappa::ui
