#include "ui/screens/assess_parts.hpp"

#include <icons.gen.hpp>

#include <array>

namespace tappa::ui {

namespace {

using Show = AssessFilter::Show;

struct ShowChoice {
    Show show;
    std::string_view id;
    Text name;
};

constexpr std::array<ShowChoice, 6> show_choices{{
    {Show::All, "all", Text::AssessShowAll},
    {Show::Open, "open", Text::AssessShowOpen},
    {Show::Key, "key", Text::AssessShowKey},
    {Show::DontKnow, "dont-know", Text::AssessShowDontKnow},
    {Show::NoEvidence, "no-evidence", Text::AssessShowNoEvidence},
    {Show::Divided, "divided", Text::AssessShowDivided},
}};

void show_ui(Ui& ui, const AssessFacts& facts, const AssessFilter& filter) {
    std::vector<Choice> choices;
    std::string_view chosen;
    for (const ShowChoice& one : show_choices) {
        if (one.show == filter.show)
            chosen = one.id;
        // One person alone is never divided.
        if (one.show != Show::Divided || facts.several_people || one.show == filter.show)
            choices.push_back({std::string(one.id), std::string(ui.say(one.name))});
    }
    const auto now =
        ui.select("show", ui.say(Text::AssessFilterShow), choices, chosen, {.local = true});
    if (!now)
        return;
    for (const ShowChoice& one : show_choices)
        if (one.id == *now)
            ui.send(actions::SetAssessFilter{Set<&AssessFilter::show>{one.show}});
}

void capability_ui(Ui& ui, const AssessFacts& facts, const AssessFilter& filter) {
    const std::string& chosen = filter.capability.text;
    std::vector<Choice> choices{{"", std::string(ui.say(Text::AssessEveryCapability))}};
    for (const Capability& capability : facts.questionnaire.capabilities)
        choices.push_back({capability.id.text, capability.title.in(ui.language())});
    // Of a questionnaire that is not the document's any more.
    if (!chosen.empty() && !find_capability(facts.questionnaire, filter.capability))
        choices.push_back({chosen, chosen});
    const auto now = ui.select(
        "capability", ui.say(Text::AssessColumnCapability), choices, chosen, {.local = true}
    );
    if (now)
        ui.send(actions::SetAssessFilter{Set<&AssessFilter::capability>{CapabilityId(*now)}});
}

void stage_ui(Ui& ui, const AssessFilter& filter) {
    std::vector<Choice> choices{{"", std::string(ui.say(Text::AssessEveryStage))}};
    for (const JourneyStage stage : all_of<JourneyStage>())
        choices.push_back({std::string(enum_id(stage)), std::string(name_of(stage, ui.language()))}
        );
    const std::string_view chosen = filter.stage ? enum_id(*filter.stage) : std::string_view();
    const auto now =
        ui.select("stage", ui.say(Text::InsightsJourneyStage), choices, chosen, {.local = true});
    if (now)
        ui.send(actions::SetAssessFilter{
            Set<&AssessFilter::stage>{enum_from_id<JourneyStage>(*now)}});
}

// The button goes with the filter: the focus goes to where one may set another.
void clear(Ui& ui, const AssessFacts& facts) {
    ui.send(actions::ClearAssessFilter{});
    const bool table = facts.state.session.assess_view != AssessView::OneByOne;
    ui.focus_key(table && assess_filter_is_at_hand(ui, facts) ? "show" : "filter-show");
}

} // namespace

void assess_filter_count_ui(Ui& ui, const AssessFacts& facts) {
    auto flow = ui.flow("count", {.gap = 12, .row_height = ui.coarse_pointer() ? 44.0F : 30.0F});
    {
        auto status = ui.group(Role::Status, "fitting", {});
        ui.text(
            text_count(
                Text::AssessFilterCount,
                ui.language(),
                std::ssize(facts.fitting),
                {count_text(ui, std::ssize(facts.answers))}
            ),
            {.size = 13, .colour = ui.theme().ink_muted}
        );
    }
    if (facts.is_filtered()
        && ui.button(
            "clear",
            ui.say(Text::AssessFilterClear),
            {.kind = ButtonKind::Ghost, .icon = icons::x, .small = true}
        ))
        clear(ui, facts);
}

void assess_filter_bar_ui(Ui& ui, const AssessFacts& facts) {
    const AssessFilter& filter = facts.state.session.assess_filter;
    auto group = ui.group(Role::Group, "filter", ui.say(Text::AssessFilter));
    auto gap = ui.gap(8);
    {
        auto row = ui.columns(
            "fields",
            {Column::grow(1.6F), Column::grow(1.3F), Column::grow(1.3F), Column::grow()},
            {.gap = 12, .stack_below = 640}
        );
        ui.next_column();
        if (auto typed = ui.text_field(
                "words",
                ui.say(Text::AssessFilterWords),
                filter.words,
                {.placeholder = ui.say(Text::AssessFilterWordsHint),
                 .local = true,
                 .kind = FieldKind::Search}
            ))
            ui.send(actions::SetAssessFilter{Set<&AssessFilter::words>{*typed}});
        ui.next_column();
        show_ui(ui, facts, filter);
        ui.next_column();
        capability_ui(ui, facts, filter);
        ui.next_column();
        stage_ui(ui, filter);
    }
    assess_filter_count_ui(ui, facts);
}

void assess_nothing_fits_ui(Ui& ui, const AssessFacts& facts) {
    auto card = ui.card("nothing-fits");
    auto gap = ui.gap(12);
    ui.text(ui.say(Text::AssessFilterEmpty));
    if (ui.button("clear-all", ui.say(Text::AssessFilterClear)))
        clear(ui, facts);
}

} // namespace tappa::ui
