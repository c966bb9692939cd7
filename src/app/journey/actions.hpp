#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstddef>
#include <string>

// The journey with its persona and touchpoints. `update` makes the ids of new things from the
// document, so that they repeat exactly.

namespace tappa {

struct Change;

namespace actions {

struct SelectTouchpoint { // empty: close the panel
    static constexpr UndoPolicy undo = UndoPolicy::None;
    TouchpointId touchpoint;
};
struct ShowJourney { // of several
    static constexpr UndoPolicy undo = UndoPolicy::None;
    JourneyId journey;
};
struct ShowStageColumn {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    JourneyStage stage = JourneyStage::Awareness;
};
struct EditJourney {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    JourneyId journey;
    FieldEdit<
        &Journey::name,
        &Journey::segment,
        &Journey::persona,
        &Journey::owner,
        &Journey::status,
        &Journey::reviewed>
        edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("journey", journey.text, edit);
    }
};
struct EditPersona { // of a journey, or its segment; made when first described
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    JourneyId journey;
    FieldEdit<&Persona::name, &Persona::description, &Persona::share> edit;
    PersonaKind kind = PersonaKind::Persona;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit(std::string(enum_id(kind)), journey.text, edit);
    }
};
struct AddTouchpoint {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    JourneyStage stage = JourneyStage::Awareness;
    std::string name;
};
struct EditTouchpoint { // its stage: MoveTouchpoint
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    TouchpointId touchpoint;
    FieldEdit<
        &Touchpoint::name,
        &Touchpoint::channel,
        &Touchpoint::department,
        &Touchpoint::component,
        &Touchpoint::moment_of_truth,
        &Touchpoint::emotion,
        &Touchpoint::importance,
        &Touchpoint::monthly_volume,
        &Touchpoint::abandonment,
        &Touchpoint::evidence,
        &Touchpoint::opens,
        &Touchpoint::notes,
        &Touchpoint::target_emotion,
        &Touchpoint::thinking,
        &Touchpoint::saying,
        &Touchpoint::job,
        &Touchpoint::backstage>
        edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("touchpoint", touchpoint.text, edit);
    }
};
struct MoveTouchpoint {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId touchpoint;
    JourneyStage stage{};
    std::size_t index = 0;
};
struct DuplicateTouchpoint {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId touchpoint;
};
struct DeleteTouchpoint {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    TouchpointId touchpoint;
};

using JourneyMap = Types<
    SelectTouchpoint,
    ShowJourney,
    ShowStageColumn,
    EditJourney,
    EditPersona,
    AddTouchpoint,
    EditTouchpoint,
    MoveTouchpoint,
    DuplicateTouchpoint,
    DeleteTouchpoint>;

} // namespace actions

void apply(Change& change, const actions::SelectTouchpoint& action);
void apply(Change& change, const actions::ShowJourney& action);
void apply(Change& change, const actions::ShowStageColumn& action);
void apply(Change& change, const actions::EditJourney& action);
void apply(Change& change, const actions::EditPersona& action);
void apply(Change& change, const actions::AddTouchpoint& action);
void apply(Change& change, const actions::EditTouchpoint& action);
void apply(Change& change, const actions::MoveTouchpoint& action);
void apply(Change& change, const actions::DuplicateTouchpoint& action);
void apply(Change& change, const actions::DeleteTouchpoint& action);

} // namespace tappa
