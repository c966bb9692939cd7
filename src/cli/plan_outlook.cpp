#include "cli/plan_outlook.hpp"

#include "app/plan/assumptions.hpp"
#include "base/date.hpp"
#include "base/money.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/json_parts.hpp"
#include "cli/outcome.hpp"
#include "cli/plan_notes.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace tappa::cli {

namespace {

// "2026-12" (ISO 8601).
std::string iso_month(const SimulatedMonth& month) {
    return iso_from_date({month.year, month.month, 1}).substr(0, 7);
}

template <typename Numbers>
void numbers_or_null(JsonWriter& json, std::string_view name, const Numbers& numbers) {
    json.key(name);
    if (!numbers) {
        json.null();
        return;
    }
    json.begin_array();
    for (const double number : *numbers)
        json.value(number);
    json.end_array();
}

std::vector<PlanActionId> ids_where(
    const PlanBudget& budget, bool (*holds)(const BudgetedAction&)
) {
    std::vector<PlanActionId> ids;
    for (const BudgetedAction& action : budget.actions)
        if (holds(action))
            ids.push_back(action.action);
    return ids;
}

bool is_chosen(const BudgetedAction& action) {
    return action.chosen;
}
bool is_sure(const BudgetedAction& action) {
    return action.is_sure();
}
bool is_close(const BudgetedAction& action) {
    return action.chosen && !action.is_sure();
}

void budget_member(JsonWriter& json, const Document& document, const PlanBudget& budget) {
    const bool money = budget.limit.unit == BudgetUnit::Money;
    json.key("budget");
    json.begin_object();
    if (money)
        json.member("currency", document.currency);
    json.member(money ? "money" : "days", budget.limit.amount);
    if (money)
        json.member("day_rate", budget.limit.day_rate);
    ids_member(json, "chosen", ids_where(budget, is_chosen));
    json.member(money ? "used_money" : "used_days", budget.used);
    json.member("benefit", budget.benefit);
    json.member("optimal", budget.optimal);
    json.member("bound", budget.bound);
    ids_member(json, "sure", ids_where(budget, is_sure));
    ids_member(json, "close", ids_where(budget, is_close));
    json.key("samples");
    json.begin_array();
    for (const BudgetedAction& action : budget.actions) {
        json.begin_object();
        json.member("id", action.action.text);
        json.member("benefit", action.benefit);
        json.member("share", action.share);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

using ThreeNumbers = std::optional<std::array<double, 3>>;

// The first journey's; nothing without any.
ThreeNumbers conversion_of(const Simulation& simulation, std::size_t month) {
    return simulation.conversions.empty() ? std::nullopt
                                          : ThreeNumbers(simulation.conversions[0].months[month]);
}

// The conversion of each journey, and what hangs on each action.
void conversions_member(JsonWriter& json, const Simulation& simulation) {
    json.key("journeys");
    json.begin_array();
    for (const SimulatedConversion& conversion : simulation.conversions) {
        json.begin_object();
        json.member("id", conversion.journey.text);
        json.member("measured", conversion.is_measured);
        json.member("today", conversion.today);
        json.key("conversion");
        json.begin_array();
        for (const std::array<double, 3>& three : conversion.months) {
            json.begin_array();
            for (const double number : three)
                json.value(number);
            json.end_array();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.key("effects");
    json.begin_array();
    for (const ActionEffect& effect : simulation.effects) {
        json.begin_object();
        json.member("action", effect.action.text);
        member_or_null(json, "score", effect.score);
        member_or_null(json, "higher_stage", effect.higher_stage);
        member_or_null(json, "conversion", effect.conversion);
        text_or_null(json, "journey", effect.journey.text);
        json.end_object();
    }
    json.end_array();
}

void simulation_member(JsonWriter& json, const Simulation& simulation, Language language) {
    json.key("simulation");
    json.begin_object();
    json.key("months");
    json.begin_array();
    for (std::size_t i = 0; i < simulation.months.size(); ++i) {
        const SimulatedMonth& month = simulation.months[i];
        json.begin_object();
        json.member("month", iso_month(month));
        numbers_or_null(json, "stage_shares", month.stage_shares);
        numbers_or_null(json, "score", month.score);
        numbers_or_null(json, "conversion", conversion_of(simulation, i));
        json.end_object();
    }
    json.end_array();
    conversions_member(json, simulation);
    json.key("assumptions");
    json.begin_array();
    for (const std::string& assumption : assumptions_of(simulation, language))
        json.value(assumption);
    json.end_array();
    json.end_object();
}

std::string heading(CliText id, Language language, const std::vector<std::string>& arguments = {}) {
    return "\n" + text_with(id, language, arguments) + "\n";
}

std::string budget_text(const Document& document, const PlanBudget& budget, Language language) {
    const auto says = [&](CliText id) { return std::string(text(id, language)); };
    const bool money = budget.limit.unit == BudgetUnit::Money;
    const auto amount = [&](double value) {
        return money ? formatted_money(value, document.currency, language)
                     : formatted_short(value, 1, language);
    };
    std::string lines = heading(
        money ? CliText::BudgetTitleMoney : CliText::BudgetTitle,
        language,
        {amount(budget.limit.amount), amount(budget.used)}
    );
    std::int64_t without_cost = 0;
    std::vector<std::vector<std::string>> rows;
    for (const BudgetedAction& action : budget.actions) {
        const PlanAction* const planned = find_plan_action(document.plan, action.action);
        const bool unknown = money && budget.limit.day_rate <= 0 && planned && !has_cost(*planned);
        without_cost += unknown ? 1 : 0;
        rows.push_back(
            {titles_of(document.plan, {action.action}).front(),
             unknown ? "–" : amount(action.amount),
             formatted(action.benefit, 2, language),
             formatted_percent(action.share, 0, language),
             says(
                 action.is_sure()    ? CliText::BudgetSure
                     : action.chosen ? CliText::BudgetClose
                                     : CliText::BudgetOut
             )}
        );
    }
    if (!rows.empty())
        lines += table_text(
            {{says(CliText::BudgetAction), false},
             {says(money ? CliText::BudgetCost : CliText::BudgetDays), true},
             {says(CliText::BudgetBenefit), true},
             {says(CliText::BudgetSamples), true},
             {says(CliText::BudgetChoice), false}},
            rows
        );
    if (without_cost > 0)
        lines += "\n" + text_count(CliText::BudgetWithoutCost, language, without_cost) + "\n";
    if (!budget.optimal)
        lines += heading(
            CliText::BudgetBound,
            language,
            {formatted(budget.benefit, 2, language), formatted(budget.bound, 2, language)}
        );
    return lines;
}

const Journey* first_journey(const Document& document, const Simulation& simulation) {
    for (const Journey& journey : document.journeys)
        if (!simulation.conversions.empty() && journey.id == simulation.conversions[0].journey)
            return &journey;
    return nullptr;
}

// "3.40 (3.10–3.60)"
template <typename Format>
std::string band_text(const ThreeNumbers& three, const Format& format) {
    return three
        ? format((*three)[1]) + " (" + format((*three)[0]) + "–" + format((*three)[2]) + ")"
        : "–";
}

std::string simulation_text(
    const Document& document, const Simulation& simulation, Language language
) {
    const auto says = [&](CliText id) { return std::string(text(id, language)); };
    std::vector<TableColumn> columns{{says(CliText::SimulationMonth), false}};
    for (int stage = 2; stage <= 5; ++stage)
        columns.push_back(
            {text_with(CliText::SimulationStage, language, {std::to_string(stage)}), true}
        );
    columns.push_back({says(CliText::SimulationScore), true});
    if (const Journey* const journey = first_journey(document, simulation))
        columns.push_back(
            {text_with(CliText::SimulationConversion, language, {journey->name}), true}
        );
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < simulation.months.size(); ++i) {
        const SimulatedMonth& month = simulation.months[i];
        std::vector<std::string> row{iso_month(month)};
        double at_least = 1;
        for (std::size_t stage = 0; stage < 4; ++stage) {
            at_least -= month.stage_shares ? (*month.stage_shares)[stage] : 0;
            row.push_back(
                month.stage_shares ? formatted_percent(std::max(0.0, at_least), 0, language) : "–"
            );
        }
        row.push_back(band_text(month.score, [&](double score) {
            return formatted(score, 2, language);
        }));
        if (first_journey(document, simulation))
            row.push_back(band_text(conversion_of(simulation, i), [&](double share) {
                return formatted_percent(share, 1, language);
            }));
        rows.push_back(std::move(row));
    }
    std::string lines = heading(CliText::SimulationTitle, language) + table_text(columns, rows)
        + heading(CliText::SimulationAssumptions, language);
    for (const std::string& assumption : assumptions_of(simulation, language))
        lines += "  " + assumption + "\n";
    return lines;
}

} // namespace

void outlook_members(
    JsonWriter& json, const Document& document, const Outlook& outlook, Language language
) {
    if (outlook.budget)
        budget_member(json, document, *outlook.budget);
    if (outlook.simulation)
        simulation_member(json, *outlook.simulation, language);
}

std::string outlook_text(const Document& document, const Outlook& outlook, Language language) {
    return (outlook.budget ? budget_text(document, *outlook.budget, language) : "")
        + (outlook.simulation ? simulation_text(document, *outlook.simulation, language) : "");
}

} // namespace tappa::cli
