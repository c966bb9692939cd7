#pragma once

#include "base/date.hpp"
#include "base/text.hpp"
#include "io/random.hpp"
#include "model/assessment.hpp"
#include "model/questionnaire.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tappa::test {

// The odd values that random documents are made of.
class RandomParts {
protected:
    explicit RandomParts(std::uint64_t seed) : m_random(seed) {}

    static std::string id(const std::string& kind, std::size_t index) {
        return kind + "." + std::to_string(index);
    }

    std::string text(std::size_t most) {
        static const std::u32string odd =
            U"aZ09 \t\n\r\"\\/'<>&{}[]:,=+-@\u0001\u001F\u007F\u00E8\u20AC\u2028\uFEFF\uFFFD\U0001F600"
            U"\U0010FFFF";
        std::string out;
        for (std::size_t i = 0, n = m_random.chance() ? 0 : m_random.below(most); i < n; ++i)
            append_code_point(out, odd[m_random.below(odd.size())]);
        return out;
    }

    // White space alone would count as empty.
    std::string filled_text(std::size_t most) { return text(most - 1) + "a"; }

    LocalText local_text(std::size_t most) {
        LocalText out;
        for (const Language language : all_languages)
            out.in(language) = filled_text(most);
        return out;
    }

    Date date() { return date_from_days(m_random.between(-719162, 2932896)); }

    template <typename E>
    E pick() {
        return static_cast<E>(m_random.below(enum_count<E>));
    }

    template <typename T>
    std::optional<T> maybe(T value) {
        return m_random.chance() ? std::optional<T>(value) : std::nullopt;
    }

    double number(double least, double most) {
        switch (m_random.below(4)) {
        case 0:
            return least;
        case 1:
            return most;
        default:
            return least + (most - least) * m_random.share();
        }
    }

    // The one the assessment names.
    Questionnaire questionnaire(const Assessment& assessment) {
        Questionnaire out;
        out.id = assessment.questionnaire_id;
        out.revision = assessment.questionnaire_revision;
        out.title = local_text(200);
        out.introduction = local_text(500);
        out.minutes = m_random.between(1, 1'440);
        for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i)
            out.capabilities.push_back(
                {CapabilityId(id("c", i)), local_text(200), local_text(14), local_text(100)}
            );
        for (std::size_t i = 0, n = 1 + m_random.below(4); i < n; ++i) {
            Question question;
            question.id = QuestionId(id("question", i));
            question.capability = out.capabilities[m_random.below(out.capabilities.size())].id;
            question.pillar = pick<Pillar>();
            question.component = pick<Component>();
            for (const JourneyStage stage : all_of<JourneyStage>())
                if (m_random.chance())
                    question.journey_stages.push_back(stage);
            question.weight = number(0.01, 100);
            question.gate = maybe(m_random.between(2, 5));
            if (m_random.chance())
                question.name = local_text(60);
            question.text = local_text(200);
            question.help = local_text(200);
            for (LocalText& level : question.levels)
                level = local_text(100);
            for (std::size_t k = 0, prompts = m_random.below(3); k < prompts; ++k) {
                LocalText prompt = local_text(50); // each once
                for (std::string& words : prompt.by_language)
                    words += std::to_string(k);
                question.evidence_prompts.push_back(std::move(prompt));
            }
            question.source = text(20);
            out.questions.push_back(question);
        }
        // Stages are held back from the second on.
        for (Question& question : out.questions)
            if (question.key()) {
                question.gate = 2;
                break;
            }
        return out;
    }

    Random m_random;
};

} // namespace tappa::test
