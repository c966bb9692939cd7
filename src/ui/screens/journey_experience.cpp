#include "ui/screens/journey_experience.hpp"

#include "app/action.hpp"
#include "app/document_rules.hpp"
#include "base/text.hpp"
#include "model/journey_emotions.hpp"
#include "report/journey_series.hpp"
#include "ui/screens/journey_fields.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view add_feeling_key = "add-feeling";

// What the lists of personas and of segments say, each in its own words.
struct KindWords {
    std::string_view key;
    Text name;
    Text namesake;
    Text description;
    Text share;
    Text others;
    Text others_empty;
    Text add;
};
constexpr KindWords persona_words{
    "persona",
    Text::JourneyPersona,
    Text::JourneyPersonaNamesake,
    Text::JourneyPersonaDescription,
    Text::JourneyPersonaShare,
    Text::JourneyOtherPersonas,
    Text::JourneyOtherPersonasEmpty,
    Text::JourneyAddPersona};
constexpr KindWords segment_words{
    "segment",
    Text::JourneySegment,
    Text::JourneySegmentNamesake,
    Text::JourneySegmentDescription,
    Text::JourneySegmentShare,
    Text::JourneyOtherSegments,
    Text::JourneyOtherSegmentsEmpty,
    Text::JourneyAddSegment};

const KindWords& words_of(PersonaKind kind) {
    return kind == PersonaKind::Segment ? segment_words : persona_words;
}

std::string heading_key(PersonaKind kind) {
    return "other-" + std::string(words_of(kind).key) + "s-heading";
}

std::string feeling_key(const PersonaId& persona) {
    return "feeling-of/" + persona.text;
}

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
    auto edits = ui.edits();
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
    if (auto edits = ui.edits(); t.target_emotion
        && ui.link(
            "target-emotion-clear", ui.say(Text::JourneyTargetEmotionClear), {.small = true}
        )) {
        send(std::nullopt);
        ui.focus_key("target-emotion"); // the link goes
    }
}

void feeling_ui(Ui& ui, const Touchpoint& t, const PersonaEmotion& felt, const std::string& name) {
    auto item = ui.list_item("feeling/" + felt.persona.text);
    auto gap = ui.gap(4);
    if (const auto chosen = emotion_slider(
            ui, feeling_key(felt.persona), ui.say(Text::JourneyPersonaFeeling, {name}), felt.emotion
        ))
        ui.send(actions::SetPersonaEmotion{t.id, felt.persona, chosen});
    if (auto edits = ui.edits();
        ui.link("remove", ui.say(Text::JourneyPersonaFeelingRemove, {name}), {.small = true})) {
        ui.send(actions::SetPersonaEmotion{t.id, felt.persona, std::nullopt});
        ui.focus_key(add_feeling_key); // there is one that can be added now
    }
}

void feelings_ui(Ui& ui, const State& state, const Touchpoint& t) {
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyPersonaFeelingAdd))}};
    for (const PersonaKind kind : all_of<PersonaKind>())
        for (const Persona& persona : personas_of(state.document, kind))
            if (!emotion_of(t, persona.id))
                choices.push_back(
                    {persona.id.text, report::told_apart(persona, kind, ui.language())}
                );
    if (!t.persona_emotions.empty()) {
        auto list = ui.list("feelings", ui.say(Text::JourneyPersonaFeelings));
        for (const PersonaEmotion& felt : t.persona_emotions)
            feeling_ui(
                ui, t, felt, report::told_apart(state.document, felt.persona, ui.language())
            );
    }
    if (choices.size() < 2)
        return;
    const auto chosen =
        ui.select(add_feeling_key, ui.say(Text::JourneyPersonaFeelings), choices, "");
    if (!chosen || chosen->empty())
        return;
    const PersonaId persona(*chosen);
    ui.send(actions::SetPersonaEmotion{t.id, persona, t.emotion.value_or(0)});
    if (choices.size() == 2) // with the last one the choice goes
        ui.focus_key(feeling_key(persona));
}

void uses_ui(Ui& ui, const Persona& persona, const AllPersonaUses& all) {
    const auto uses = all.find(persona.id);
    ui.muted(
        uses == all.end()
            ? std::string(ui.say(Text::JourneyPersonaNotNamed))
            : ui.say(Text::JourneyPersonaNamedIn, {persona_uses_words(uses->second, ui.language())})
    );
}

// Who types the name of one that is there makes a second one, which is counted apart.
bool has_namesake(const SharedList<Persona>& personas, const Persona& persona) {
    const std::string name = folded(trimmed(persona.name));
    return !name.empty()
        && std::any_of(personas.begin(), personas.end(), [&](const Persona& other) {
               return other.id != persona.id && folded(trimmed(other.name)) == name;
           });
}

void persona_ui(Ui& ui, const Persona& persona, PersonaKind kind, const AllPersonaUses& all) {
    const auto send = [&](auto edit) {
        ui.send(actions::DescribePersona{persona.id, std::move(edit)});
    };
    const KindWords& words = words_of(kind);
    const std::string name = report::persona_name(persona, kind, ui.language());
    auto item = ui.list_item(std::string(words.key) + "/" + persona.id.text);
    auto card = ui.card("card", {.padding_x = 14, .padding_y = 12, .name = name, .radius = 10});
    if (auto typed = ui.text_field(persona_field_key(persona.id), ui.say(words.name), persona.name))
        send(Set<&Persona::name>{*typed});
    if (auto typed = ui.text_field(
            "description",
            ui.say(words.description),
            persona.description,
            {.lines = 2, .limit = limits::notes}
        ))
        send(Set<&Persona::description>{*typed});
    if (const auto change = percent_field(ui, "share", words.share, persona.share))
        send(Set<&Persona::share>{change->share});
    uses_ui(ui, persona, all);
    if (auto edits = ui.edits(); ui.button(
            "delete",
            ui.say(Text::JourneyDeletePersona, {name}),
            {.kind = ButtonKind::Danger, .icon = icons::trash_2, .small = true}
        )) {
        ui.send(actions::DeletePersona{persona.id});
        ui.focus_key(heading_key(kind)); // not on the button that deletes another
    }
}

void others_ui(Ui& ui, const State& state, const Derived& derived, PersonaKind kind) {
    const KindWords& words = words_of(kind);
    const PersonaId& own = persona_of(current_journey(state), kind);
    const auto& personas = personas_of(state.document, kind);
    const bool some = std::any_of(personas.begin(), personas.end(), [&](const Persona& persona) {
        return persona.id != own;
    });
    ui.heading(2, ui.say(words.others), {.size = 16, .key = heading_key(kind)});
    if (some) {
        auto list = ui.list(std::string(words.key) + "s", ui.say(words.others));
        for (const Persona& persona : personas)
            if (persona.id != own)
                persona_ui(ui, persona, kind, derived.persona_uses());
    } else {
        ui.muted(ui.say(words.others_empty));
    }
    const std::string add = "add-" + std::string(words.key);
    auto flow = ui.flow(add + "-row", {.row_height = 34});
    if (auto edits = ui.edits();
        ui.button(add, ui.say(words.add), {.icon = icons::plus, .small = true})) {
        ui.focus_new_text(persona_field_key(next_persona_id(state.document, kind)));
        ui.send(actions::AddPersona{{}, kind});
    }
}

// One that the document knows already: a second journey of the same persona or segment.
void choice_ui(Ui& ui, const State& state, PersonaKind kind) {
    const bool is_segment = kind == PersonaKind::Segment;
    const auto& personas = personas_of(state.document, kind);
    if (personas.empty())
        return;
    const Journey& journey = current_journey(state);
    std::vector<Choice> choices{
        {"",
         std::string(ui.say(is_segment ? Text::JourneySegmentNone : Text::JourneyPersonaNone))}};
    for (const Persona& persona : personas)
        choices.push_back({persona.id.text, report::persona_name(persona, kind, ui.language())});
    const auto chosen = ui.select(
        words_of(kind).key,
        ui.say(is_segment ? Text::JourneySegmentChoice : Text::JourneyPersonaChoice),
        choices,
        persona_of(journey, kind).text
    );
    if (!chosen)
        return;
    if (is_segment)
        ui.send(actions::EditJourney{journey.id, Set<&Journey::segment>{PersonaId(*chosen)}});
    else
        ui.send(actions::EditJourney{journey.id, Set<&Journey::persona>{PersonaId(*chosen)}});
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

void own_persona_ui(Ui& ui, const State& state, const Derived& derived, PersonaKind kind) {
    choice_ui(ui, state, kind);
    const Journey& journey = current_journey(state);
    const Persona nobody;
    const Persona* const found = find_persona(state.document, kind, persona_of(journey, kind));
    const Persona& persona = found ? *found : nobody;
    const auto send = [&](auto edit) {
        ui.send(actions::EditPersona{journey.id, std::move(edit), kind});
    };
    const KindWords& words = words_of(kind);
    const std::string key(words.key);
    if (auto typed = ui.text_field(key + "-name", ui.say(words.name), persona.name))
        send(Set<&Persona::name>{*typed});
    if (has_namesake(personas_of(state.document, kind), persona)) {
        auto status = ui.group(Role::Status, key + "-namesake", {});
        ui.muted(ui.say(words.namesake));
    }
    if (auto typed = ui.text_field(
            key + "-description",
            ui.say(words.description),
            persona.description,
            {.lines = 3, .limit = limits::notes}
        ))
        send(Set<&Persona::description>{*typed});
    if (const auto change = percent_field(ui, key + "-share", words.share, persona.share))
        send(Set<&Persona::share>{change->share});
    if (found) // what changes here changes there too
        uses_ui(ui, persona, derived.persona_uses());
}

void other_personas_ui(Ui& ui, const State& state, const Derived& derived) {
    for (const PersonaKind kind : all_of<PersonaKind>())
        others_ui(ui, state, derived, kind);
}

} // namespace tappa::ui
