#include "base/number.hpp"
#include "ui/screens/insights_grid.hpp"
#include "ui/screens/insights_parts.hpp"

#include <algorithm>

namespace tappa::ui {

namespace {

// More than this are no comparison at a glance, and wait behind a button.
constexpr std::size_t roles_at_once = 12;

void role_row_ui(
    Ui& ui, LevelGrid& grid, const State& state, const RoleScores& role, std::size_t place
) {
    const Language language = ui.language();
    const bool few = role.people < least_people_shown;
    const std::string name =
        role.role.empty() ? std::string(ui.say(Text::InsightsNoRole)) : role.role;
    const std::string people = few
        ? ui.say(Text::InsightsRolesFew, {std::to_string(least_people_shown)})
        : ui.say_count(Text::AgreementPeopleCount, role.people);
    auto row = grid.row("role-" + std::to_string(place), name, people);
    const auto cell_ui = [&](std::string_view key, const std::optional<double>& score) {
        auto cell = grid.cell(key);
        level_cell_ui(
            ui,
            score ? formatted(*score, 1, language) : std::string(ui.say(Text::CommonNotAvailable)),
            score
        );
    };
    cell_ui("overall", role.overall);
    const auto& capabilities = current_questionnaire(state).capabilities;
    for (std::size_t i = 0; i < capabilities.size() && i < role.capabilities.size(); ++i)
        cell_ui(capabilities[i].id.text, role.capabilities[i]);
}

} // namespace

void roles_card_ui(Ui& ui, const State& state, const Derived& derived) {
    const std::vector<RoleScores>& roles = derived.results().roles;
    auto card = ui.card("roles");
    ui.heading(2, ui.say(Text::InsightsRoles), {.size = 16});
    const bool some = std::any_of(roles.begin(), roles.end(), [](const RoleScores& role) {
        return role.overall.has_value();
    });
    if (!some) {
        const bool enough = std::any_of(roles.begin(), roles.end(), [](const RoleScores& role) {
            return role.people >= least_people_shown;
        });
        ui.text(
            ui.say(
                enough ? Text::InsightsRolesAllHidden : Text::InsightsRolesNone,
                {std::to_string(least_people_shown)}
            ),
            {.size = 14, .colour = ui.theme().ink_soft}
        );
        return;
    }
    ui.muted(ui.say(Text::InsightsRolesWhy, {std::to_string(least_people_shown)}));
    const bool all = roles.size() <= roles_at_once || ui.unfolded("all-roles");
    const std::size_t count = all ? roles.size() : roles_at_once;
    {
        std::vector<GridColumn> columns{
            {"overall", std::string(ui.say(Text::InsightsRolesOverall))}};
        for (const Capability& capability : current_questionnaire(state).capabilities)
            columns.push_back({capability.id.text, capability.title.in(ui.language())});
        LevelGrid grid(
            ui,
            "roles",
            ui.say(Text::InsightsRoles),
            {"role", std::string(ui.say(Text::InsightsRole))},
            std::move(columns)
        );
        for (std::size_t i = 0; i < count; ++i)
            role_row_ui(ui, grid, state, roles[i], i);
    }
    if (roles.size() > roles_at_once)
        ui.disclosure(
            "all-roles",
            all ? std::string(ui.say(Text::PlanShowFewer))
                : ui.say_count(
                    Text::PlanProposalsMore, static_cast<std::int64_t>(roles.size() - roles_at_once)
                )
        );
    explain_link_ui(ui, "explain", Text::InsightsRolesHow, "roles");
}

} // namespace tappa::ui
