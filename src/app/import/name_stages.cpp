#include "app/import/name_stages.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tappa {

namespace {

// Terms are folded and have a blank between them. A star stands for any ending, a plus joins words
// that must all be there, in whatever order.
struct StageTerms {
    JourneyStage stage;
    std::string_view terms;
};

// In the order in which they are tried: what says most comes first. A term of two words comes
// before all of one.
constexpr std::array stage_terms{
    StageTerms{
        JourneyStage::Awareness,
        "ad ads tv radio social spot spots advert* campaign* banner* billboard* newsletter* leaflet* "
        "flyer* promo promotion* sponsor* friend*+advice employer+agreement"},
    StageTerms{
        JourneyStage::Awareness,
        "pubblicit* campagna campagne annunc* cartellon* manifesti volantin* televis* promozion* "
        "consiglio+amic* convenzion*"},
    StageTerms{
        JourneyStage::Advocacy,
        "refer referr* review* survey* recommend* feedback nps testimonial* loyalty satisfaction "
        "renew* invit*+friend*"},
    StageTerms{
        JourneyStage::Advocacy,
        "recension* sondaggi* passaparola rinnov* fedelta soddisfazione invit*+amic* porta+amic* "
        "presenta*+amic*"},
    StageTerms{
        JourneyStage::Use,
        "invoice* bill bills billing deliver* parcel* shipment* shipped refund* return returned "
        "login* logged sign+in support complaint* ticket* activat* salary wages statement* "
        "customer+service helpdesk help+desk install* onboarding repair* outage* maintenance "
        "direct+debit standing+order password+reset order+history app+download* usage "
        "cancel* pickup collected"},
    StageTerms{
        JourneyStage::Use,
        "fattur* bollett* consegn* pacco pacchi spedi* corriere rimbors* reso resi accesso accessi "
        "assistenza supporto reclam* guast* attivazion* attivat* stipendi* estratto+conto "
        "servizio+clienti installazion* installat* manutenzion* riparazion* sinistr* addebit* "
        "bonific* ricaric* recupero+password download+app scaric*+app disdett* ritir*"},
    StageTerms{
        JourneyStage::Consideration,
        "compar* quote quotes quoted quotation* appointment* consul* advis* trial trials demo demos "
        "test+drive wishlist information+sheet "
        "offer+sent"},
    StageTerms{
        JourneyStage::Consideration,
        "confront* preventiv* appuntament* preferiti prova+strada prova+gratuita prove+gratuite "
        "foglio+informativo offert*+inviat*"},
    StageTerms{
        JourneyStage::Action,
        "checkout payment* paid basket* cart carts order* purchas* application* applied contract* "
        "sign signed signing signature* signup sign+up identity kyc document* registr* confirm* "
        "booking* booked reserv* subscri* enrol* account+open* open*+account account+creat* "
        "credit+check approv* document*+review* document*+return* application*+review* policy+issued"},
    StageTerms{
        JourneyStage::Action,
        "pagament* pagat* ordine ordini ordinat* acquist* carrell* cassa contratt* firma firme "
        "firmat* identita riconosciment* richiest* modulo moduli iscrizion* conferm* prenotazion* "
        "abbonament* conto+apert* verific* approvazion* document*+res* polizz*+emess*"},
    StageTerms{JourneyStage::Consideration, "branch branches chat store+visit* shop+visit*"},
    StageTerms{JourneyStage::Consideration, "filial* visita+negozio visita+agenzia"},
    StageTerms{
        JourneyStage::Interest,
        "product* simulat* calculat* price* pricing detail* faq* webinar* brochure* catalog* "
        "help+page* blog"},
    StageTerms{
        JourneyStage::Interest,
        "prodott* calcolator* scheda schede prezz* listin* tariff* opuscol* domande+frequenti"},
    StageTerms{
        JourneyStage::Discovery,
        "search* landing* home home+page homepage website* google store+locator social+profile"},
    StageTerms{
        JourneyStage::Discovery,
        "ricerc* sito visita visite atterraggio pagina+atterraggio profilo+social "
        "pagina+iniziale"},
    StageTerms{JourneyStage::Interest, "page pages pagina pagine"},
};

// Cuts off what stands before the first separator.
std::string_view next_part(std::string_view& rest, char separator) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

bool is_among(std::string_view term, const std::vector<std::string>& words) {
    const bool is_beginning = term.ends_with('*');
    if (is_beginning)
        term.remove_suffix(1);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return is_beginning ? word.starts_with(term) : word == term;
    });
}

// How many words of the term there are; 0 where one is not.
std::size_t words_found(std::string_view term, const std::vector<std::string>& words) {
    std::size_t found = 0;
    for (; !term.empty(); ++found)
        if (!is_among(next_part(term, '+'), words))
            return 0;
    return found;
}

} // namespace

std::vector<std::string> name_words(std::string_view name) {
    std::string text = folded(name);
    for (char& c : text) {
        const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (!is_word)
            c = ' ';
    }
    std::vector<std::string> words;
    for (const std::string_view word : search_words(text))
        words.emplace_back(word);
    return words;
}

std::optional<JourneyStage> stage_by_name(const std::vector<std::string>& words) {
    std::optional<JourneyStage> stage;
    std::size_t most = 0;
    for (const StageTerms& row : stage_terms)
        for (std::string_view rest = row.terms; !rest.empty();) {
            const std::size_t found = words_found(next_part(rest, ' '), words);
            if (found <= most)
                continue;
            most = found;
            stage = row.stage;
        }
    return stage;
}

} // namespace tappa
