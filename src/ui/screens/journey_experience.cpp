#include "ui/screens/journey_experience.hpp"

#include "app/action.hpp"
#include "app/document_rules.hpp"
#include "model/journey_emotions.hpp"
#include "report/journey_series.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view add_feeling_key = "add-feeling";
constexpr std::string_view personas_heading_key = "other-personas-heading";

std::string persona_field_key(const PersonaId& persona) {
    return "persona-name/" + persona.text;
}

template <auto Member>
void words_ui(
    Ui& ui, const Touchpoint& t, std::string_view key, Text label, std::string_view hint = {}
) {
    if (auto typed = ui.text_field(
            key,
            ui.say(label),
            t.*Member,
            {.placeholder = hint, .lines = 2, .limit = limits::paragraph}
        ))
        ui.send(actions::EditTouchpoint{t.id, Set<Member>{*typed}});
}

std::string emotion_words(const Ui& ui, const std::optional<int>& emotion) {
    return emotion ? emotion_title(*emotion, ui.language())
                   : std::string(ui.say(Text::EmotionUnknown));
}

std::optional<int> emotion_slider(
    Ui& ui, std::string_view key, std::string_view label, const std::optional<int>& emotion
) {
    const std::string words = emotion_words(ui, emotion);
    const auto chosen = ui.slider(
        key,
        label,
        emotion.value_or(0),
        {.minimum = -2, .maximum = 2, .step = 1, .value_text = words, .unset = !emotion}
    );
    return chosen ? std::optional<int>(static_cast<int>(*chosen)) : std::nullopt;
}

void target_ui(Ui& ui, const Touchpoint& t) {
    const auto send = [&](std::optional<int> emotion) {
        ui.send(actions::EditTouchpoint{t.id, Set<&Touchpoint::target_emotion>{emotion}});
    };
    if (const auto chosen = emotion_slider(
            ui, "target-emotion", ui.say(Text::JourneyTargetEmotion), t.target_emotion
        ))
        send(chosen);
    if (t.target_emotion
        && ui.link(
            "target-emotion-clear", ui.say(Text::JourneyTargetEmotionClear), {.small = true}
        ))
        send(std::nullopt);
}

void feeling_ui(Ui& ui, const Touchpoint& t, const PersonaEmotion& felt, const std::string& name) {
    auto item = ui.list_item("feeling/" + felt.persona.text);
    auto gap = ui.gap(4);
    if (const auto chosen = emotion_slider(
            ui, "emotion", ui.say(Text::JourneyPersonaFeeling, {name}), felt.emotion
        ))
        ui.send(actions::SetPersonaEmotion{t.id, felt.persona, chosen});
    if (ui.link("remove", ui.say(Text::JourneyPersonaFeelingRemove, {name}), {.small = true})) {
        ui.send(actions::SetPersonaEmotion{t.id, felt.persona, std::nullopt});
        ui.focus_key(add_feeling_key); // there is one that can be added now
    }
}

void feelings_ui(Ui& ui, const State& state, const Touchpoint& t) {
    const auto& personas = state.document.personas;
    if (personas.empty())
        return;
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyPersonaFeelingAdd))}};
    const auto name_of_persona = [&](const PersonaId& id) {
        return report::persona_name(personas, id, ui.language());
    };
    for (const Persona& persona : personas)
        if (!emotion_of(t, persona.id))
            choices.push_back({persona.id.text, report::persona_name(persona, ui.language())});
    if (!t.persona_emotions.empty()) {
        auto list = ui.list("feelings", ui.say(Text::JourneyPersonaFeelings));
        for (const PersonaEmotion& felt : t.persona_emotions)
            feeling_ui(ui, t, felt, name_of_persona(felt.persona));
    }
    if (choices.size() < 2)
        return;
    const auto chosen =
        ui.select(add_feeling_key, ui.say(Text::JourneyPersonaFeelings), choices, "");
    if (chosen && !chosen->empty())
        ui.send(actions::SetPersonaEmotion{t.id, PersonaId(*chosen), t.emotion.value_or(0)});
}

void persona_ui(Ui& ui, const Persona& persona) {
    const auto send = [&](auto edit) {
        ui.send(actions::DescribePersona{persona.id, std::move(edit)});
    };
    const std::string name = report::persona_name(persona, ui.language());
    auto item = ui.list_item("persona/" + persona.id.text);
    auto card = ui.card("card", {.padding_x = 14, .padding_y = 12, .name = name, .radius = 10});
    if (auto typed = ui.text_field(
            persona_field_key(persona.id), ui.say(Text::JourneyPersona), persona.name
        ))
        send(Set<&Persona::name>{*typed});
    if (auto typed = ui.text_field(
            "description",
            ui.say(Text::JourneyPersonaDescription),
            persona.description,
            {.lines = 2, .limit = limits::notes}
        ))
        send(Set<&Persona::description>{*typed});
    if (ui.button(
            "delete",
            ui.say(Text::JourneyDeletePersona, {name}),
            {.kind = ButtonKind::Danger, .icon = icons::trash_2, .small = true}
        )) {
        ui.send(actions::DeletePersona{persona.id});
        ui.focus_key(personas_heading_key); // not on the button that deletes another
    }
}

} // namespace

void experience_ui(Ui& ui, const State& state, const Touchpoint& t) {
    target_ui(ui, t);
    feelings_ui(ui, state, t);
    words_ui<&Touchpoint::job>(ui, t, "job", Text::JourneyJob);
    words_ui<&Touchpoint::thinking>(ui, t, "thinking", Text::JourneyThinking);
    words_ui<&Touchpoint::saying>(ui, t, "saying", Text::JourneySaying);
    words_ui<&Touchpoint::backstage>(
        ui, t, "backstage", Text::JourneyBackstage, ui.say(Text::JourneyBackstageHint)
    );
}

void other_personas_ui(Ui& ui, const State& state) {
    const PersonaId own = current_journey(state).persona;
    const auto& personas = state.document.personas;
    const bool some = std::any_of(personas.begin(), personas.end(), [&](const Persona& persona) {
        return persona.id != own;
    });
    ui.heading(2, ui.say(Text::JourneyOtherPersonas), {.size = 16, .key = personas_heading_key});
    if (some) {
        auto list = ui.list("personas", ui.say(Text::JourneyOtherPersonas));
        for (const Persona& persona : personas)
            if (persona.id != own)
                persona_ui(ui, persona);
    } else {
        ui.muted(ui.say(Text::JourneyOtherPersonasEmpty));
    }
    auto flow = ui.flow("add-persona-row", {.row_height = 34});
    if (ui.button(
            "add-persona", ui.say(Text::JourneyAddPersona), {.icon = icons::plus, .small = true}
        )) {
        ui.focus_new_text(persona_field_key(next_persona_id(state.document)));
        ui.send(actions::AddPersona{});
    }
}

} // namespace tappa::ui
