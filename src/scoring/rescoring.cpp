#include "scoring/rescoring.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

template <typename Map>
std::size_t place_in(const Map& places, const std::string& id) {
    const auto found = places.find(id);
    return found == places.end() ? AnswerPlace::nowhere : found->second;
}

} // namespace

Rescoring::AnswerFacts Rescoring::facts_of(const Answer& answer) {
    return {answer.state, answer.level, answer.confidence, rests_on_evidence(answer)};
}

Rescoring::QuestionFacts Rescoring::question_facts_of(
    std::size_t question, const QuestionValue& value
) const {
    QuestionFacts item;
    item.weight = m_index[question].weight;
    item.coverage = value.coverage();
    item.value = value.value;
    item.low = value_with_dont_knows_at(value, lowest_level);
    item.high = value_with_dont_knows_at(value, highest_level);
    item.gating_value = value.gating_value;
    item.applicable = value.applicable();
    item.answered = value.answered();
    item.doubtful = is_doubtful(value);
    return item;
}

Results Rescoring::start(const Questionnaire& questionnaire, const Assessment& assessment) {
    *this = {};
    Results results = score(questionnaire, assessment);
    m_index = question_index(questionnaire);
    m_capability_count = questionnaire.capabilities.size();
    m_capability_weights = capability_weights(questionnaire, assessment);
    m_key_practices = key_practices_of(m_index);
    m_asked = asked_level(results.stage, results.overall);
    m_capability_key_practices = key_practices_of(m_capability_count, m_index);
    m_members.resize(score_count(m_capability_count));
    m_has_bounds.resize(m_capability_count);
    for (std::size_t i = 0; i < m_index.size(); ++i) {
        m_questions.emplace(questionnaire.questions[i].id.text, i);
        m_facts.push_back(question_facts_of(i, results.questions[i]));
        each_score_of(m_index[i], m_capability_count, [&](std::size_t number) {
            m_members[number].push_back(static_cast<std::uint32_t>(i));
        });
        if (m_facts.back().low && m_index[i].capability < m_capability_count)
            m_has_bounds[m_index[i].capability] = true;
    }
    m_agenda = agenda_places(results.agreement.questions);
    for (std::size_t i = 0; i < assessment.respondents.size(); ++i)
        m_respondents.emplace(assessment.respondents[i].id.text, i);
    m_roles = RoleTally(questionnaire, m_index, assessment);
    const AnswerIndex places = answer_index(questionnaire, assessment);
    m_known.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const AnswerFacts given = facts_of(assessment.answers[i]);
        m_known.push_back({places[i], given});
        if (places[i].known_question() && places[i].known_respondent()
            && given.state == AnswerState::Level)
            m_roles.count(places[i].respondent, places[i].question, given.level, 1);
    }
    return results;
}

std::optional<Rescoring::AnswerChange> Rescoring::change_of(
    const Assessment& assessment,
    AnswerPlace place,
    const QuestionId& question,
    const RespondentId& respondent
) {
    const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const KnownAnswer& each) {
        return each.place.question == place.question && each.place.respondent == place.respondent;
    });
    const std::size_t count = assessment.answers.size();
    if (known != m_known.end() && count + 1 == m_known.size()) {
        const AnswerFacts before = known->facts;
        m_known.erase(known);
        return AnswerChange{before, std::nullopt};
    }
    const bool is_new = known == m_known.end() && count == m_known.size() + 1;
    if (known == m_known.end() && count == m_known.size())
        return AnswerChange{};
    if (!is_new && (known == m_known.end() || count != m_known.size()))
        return std::nullopt;
    const Answer& answer = assessment.answers[static_cast<std::size_t>(known - m_known.begin())];
    if (answer.question != question || answer.respondent != respondent)
        return std::nullopt;
    const AnswerFacts after = facts_of(answer);
    if (is_new) {
        m_known.push_back({place, after});
        return AnswerChange{std::nullopt, after};
    }
    return AnswerChange{std::exchange(known->facts, after), after};
}

bool Rescoring::follow(
    Results& results,
    const Assessment& assessment,
    const QuestionId& question_id,
    const RespondentId& respondent_id
) {
    const AnswerPlace place{
        place_in(m_questions, question_id.text), place_in(m_respondents, respondent_id.text)};
    if (!place.known_question() || !place.known_respondent())
        return false;
    const std::optional<AnswerChange> changed =
        change_of(assessment, place, question_id, respondent_id);
    if (!changed)
        return false;
    const std::size_t question = place.question;
    const LevelCounts& levels = results.agreement.questions[question].distribution;
    const LevelCounts levels_before = levels;
    if (changed->before)
        count(results, place, *changed->before, -1);
    if (changed->after)
        count(results, place, *changed->after, 1);
    const std::size_t capability = m_index[question].capability;
    if (capability < results.capabilities.size())
        m_roles.set_scores(results.roles, capability);
    set_levels(results.questions[question], levels);
    if (levels != levels_before)
        set_agreement(results, question);
    const QuestionFacts before =
        std::exchange(m_facts[question], question_facts_of(question, results.questions[question]));
    if (!(m_facts[question] == before))
        set_scores(results, question, before);
    return true;
}

void Rescoring::count(Results& results, AnswerPlace place, const AnswerFacts& given, int times) {
    results.respondents[place.respondent].progress.answered += times;
    QuestionValue& value = results.questions[place.question];
    switch (given.state) {
    case AnswerState::DontKnow:
        value.dont_know_count += times;
        return;
    case AnswerState::NotApplicable:
        value.not_applicable_count += times;
        return;
    case AnswerState::Level:
        break;
    }
    const auto level = static_cast<std::size_t>(given.level - 1);
    results.agreement.questions[place.question].distribution.at(level) += times;
    count_answer(results.confidence, given.confidence, times);
    count_answer(results.evidence, given.with_evidence, times);
    m_roles.count(place.respondent, place.question, given.level, times);
}

void Rescoring::set_agreement(Results& results, std::size_t question) {
    Agreement& agreement = results.agreement;
    QuestionAgreement& changed = agreement.questions[question];
    const std::optional<double> variance = changed.variance;
    const LevelCounts levels = changed.distribution;
    changed = question_agreement(std::move(changed.question), levels);
    if (changed.variance != variance)
        set_overall_agreement(agreement);
    const auto on_agenda = [&](const auto& place) {
        return agreement.agenda.begin() + (place - m_agenda.begin());
    };
    const auto old_place = std::find(m_agenda.begin(), m_agenda.end(), question);
    if (old_place != m_agenda.end()) {
        agreement.agenda.erase(on_agenda(old_place));
        m_agenda.erase(old_place);
    }
    if (!changed.is_divided())
        return;
    const auto stands_before = [&](std::size_t other, std::size_t mine) {
        const QuestionAgreement& a = agreement.questions[other];
        return is_more_divided(a, changed) || (!is_more_divided(changed, a) && other < mine);
    };
    const auto place = std::lower_bound(m_agenda.begin(), m_agenda.end(), question, stands_before);
    agreement.agenda.insert(on_agenda(place), changed.question);
    m_agenda.insert(place, question);
}

} // namespace tappa
