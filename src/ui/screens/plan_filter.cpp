#include "base/number.hpp"
#include "planning/names.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <array>

namespace tappa::ui {

namespace {

// What is chosen says what it is about: "Every status".
const FieldOptions quiet_choice{.label_hidden = true, .local = true};

template <auto Member, typename Value>
void set(Ui& ui, Value value) {
    ui.send(actions::SetPlanFilter{Set<Member>{std::move(value)}});
}

void words_ui(Ui& ui, const PlanFilter& filter) {
    const auto typed = ui.text_field(
        "words",
        ui.say(Text::PlanFilterWords),
        filter.words,
        {.placeholder = ui.say(Text::PlanFilterWords),
         .label_hidden = true,
         .local = true,
         .kind = FieldKind::Search}
    );
    if (typed)
        set<&PlanFilter::words>(ui, *typed);
}

// One of the values of a closed list, or every one.
template <auto Member, typename E>
void enum_ui(Ui& ui, std::string_view key, Text label, Text every, const std::optional<E>& chosen) {
    std::vector<Choice> choices{{"", std::string(ui.say(every))}};
    for (const E value : all_of<E>())
        choices.push_back({std::string(enum_id(value)), std::string(name_of(value, ui.language()))}
        );
    const std::string_view id = chosen ? enum_id(*chosen) : std::string_view();
    if (const auto now = ui.select(key, ui.say(label), choices, id, quiet_choice))
        set<Member>(ui, enum_from_id<E>(*now));
}

void owner_ui(Ui& ui, const Plan& plan, const PlanFilter& filter) {
    const std::string named = "owner/";
    std::vector<Choice> choices{
        {"", std::string(ui.say(Text::PlanEveryOwner))},
        {"none", std::string(ui.say(Text::PlanNoOwner))}};
    bool known = !filter.owner || filter.owner->empty();
    for (std::string& owner : owners_in(plan)) {
        known = known || owner == *filter.owner;
        choices.push_back({named + owner, std::move(owner)});
    }
    if (!known) // nobody has this name any more
        choices.push_back({named + *filter.owner, *filter.owner});
    const std::string id = !filter.owner ? std::string()
        : filter.owner->empty()          ? std::string("none")
                                         : named + *filter.owner;
    const auto now = ui.select("owner", ui.say(Text::PlanFilterOwner), choices, id, quiet_choice);
    if (!now)
        return;
    if (now->empty())
        set<&PlanFilter::owner>(ui, std::optional<std::string>());
    else if (*now == "none")
        set<&PlanFilter::owner>(ui, std::optional<std::string>(""));
    else
        set<&PlanFilter::owner>(ui, std::optional<std::string>(now->substr(named.size())));
}

// `before` goes before each of them.
template <typename Before>
void choices_ui(Ui& ui, const Plan& plan, const PlanFilter& filter, Before before) {
    before();
    enum_ui<&PlanFilter::status>(
        ui, "status", Text::PlanFilterStatus, Text::PlanEveryStatus, filter.status
    );
    before();
    owner_ui(ui, plan, filter);
    before();
    enum_ui<&PlanFilter::quadrant>(
        ui, "type", Text::PlanFilterType, Text::PlanEveryType, filter.quadrant
    );
}

// Where there is no table there are no heads to press.
void sort_ui(Ui& ui, const PlanSort& sort) {
    struct Offer {
        PlanColumn column;
        Text name;
    };
    constexpr std::array<Offer, 4> offers{
        {{PlanColumn::Number, Text::PlanPriority},
         {PlanColumn::Due, Text::PlanDue},
         {PlanColumn::Owner, Text::PlanOwner},
         {PlanColumn::Status, Text::PlanStatus}}};
    std::vector<Choice> choices;
    std::string chosen = "0";
    for (std::size_t i = 0; i < offers.size(); ++i) {
        choices.push_back({std::to_string(i), std::string(ui.say(offers[i].name))});
        if (offers[i].column == sort.by)
            chosen = choices.back().id;
    }
    const auto now = ui.select("sort", ui.say(Text::PlanSortBy), choices, chosen, {.local = true});
    for (std::size_t i = 0; now && i < offers.size(); ++i)
        if (choices[i].id == *now)
            ui.send(actions::SortPlan{offers[i].column});
}

// Whether the other fields are unfolded. Beside it what else is done with the table, so that its
// first row is seen without scrolling.
bool more_ui(Ui& ui, const State& state, bool table) {
    auto flow = ui.flow("more-and-several");
    const bool unfolded =
        ui.disclosure("more", ui.say(Text::PlanFilterMore), {.icon = icons::sliders_horizontal});
    if (table && (state.document.plan->actions.size() > 1 || state.session.selected_actions))
        select_several_button_ui(ui, state, false);
    return unfolded;
}

void count_ui(Ui& ui, std::size_t shown, std::size_t all) {
    auto flow = ui.flow("count", {.gap = 12, .row_height = ui.coarse_pointer() ? 44.0F : 30.0F});
    {
        auto status = ui.group(Role::Status, "fitting", {});
        ui.text(
            text_count(
                Text::PlanFilterCount,
                ui.language(),
                static_cast<std::int64_t>(shown),
                {formatted_integer(static_cast<std::int64_t>(all), ui.language())}
            ),
            {.size = 13, .colour = ui.theme().ink_muted}
        );
    }
    // The button goes with the filter: the focus goes to where one may set another.
    if (ui.button(
            "clear",
            ui.say(Text::PlanFilterClear),
            {.kind = ButtonKind::Ghost, .icon = icons::x, .small = true}
        )) {
        ui.send(actions::ClearPlanFilter{});
        ui.focus_key("words");
    }
}

} // namespace

bool shows_plan_filter(const State& state) {
    const bool grouped = state.session.plan_view == PlanView::Table
        && state.session.plan_grouping != PlanGrouping::None;
    return state.document.plan->actions.size() >= worth_sorting_out
        || state.session.plan_filter != PlanFilter{} || grouped;
}

void plan_filter_ui(Ui& ui, const State& state, std::size_t shown) {
    if (!shows_plan_filter(state))
        return;
    const Plan& plan = state.document.plan;
    const PlanFilter& filter = state.session.plan_filter;
    const bool filtered = filter != PlanFilter{};
    const bool table = state.session.plan_view == PlanView::Table;
    auto group = ui.group(Role::Group, "filter", ui.say(Text::PlanFilter));
    auto gap = ui.gap(8);
    if (ui.width() < filter_beside_from) {
        words_ui(ui, filter);
        if (more_ui(ui, state, table)) {
            choices_ui(ui, plan, filter, [] {});
            if (table) {
                plan_group_ui(ui, state.session.plan_grouping, {});
                sort_ui(ui, state.session.plan_sort);
            }
        }
    } else {
        auto row = ui.columns(
            "fields",
            {Column::grow(1.1F), Column::grow(), Column::grow(1.2F), Column::grow()},
            {.gap = 10}
        );
        ui.next_column();
        words_ui(ui, filter);
        choices_ui(ui, plan, filter, [&] { ui.next_column(); });
    }
    if (filtered)
        count_ui(ui, shown, plan.actions.size());
    if (shown == 0)
        ui.text(ui.say(Text::PlanFilterEmpty), {.colour = ui.theme().ink_soft});
}

} // namespace tappa::ui
