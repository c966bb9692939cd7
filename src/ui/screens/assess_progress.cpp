#include "app/people/actions.hpp"
#include "base/text.hpp"
#include "ui/screens/assess_parts.hpp"

namespace tappa::ui {

namespace {

struct CapabilityProgress {
    int count = 0;
    int answered = 0;
    const Question* first_open = nullptr; // the first without an answer, else the first
};

CapabilityProgress progress_in(const AssessFacts& facts, const Capability& capability) {
    CapabilityProgress progress;
    bool open_found = false;
    for (const Question& question : facts.questionnaire.questions) {
        if (question.capability != capability.id)
            continue;
        ++progress.count;
        const bool answered = facts.answer_to(question) != nullptr;
        progress.answered += answered ? 1 : 0;
        if (!progress.first_open || (!answered && !open_found))
            progress.first_open = &question;
        open_found = open_found || !answered;
    }
    return progress;
}

// One by one it leads to the capability's next question; in the table it is a filter.
void pressed_ui(
    Ui& ui, const AssessFacts& facts, const Capability& capability, const Question& to
) {
    if (facts.state.session.assess_view == AssessView::OneByOne) {
        ui.send(actions::OpenQuestion{to.id});
        return;
    }
    const bool already = facts.state.session.assess_filter.capability == capability.id;
    ui.send(actions::SetAssessFilter{
        Set<&AssessFilter::capability>{already ? CapabilityId() : capability.id}});
}

void capability_entry_ui(Ui& ui, const AssessFacts& facts, const Capability& capability) {
    const CapabilityProgress progress = progress_in(facts, capability);
    if (!progress.first_open)
        return;
    const bool one_by_one = facts.state.session.assess_view == AssessView::OneByOne;
    const bool here = one_by_one ? facts.question && capability.id == facts.question->capability
                                 : capability.id == facts.state.session.assess_filter.capability;
    const std::string& title = capability.title.in(ui.language());
    const std::string answered = count_text(ui, progress.answered);
    const std::string count = count_text(ui, progress.count);
    const int open = progress.count - progress.answered;
    const std::string time_left = open > 0
        ? ui.say_count(Text::AssessMinutesLeft, minutes_for(facts.questionnaire, open))
        : std::string();
    auto item = ui.list_item(capability.id.text);
    bool pressed = false;
    {
        auto entry = ui.pressable(
            "open",
            ui.say(Text::AssessCapabilityProgress, {title, answered, count}),
            pressed,
            {.padding_x = 10,
             .padding_y = 7,
             .radius = 8,
             .border = false,
             .current = here,
             .ground = here ? std::optional(ui.theme().accent_soft) : std::nullopt,
             .description = time_left}
        );
        auto row = ui.columns(
            "row",
            {Column::grow(), Column::fixed(38), Column::fixed(54)},
            {.gap = 8, .align = Align::Middle}
        );
        ui.next_column();
        ui.text(title, {.size = 14, .semibold = here});
        ui.next_column();
        ui.text(
            answered + "/" + count,
            {.size = 13, .colour = ui.theme().ink_muted, .align = Align::End}
        );
        ui.next_column();
        ui.progress("bar", title, static_cast<double>(progress.answered) / progress.count);
    }
    if (pressed)
        pressed_ui(ui, facts, capability, *progress.first_open);
}

// Whose answers are counted: the navigation counts those of everybody.
std::string name_in_bar(Ui& ui, const State& state) {
    constexpr std::size_t most_letters = 24;
    const auto& respondents = state.document.assessment->respondents;
    const RespondentId shown = current_respondent(state);
    std::string name;
    for (std::size_t i = 0; i < respondents.size(); ++i)
        if (respondents[i].id == shown)
            name = short_name(respondents[i], i, ui.language());
    const std::string_view first = first_code_points(name, most_letters);
    return first.size() < name.size() ? std::string(first) + "…" : name;
}

} // namespace

std::string progress_text(Ui& ui, const AssessFacts& facts) {
    const Progress& progress = facts.progress;
    const int open = progress.total - progress.answered;
    if (open <= 0)
        return std::string(ui.say(Text::AssessAllAnswered));
    const std::string answered = count_text(ui, progress.answered);
    const std::string total = count_text(ui, progress.total);
    // People who answer together need no longer than one alone.
    if (facts.state.session.assess_view == AssessView::Group)
        return ui.say(Text::AssessProgress, {answered, total});
    const std::string words = facts.several_people
        ? ui.say(Text::AssessProgressOf, {name_in_bar(ui, facts.state), answered, total})
        : ui.say(Text::AssessProgress, {answered, total});
    return words + " · "
        + ui.say_count(Text::AssessMinutesLeft, minutes_for(facts.questionnaire, open));
}

void assess_capabilities_ui(Ui& ui, const AssessFacts& facts) {
    auto card = ui.card("capabilities", {.padding_x = 12, .stretch = true});
    {
        auto indent = ui.indent(8);
        ui.heading(2, ui.say(Text::AssessCapabilities), {.size = 16});
    }
    {
        auto list = ui.list("capabilities", ui.say(Text::AssessCapabilities));
        auto gap = ui.gap(0);
        for (const Capability& capability : facts.questionnaire.capabilities)
            capability_entry_ui(ui, facts, capability);
    }
    if (ui.coarse_pointer() || facts.state.session.assess_view != AssessView::OneByOne)
        return;
    auto indent = ui.indent(8);
    ui.space(4);
    ui.muted(ui.say(Text::AssessKeys));
}

} // namespace tappa::ui
