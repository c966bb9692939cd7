#include "app/journey/several_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/journey/journey_copy.hpp"
#include "app/journey/nesting.hpp"
#include "app/journey/touchpoint_rules.hpp"
#include "app/journey/typed_list.hpp"
#include "app/navigation/toasts.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tappa {

namespace {

// Those of the journey on screen, as it has them.
std::vector<TouchpointId> in_order(const Change& change, const TouchpointIds& ids) {
    std::vector<TouchpointId> ordered;
    for (const JourneyStage stage : all_of<JourneyStage>())
        for (const Touchpoint* each : touchpoints_of(current_journey(change.state), stage))
            if (ids.count(each->id) > 0)
                ordered.push_back(each->id);
    return ordered;
}

std::int64_t number_of(const TouchpointIds& ids) {
    return static_cast<std::int64_t>(ids.size());
}

void add(Document& document, Journey& journey, const ListedTouchpoint& listed) {
    Touchpoint touchpoint;
    touchpoint.id = next_touchpoint_id(document);
    touchpoint.stage = listed.stage;
    touchpoint.name = clean_text(listed.name, limits::title);
    if (touchpoint.name.empty())
        touchpoint.name = text(Text::JourneyNewTouchpoint, document.language);
    touchpoint.channel = clean_text(listed.channel, limits::title);
    touchpoint.department = clean_text(listed.department, limits::title);
    touchpoint.emotion = listed.emotion;
    touchpoint.notes = clean_text(listed.notes, limits::notes);
    for (const std::string& title : listed.pain_points) {
        PainPoint pain_point;
        pain_point.id = next_pain_point_id(document);
        pain_point.touchpoint = touchpoint.id;
        pain_point.title = clean_text(title, limits::title);
        if (pain_point.title.empty())
            pain_point.title = text(Text::JourneyNewPainPoint, document.language);
        journey.pain_points.push_back(std::move(pain_point));
    }
    journey.touchpoints.insert(
        place_in_stage(journey, listed.stage, journey.touchpoints.size()), std::move(touchpoint)
    );
}

// The stages of a part come after those of the journey.
void append(const Document& document, Journey& journey, const Journey& part) {
    for (const Touchpoint& each : part.touchpoints) {
        Touchpoint touchpoint = each;
        drop_false_link(document, journey, touchpoint);
        journey.touchpoints.insert(
            place_in_stage(journey, touchpoint.stage, journey.touchpoints.size()),
            std::move(touchpoint)
        );
    }
    for (const PainPoint& each : part.pain_points)
        journey.pain_points.push_back(each);
    for (const Opportunity& each : part.opportunities)
        journey.opportunities.push_back(each);
    for (const Quote& each : part.quotes)
        journey.quotes.push_back(each);
    for (const Transition& each : part.transitions)
        journey.transitions.push_back(each);
}

// As lists call it.
std::string name_in_lists(const Change& change, const Journey& journey) {
    return journey.name.empty() ? std::string(text(Text::JourneyTitle, change.language()))
                                : journey.name;
}

} // namespace

void apply(Change& change, const actions::SelectTouchpoints& action) {
    Session& session = change.session();
    if (!action.touchpoints) {
        session.selected_touchpoints.reset();
        return;
    }
    session.selected_touchpoints = ids_in(current_journey(change.state), *action.touchpoints);
    session.touchpoint = {};
    session.pain_point = {};
}

void apply(Change& change, const actions::AddTouchpoints& action) {
    const std::vector<ListedTouchpoint> listed = listed_touchpoints(action.text, action.stage);
    std::size_t pain_points = 0;
    for (const ListedTouchpoint& one : listed)
        pain_points += one.pain_points.size();
    const Journey& shown = current_journey(change.state);
    if (listed.empty() || !has_room(change, shown, listed.size(), pain_points))
        return;
    const JourneyId id = shown.id;
    for (Shared<Journey>& journey : change.document().journeys)
        if (journey->id == id)
            for (const ListedTouchpoint& one : listed)
                add(change.document(), journey.edit(), one);
    Session& session = change.session();
    session.overlay = Overlay::None;
    session.journey_view = JourneyView::Map;
    session.touchpoint = {}; // on a phone its panel would lie over those that came
    session.pain_point = {};
    session.touchpoint_stage_in_view = listed.front().stage;
    change.announce(text_count(
        Text::AnnounceTouchpointsAdded, change.language(), static_cast<std::int64_t>(listed.size())
    ));
}

void apply(Change& change, const actions::MoveTouchpoints& action) {
    const TouchpointIds moved = ids_in(current_journey(change.state), action.touchpoints);
    if (moved.empty())
        return;
    Journey& journey = *journey_of(change.document(), *moved.begin());
    // The place is counted among all that are there now; those that go leave theirs.
    const auto there = touchpoints_of(journey, action.stage);
    const std::size_t index = std::min(action.index, there.size());
    const auto before = there.begin() + static_cast<std::ptrdiff_t>(index);
    const auto leaving = std::count_if(there.begin(), before, [&](const Touchpoint* each) {
        return moved.count(each->id) > 0;
    });
    move_touchpoints(journey, moved, action.stage, index - static_cast<std::size_t>(leaving));
    change.session().touchpoint_stage_in_view = action.stage;
    change.announce(text_count(
        Text::AnnounceTouchpointsMoved,
        change.language(),
        number_of(moved),
        {std::string(name_of(action.stage, change.language()))}
    ));
}

void apply(Change& change, const actions::DuplicateTouchpoints& action) {
    const std::vector<TouchpointId> made =
        duplicate_touchpoints(change, in_order(change, action.touchpoints));
    if (made.empty())
        return;
    TouchpointIds copies(made.begin(), made.end());
    change.announce(
        text_count(Text::AnnounceTouchpointsDuplicated, change.language(), number_of(copies))
    );
    change.session().selected_touchpoints = std::move(copies);
}

void apply(Change& change, const actions::CopyTouchpoints& action) {
    const Journey& shown = current_journey(change.state);
    Document with = change.document();
    const auto target =
        std::find_if(with.journeys.begin(), with.journeys.end(), [&](const Shared<Journey>& each) {
            return each->id == action.to;
        });
    const TouchpointIds copied = ids_in(shown, action.touchpoints);
    if (copied.empty() || target == with.journeys.end() || action.to == shown.id)
        return;
    Journey part = part_of(shown, copied);
    const Journey& there = **target;
    if (!has_room(change, there, copied.size(), part.pain_points.size(), part.opportunities.size()))
        return;
    // All of them or none, as of the touchpoints.
    if (there.transitions.size() + part.transitions.size() > limits::transitions)
        return say_left_out(
            change, copied.size(), copied.size(), limits::transitions, Text::GraphWaysFull
        );
    if (there.quotes.size() + part.quotes.size() > limits::quotes)
        return say_left_out(
            change, copied.size(), copied.size(), limits::quotes, Text::JourneyQuotesFull
        );
    const std::string name = name_in_lists(change, there);
    give_new_ids(part, with);
    append(with, target->edit(), part);
    if (!fits_in_file(with)) {
        refuse(change, document_full_sentence(change.language(), Text::ToastCopiesDocumentFull));
        return;
    }
    change.document() = std::move(with);
    const std::string sentence =
        text_count(Text::ToastTouchpointsCopied, change.language(), number_of(copied), {name});
    add_toast(change.session(), Toast::Kind::Notice, sentence);
    change.announce(sentence);
}

void apply(Change& change, const actions::DeleteTouchpoints& action) {
    const TouchpointIds gone = ids_in(current_journey(change.state), action.touchpoints);
    if (gone.empty())
        return;
    remove_touchpoints(change.document(), gone, change.content(), change.derived);
    change.undo_offer =
        text_count(Text::ToastTouchpointsDeleted, change.language(), number_of(gone));
    change.session().selected_touchpoints.reset();
}

} // namespace tappa
