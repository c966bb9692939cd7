#include "base/date_text.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/plan_parts.hpp"
#include "ui/screens/plan_roadmap.hpp"

#include <algorithm>
#include <array>

namespace tappa::ui {

namespace {

struct Country {
    std::string_view code;
    Text name;
};

// Those whose holidays are known (planning/holidays.hpp).
constexpr std::array<Country, 12> countries{
    {{"AT", Text::CountryAt},
     {"BE", Text::CountryBe},
     {"CH", Text::CountryCh},
     {"DE", Text::CountryDe},
     {"ES", Text::CountryEs},
     {"FR", Text::CountryFr},
     {"GB", Text::CountryGb},
     {"IE", Text::CountryIe},
     {"IT", Text::CountryIt},
     {"NL", Text::CountryNl},
     {"PT", Text::CountryPt},
     {"US", Text::CountryUs}}};

void country_ui(Ui& ui, const std::string& current) {
    std::vector<Choice> choices;
    bool known = current.empty();
    for (const Country& country : countries) {
        choices.push_back({std::string(country.code), std::string(ui.say(country.name))});
        known = known || country.code == current;
    }
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
        return folded(a.name) < folded(b.name);
    });
    choices.insert(choices.begin(), {"", std::string(ui.say(Text::CapacityNoHolidays))});
    if (!known)
        choices.push_back({current, current});
    const auto chosen = ui.select("country", ui.say(Text::CapacityCountry), choices, current);
    if (chosen)
        ui.send(actions::EditPlanSchedule{Set<&PlanSchedule::country>{std::string(*chosen)}});
}

std::optional<Ui::NumberChange> days_ui(
    Ui& ui, std::string_view key, std::string_view label, std::optional<double> value
) {
    return ui.number_field(
        key,
        label,
        value,
        {.minimum = limits::days_per_week.least,
         .maximum = limits::days_per_week.most,
         .unit = ui.say(Text::CapacityUnit)},
        {.placeholder = ui.say(Text::CapacityNoLimit)}
    );
}

void general_ui(Ui& ui, const State& state) {
    const PlanSchedule& schedule = state.document.plan->schedule;
    auto row = ui.columns(
        "general", {Column::grow(), Column::grow(), Column::grow()}, {.gap = 20, .stack_below = 640}
    );
    ui.next_column();
    const std::string otherwise =
        ui.say(Text::CapacityStartElse, {formatted_date(state.document.date, ui.language())});
    if (const auto change = ui.date_field(
            "start", ui.say(Text::CapacityStart), schedule.start, {}, {.help = otherwise}
        ))
        ui.send(actions::EditPlanSchedule{Set<&PlanSchedule::start>{change->value}});
    ui.next_column();
    country_ui(ui, schedule.country);
    ui.next_column();
    if (const auto change = days_ui(ui, "all", ui.say(Text::CapacityAll), schedule.days_per_week))
        ui.send(actions::EditPlanSchedule{Set<&PlanSchedule::days_per_week>{change->value}});
}

// Owners of the plan, and those of which only capacity or address is known.
std::vector<OwnerCapacity> owners_of(const Plan& plan) {
    std::vector<OwnerCapacity> owners = plan.schedule.owners;
    for (const PlanAction& action : plan.actions)
        owners.push_back({action.owner_name, std::nullopt});
    const auto is_named = [](const OwnerCapacity& owner) { return !owner.name.empty(); };
    owners.erase(std::partition(owners.begin(), owners.end(), is_named), owners.end());
    // Of equal names the one of which something is known comes first, and stays.
    std::sort(owners.begin(), owners.end(), [](const auto& a, const auto& b) {
        if (a.name != b.name)
            return a.name < b.name;
        const auto is_known = [](const OwnerCapacity& owner) {
            return owner.days_per_week.has_value() || !owner.email.empty();
        };
        return is_known(a) && !is_known(b);
    });
    const auto same = [](const auto& a, const auto& b) { return a.name == b.name; };
    owners.erase(std::unique(owners.begin(), owners.end(), same), owners.end());
    return owners;
}

void owner_ui(Ui& ui, const OwnerCapacity& owner) {
    if (const auto change = days_ui(ui, "owner/" + owner.name, owner.name, owner.days_per_week))
        ui.send(actions::SetOwnerCapacity{owner.name, change->value});
    const bool is_wrong = !owner.email.empty() && !is_email(owner.email);
    if (auto typed = ui.text_field(
            "email/" + owner.name,
            ui.say(Text::CapacityEmail, {owner.name}),
            owner.email,
            {.error = is_wrong ? ui.say(Text::CapacityEmailWrong) : std::string_view(),
             .limit = limits::email}
        ))
        ui.send(actions::SetOwnerEmail{owner.name, *std::move(typed)});
}

void owners_ui(Ui& ui, const Plan& plan) {
    const std::vector<OwnerCapacity> owners = owners_of(plan);
    if (owners.empty()) {
        ui.muted(ui.say(Text::CapacityNoOwners));
        return;
    }
    constexpr std::size_t beside = 3;
    const bool all = owners.size() <= most_rows_at_once || ui.unfolded("all-owners");
    const std::size_t count = all ? owners.size() : most_rows_at_once;
    for (std::size_t first = 0; first < count; first += beside) {
        auto row = ui.columns(
            "owners/" + std::to_string(first),
            std::vector<Column>(beside, Column::grow()),
            {.gap = 20, .stack_below = 640}
        );
        for (std::size_t i = first; i < std::min(first + beside, count); ++i) {
            ui.next_column();
            owner_ui(ui, owners[i]);
        }
    }
    more_rows_ui(ui, "all-owners", owners.size());
}

} // namespace

void plan_capacity_ui(Ui& ui, const State& state) {
    auto card = ui.card("capacity-card", {.name = ui.say(Text::CapacityTitle)});
    ui.heading(2, ui.say(Text::CapacityTitle), {.size = 16});
    ui.muted(ui.say(Text::CapacityText));
    ui.space(4);
    general_ui(ui, state);
    ui.heading(3, ui.say(Text::CapacityOwners));
    owners_ui(ui, state.document.plan);
}

} // namespace tappa::ui
