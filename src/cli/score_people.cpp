#include "cli/score_people.hpp"

#include "app/texts.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/table.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cstddef>

namespace tappa::cli {

namespace {

constexpr std::string_view unknown = "–";

std::string cell(const std::optional<double>& value, int decimals, Language language) {
    return value ? formatted(*value, decimals, language) : std::string(unknown);
}

std::size_t place_of(const Questionnaire& questionnaire, const QuestionId& id) {
    const auto& questions = questionnaire.questions;
    const auto at = std::find_if(questions.begin(), questions.end(), [&](const Question& question) {
        return question.id == id;
    });
    return static_cast<std::size_t>(at - questions.begin());
}

std::string agenda_text(
    const Questionnaire& questionnaire, const Results& results, Language language
) {
    const std::vector<TableColumn> columns{
        {std::string(text(Text::AssessColumnQuestion, language)), false},
        {std::string(text(CliText::ScorePeople, language)), true},
        {std::string(text(CliText::ScoreMedian, language)), true},
        {std::string(text(CliText::ScoreQuartileRange, language)), true},
        {std::string(text(CliText::ScoreDeviation, language)), true},
        {std::string(text(CliText::ScoreSingleAgreement, language)), true},
        {std::string(text(CliText::ScoreAgreedLevel, language)), true}};
    std::vector<std::vector<std::string>> rows;
    for (const QuestionId& id : results.agreement.agenda) {
        const std::size_t place = place_of(questionnaire, id);
        const QuestionAgreement& found = results.agreement.questions[place];
        const std::optional<int> agreed = results.questions[place].agreed;
        rows.push_back(
            {practice_name(questionnaire.questions[place]).in(language),
             formatted_integer(found.level_count, language),
             cell(found.median, 1, language),
             cell(found.iqr, 2, language),
             cell(found.ad_median, 2, language),
             cell(found.r_wg, 2, language),
             agreed ? std::to_string(*agreed) : std::string(unknown)}
        );
    }
    return "\n" + std::string(text(CliText::ScoreAgenda, language)) + "\n"
        + table_text(columns, rows);
}

} // namespace

std::string interval_line(const Intervals& intervals, Language language) {
    if (!intervals.overall)
        return {};
    return std::string(text(CliText::ScoreInterval, language)) + ": "
        + text_with(
               CliText::ScoreIntervalValue,
               language,
               {formatted(intervals.overall->low, 2, language),
                formatted(intervals.overall->high, 2, language),
                formatted_integer(intervals.respondent_count, language)}
        )
        + "\n";
}

std::string interval_cell(const std::optional<Interval>& interval, Language language) {
    if (!interval)
        return std::string(unknown);
    return formatted(interval->low, 2, language) + "–" + formatted(interval->high, 2, language);
}

std::string agreement_text(
    const Questionnaire& questionnaire, const Results& results, Language language
) {
    const Agreement& agreement = results.agreement;
    if (!agreement.r_wg_star)
        return {};
    const std::string line = "\n" + std::string(text(CliText::ScoreAgreement, language)) + ": "
        + text_count(CliText::ScoreAgreementValue,
                     language,
                     agreement.compared_count,
                     {formatted(*agreement.r_wg_star, 2, language)})
        + "\n";
    if (agreement.agenda.empty())
        return line + std::string(text(CliText::ScoreNothingDivides, language)) + "\n";
    return line + agenda_text(questionnaire, results, language);
}

std::string roles_text(const std::vector<RoleScores>& roles, Language language) {
    if (roles.size() < 2)
        return {};
    const std::vector<TableColumn> columns{
        {std::string(text(CliText::ScoreRole, language)), false},
        {std::string(text(CliText::ScorePeople, language)), true},
        {std::string(text(Text::InsightsScore, language)), true}};
    std::vector<std::vector<std::string>> rows;
    bool all_shown = true;
    for (const RoleScores& role : roles) {
        rows.push_back(
            {role.role.empty() ? std::string(text(CliText::ScoreNoRole, language)) : role.role,
             formatted_integer(role.people, language),
             cell(role.overall, 2, language)}
        );
        all_shown = all_shown && role.overall;
    }
    std::string lines =
        "\n" + std::string(text(CliText::ScoreRoles, language)) + "\n" + table_text(columns, rows);
    if (!all_shown)
        lines += "  "
            + text_with(CliText::ScoreFewPeople, language, {std::to_string(least_people_shown)})
            + "\n";
    return lines;
}

} // namespace tappa::cli
