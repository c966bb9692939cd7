#include "ui/screens/respondents.hpp"

#include "app/people/actions.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/full_list.hpp"
#include "ui/screens/pages.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::size_t page_size = 25;
constexpr std::size_t most_roles = 8;

std::string number(Ui& ui, std::size_t n) {
    return formatted_integer(static_cast<std::int64_t>(n), ui.language());
}

bool holds(const std::string& text, const std::string& folded_part) {
    return folded(text).find(folded_part) != std::string::npos;
}

// The places of the people whose name or role holds what was typed.
std::vector<std::size_t> found_in(const SharedList<Respondent>& all, const std::string& query) {
    const std::string part = folded(trimmed(query));
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (part.empty() || holds(all[i].name, part) || holds(all[i].role, part))
            places.push_back(i);
    return places;
}

// Those that go on what was typed, each once, in the order in which they were first given.
std::vector<std::string> roles_like(const SharedList<Respondent>& all, const std::string& typed) {
    const std::string part = folded(trimmed(typed));
    std::vector<std::string> roles;
    for (const Respondent& one : all) {
        const bool is_new = std::find(roles.begin(), roles.end(), one.role) == roles.end();
        if (!one.role.empty() && one.role != typed && is_new && holds(one.role, part))
            roles.push_back(one.role);
        if (roles.size() == most_roles)
            break;
    }
    return roles;
}

struct Row {
    const Respondent& one;
    std::size_t position;
    Progress progress;
    bool shown;          // on the assess screen
    bool last;           // nobody else answers
    RespondentId beside; // takes the focus when this one goes
};

std::string name_key(const RespondentId& id) {
    return "person-name/" + id.text;
}

void fields_ui(Ui& ui, const Row& row) {
    ui.cell();
    if (const auto typed = ui.text_field(
            name_key(row.one.id),
            ui.say(Text::RespondentsNameOf, {number(ui, row.position + 1)}),
            row.one.name,
            {.placeholder = ui.say(Text::RespondentsUnnamed, {number(ui, row.position + 1)}),
             .label_hidden = true,
             .kind = FieldKind::Name}
        ))
        ui.send(actions::EditRespondent{row.one.id, Set<&Respondent::name>{*typed}});
    ui.cell();
    const std::string who = row.one.name.empty()
        ? ui.say(Text::RespondentsUnnamed, {number(ui, row.position + 1)})
        : row.one.name;
    if (const auto typed = ui.text_field(
            "role",
            ui.say(Text::RespondentsRoleOf, {who}),
            row.one.role,
            {.placeholder = ui.say(Text::CommonNotSet), .label_hidden = true}
        ))
        ui.send(actions::EditRespondent{row.one.id, Set<&Respondent::role>{*typed}});
}

void row_ui(Ui& ui, const Row& row) {
    const std::string name = respondent_name(ui, row.one, row.position);
    auto scope = ui.row("respondent/" + row.one.id.text, {.selected = row.shown});
    fields_ui(ui, row);
    ui.cell();
    ui.text(
        ui.say(
            Text::CommonOf,
            {number(ui, static_cast<std::size_t>(row.progress.answered)),
             number(ui, static_cast<std::size_t>(row.progress.total))}
        ),
        {.size = 14}
    );
    ui.cell();
    auto flow = ui.flow("do", {.row_height = 30, .align = ui.narrow() ? Align::Start : Align::End});
    if (row.shown) {
        ui.chip(ui.say(Text::RespondentsShown), Tone::Accent);
    } else if (ui.button(
                   "show",
                   ui.say(Text::RespondentsShow),
                   {.kind = ButtonKind::Ghost,
                    .small = true,
                    .read_as = ui.say(Text::RespondentsShowOf, {name})}
               )) {
        ui.send(actions::SelectRespondent{row.one.id});
        ui.send(actions::GoTo{Screen::Assess}); // closes the dialog too
    }
    if (auto edits = ui.edits(); ui.button(
            "delete",
            ui.say(Text::RespondentsDelete, {name}),
            {.kind = ButtonKind::Ghost,
             .icon = icons::trash_2,
             .icon_only = true,
             .small = true,
             .disabled = row.last}
        )) {
        ui.send(actions::DeleteRespondent{row.one.id});
        ui.focus_key(name_key(row.beside));
    }
}

} // namespace

std::string respondent_name(Ui& ui, const Respondent& one, std::size_t position) {
    if (one.name.empty() || one.role.empty())
        return short_name(one, position, ui.language());
    return one.name + " · " + one.role;
}

void RespondentsView::table_ui(
    Ui& ui, const State& state, const Derived& derived, const std::vector<std::size_t>& found
) {
    const auto& respondents = state.document.assessment->respondents;
    const auto& progress = derived.results().respondents; // parallel
    const RespondentId shown = current_respondent(state);
    const auto [begin, end] = page_rows(m_page, found.size(), page_size);
    auto table = ui.table(
        "respondents",
        ui.say(Text::RespondentsTitle),
        {{std::string(ui.say(Text::RespondentsName)), Column::grow(), Align::Start, true},
         {std::string(ui.say(Text::RespondentsRole)), Column::grow()},
         {std::string(ui.say(Text::RespondentsAnswered)), Column::fixed(96)},
         {{}, Column::fixed(190), Align::End}}
    );
    for (std::size_t i = begin; i < end; ++i) {
        const std::size_t place = found[i];
        const Respondent& one = respondents[place];
        const std::size_t beside = i + 1 < end ? i + 1 : std::max(i, begin + 1) - 1;
        row_ui(
            ui,
            {one,
             place,
             progress[place].progress,
             one.id == shown,
             respondents.size() == 1,
             respondents[found[beside]].id}
        );
    }
}

void RespondentsView::roles_ui(Ui& ui, const State& state) {
    const auto roles = roles_like(state.document.assessment->respondents, m_role);
    if (roles.empty())
        return;
    auto group = ui.group(Role::Group, "roles", ui.say(Text::RespondentsRolesUsed));
    auto flow = ui.flow("roles", {.gap = 6, .row_height = ui.coarse_pointer() ? 44.0F : 30.0F});
    ui.text(ui.say(Text::RespondentsRolesUsed), {.size = 13, .colour = ui.theme().ink_muted});
    for (const std::string& role : roles)
        if (ui.button(
                "role/" + role,
                role,
                {.small = true, .read_as = ui.say(Text::RespondentsUseRole, {role})}
            ))
            m_role = role;
}

void RespondentsView::add_ui(Ui& ui, const State& state) {
    const std::size_t count = state.document.assessment->respondents.size();
    if (full_list_ui(ui, count, limits::respondents, Text::RespondentsFull))
        return;
    ui.heading(3, ui.say(Text::RespondentsAdd), {.size = 16});
    bool entered_name = false;
    bool entered_role = false;
    {
        auto row = ui.columns(
            "new",
            {Column::grow(), Column::grow(), Column::fit()},
            {.gap = 12, .stack_below = 520, .align = Align::End}
        );
        ui.next_column();
        if (const auto typed = ui.text_field(
                "new-name",
                ui.say(Text::RespondentsNewName),
                m_name,
                {.kind = FieldKind::Name, .entered = &entered_name}
            ))
            m_name = *typed;
        ui.next_column();
        if (const auto typed = ui.text_field(
                "new-role", ui.say(Text::RespondentsNewRole), m_role, {.entered = &entered_role}
            ))
            m_role = *typed;
        ui.next_column();
        auto flow = ui.flow("add", {.row_height = 40});
        auto edits = ui.edits();
        const bool pressed = ui.button(
            "add",
            ui.say(Text::CommonAdd),
            {.kind = ButtonKind::Primary,
             .icon = icons::plus,
             .read_as = ui.say(Text::RespondentsAdd)}
        );
        // A second Enter finds both fields empty and adds nobody.
        const bool is_given = !trimmed(m_name).empty() || !trimmed(m_role).empty();
        if (pressed || ((entered_name || entered_role) && is_given)) {
            ui.send(actions::AddRespondent{m_name, m_role});
            ui.focus_key("new-name");
            *this = {};
            m_page = count / page_size; // where the new one stands
        }
    }
    roles_ui(ui, state);
}

void RespondentsView::find_ui(Ui& ui, std::size_t count) {
    if (count <= page_size)
        return;
    if (const auto typed =
            ui.text_field("find", ui.say(Text::RespondentsSearch), m_query, {.width = 280})) {
        m_query = *typed;
        m_page = 0;
    }
}

void RespondentsView::draw(Ui& ui, const State& state, const Derived& derived) {
    const auto& respondents = state.document.assessment->respondents;
    const std::vector<std::size_t> found = found_in(respondents, m_query);
    bool dismissed = false;
    auto dialog = ui.dialog(
        "respondents",
        ui.say(Text::RespondentsTitle),
        dismissed,
        {.width = 780, .focus = "new-name"}
    );
    auto gap = ui.gap(12);
    ui.text(
        ui.say_count(Text::RespondentsCount, std::ssize(respondents)) + ". "
            + std::string(ui.say(Text::RespondentsText)),
        {.size = 14, .colour = ui.theme().ink_soft}
    );
    add_ui(ui, state);
    ui.rule();
    find_ui(ui, respondents.size());
    if (found.empty())
        ui.notice("nobody", Tone::Neutral, ui.say(Text::RespondentsNobody), Role::Status);
    else
        table_ui(ui, state, derived, found);
    pages_ui(ui, Text::RespondentsPage, m_page, found.size(), page_size);
    if (dismissed) {
        ui.send(actions::CloseOverlay{});
        // With a second person the button that opened this may stand in another row: the place that
        // had the focus is gone then, the button is not.
        ui.focus_key("respondents");
    }
}

} // namespace tappa::ui
