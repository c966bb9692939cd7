#include "base/number.hpp"
#include "report/context.hpp"

#include <algorithm>

namespace tappa::report {

namespace {

constexpr std::size_t roles_per_table = 4; // beside the names of the capabilities, on a page

// How many people answered how much; never which of them.
void add_progress(Blocks& blocks, const Context& context) {
    int all = 0;
    int half = 0;
    int less = 0;
    int none = 0;
    for (const RespondentProgress& entry : context.input.results.respondents) {
        const Progress& progress = entry.progress;
        if (progress.answered == 0)
            ++none;
        else if (progress.answered == progress.total)
            ++all;
        else
            ++(progress.answered * 2 >= progress.total ? half : less);
    }
    const auto number = [&](int count) { return formatted_integer(count, context.language); };
    add_paragraph(
        blocks,
        text_with(
            context,
            ReportText::RespondentsPeople,
            {number(all + half + less + none), number(all + half + less)}
        )
    );
    Table table{
        text(context, ReportText::RespondentsProgress),
        true,
        {{text(context, ReportText::RespondentsProgressShare), Align::Start},
         {text(context, ReportText::RespondentsProgressPeople), Align::End}},
        {{text(context, ReportText::RespondentsProgressAll), number(all)},
         {text(context, ReportText::RespondentsProgressHalf), number(half)},
         {text(context, ReportText::RespondentsProgressLess), number(less)},
         {text(context, ReportText::RespondentsProgressNone), number(none)}}};
    blocks.push_back(std::move(table));
}

std::string role_name(const Context& context, const RoleScores& role) {
    return role.role.empty() ? text(context, ReportText::QualityRoleUnknown) : role.role;
}

void add_role_table(Blocks& blocks, const Context& context) {
    Table table{
        text(context, ReportText::RespondentsRoles),
        true,
        {{text(context, ReportText::RespondentsRole), Align::Start},
         {text(context, ReportText::RespondentsPeopleColumn), Align::End},
         {text(context, ReportText::RespondentsScore), Align::End}},
        {}};
    for (const RoleScores& role : context.input.results.roles)
        table.rows.push_back(
            {role_name(context, role),
             formatted_integer(role.people, context.language),
             score_text(context, role.overall, 2)}
        );
    blocks.push_back(std::move(table));
}

// Capabilities against the roles that have a number, a few roles to a table.
void add_capability_tables(Blocks& blocks, const Context& context) {
    std::vector<const RoleScores*> shown;
    for (const RoleScores& role : context.input.results.roles)
        if (role.overall)
            shown.push_back(&role);
    const std::size_t tables = (shown.size() + roles_per_table - 1) / roles_per_table;
    const auto number = [&](std::size_t n) {
        return formatted_integer(static_cast<std::int64_t>(n), context.language);
    };
    const std::vector<CapabilityScore>& capabilities = context.input.results.capabilities;
    for (std::size_t t = 0; t < tables; ++t) {
        const std::size_t first = t * roles_per_table;
        const std::size_t end = std::min(first + roles_per_table, shown.size());
        Table table{
            tables == 1 ? text(context, ReportText::RespondentsCapabilities)
                        : text_with(
                            context,
                            ReportText::RespondentsCapabilitiesPart,
                            {number(t + 1), number(tables)}
                        ),
            true,
            {{text(context, ReportText::RespondentsCapability), Align::Start}},
            {}};
        for (std::size_t r = first; r < end; ++r)
            table.columns.push_back({role_name(context, *shown[r]), Align::End});
        for (std::size_t c = 0; c < capabilities.size(); ++c) {
            std::vector<std::string> row{capability_name(context, capabilities[c].capability)};
            for (std::size_t r = first; r < end; ++r)
                row.push_back(score_text(context, shown[r]->capabilities[c]));
            table.rows.push_back(std::move(row));
        }
        blocks.push_back(std::move(table));
    }
}

// Whether the number of a role was left out because too few people gave a level.
bool leaves_out(const RoleScores& role) {
    return std::any_of(
        role.capabilities.begin(),
        role.capabilities.end(),
        [](const std::optional<double>& score) { return !score; }
    );
}

void add_roles(Blocks& blocks, const Context& context) {
    const std::vector<RoleScores>& roles = context.input.results.roles;
    if (roles.size() == 1 && roles.front().role.empty()) {
        add_paragraph(blocks, text(context, ReportText::RespondentsNoRoles));
        return;
    }
    add_paragraph(blocks, text(context, ReportText::RespondentsRolesIntro));
    add_role_table(blocks, context);
    if (std::any_of(roles.begin(), roles.end(), leaves_out))
        add_paragraph(
            blocks,
            text_with(
                context,
                ReportText::RespondentsHidden,
                {formatted_integer(least_people_shown, context.language)}
            ),
            ParagraphStyle::Muted
        );
    add_capability_tables(blocks, context);
}

} // namespace

void add_respondents(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Respondents);
    add_progress(blocks, context);
    add_roles(blocks, context);
}

} // namespace tappa::report
