#include "scoring/answer_index.hpp"

#include <string_view>
#include <unordered_map>

namespace tappa {

namespace {

// Answers mostly come respondent by respondent in the questionnaire's order, or question by
// question: the place found last, or the one after it, is usually right and saves the hashing.
template <typename Item>
class Places {
public:
    explicit Places(const std::vector<Item>& items) : m_items(items) {
        m_places.reserve(items.size());
        for (std::size_t i = 0; i < items.size(); ++i)
            m_places.emplace(items[i].id.text, i);
    }

    std::size_t of(const std::string& id) {
        for (const std::size_t guess : {m_last, m_last + 1})
            if (guess < m_items.size() && m_items[guess].id.text == id)
                return m_last = guess;
        const auto found = m_places.find(id);
        if (found == m_places.end())
            return AnswerPlace::nowhere;
        return m_last = found->second;
    }

private:
    const std::vector<Item>& m_items;
    std::unordered_map<std::string_view, std::size_t> m_places;
    std::size_t m_last = 0;
};

} // namespace

AnswerIndex answer_index(const Questionnaire& questionnaire, const Assessment& assessment) {
    Places questions(questionnaire.questions);
    Places respondents(assessment.respondents);
    AnswerIndex index;
    index.reserve(assessment.answers.size());
    for (const Answer& answer : assessment.answers)
        index.push_back({questions.of(answer.question.text), respondents.of(answer.respondent.text)}
        );
    return index;
}

} // namespace tappa
