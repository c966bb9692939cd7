#include "scoring/rescoring.hpp"

#include <algorithm>

// The second half of Rescoring: from a question that says something else to the scores it is in.

namespace tappa {

namespace {

// Makes one entry of a list appear, disappear or be written anew at its place.
template <typename T, typename Make>
void set_entry(std::vector<T>& list, std::size_t at, bool had, bool has, const Make& make) {
    const auto place = list.begin() + static_cast<std::ptrdiff_t>(at);
    if (had && !has)
        list.erase(place);
    else if (!had && has)
        make(*list.emplace(place), true);
    else if (has)
        make(*place, false);
}

void set_id(
    std::vector<QuestionId>& ids, std::size_t at, bool had, bool has, const QuestionId& id
) {
    set_entry(ids, at, had, has, [&](QuestionId& entry, bool is_new) {
        if (is_new)
            entry = id;
    });
}

void set_term(
    std::vector<CapabilityTerm>& terms,
    std::size_t at,
    bool had,
    const std::optional<double>& value,
    double weight,
    const CapabilityId& capability
) {
    set_entry(terms, at, had, value.has_value(), [&](CapabilityTerm& term, bool is_new) {
        if (is_new)
            term.capability = capability;
        term.weight = weight;
        term.value = *value;
    });
}

int difference(bool now, bool before) {
    return (now ? 1 : 0) - (before ? 1 : 0);
}

} // namespace

void Rescoring::set_scores(Results& results, std::size_t question, const QuestionFacts& before) {
    const QuestionFacts& now = m_facts[question];
    const QuestionId& id = results.questions[question].question;
    each_score_of(m_index[question], m_capability_count, [&](std::size_t number) {
        set_score(score_at(results, number), number, question, id, before);
    });
    results.progress.answered += difference(now.answered, before.answered);
    if (now.coverage != before.coverage || now.applicable != before.applicable)
        set_coverage(results);
    if (now.doubtful != before.doubtful)
        set_doubt(results, question, before);
    const std::size_t capability = m_index[question].capability;
    if (capability < m_capability_count) { // else it is not one of the questionnaire
        set_overall(results, capability);
        set_bounds(results, capability);
    }
    set_stage(results, capability);
}

void Rescoring::set_score(
    Score& score,
    std::size_t number,
    std::size_t question,
    const QuestionId& id,
    const QuestionFacts& before
) {
    const QuestionFacts& now = m_facts[question];
    WeightedSum sum;
    double coverage = 0;
    std::size_t at = 0;
    for (const std::uint32_t member : m_members[number]) {
        const QuestionFacts& item = m_facts[member];
        if (item.applicable)
            coverage += item.coverage;
        if (!item.value)
            continue;
        sum.add(item.weight, *item.value);
        at += member < question ? 1U : 0U;
    }
    score.answered_count += difference(now.answered, before.answered);
    score.applicable_count += difference(now.applicable, before.applicable);
    score.coverage = score.applicable_count > 0 ? coverage / score.applicable_count : 0;
    score.value = sum.mean();
    const auto make = [&](Term& term, bool is_new) {
        if (is_new)
            term.question = id;
        term.weight = now.weight;
        term.value = *now.value;
    };
    set_entry(score.terms, at, before.value.has_value(), now.value.has_value(), make);
}

void Rescoring::set_overall(Results& results, std::size_t capability) {
    const CapabilityScore& score = results.capabilities[capability];
    std::vector<CapabilityTerm>& terms = results.overall.terms;
    std::size_t at = 0;
    for (std::size_t i = 0; i < capability; ++i)
        at += results.capabilities[i].score.value ? 1U : 0U;
    const bool had = at < terms.size() && terms[at].capability == score.capability;
    const double weight = m_capability_weights[capability];
    set_term(terms, at, had, score.score.value, weight, score.capability);
    results.overall.value = weighted_mean(terms);
}

void Rescoring::set_coverage(Results& results) {
    double coverage = 0;
    int applicable = 0;
    for (const QuestionFacts& item : m_facts) {
        if (!item.applicable)
            continue;
        coverage += item.coverage;
        ++applicable;
    }
    results.overall.coverage = applicable > 0 ? coverage / applicable : 0;
}

void Rescoring::set_bounds(Results& results, std::size_t capability) {
    WeightedSum low;
    WeightedSum high;
    const std::size_t number = first_capability_score + capability * scores_of_capability;
    for (const std::uint32_t member : m_members[number]) {
        const QuestionFacts& item = m_facts[member];
        if (!item.low)
            continue;
        low.add(item.weight, *item.low);
        high.add(item.weight, *item.high);
    }
    const auto begin = m_has_bounds.begin();
    const auto place = begin + static_cast<std::ptrdiff_t>(capability);
    const auto at = static_cast<std::size_t>(std::count(begin, place, true));
    const double weight = m_capability_weights[capability];
    const CapabilityId& id = results.capabilities[capability].capability;
    Bounds& bounds = results.bounds;
    set_term(bounds.low_terms, at, *place, low.mean(), weight, id);
    set_term(bounds.high_terms, at, *place, high.mean(), weight, id);
    *place = low.mean().has_value();
    bounds.low = weighted_mean(bounds.low_terms);
    bounds.high = weighted_mean(bounds.high_terms);
}

void Rescoring::set_doubt(Results& results, std::size_t question, const QuestionFacts& before) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < question; ++i)
        at += m_facts[i].doubtful ? 1U : 0U;
    const QuestionId& id = results.questions[question].question;
    set_id(results.bounds.dont_know, at, before.doubtful, m_facts[question].doubtful, id);
}

// The stage is found anew, from two dozen key practices. What the next one asks for is asked of
// every capability.
void Rescoring::set_stage(Results& results, std::size_t capability) {
    results.stage = gated_stage(m_index, m_key_practices, results.questions);
    const std::optional<int> asked = asked_level(results.stage, results.overall);
    for (std::size_t i = 0; i < m_capability_count; ++i)
        if (i == capability || asked != m_asked)
            set_gap(
                results.gaps[i],
                results.capabilities[i].score.value,
                m_index,
                m_capability_key_practices[i],
                results.questions,
                asked
            );
    m_asked = asked;
}

} // namespace tappa
