#pragma once

#include "app/explain/explain.hpp"
#include "app/texts.hpp"
#include "base/number.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

// Inside explain_*.cpp only.

namespace tappa {

struct ExplainContext {
    const State& state;
    const Derived& derived;
    Language language;

    [[nodiscard]] std::string say(Text text) const {
        return std::string(tappa::text(text, language));
    }
    [[nodiscard]] std::string say(Text text, const std::vector<std::string>& arguments) const {
        return text_with(text, language, arguments);
    }
    // Two decimals everywhere, so that terms add up to what is shown.
    [[nodiscard]] std::string number(double value) const { return formatted(value, 2, language); }
    [[nodiscard]] std::string number(std::optional<double> value) const {
        return value ? number(*value) : say(Text::CommonNotAvailable);
    }
    [[nodiscard]] std::string short_number(double value) const {
        return formatted_short(value, 2, language);
    }
    // The result of a number that may be missing.
    [[nodiscard]] std::string result(std::optional<double> value) const {
        return value ? number(*value) : say(Text::ExplainNotEnough);
    }
    [[nodiscard]] std::string capability(const CapabilityId& id) const;
    [[nodiscard]] std::string question(const QuestionId& id) const;
    // The same, saying whether its value is one the respondents agreed on.
    [[nodiscard]] std::string question_row(const QuestionId& id) const;
    [[nodiscard]] std::string count(std::int64_t n) const { return formatted_integer(n, language); }
    // Without rows and result yet. The source is our own method unless it is set to another.
    [[nodiscard]] Explanation begin_explanation(
        std::string title, std::string formula, std::initializer_list<Text> columns
    ) const;
};

// explain_scores.cpp
[[nodiscard]] Explanation explain_overall(const ExplainContext&);
[[nodiscard]] Explanation explain_stage(const ExplainContext&);
[[nodiscard]] Explanation explain_bounds(const ExplainContext&);
[[nodiscard]] Explanation explain_capability(const ExplainContext&, std::string_view id);
[[nodiscard]] Explanation explain_journey_stage(const ExplainContext&, JourneyStage);
// `id`: "<capability id>:<journey stage id>".
[[nodiscard]] Explanation explain_cell(const ExplainContext&, std::string_view id);
[[nodiscard]] Explanation explain_pillar(const ExplainContext&, Pillar);
[[nodiscard]] Explanation explain_component(const ExplainContext&, Component);
[[nodiscard]] Explanation explain_gap(const ExplainContext&, std::string_view id);
[[nodiscard]] Explanation explain_weights(const ExplainContext&);

// explain_quality.cpp
[[nodiscard]] Explanation explain_evidence(const ExplainContext&);
[[nodiscard]] Explanation explain_coverage(const ExplainContext&);
[[nodiscard]] Explanation explain_confidence(const ExplainContext&);

// explain_people.cpp
[[nodiscard]] Explanation explain_question(const ExplainContext&, std::string_view id);
[[nodiscard]] Explanation explain_interval(const ExplainContext&);
[[nodiscard]] Explanation explain_agreement(const ExplainContext&);
[[nodiscard]] Explanation explain_roles(const ExplainContext&);

// explain_plan.cpp
[[nodiscard]] Explanation explain_priority(const ExplainContext&, std::string_view id);
[[nodiscard]] Explanation explain_emotion(const ExplainContext&, JourneyStage);
[[nodiscard]] Explanation explain_health(const ExplainContext&);
[[nodiscard]] Explanation explain_completeness(const ExplainContext&);

[[nodiscard]] Explanation explain_nothing(const ExplainContext&);

} // namespace tappa
