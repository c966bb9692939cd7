// The names of public holidays against those of an independent program.

#include "planning/holidays.hpp"
#include "planning/names.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace tappa;

namespace {

// What the program python-holidays says (version 0.10.1, as Debian 12 has it in the package
// python3-holidays) of the years 2021 and 2024: country, the name in a language of the country,
// whether the day is free instead, dates. Left out is what is no holiday in all of the country
// (Switzerland) or falls on a Sunday by itself (Easter, Whitsun). Later days (Italy's 4 October,
// Ireland's Brigid, Juneteenth) and days of one year it does not know.
struct Published {
    std::string_view country;
    std::string_view name;
    Holiday holiday;
    bool is_instead;
    std::string_view dates;
};

constexpr Published all[] = {
    {"AT", "Neujahr", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"AT", "Heilige Drei Könige", Holiday::Epiphany, false, "2021-01-06 2024-01-06"},
    {"AT", "Ostermontag", Holiday::EasterMonday, false, "2021-04-05 2024-04-01"},
    {"AT", "Staatsfeiertag", Holiday::LabourDay, false, "2021-05-01 2024-05-01"},
    {"AT", "Christi Himmelfahrt", Holiday::Ascension, false, "2021-05-13 2024-05-09"},
    {"AT", "Pfingstmontag", Holiday::WhitMonday, false, "2021-05-24 2024-05-20"},
    {"AT", "Fronleichnam", Holiday::CorpusChristi, false, "2021-06-03 2024-05-30"},
    {"AT", "Mariä Himmelfahrt", Holiday::Assumption, false, "2021-08-15 2024-08-15"},
    {"AT", "Nationalfeiertag", Holiday::Austria, false, "2021-10-26 2024-10-26"},
    {"AT", "Allerheiligen", Holiday::AllSaints, false, "2021-11-01 2024-11-01"},
    {"AT", "Mariä Empfängnis", Holiday::ImmaculateConception, false, "2021-12-08 2024-12-08"},
    {"AT", "Christtag", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"AT", "Stefanitag", Holiday::StStephensDay, false, "2021-12-26 2024-12-26"},
    {"BE", "Nieuwjaarsdag", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"BE", "Paasmaandag", Holiday::EasterMonday, false, "2021-04-05 2024-04-01"},
    {"BE", "Dag van de Arbeid", Holiday::LabourDay, false, "2021-05-01 2024-05-01"},
    {"BE", "O.L.H. Hemelvaart", Holiday::Ascension, false, "2021-05-13 2024-05-09"},
    {"BE", "Pinkstermaandag", Holiday::WhitMonday, false, "2021-05-24 2024-05-20"},
    {"BE", "Nationale feestdag", Holiday::Belgium, false, "2021-07-21 2024-07-21"},
    {"BE", "O.L.V. Hemelvaart", Holiday::Assumption, false, "2021-08-15 2024-08-15"},
    {"BE", "Allerheiligen", Holiday::AllSaints, false, "2021-11-01 2024-11-01"},
    {"BE", "Wapenstilstand", Holiday::ArmisticeDay, false, "2021-11-11 2024-11-11"},
    {"BE", "Kerstmis", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"CH", "Neujahrestag", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"CH", "Auffahrt", Holiday::Ascension, false, "2021-05-13 2024-05-09"},
    {"CH", "Nationalfeiertag", Holiday::Switzerland, false, "2021-08-01 2024-08-01"},
    {"CH", "Weihnachten", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"DE", "Neujahr", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"DE", "Karfreitag", Holiday::GoodFriday, false, "2021-04-02 2024-03-29"},
    {"DE", "Ostermontag", Holiday::EasterMonday, false, "2021-04-05 2024-04-01"},
    {"DE", "Erster Mai", Holiday::LabourDay, false, "2021-05-01 2024-05-01"},
    {"DE", "Christi Himmelfahrt", Holiday::Ascension, false, "2021-05-13 2024-05-09"},
    {"DE", "Pfingstmontag", Holiday::WhitMonday, false, "2021-05-24 2024-05-20"},
    {"DE", "Tag der Deutschen Einheit", Holiday::GermanUnity, false, "2021-10-03 2024-10-03"},
    {"DE", "Erster Weihnachtstag", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"DE", "Zweiter Weihnachtstag", Holiday::SecondChristmasDay, false, "2021-12-26 2024-12-26"},
    {"ES", "Año nuevo", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"ES", "Epifanía del Señor", Holiday::Epiphany, false, "2021-01-06 2024-01-06"},
    {"ES", "Viernes Santo", Holiday::GoodFriday, false, "2021-04-02 2024-03-29"},
    {"ES", "Día del Trabajador", Holiday::LabourDay, false, "2021-05-01 2024-05-01"},
    {"ES", "Asunción de la Virgen", Holiday::Assumption, false, "2021-08-15 2024-08-15"},
    {"ES", "Día de la Hispanidad", Holiday::Spain, false, "2021-10-12 2024-10-12"},
    {"ES", "Todos los Santos", Holiday::AllSaints, false, "2021-11-01 2024-11-01"},
    {"ES",
     "Día de la constitución Española",
     Holiday::SpanishConstitution,
     false,
     "2021-12-06 2024-12-06"},
    {"ES",
     "La Inmaculada Concepción",
     Holiday::ImmaculateConception,
     false,
     "2021-12-08 2024-12-08"},
    {"ES", "Navidad", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"FR", "Jour de l'an", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"FR", "Lundi de Pâques", Holiday::EasterMonday, false, "2021-04-05 2024-04-01"},
    {"FR", "Fête du Travail", Holiday::LabourDay, false, "2021-05-01 2024-05-01"},
    {"FR", "Armistice 1945", Holiday::Victory1945, false, "2021-05-08 2024-05-08"},
    {"FR", "Ascension", Holiday::Ascension, false, "2021-05-13 2024-05-09"},
    {"FR", "Lundi de Pentecôte", Holiday::WhitMonday, false, "2021-05-24 2024-05-20"},
    {"FR", "Fête nationale", Holiday::France, false, "2021-07-14 2024-07-14"},
    {"FR", "Assomption", Holiday::Assumption, false, "2021-08-15 2024-08-15"},
    {"FR", "Toussaint", Holiday::AllSaints, false, "2021-11-01 2024-11-01"},
    {"FR", "Armistice 1918", Holiday::ArmisticeDay, false, "2021-11-11 2024-11-11"},
    {"FR", "Noël", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"GB", "New Year's Day", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"GB", "Good Friday", Holiday::GoodFriday, false, "2021-04-02 2024-03-29"},
    {"GB", "Easter Monday", Holiday::EasterMonday, false, "2021-04-05 2024-04-01"},
    {"GB", "May Day", Holiday::EarlyMay, false, "2021-05-03 2024-05-06"},
    {"GB", "Spring Bank Holiday", Holiday::Spring, false, "2021-05-31 2024-05-27"},
    {"GB", "Late Summer Bank Holiday", Holiday::Summer, false, "2021-08-30 2024-08-26"},
    {"GB", "Christmas Day", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"GB", "Boxing Day", Holiday::BoxingDay, false, "2021-12-26 2024-12-26"},
    {"GB", "Christmas Day", Holiday::ChristmasDay, true, "2021-12-27"},
    {"GB", "Boxing Day", Holiday::BoxingDay, true, "2021-12-28"},
    {"IE", "New Year's Day", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"IE", "St. Patrick's Day", Holiday::StPatricksDay, false, "2021-03-17 2024-03-17"},
    {"IE", "Easter Monday", Holiday::EasterMonday, false, "2021-04-05 2024-04-01"},
    {"IE", "May Day", Holiday::May, false, "2021-05-03 2024-05-06"},
    {"IE", "June Bank Holiday", Holiday::June, false, "2021-06-07 2024-06-03"},
    {"IE", "Summer Bank Holiday", Holiday::August, false, "2021-08-02 2024-08-05"},
    {"IE", "October Bank Holiday", Holiday::October, false, "2021-10-25 2024-10-28"},
    {"IE", "Christmas Day", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"IE", "Boxing Day", Holiday::StStephensDay, false, "2021-12-26 2024-12-26"},
    {"IE", "Christmas Day", Holiday::ChristmasDay, true, "2021-12-27"},
    {"IE", "Boxing Day", Holiday::StStephensDay, true, "2021-12-28"},
    {"IE", "St. Patrick's Day", Holiday::StPatricksDay, true, "2024-03-18"},
    {"IT", "Capodanno", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"IT", "Epifania del Signore", Holiday::Epiphany, false, "2021-01-06 2024-01-06"},
    {"IT", "Pasqua di Resurrezione", Holiday::EasterSunday, false, "2021-04-04 2024-03-31"},
    {"IT", "Lunedì dell'Angelo", Holiday::EasterMonday, false, "2021-04-05 2024-04-01"},
    {"IT", "Festa della Liberazione", Holiday::LiberationOfItaly, false, "2021-04-25 2024-04-25"},
    {"IT", "Festa dei Lavoratori", Holiday::LabourDay, false, "2021-05-01 2024-05-01"},
    {"IT", "Festa della Repubblica", Holiday::ItalianRepublic, false, "2021-06-02 2024-06-02"},
    {"IT", "Assunzione della Vergine", Holiday::Assumption, false, "2021-08-15 2024-08-15"},
    {"IT", "Tutti i Santi", Holiday::AllSaints, false, "2021-11-01 2024-11-01"},
    {"IT", "Immacolata Concezione", Holiday::ImmaculateConception, false, "2021-12-08 2024-12-08"},
    {"IT", "Natale", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"IT", "Santo Stefano", Holiday::StStephensDay, false, "2021-12-26 2024-12-26"},
    {"NL", "Nieuwjaarsdag", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"NL", "Tweede paasdag", Holiday::EasterMonday, false, "2021-04-05 2024-04-01"},
    {"NL", "Koningsdag", Holiday::KingsDay, false, "2021-04-27 2024-04-27"},
    {"NL", "Hemelvaart", Holiday::Ascension, false, "2021-05-13 2024-05-09"},
    {"NL", "Tweede Pinksterdag", Holiday::WhitMonday, false, "2021-05-24 2024-05-20"},
    {"NL", "Eerste Kerstdag", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"NL", "Tweede Kerstdag", Holiday::SecondChristmasDay, false, "2021-12-26 2024-12-26"},
    {"PT", "Ano Novo", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"PT", "Sexta-feira Santa", Holiday::GoodFriday, false, "2021-04-02 2024-03-29"},
    {"PT", "Dia da Liberdade", Holiday::PortugueseFreedom, false, "2021-04-25 2024-04-25"},
    {"PT", "Dia do Trabalhador", Holiday::LabourDay, false, "2021-05-01 2024-05-01"},
    {"PT", "Corpo de Deus", Holiday::CorpusChristi, false, "2021-06-03 2024-05-30"},
    {"PT", "Dia de Portugal", Holiday::Portugal, false, "2021-06-10 2024-06-10"},
    {"PT", "Assunção de Nossa Senhora", Holiday::Assumption, false, "2021-08-15 2024-08-15"},
    {"PT", "Implantação da República", Holiday::PortugueseRepublic, false, "2021-10-05 2024-10-05"},
    {"PT", "Dia de Todos os Santos", Holiday::AllSaints, false, "2021-11-01 2024-11-01"},
    {"PT",
     "Restauração da Independência",
     Holiday::PortugueseIndependence,
     false,
     "2021-12-01 2024-12-01"},
    {"PT", "Imaculada Conceição", Holiday::ImmaculateConception, false, "2021-12-08 2024-12-08"},
    {"PT", "Christmas Day", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"US", "New Year's Day", Holiday::NewYearsDay, false, "2021-01-01 2024-01-01"},
    {"US",
     "Martin Luther King, Jr. Day",
     Holiday::MartinLutherKing,
     false,
     "2021-01-18 2024-01-15"},
    {"US", "Washington's Birthday", Holiday::Washington, false, "2021-02-15 2024-02-19"},
    {"US", "Memorial Day", Holiday::MemorialDay, false, "2021-05-31 2024-05-27"},
    {"US", "Independence Day", Holiday::IndependenceDay, false, "2021-07-04 2024-07-04"},
    {"US", "Independence Day", Holiday::IndependenceDay, true, "2021-07-05"},
    {"US", "Labor Day", Holiday::UsLaborDay, false, "2021-09-06 2024-09-02"},
    {"US", "Columbus Day", Holiday::ColumbusDay, false, "2021-10-11 2024-10-14"},
    {"US", "Veterans Day", Holiday::VeteransDay, false, "2021-11-11 2024-11-11"},
    {"US", "Thanksgiving", Holiday::Thanksgiving, false, "2021-11-25 2024-11-28"},
    {"US", "Christmas Day", Holiday::ChristmasDay, true, "2021-12-24"},
    {"US", "Christmas Day", Holiday::ChristmasDay, false, "2021-12-25 2024-12-25"},
    {"US", "New Year's Day", Holiday::NewYearsDay, true, "2021-12-31"},
};

std::string dates_of(const Published& one) {
    std::string dates;
    for (const int year : {2021, 2024})
        for (const NamedHoliday& named : named_holidays(one.country, year))
            if (named.holiday == one.holiday && named.is_instead == one.is_instead)
                dates += (dates.empty() ? "" : " ") + iso_from_date(named.date);
    return dates;
}

} // namespace

TEST_CASE("public holidays bear the names that others give them on these days") {
    for (const Published& one : all) {
        INFO(one.country << " " << one.name);
        CHECK(dates_of(one) == one.dates);
    }
}

TEST_CASE("every holiday has a name in both languages, and names the program knows are the same") {
    for (const Holiday holiday : all_of<Holiday>())
        for (const Language language : all_languages)
            CHECK_FALSE(name_of(holiday, language).empty());
    // What the program calls so in Italian and English itself.
    for (const auto& [country, name] :
         {std::pair{"IT", "Festa della Liberazione"},
          std::pair{"IT", "Festa della Repubblica"},
          std::pair{"IT", "Lunedì dell'Angelo"},
          std::pair{"IT", "Immacolata Concezione"},
          std::pair{"IT", "Natale"},
          std::pair{"IT", "Santo Stefano"},
          std::pair{"US", "Washington's Birthday"},
          std::pair{"US", "Memorial Day"},
          std::pair{"GB", "Good Friday"},
          std::pair{"GB", "Boxing Day"}}) {
        const Language language = std::string_view(country) == "IT" ? Language::It : Language::En;
        bool is_there = false;
        for (const Published& one : all)
            is_there = is_there
                || (one.country == country && one.name == name
                    && name_of(one.holiday, language) == name);
        INFO(country << " " << name);
        CHECK(is_there);
    }
}

TEST_CASE("a day says what is kept on it, and what it is free instead of") {
    CHECK(holiday_name("IT", {2026, 4, 25}, Language::En) == "Liberation Day");
    CHECK(holiday_name("IT", {2026, 4, 25}, Language::It) == "Festa della Liberazione");
    CHECK(holiday_name("IT", {2026, 10, 4}, Language::En) == "St Francis of Assisi");
    CHECK(holiday_name("GB", {2027, 12, 27}, Language::En) == "Christmas Day (in lieu)");
    CHECK(holiday_name("GB", {2022, 9, 19}, Language::En) == "State Funeral of Queen Elizabeth II");
    CHECK(holiday_name("IE", {2024, 2, 5}, Language::En) == "St Brigid's Day");
    CHECK(holiday_name("US", {2026, 6, 19}, Language::It) == "Juneteenth");
    CHECK(holiday_name("IT", {2038, 4, 25}, Language::En) == "Easter Sunday and Liberation Day");
    CHECK(holiday_name("IT", {2026, 4, 24}, Language::En).empty());
    CHECK(holiday_name("XX", {2026, 12, 25}, Language::En).empty());
    // As many days as without names.
    for (const std::string_view country : {"AT", "GB", "IE", "IT", "US"})
        for (int year = 2020; year < 2040; ++year) {
            std::set<std::int64_t> days;
            for (const NamedHoliday& named : named_holidays(country, year))
                days.insert(days_from_date(named.date));
            CHECK(days.size() == public_holidays(country, year).size());
        }
}
