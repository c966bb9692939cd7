#include "ui/screens/adoption.hpp"

#include "app/exchange/exchange_words.hpp"

namespace tappa::ui {

void adoption_ui(Ui& ui, const State& state) {
    static const AdoptionReport none;
    const AdoptionReport& report = state.session.adoption ? **state.session.adoption : none;
    bool dismissed = false;
    auto dialog = ui.dialog(
        "adoption",
        ui.say(Text::ExchangeTitle, {report.file}),
        dismissed,
        {.width = 560, .focus = "ok"}
    );
    auto gap = ui.gap(12);
    ui.text(ui.say(Text::ExchangeIntro), {.colour = ui.theme().ink_soft});
    {
        auto list = ui.list("sentences", ui.say(Text::ExchangeIntro));
        int number = 0;
        for (const std::string& sentence : sentences_of(report, ui.language())) {
            auto item = ui.list_item("sentence-" + std::to_string(++number));
            ui.text(sentence);
        }
    }
    ui.space(2);
    auto buttons = ui.flow("buttons", {.row_height = 40, .align = Align::End});
    if (ui.button("ok", ui.say(Text::DialogOk), {.kind = ButtonKind::Primary}))
        dismissed = true;
    if (dismissed)
        ui.send(actions::CloseOverlay{});
}

} // namespace tappa::ui
