#include "ui/screens/journey_notes.hpp"

#include "app/document_rules.hpp"
#include "base/number.hpp"
#include "ui/screens/journey_fields.hpp"
#include "ui/screens/journey_quotes.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

template <auto Member, typename Value>
void edit(Ui& ui, const PainPoint& pain, Value value) {
    ui.send(actions::EditPainPoint{pain.id, Set<Member>{std::move(value)}});
}

template <auto Member, typename Value>
void edit(Ui& ui, const Opportunity& opportunity, Value value) {
    ui.send(actions::EditOpportunity{opportunity.id, Set<Member>{std::move(value)}});
}

// A title has room for several lines, but is itself one.
std::string one_line(std::string title) {
    std::replace(title.begin(), title.end(), '\n', ' ');
    return title;
}

std::string title_field_key(const std::string& id) {
    return "title/" + id;
}

std::string pain_head_key(const PainPoint& pain) {
    return "pain-point/" + pain.id.text;
}

// The headings above both lists.
constexpr std::string_view pain_points_key = "panel-pain-points";
constexpr std::string_view opportunities_key = "panel-opportunities";

// The one after it in its list, else the one before; null: none is left.
template <typename T>
const T* beside(const std::vector<const T*>& all, const T& gone) {
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const T* each) { return each->id == gone.id; });
    if (at == all.end() || all.size() == 1)
        return nullptr;
    return at + 1 == all.end() ? *(at - 1) : *(at + 1);
}

// The pain points that may be named as a cause: all others of the journey, each with the
// touchpoint it stands on.
std::vector<Choice> cause_choices(Ui& ui, const Journey& journey, const PainPoint& pain) {
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyAddCause))}};
    for (const PainPoint& other : journey.pain_points) {
        const bool named =
            std::find(pain.causes.begin(), pain.causes.end(), other.id) != pain.causes.end();
        if (other.id == pain.id || named)
            continue;
        const Touchpoint* on = find_touchpoint(journey, other.touchpoint);
        choices.push_back(
            {other.id.text,
             ui.say(
                 Text::JourneyChannelAndDepartment,
                 {other.title, on ? shown_name(ui, *on) : std::string()}
             )}
        );
    }
    return choices;
}

void cause_ui(Ui& ui, const PainPoint& pain, const PainPoint& cause) {
    auto item = ui.list_item("cause/" + cause.id.text);
    auto row =
        ui.columns("row", {Column::grow(), Column::fixed(32)}, {.gap = 6, .align = Align::Middle});
    ui.next_column();
    ui.chip(cause.title, Tone::Bad);
    ui.next_column();
    if (auto edits = ui.edits(); ui.button(
            "remove",
            ui.say(Text::JourneyRemoveCause, {cause.title}),
            {.kind = ButtonKind::Ghost, .icon = icons::x, .icon_only = true, .small = true}
        )) {
        ui.send(actions::RemoveCause{pain.id, cause.id});
        ui.focus_key("add-cause"); // not on the button that removes another
    }
}

void causes_ui(Ui& ui, const Journey& journey, const PainPoint& pain) {
    const auto choices = cause_choices(ui, journey, pain);
    if (choices.size() > 1) {
        const auto chosen = ui.select("add-cause", ui.say(Text::JourneyPainCauses), choices, "");
        if (chosen && !chosen->empty()) {
            ui.send(actions::AddCause{pain.id, PainPointId(*chosen)});
            if (choices.size() == 2) // with the last one the choice goes
                ui.focus_key(pain_head_key(pain));
        }
    }
    if (pain.causes.empty())
        return;
    auto gap = ui.gap(4);
    auto list = ui.list("causes", ui.say(Text::JourneyPainCauses));
    for (const PainPointId& id : pain.causes)
        if (const PainPoint* cause = find_pain_point(journey, id))
            cause_ui(ui, pain, *cause);
}

void pain_fields_ui(Ui& ui, const State& state, const Journey& journey, const PainPoint& pain) {
    auto gap = ui.gap(14);
    if (auto typed = ui.text_field(
            title_field_key(pain.id.text),
            ui.say(Text::JourneyPainTitle),
            pain.title,
            {.lines = 2, .kind = FieldKind::Title}
        ))
        edit<&PainPoint::title>(ui, pain, one_line(*typed));
    if (const auto category = select_enum(ui, "category", Text::JourneyPainCategory, pain.category))
        edit<&PainPoint::category>(ui, pain, *category);
    if (const auto severity =
            scale_slider(ui, "severity", Text::JourneyPainSeverity, pain.severity))
        edit<&PainPoint::severity>(ui, pain, *severity);
    if (const auto change = percent_field(ui, "share", Text::JourneyPainShare, pain.share))
        edit<&PainPoint::share>(ui, pain, change->share);
    if (const auto evidence = select_enum(ui, "evidence", Text::JourneyEvidence, pain.evidence))
        edit<&PainPoint::evidence>(ui, pain, *evidence);
    causes_ui(ui, journey, pain);
    if (auto typed = ui.text_field(
            "notes", ui.say(Text::JourneyNotes), pain.notes, {.lines = 2, .limit = limits::notes}
        ))
        edit<&PainPoint::notes>(ui, pain, *typed);
    quotes_ui(ui, state, journey, {.pain_point = pain.id}, 4);
    if (auto edits = ui.edits(); ui.button(
            "delete",
            ui.say(Text::JourneyDeletePainPoint),
            {.kind = ButtonKind::Danger, .icon = icons::trash_2, .small = true}
        )) {
        ui.send(actions::DeletePainPoint{pain.id});
        // On what only opens it, not on a button that changes something or closes the panel.
        const PainPoint* left = beside(pain_points_of(journey, pain.touchpoint), pain);
        ui.focus_key(left ? pain_head_key(*left) : std::string(pain_points_key));
    }
}

void pain_head_ui(Ui& ui, const PainPoint& pain, bool open) {
    const Language language = ui.language();
    const std::string severity =
        ui.say(Text::JourneySeverityValue, {formatted_integer(pain.severity, language)});
    const std::string spoken = ui.say(
        Text::JourneyPainSpoken,
        {pain.title, severity, std::string(name_of(pain.category, language))}
    );
    bool pressed = false;
    auto head = ui.pressable(
        pain_head_key(pain),
        spoken,
        pressed,
        {.padding_x = 14, .border = false, .expanded = open ? Tristate::Yes : Tristate::No}
    );
    if (pressed)
        ui.send(actions::SelectPainPoint{open ? PainPointId() : pain.id});
    auto row = ui.columns("head", {Column::grow(), Column::fixed(20)}, {.gap = 8});
    ui.next_column();
    ui.text(pain.title, {.size = 14, .semibold = true});
    ui.muted(ui.say(
        Text::JourneyChannelAndDepartment, {severity, std::string(name_of(pain.category, language))}
    ));
    ui.next_column();
    ui.icon(open ? icons::chevron_up : icons::chevron_down, {.size = 18});
}

void pain_point_ui(Ui& ui, const State& state, const Journey& journey, const PainPoint& pain) {
    const bool open = state.session.pain_point == pain.id;
    auto item = ui.list_item("item/" + pain.id.text);
    auto card = ui.card("card", {.padding_x = 0, .padding_y = 0, .name = pain.title, .radius = 10});
    pain_head_ui(ui, pain, open);
    if (!open)
        return;
    auto fields = ui.card(
        "fields",
        {.padding_x = 14, .padding_y = 4, .ground = scene::no_colour, .border = scene::no_colour}
    );
    pain_fields_ui(ui, state, journey, pain);
    ui.space(8);
}

void opportunity_ui(Ui& ui, const Journey& journey, const Opportunity& opportunity) {
    auto item = ui.list_item("opportunity/" + opportunity.id.text);
    auto card = ui.card(
        "card", {.padding_x = 14, .padding_y = 12, .name = opportunity.title, .radius = 10}
    );
    if (auto typed = ui.text_field(
            title_field_key(opportunity.id.text),
            ui.say(Text::JourneyOpportunityTitle),
            opportunity.title,
            {.lines = 2, .kind = FieldKind::Title}
        ))
        edit<&Opportunity::title>(ui, opportunity, one_line(*typed));
    if (auto typed = ui.text_field(
            "notes",
            ui.say(Text::JourneyNotes),
            opportunity.notes,
            {.lines = 2, .limit = limits::notes}
        ))
        edit<&Opportunity::notes>(ui, opportunity, *typed);
    if (auto edits = ui.edits(); ui.button(
            "delete",
            ui.say(Text::JourneyDeleteOpportunity),
            {.kind = ButtonKind::Danger, .icon = icons::trash_2, .small = true}
        )) {
        ui.send(actions::DeleteOpportunity{opportunity.id});
        const Opportunity* left =
            beside(opportunities_of(journey, opportunity.touchpoint), opportunity);
        ui.focus_key(left ? title_field_key(left->id.text) : std::string(opportunities_key));
    }
}

} // namespace

void pain_points_ui(
    Ui& ui, const State& state, const Journey& journey, const Touchpoint& touchpoint
) {
    auto gap = ui.gap(10);
    ui.heading(3, ui.say(Text::JourneyPainPoints), {.key = pain_points_key});
    const auto pain_points = pain_points_of(journey, touchpoint.id);
    if (pain_points.empty()) {
        ui.muted(ui.say(Text::JourneyPainPointsEmpty));
    } else {
        auto list = ui.list("pain-points", ui.say(Text::JourneyPainPoints));
        for (const PainPoint* pain : pain_points)
            pain_point_ui(ui, state, journey, *pain);
    }
    if (auto edits = ui.edits(); ui.button(
            "add-pain-point",
            ui.say(Text::JourneyAddPainPoint),
            {.icon = icons::plus, .small = true}
        ))
        ui.send(actions::AddPainPoint{touchpoint.id, {}});
}

std::string pain_title_key(const PainPointId& pain_point) {
    return title_field_key(pain_point.text);
}

void opportunities_ui(
    Ui& ui, const State& state, const Journey& journey, const Touchpoint& touchpoint
) {
    auto gap = ui.gap(10);
    ui.heading(3, ui.say(Text::JourneyOpportunities), {.key = opportunities_key});
    const auto opportunities = opportunities_of(journey, touchpoint.id);
    if (opportunities.empty()) {
        ui.muted(ui.say(Text::JourneyOpportunitiesEmpty));
    } else {
        auto list = ui.list("opportunities", ui.say(Text::JourneyOpportunities));
        for (const Opportunity* opportunity : opportunities)
            opportunity_ui(ui, journey, *opportunity);
    }
    if (auto edits = ui.edits(); ui.button(
            "add-opportunity",
            ui.say(Text::JourneyAddOpportunity),
            {.icon = icons::plus, .small = true}
        )) {
        ui.focus_new_text(title_field_key(next_opportunity_id(state.document).text));
        ui.send(actions::AddOpportunity{touchpoint.id, {}});
    }
}

} // namespace tappa::ui
