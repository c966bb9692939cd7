#include "base/date_text.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

constexpr std::string_view heading_key = "progress-heading";
constexpr float whole_date = 146; // of a field that shows "30 Nov 2026" and its button

std::string head_key(std::size_t place) {
    return "update/" + std::to_string(place);
}

std::string text_key(std::size_t place) {
    return "update-text-" + std::to_string(place);
}

std::string date_and_author(const Ui& ui, const ActionUpdate& update) {
    std::string words = formatted_date(update.date, ui.language());
    if (!update.author.empty())
        words += std::string(middle_dot) + update.author;
    return words;
}

std::string status_words(const Ui& ui, const ActionUpdate& update) {
    if (!update.status)
        return {};
    std::string now(name_of(*update.status, ui.language()));
    if (!update.from || *update.from == *update.status)
        return now;
    return ui.say(
        Text::ProgressChange, {std::string(name_of(*update.from, ui.language())), std::move(now)}
    );
}

// One update: its head, and its fields where it is unfolded.
class UpdateForm {
public:
    UpdateForm(Ui& ui, const PlanAction& action, std::size_t place, bool open, Date today)
        : m_ui(ui)
        , m_action(action)
        , m_place(place)
        , m_update(action.updates[place])
        , m_open(open)
        , m_today(today)
        , m_name(ui.say(Text::ProgressOf, {formatted_date(m_update.date, ui.language())})) {}

    void draw() const {
        auto item = m_ui.list_item("item/" + std::to_string(m_place));
        auto card =
            m_ui.card("card", {.padding_x = 0, .padding_y = 0, .name = m_name, .radius = 10});
        head();
        if (m_open)
            fields();
    }

private:
    void head() const {
        const std::string status = status_and_percent();
        std::vector<std::string> spoken{date_and_author(m_ui, m_update)};
        for (const std::string& more : {status, m_update.text})
            if (!more.empty())
                spoken.push_back(more);
        bool pressed = false;
        auto area = m_ui.pressable(
            head_key(m_place),
            joined(spoken, m_ui.say(Text::CommonListSeparator)),
            pressed,
            {.padding_x = 14,
             .border = false,
             .expanded = m_open ? Tristate::Yes : Tristate::No,
             .description = m_ui.say(Text::ProgressEdit)}
        );
        if (pressed)
            m_ui.send(actions::UnfoldActionUpdate{
                m_open ? std::optional<std::size_t>() : std::optional(m_place)});
        auto row = m_ui.columns("head", {Column::grow(), Column::fixed(20)}, {.gap = 8});
        m_ui.next_column();
        {
            auto gap = m_ui.gap(4);
            m_ui.muted(date_and_author(m_ui, m_update));
            if (!status.empty())
                m_ui.text(status, {.size = 14, .semibold = true});
            if (!m_update.text.empty())
                m_ui.text(m_update.text, {.size = 14});
        }
        m_ui.next_column();
        m_ui.icon(m_open ? icons::chevron_up : icons::chevron_down, {.size = 18});
    }

    // "Agreed → In progress · 50% done"
    [[nodiscard]] std::string status_and_percent() const {
        std::vector<std::string> parts;
        if (std::string status = status_words(m_ui, m_update); !status.empty())
            parts.push_back(std::move(status));
        if (m_update.percent)
            parts.push_back(percent_words(m_ui, *m_update.percent));
        return joined(parts, middle_dot);
    }

    void fields() const {
        auto fields = m_ui.card(
            "fields",
            {.padding_x = 14,
             .padding_y = 4,
             .ground = scene::no_colour,
             .border = scene::no_colour}
        );
        auto gap = m_ui.gap(12);
        if (auto typed = m_ui.text_field(
                text_key(m_place),
                m_ui.say(Text::ProgressText),
                m_update.text,
                {.lines = 3, .limit = limits::paragraph}
            ))
            edit<&ActionUpdate::text>(*std::move(typed));
        {
            auto row = m_ui.columns(
                "who", {Column::fixed(whole_date), Column::grow()}, {.gap = 12, .stack_below = 280}
            );
            m_ui.next_column();
            date();
            m_ui.next_column();
            if (auto typed = m_ui.text_field(
                    "author",
                    m_ui.say(Text::ProgressAuthor),
                    m_update.author,
                    {.kind = FieldKind::Name}
                ))
                edit<&ActionUpdate::author>(*std::move(typed));
        }
        {
            auto row = m_ui.columns(
                "how-far", {Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 280}
            );
            m_ui.next_column();
            status();
            m_ui.next_column();
            percent();
        }
        remove();
        m_ui.space(8);
    }

    template <auto Member, typename Value>
    void edit(Value value) const {
        m_ui.send(actions::EditActionUpdate{m_action.id, m_place, Set<Member>{std::move(value)}});
    }

    void date() const {
        const auto change = m_ui.date_field(
            "date",
            m_ui.say(Text::ProgressDate),
            m_update.date,
            {.required = true, .latest = m_today, .too_late = m_ui.say(Text::PlanReadingTooLate)}
        );
        if (change && change->value)
            edit<&ActionUpdate::date>(*change->value);
    }

    void status() const {
        std::vector<Choice> choices = status_choices(m_ui);
        choices.insert(choices.begin(), {"", std::string(m_ui.say(Text::ProgressNoStatus))});
        const auto chosen = m_ui.select(
            "update-status",
            m_ui.say(Text::ProgressStatus),
            choices,
            m_update.status ? enum_id(*m_update.status) : std::string_view()
        );
        if (chosen)
            edit<&ActionUpdate::status>(enum_from_id<ActionStatus>(*chosen));
    }

    void percent() const {
        const auto known =
            m_update.percent ? std::optional<double>(*m_update.percent) : std::optional<double>();
        const auto change = m_ui.number_field(
            "update-percent",
            m_ui.say(Text::ProgressPercent),
            known,
            {.minimum = limits::percent.least,
             .maximum = limits::percent.most,
             .unit = "%",
             .whole = true}
        );
        if (change)
            edit<&ActionUpdate::percent>(
                change->value ? std::optional<int>(static_cast<int>(*change->value))
                              : std::optional<int>()
            );
    }

    void remove() const {
        if (auto edits = m_ui.edits(); !m_ui.button(
                "remove",
                m_ui.say(Text::ProgressRemove),
                {.kind = ButtonKind::Danger,
                 .icon = icons::trash_2,
                 .small = true,
                 .read_as = std::string(m_ui.say(Text::ProgressRemove)) + ": " + m_name}
            ))
            return;
        m_ui.send(actions::RemoveActionUpdate{m_action.id, m_place});
        m_ui.focus_key(heading_key);
    }

    Ui& m_ui;
    const PlanAction& m_action;
    std::size_t m_place;
    const ActionUpdate& m_update;
    bool m_open;
    Date m_today;
    std::string m_name;
};

void add_ui(Ui& ui, const PlanAction& action) {
    if (action.updates.size() >= limits::updates) {
        ui.notice("updates-full", Tone::Warning, updates_full_sentence(ui.language()));
        return;
    }
    auto flow = ui.flow("add-update");
    if (auto edits = ui.edits();
        !ui.button("add-update", ui.say(Text::ProgressAdd), {.icon = icons::plus, .small = true}))
        return;
    ui.send(actions::AddActionUpdate{action.id});
    ui.focus_key(text_key(action.updates.size()));
}

} // namespace

void plan_progress_ui(Ui& ui, const State& state, const PlanAction& action) {
    auto group = ui.group(Role::Group, "progress", ui.say(Text::ProgressTitle));
    auto gap = ui.gap(10);
    ui.heading(3, ui.say(Text::ProgressTitle), {.key = heading_key});
    add_ui(ui, action);
    if (action.updates.empty()) {
        ui.muted(ui.say(Text::ProgressNone));
        return;
    }
    const std::vector<std::size_t> places = newest_first(action.updates);
    const bool all = places.size() <= most_rows_at_once || ui.unfolded("all-updates");
    {
        auto list = ui.list("updates", ui.say(Text::ProgressTitle));
        for (std::size_t i = 0; i < (all ? places.size() : most_rows_at_once); ++i)
            UpdateForm(
                ui, action, places[i], state.session.action_update == places[i], state.session.today
            )
                .draw();
    }
    more_rows_ui(ui, "all-updates", places.size());
}

} // namespace tappa::ui
