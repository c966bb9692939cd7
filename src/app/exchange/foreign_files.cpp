#include "app/exchange/foreign_files.hpp"

#include "app/document_rules.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/opening.hpp"
#include "app/exchange/exchange_words.hpp"
#include "app/navigation/toasts.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tappa {

namespace {

// "my_account.mmd" → "my account".
std::string name_after(const std::string& file_name) {
    return journey_name_of_file(std::string_view(file_name).substr(0, file_name.rfind('.')));
}

class Placing {
public:
    explicit Placing(Document& document)
        : m_document(document), m_number(number_of(next_touchpoint_id(document))) {}

    // `name` where the file gives none. False where a persona found no room.
    bool add(const AdoptedJourney& adopted, const JourneyId& into, const std::string& name) {
        Journey& journey = journey_to_fill(into);
        const std::string own(trimmed(adopted.journey.name));
        if (is_unnamed(journey))
            journey.name = clean_text(own.empty() ? name : own, limits::title);
        for (Touchpoint touchpoint : adopted.journey.touchpoints) {
            touchpoint.id = TouchpointId("tp-" + std::to_string(m_number++));
            journey.touchpoints.push_back(cleaned(std::move(touchpoint)));
        }
        if (m_first.empty())
            m_first = journey.id;
        const std::string customer = clean_text(adopted.customer, limits::title);
        if (customer.empty())
            return true;
        const PersonaId persona = persona_named(m_document, PersonaKind::Persona, customer);
        if (!persona.empty())
            journey.persona = persona;
        return !persona.empty();
    }

    [[nodiscard]] const JourneyId& first() const { return m_first; }

private:
    // Counted on from there, because asking the document for each would look through all of it.
    static std::uint64_t number_of(const TouchpointId& id) {
        constexpr std::size_t prefix_size = 3; // "tp-"
        return std::stoull(id.text.substr(prefix_size));
    }

    Journey& journey_to_fill(const JourneyId& into) {
        for (Shared<Journey>& journey : m_document.journeys)
            if (journey->id == into)
                return journey.edit();
        Journey journey;
        journey.id = next_journey_id(m_document);
        m_document.journeys.emplace_back(std::move(journey));
        return m_document.journeys.back().edit();
    }

    Document& m_document;
    std::uint64_t m_number;
    JourneyId m_first;
};

// Shows the journeys, says what happened, and lists what there is to know.
void show_adopted(Change& change, const JourneyId& journey, AdoptionReport report, bool is_step) {
    const Language language = change.language();
    Session& session = change.session();
    session.journey = journey;
    show_screen(change, Screen::Journey);
    const auto touchpoints = static_cast<std::int64_t>(report.touchpoints);
    const std::string sentence = report.journeys == 1
        ? text_count(Text::ExchangeAdded, language, touchpoints, {report.file})
        : text_count(
            Text::ExchangeAddedSeveral,
            language,
            static_cast<std::int64_t>(report.journeys),
            {report.file, formatted_integer(touchpoints, language)}
        );
    if (is_step)
        change.undo_offer = sentence;
    else
        add_toast(session, Toast::Kind::Done, sentence);
    change.announce(sentence);
    if (!report.has_news())
        return;
    session.adoption = Shared<AdoptionReport>(std::move(report));
    session.overlay = Overlay::Adoption;
}

} // namespace

void take_foreign_file(Change& change, const outcomes::FileRead& read, ExchangeFormat format) {
    const std::string& name = read.name;
    std::string text = read.bytes;
    Result<ForeignFile> file = foreign_from(format, text);
    if (!file)
        return report_problem(change, name, file.error());
    // One that belongs to another tab is not changed here.
    const Session& session = change.session();
    const bool is_step = session.has_document && session.save.standing == Standing::Mine;
    Document document = is_step
        ? change.document()
        : begun_document(change, shipped_questionnaire(change.content(), {}), read);
    const JourneyId shown =
        is_step ? current_journey(change.state).id : document.journeys.front()->id;
    const bool fills = std::any_of(
        document.journeys.begin(),
        document.journeys.end(),
        [&](const Shared<Journey>& journey) { return journey->id == shown && is_empty(*journey); }
    );
    // All of them or none: journeys of one file may belong together.
    const std::size_t added = file->journeys.size();
    if (document.journeys.size() + added > limits::journeys + (fills ? 1U : 0U))
        return say_left_out(change, added, added, limits::journeys, Text::JourneysFull);
    const AdoptionWords words = adoption_words(document.organisation, change.language());
    std::vector<AdoptedJourney> adopted_journeys;
    Placing placing(document);
    bool has_room_for_personas = true;
    for (const ForeignJourney& foreign : file->journeys) {
        adopted_journeys.push_back(adopted(foreign, words));
        const bool is_first = adopted_journeys.size() == 1;
        const JourneyId into = is_first && fills ? shown : JourneyId();
        if (placing.add(adopted_journeys.back(), into, name_after(name)))
            continue;
        leave_out(file.value(), foreign.customer);
        has_room_for_personas = false;
    }
    AdoptionReport report = adoption_report(name, *file, adopted_journeys);
    const JourneyId first = placing.first();
    if (!fits_in_file(document))
        return refuse(
            change, document_full_sentence(change.language(), Text::ToastJourneyDocumentFull)
        );
    if (is_step)
        replace_document(change, std::move(document));
    else
        open_document(change, std::move(document));
    if (!has_room_for_personas) // the list of what was left out names them
        refuse(
            change,
            list_full_sentence(change.language(), limits::personas, Text::JourneyPersonasFull)
        );
    show_adopted(change, first, std::move(report), is_step);
}

} // namespace tappa
