#include "app/exchange/exchange_words.hpp"

#include "app/texts.hpp"
#include "base/text.hpp"
#include "exchange/cjml_writer.hpp"
#include "exchange/mermaid_writer.hpp"
#include "texts/names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace tappa {

namespace {

std::vector<std::string> in_all_languages(Text id) {
    std::vector<std::string> all;
    for (const Language language : all_languages)
        all.emplace_back(text(id, language));
    return all;
}

std::int64_t number(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

// "A, B and 3 more".
std::string listed(const std::vector<std::string>& first, std::size_t count, Language language) {
    const std::string names = joined(first, text(Text::CommonListSeparator, language));
    if (count <= first.size())
        return names;
    return text_count(Text::ToastCharactersMore, language, number(count - first.size()), {names});
}

template <typename T, typename Name>
std::string listed(const FirstOf<T>& all, Language language, Name name_of_item) {
    std::vector<std::string> names;
    for (const T& item : all.first)
        names.push_back(name_of_item(item));
    return listed(names, all.count, language);
}

constexpr std::array parts{
    Text::JourneySegment,
    Text::JourneysOwner,
    Text::JourneysStatus,
    Text::JourneysReviewed,
    Text::JourneyPersonaDescription,
    Text::JourneyPersonaShare,
    Text::JourneyChannel,
    Text::JourneyComponent,
    Text::JourneyMomentOfTruth,
    Text::JourneyImportance,
    Text::JourneyMonthlyVolume,
    Text::JourneyAbandonment,
    Text::JourneyEvidence,
    Text::JourneyNotes,
    Text::NestingOpens,
    Text::JourneyPainPoints,
    Text::JourneyOpportunities,
    Text::JourneyTargetEmotion,
    Text::JourneyPersonaFeelings,
    Text::JourneyJob,
    Text::JourneyThinking,
    Text::JourneySaying,
    Text::JourneyBackstage,
    Text::JourneyQuotes,
    Text::ExchangeTransitions,
    Text::ExchangeEnds,
    Text::GraphVariants};
static_assert(parts.size() == static_cast<std::size_t>(JourneyPart::Variants) + 1);

const Persona* own_persona(const Document& document, const Journey& journey) {
    return find_persona(document, PersonaKind::Persona, journey.persona);
}

} // namespace

AdoptionWords adoption_words(const std::string& organisation, Language language) {
    AdoptionWords words;
    words.any_customer = in_all_languages(Text::ExchangeCustomer);
    words.own_organisation = in_all_languages(Text::ExchangeOrganisation);
    words.own_organisation.push_back(organisation);
    words.receiver_label = text(Text::ExchangeNoteReceiver, language);
    words.message = text(Text::ExchangeNoteMessage, language);
    words.compliance = text(Text::ExchangeNoteCompliance, language);
    return words;
}

std::vector<std::string> sentences_of(const AdoptionReport& report, Language language) {
    std::vector<std::string> sentences;
    const auto quoted = [&](const std::string& name) {
        return text_with(Text::ExchangeQuoted, language, {shown_start(name)});
    };
    if (report.placed.count > 0)
        sentences.push_back(text_with(
            Text::ExchangePlaced,
            language,
            {listed(
                report.placed,
                language,
                [&](const PlacedSection& placed) {
                    const std::string stage(name_of(placed.stage, language));
                    return text_with(
                        Text::ExchangePlacedSection, language, {shown_start(placed.section), stage}
                    );
                }
            )}
        ));
    if (report.without_section > 0)
        sentences.push_back(
            text_count(Text::ExchangeWithoutSection, language, number(report.without_section))
        );
    if (report.unread_scores.count > 0)
        sentences.push_back(text_count(
            Text::ExchangeUnreadScores,
            language,
            number(report.unread_scores.count),
            {listed(
                report.unread_scores,
                language,
                [&](const UnreadScore& unread) {
                    const std::string name = quoted(unread.touchpoint);
                    return unread.score.empty() ? name
                                                : name + " (" + shown_start(unread.score) + ")";
                }
            )}
        ));
    if (report.shortened.count > 0)
        sentences.push_back(text_with(
            Text::ExchangeShortened, language, {listed(report.shortened, language, quoted)}
        ));
    if (report.left_out.count > 0)
        sentences.push_back(
            text_with(Text::ExchangeLeftOut, language, {listed(report.left_out, language, quoted)})
        );
    return sentences;
}

JourneyExport journey_export(const Document& document, const Journey& journey, Language language) {
    const Persona* const persona = own_persona(document, journey);
    const auto named = [&](const std::string& name, Text otherwise) {
        return trimmed(name).empty() ? std::string(text(otherwise, language)) : name;
    };
    return {
        journey,
        named(persona ? persona->name : std::string(), Text::ExchangeCustomer),
        named(document.organisation, Text::ExchangeOrganisation),
        language};
}

std::string exchange_text(const JourneyExport& what, ExchangeFormat format) {
    return format == ExchangeFormat::Mermaid ? mermaid_from_journey(what) : cjml_from_journey(what);
}

std::string left_out_sentence(
    const Document& document, const Journey& journey, ExchangeFormat format, Language language
) {
    std::vector<std::string> names;
    for (const JourneyPart part : parts_left_out(journey, own_persona(document, journey), format))
        names.emplace_back(text(parts[static_cast<std::size_t>(part)], language));
    std::string sentence = names.empty()
        ? std::string()
        : text_with(
            Text::ExchangeNotExported,
            language,
            {joined(names, text(Text::CommonListSeparator, language))}
        );
    const auto& all = journey.touchpoints;
    const bool some_unknown = std::any_of(all.begin(), all.end(), [](const Touchpoint& each) {
        return !each.emotion.has_value();
    });
    if (format == ExchangeFormat::Mermaid && some_unknown)
        sentence +=
            (sentence.empty() ? "" : " ") + std::string(text(Text::ExchangeZeroScores, language));
    return sentence;
}

} // namespace tappa
