#pragma once

#include "base/text.hpp"
#include "io/random.hpp"
#include "model/document.hpp"

#include <cstdint>
#include <string>

namespace tappa::test {

// Documents that are valid in every way but the likely ones: odd characters, extreme numbers,
// optional members there or not.
class DocumentMaker {
public:
    explicit DocumentMaker(std::uint64_t seed) : m_random(seed) {}

    Document make() {
        Document document;
        document.id = "doc-" + std::to_string(m_random.next());
        document.title = text(200);
        document.organisation = text(200);
        document.language = m_random.chance() ? Language::It : Language::En;
        document.date = date();
        for (char& letter : document.currency)
            letter = static_cast<char>('A' + m_random.below(26));
        document.assessment = assessment();
        if (m_random.chance())
            document.questionnaire = questionnaire(document.assessment);
        for (std::size_t i = 0, n = m_random.below(3); i < n; ++i)
            document.personas.push_back({PersonaId(id("persona", i)), text(200), text(300)});
        for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i)
            document.journeys.push_back(journey(document, i));
        document.plan = plan();
        return document;
    }

private:
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

    Assessment assessment() {
        Assessment out;
        out.questionnaire_id = "cx-quick";
        out.questionnaire_revision = m_random.between(1, 1'000'000);
        for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i)
            out.respondents.push_back({RespondentId(id("r", i)), text(200), text(200)});
        for (const Respondent& respondent : out.respondents)
            for (std::size_t i = 0, n = m_random.below(12); i < n; ++i) {
                Answer answer;
                answer.question = QuestionId(id("question", i));
                answer.respondent = respondent.id;
                answer.state = pick<AnswerState>();
                answer.level = answer.state == AnswerState::Level ? m_random.between(1, 5) : 0;
                answer.confidence = maybe(pick<Confidence>());
                answer.evidence = text(1000);
                answer.link = text(100);
                out.answers.push_back(answer);
            }
        for (std::size_t i = 0, n = m_random.below(4); i < n; ++i)
            out.agreed.push_back(
                {QuestionId(id("question", i)), m_random.between(1, 5), filled_text(2000)}
            );
        for (std::size_t i = 0, n = m_random.below(4); i < n; ++i) {
            out.targets.push_back({CapabilityId(id("c", i)), m_random.between(1, 5)});
            out.weights.push_back({CapabilityId(id("c", i)), number(0, 100)});
        }
        return out;
    }

    Journey journey(const Document& document, std::size_t index) {
        Journey out;
        out.id = JourneyId(id("journey", index));
        out.name = text(200);
        out.segment = text(200);
        if (!document.personas.empty() && m_random.chance())
            out.persona = document.personas[m_random.below(document.personas.size())].id;
        const std::string prefix = std::to_string(index) + ":";
        for (std::size_t i = 0, n = m_random.below(6); i < n; ++i) {
            Touchpoint touchpoint;
            touchpoint.id = TouchpointId(id(prefix + "t", i));
            touchpoint.name = text(200);
            touchpoint.stage = pick<JourneyStage>();
            touchpoint.channel = text(50);
            touchpoint.department = text(50);
            touchpoint.component = maybe(pick<Component>());
            touchpoint.moment_of_truth = m_random.chance();
            touchpoint.emotion = maybe(m_random.between(-2, 2));
            touchpoint.importance = m_random.between(1, 5);
            touchpoint.monthly_volume = maybe(number(0, 1e12));
            touchpoint.abandonment = maybe(m_random.share());
            touchpoint.evidence = pick<Evidence>();
            touchpoint.notes = text(1000);
            out.touchpoints.push_back(touchpoint);
        }
        if (out.touchpoints.empty())
            return out;
        const auto touchpoint = [&] {
            return out.touchpoints[m_random.below(out.touchpoints.size())].id;
        };
        for (std::size_t i = 0, n = m_random.below(5); i < n; ++i) {
            PainPoint pain;
            pain.id = PainPointId(id(prefix + "pp", i));
            pain.touchpoint = touchpoint();
            pain.title = text(200);
            pain.category = pick<PainCategory>();
            pain.severity = m_random.between(1, 5);
            pain.share = maybe(m_random.share());
            pain.evidence = pick<Evidence>();
            for (std::size_t k = 0; k < n; ++k) // later ones and cycles included
                if (m_random.chance())
                    pain.causes.emplace_back(id(prefix + "pp", k));
            pain.notes = text(100);
            out.pain_points.push_back(pain);
            m_pain_points.push_back(pain.id.text);
        }
        for (std::size_t i = 0, n = m_random.below(3); i < n; ++i)
            out.opportunities.push_back(
                {OpportunityId(id(prefix + "o", i)), touchpoint(), text(200), text(100)}
            );
        for (std::size_t i = 0; i + 1 < out.touchpoints.size(); ++i)
            out.transitions.push_back(
                {out.touchpoints[i].id,
                 out.touchpoints[i + 1].id,
                 maybe(number(0, 1e12)),
                 maybe(m_random.share()),
                 maybe(number(0, 1e9))}
            );
        for (const Touchpoint& entered : out.touchpoints) {
            if (m_random.below(4) == 0)
                out.entries.push_back({entered.id, maybe(number(0, 1e12)), maybe(m_random.share())}
                );
            if (m_random.below(4) == 0)
                out.goals.push_back({entered.id, maybe(number(0, 1e12)), maybe(m_random.share())});
        }
        if (m_random.chance())
            out.variants = variants(out);
        return out;
    }

    JourneyVariants variants(const Journey& journey) {
        JourneyVariants out;
        out.deleted = m_random.between(0, 3);
        out.deleted_customers = number(0, 1e9);
        out.customers = out.deleted_customers + number(0, 1e9);
        out.goal_median_minutes = maybe(number(0, 1e9));
        out.goal_p90_minutes = maybe(number(0, 1e9));
        for (std::size_t i = 0, n = m_random.below(4); i < n; ++i) {
            JourneyVariant variant;
            for (std::size_t k = 0, steps = 1 + m_random.below(5); k < steps; ++k)
                variant.steps.push_back(
                    {journey.touchpoints[m_random.below(journey.touchpoints.size())].id,
                     maybe(number(0, 1e9))}
                );
            variant.customers = number(0, 1e9);
            variant.conversions = variant.customers * m_random.share();
            variant.median_minutes = maybe(number(0, 1e9));
            variant.p90_minutes = maybe(number(0, 1e9));
            out.customers += variant.customers;
            out.conversions += variant.conversions;
            out.most_frequent.push_back(std::move(variant));
        }
        out.different = out.deleted + static_cast<double>(out.most_frequent.size()) + 2;
        return out;
    }

    std::vector<MetricReading> readings() {
        std::vector<MetricReading> out;
        for (std::size_t i = 0, n = m_random.below(4); i < n; ++i)
            out.push_back(
                {date(),
                 maybe(number(-1e12, 1e12)),
                 maybe(static_cast<int>(1 + m_random.below(900)))}
            );
        return out;
    }

    std::vector<ActionUpdate> updates() {
        std::vector<ActionUpdate> out;
        for (std::size_t i = 0, n = m_random.below(3); i < n; ++i)
            out.push_back(
                {date(),
                 text(50),
                 text(200),
                 maybe(pick<ActionStatus>()),
                 maybe(pick<ActionStatus>())}
            );
        return out;
    }

    void decide(Plan& out) {
        for (const CatalogueActionId& dropped : out.dropped_proposals)
            if (m_random.chance())
                out.decisions.push_back(
                    {DecisionKind::Proposal, dropped.text, text(200), text(50), maybe(date())}
                );
        for (const PlanAction& action : out.actions)
            if (m_random.chance())
                out.decisions.push_back(
                    {DecisionKind::Action, action.id.text, text(200), text(50), maybe(date())}
                );
        if (m_random.chance())
            out.decisions.push_back(
                {DecisionKind::Finding, "drop-off:no-such", text(200), text(50), maybe(date())}
            );
    }

    SignOff sign_off() {
        SignOff out{filled_text(50), text(50), date(), {}};
        for (std::size_t i = 0, n = m_random.below(4); i < n; ++i)
            out.actions.push_back(
                {PlanActionId(id("a", i)),
                 text(50),
                 text(50),
                 text(50),
                 maybe(date()),
                 maybe(date()),
                 number(0.01, 10'000),
                 {{text(50), maybe(number(-1e12, 1e12)), maybe(number(-1, 1)), maybe(date())}}}
            );
        return out;
    }

    Plan plan() {
        Plan out;
        const std::size_t n = m_random.below(5);
        for (std::size_t i = 0; i < n; ++i) {
            PlanAction action;
            action.id = PlanActionId(id("a", i));
            if (m_random.chance())
                action.catalogue_id = CatalogueActionId("cat." + action.id.text);
            action.title = text(200);
            action.why = text(500);
            action.sources.push_back({SourceKind::Gap, "measurement"});
            if (m_random.chance())
                action.sources.push_back({SourceKind::Practice, "measurement.closed-loop"});
            if (m_random.chance())
                action.sources.push_back({SourceKind::Finding, "drop-off:no-such"});
            if (!m_pain_points.empty())
                action.sources.push_back(
                    {SourceKind::Pain, m_pain_points[m_random.below(m_pain_points.size())]}
                );
            action.owner_name = text(50);
            action.owner_role = text(50);
            for (std::size_t k = 0, metrics = m_random.below(3); k < metrics; ++k)
                action.metrics.push_back(
                    {pick<MetricKind>(),
                     text(50),
                     text(20),
                     pick<Direction>(),
                     maybe(number(-1e12, 1e12)),
                     maybe(number(-1, 1)),
                     pick<Moment>(),
                     maybe(date()),
                     readings()}
                );
            action.effort_days = number(0.01, 10'000);
            action.duration_weeks = number(0.01, 1'000);
            action.confidence = m_random.share();
            action.cost_once = maybe(number(0, 1e12));
            action.cost_yearly = maybe(number(0, 1));
            action.status = pick<ActionStatus>();
            for (std::size_t k = 0; k < n; ++k)
                if (m_random.chance())
                    action.prerequisites.emplace_back(id("a", k));
            action.start = maybe(date());
            action.due = maybe(date());
            action.notes = text(1000);
            action.updates = updates();
            out.actions.push_back(action);
        }
        for (std::size_t i = 0, dropped = m_random.below(3); i < dropped; ++i)
            out.dropped_proposals.emplace_back(id("dropped", i));
        decide(out);
        if (m_random.chance())
            out.sign_off = sign_off();
        out.weights = {number(0, 100), number(0, 100), number(0, 100), m_random.share()};
        out.schedule.start = maybe(date());
        out.schedule.country = m_random.chance() ? "IT" : "";
        out.schedule.days_per_week = maybe(number(0.01, 10'000));
        for (std::size_t i = 0, owners = m_random.below(3); i < owners; ++i)
            out.schedule.owners.push_back(
                {filled_text(100) + std::to_string(i), maybe(number(0.01, 10'000))}
            );
        return out;
    }

    Random m_random;
    std::vector<std::string> m_pain_points;
};

inline Document random_document(std::uint64_t seed) {
    return DocumentMaker(seed).make();
}

} // namespace tappa::test
