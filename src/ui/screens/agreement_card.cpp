#include "app/explain/explain.hpp"
#include "base/number.hpp"
#include "scene/level_distribution.hpp"
#include "ui/screens/agreement.hpp"
#include "ui/screens/insights_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::size_t rows_at_once = 10;
constexpr float table_from = 880;

// What a row of the agenda is made of; table and list put it together differently.
class AgendaCells {
public:
    AgendaCells(Ui& ui, const State& state, const QuestionAgreement& agreement)
        : m_ui(ui)
        , m_agreement(agreement)
        , m_question(find_question(current_questionnaire(state), agreement.question))
        , m_agreed(find_agreed(state.document.assessment, agreement.question)) {}

    void title() const {
        if (m_ui.link(
                "discuss",
                words(),
                {.kind = ButtonKind::Ghost, .description = m_ui.say(Text::AgreementDiscuss)}
            ))
            m_ui.send(actions::OpenAgreement{m_agreement.question});
    }
    void distribution(float width) const {
        distribution_ui(m_ui, "levels", m_agreement.distribution, agreed_level(), width);
    }
    void number(const std::optional<double>& value, int decimals) const {
        m_ui.text(number_text(value, decimals), {.size = 14});
    }
    void ad() const {
        number(m_agreement.ad_median, 2);
        divided();
    }
    void divided() const {
        if (m_agreement.ad_is_high())
            m_ui.chip(m_ui.say(Text::AgreementDivided), Tone::Warning);
    }
    void agreed(bool with_word) const {
        if (!m_agreed) {
            if (!with_word)
                m_ui.text(
                    m_ui.say(Text::CommonNotAvailable),
                    {.size = 14, .colour = m_ui.theme().ink_muted}
                );
            return;
        }
        const std::string level = level_title(m_agreed->level, m_ui.language());
        m_ui.chip(
            with_word ? m_ui.say(Text::AgreementAgreedValue, {level}) : level,
            Tone::Good,
            icons::check
        );
    }
    void explain() const {
        if (m_ui.button(
                "explain",
                m_ui.say(Text::InsightsHowComputed),
                {.kind = ButtonKind::Ghost,
                 .icon = icons::circle_help,
                 .icon_only = true,
                 .small = true,
                 .read_as = m_ui.say(Text::AgreementExplainQuestion, {words()})}
            ))
            m_ui.send(actions::Explain{"question:" + m_agreement.question.text});
    }
    [[nodiscard]] std::string spread() const {
        return m_ui.say(
            Text::AgreementSpread,
            {number_text(m_agreement.median, 1),
             number_text(m_agreement.iqr, 2),
             number_text(m_agreement.ad_median, 2),
             number_text(m_agreement.r_wg, 2)}
        );
    }

private:
    [[nodiscard]] std::string words() const {
        return m_question ? practice_name(*m_question).in(m_ui.language())
                          : m_agreement.question.text;
    }
    [[nodiscard]] std::optional<int> agreed_level() const {
        return m_agreed ? std::optional(m_agreed->level) : std::nullopt;
    }
    [[nodiscard]] std::string number_text(const std::optional<double>& value, int decimals) const {
        return value ? formatted_short(*value, decimals, m_ui.language())
                     : std::string(m_ui.say(Text::CommonNotAvailable));
    }

    Ui& m_ui;
    const QuestionAgreement& m_agreement;
    const Question* m_question;
    const AgreedLevel* m_agreed;
};

using Agenda = std::vector<const QuestionAgreement*>;

TableColumn column(const Ui& ui, Text title, float width, bool row_header = false) {
    return {
        std::string(ui.say(title)),
        width > 0 ? Column::fixed(width) : Column::grow(),
        Align::Start,
        row_header};
}

// The first ones, and whichever of the others people are divided on: those are never hidden.
Agenda shown_at_first(const Agenda& agenda) {
    Agenda shown;
    for (std::size_t i = 0; i < agenda.size(); ++i)
        if (i < rows_at_once || agenda[i]->ad_is_high())
            shown.push_back(agenda[i]);
    return shown;
}

void table_ui(Ui& ui, const State& state, const Agenda& agenda) {
    auto table = ui.table(
        "agenda",
        ui.say(Text::AgreementAgenda),
        {column(ui, Text::AssessColumnQuestion, 0, true),
         column(ui, Text::AgreementAnswers, 76),
         column(ui, Text::AgreementLevels, 136),
         column(ui, Text::AgreementMedian, 76),
         column(ui, Text::AgreementIqr, 56),
         column(ui, Text::AgreementAd, 92),
         column(ui, Text::AgreementRwg, 68),
         column(ui, Text::AgreementAgreed, 160),
         {{}, Column::fixed(46)}}
    );
    for (const QuestionAgreement* each : agenda) {
        const QuestionAgreement& agreement = *each;
        const AgendaCells cells(ui, state, agreement);
        auto row = ui.row(agreement.question.text);
        ui.cell();
        cells.title();
        ui.cell();
        ui.text(formatted_integer(agreement.level_count, ui.language()), {.size = 14});
        ui.cell();
        cells.distribution(120);
        ui.cell();
        cells.number(agreement.median, 1);
        ui.cell();
        cells.number(agreement.iqr, 2);
        ui.cell();
        cells.ad();
        ui.cell();
        cells.number(agreement.r_wg, 2);
        ui.cell();
        cells.agreed(false);
        ui.cell();
        cells.explain();
    }
}

void list_ui(Ui& ui, const State& state, const Agenda& agenda) {
    auto list = ui.list("agenda", ui.say(Text::AgreementAgenda));
    for (const QuestionAgreement* each : agenda) {
        if (each != agenda.front())
            ui.rule();
        const AgendaCells cells(ui, state, *each);
        auto item = ui.list_item(each->question.text);
        auto gap = ui.gap(4);
        cells.title();
        cells.distribution(std::min(180.0F, ui.width()));
        ui.muted(cells.spread());
        auto flow = ui.flow("marks", {.row_height = 34});
        cells.divided();
        cells.agreed(true);
        cells.explain();
    }
}

} // namespace

void distribution_ui(
    Ui& ui,
    std::string_view key,
    const std::array<int, 5>& counts,
    std::optional<int> agreed,
    float width
) {
    std::vector<std::string> numbers;
    for (const int count : counts)
        numbers.push_back(formatted_integer(count, ui.language()));
    scene::LevelDistributionInput input;
    input.counts = counts;
    input.agreed = agreed;
    input.alternative = ui.say(Text::AgreementDistribution, std::move(numbers));
    scene::ChartStyle style;
    style.palette = *ui.theme().palette;
    style.language = ui.language();
    style.width = width;
    style.text_size = 11;
    ui.figure(key, ui.say(Text::AgreementLevels), scene::level_distribution(input, style));
}

Agenda AgreementView::agenda(const Derived& derived) const {
    Agenda agenda;
    for (const QuestionId& id : derived.results().agreement.agenda) {
        const QuestionAgreement* found = find_agreement(derived.results().agreement, id);
        if (found && (!m_only_divided || found->ad_is_high()))
            agenda.push_back(found);
    }
    return agenda;
}

void AgreementView::summary_ui(Ui& ui, const Derived& derived) const {
    const Agreement& agreement = derived.results().agreement;
    ui.heading(2, ui.say(Text::AgreementTitle), {.size = 16});
    if (!agreement.r_wg_star) {
        ui.text(ui.say(Text::AgreementNotYet), {.colour = ui.theme().ink_soft});
        return;
    }
    const double value = *agreement.r_wg_star;
    auto gap = ui.gap(4);
    explained_ui(
        ui,
        "explain",
        ui.say(Text::AgreementHow),
        ui.say(
            Text::AgreementReading,
            {formatted(value, 2, ui.language()), std::string(ui.say(agreement_reading(value)))}
        ),
        "agreement"
    );
    std::string words = ui.say_count(Text::AgreementCompared, agreement.compared_count);
    if (value < 0)
        words += " " + std::string(ui.say(Text::AgreementNegative));
    ui.muted(words);
}

void AgreementView::filter_ui(Ui& ui, const Derived& derived) {
    const auto& questions = derived.results().agreement.questions;
    const auto divided =
        std::count_if(questions.begin(), questions.end(), [](const QuestionAgreement& each) {
            return each.ad_is_high();
        });
    if (ui.toggle("only-divided", ui.say(Text::AgreementOnlyDivided), m_only_divided))
        m_only_divided = !m_only_divided;
    ui.muted(ui.say_count(Text::AgreementDividedCount, divided));
}

void AgreementView::draw_card(Ui& ui, const State& state, const Derived& derived) {
    const Agreement& agreement = derived.results().agreement;
    auto card = ui.card("agreement", {.name = ui.say(Text::AgreementTitle)});
    summary_ui(ui, derived);
    if (!agreement.r_wg_star)
        return;
    ui.rule();
    ui.heading(3, ui.say(Text::AgreementAgenda));
    if (agreement.agenda.empty()) {
        ui.text(ui.say(Text::AgreementNothing), {.colour = ui.theme().ink_soft});
        return;
    }
    ui.muted(
        ui.say_count(Text::AgreementAgendaCount, std::ssize(agreement.agenda)) + " "
        + std::string(ui.say(Text::AgreementAgendaText))
    );
    filter_ui(ui, derived);
    const Agenda rows = agenda(derived);
    if (rows.empty()) {
        ui.notice("none", Tone::Neutral, ui.say(Text::AgreementNothingDivided), Role::Status);
        return;
    }
    const Agenda first = shown_at_first(rows);
    const bool all = rows.size() <= first.size() || ui.unfolded("all-questions");
    if (ui.width() >= table_from)
        table_ui(ui, state, all ? rows : first);
    else
        list_ui(ui, state, all ? rows : first);
    ui.muted(ui.say(Text::AgreementColumns));
    if (rows.size() <= first.size())
        return;
    ui.disclosure(
        "all-questions",
        all ? ui.say(Text::AgreementShowFirst, {std::to_string(first.size())})
            : ui.say_count(Text::AgreementShowAll, static_cast<std::int64_t>(rows.size()))
    );
}

} // namespace tappa::ui
