#pragma once

#include "io/random_variants.hpp"
#include "model/document.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace tappa::test {

// 16 × 12 pixels.
inline constexpr const char* tiny_jpeg =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZ"
    "WiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA"
    "ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
    "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
    "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
    "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
    "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
    "AGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZG"
    "NywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09P"
    "T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAMABADASIAAhEBAxEB/8QAFQABAQAA"
    "AAAAAAAAAAAAAAAAAAX/xAAiEAAABQQBBQAAAAAAAAAAAAABAgMEEgAFERRRBhMxMpH/xAAVAQEBAAAA"
    "AAAAAAAAAAAAAAAABv/EABoRAAICAwAAAAAAAAAAAAAAAAASAxMiUYH/2gAMAwEAAhEDEQA/AKnTtob3"
    "XY2Dql7UYwEA855AeKdRWhvatfXOqbuylMQHxjgA5qUg6cNpa66qUvaBxLn5Rd04cx2F1VY+szibH2hP"
    "WR1KuW+n/9k=";

// Documents that are valid in every way but the likely ones: odd characters, extreme numbers,
// optional members there or not.
class DocumentMaker : RandomVariants {
public:
    explicit DocumentMaker(std::uint64_t seed) : RandomVariants(seed) {}

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
            document.personas.push_back(persona(id("persona", i)));
        for (std::size_t i = 0, n = m_random.below(3); i < n; ++i)
            document.segments.push_back(persona(id("segment", i)));
        for (std::size_t i = 0, n = 1 + m_random.below(3); i < n; ++i)
            document.journeys.push_back(journey(document, i));
        nest(document.journeys);
        document.plan = plan();
        return document;
    }

private:
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

    // Journeys that come later and the touchpoint's own included.
    void nest(Journeys& journeys) {
        for (Shared<Journey>& journey : journeys)
            for (std::size_t i = 0; i < journey->touchpoints.size(); ++i)
                if (m_random.below(4) == 0)
                    journey.edit().touchpoints.edit(i).opens =
                        journeys[m_random.below(journeys.size())]->id;
    }

    void describe(Touchpoint& touchpoint, const Document& document) {
        touchpoint.target_emotion = maybe(m_random.between(-2, 2));
        for (const PersonaKind kind : all_of<PersonaKind>())
            for (const Persona& each : personas_of(document, kind))
                if (m_random.chance())
                    touchpoint.persona_emotions.push_back({each.id, m_random.between(-2, 2)});
        touchpoint.thinking = text(200);
        touchpoint.saying = text(200);
        touchpoint.job = text(200);
        touchpoint.backstage = text(200);
        if (m_random.chance())
            touchpoint.picture = Picture{tiny_jpeg, text(200)};
    }

    Persona persona(std::string id) {
        return {PersonaId(std::move(id)), text(200), text(300), maybe(number(0, 1))};
    }

    // Or none.
    PersonaId some_of(const SharedList<Persona>& personas) {
        return personas.empty() || m_random.chance() ? PersonaId()
                                                     : personas[m_random.below(personas.size())].id;
    }

    Quote quote(const Document& document, const Journey& journey, std::string id) {
        Quote out{QuoteId(std::move(id)), text(300), text(50), {}, {}, {}};
        out.persona = some_of(personas_of(document, pick<PersonaKind>()));
        for (const Touchpoint& touchpoint : journey.touchpoints)
            if (m_random.chance())
                out.touchpoints.push_back(touchpoint.id);
        for (const PainPoint& pain : journey.pain_points)
            if (m_random.chance())
                out.pain_points.push_back(pain.id);
        return out;
    }

    LogMapping log_mapping(const Journey& journey) {
        LogMapping out;
        for (std::size_t i = 0, n = m_random.below(4); i < n; ++i) {
            LogActivity activity{text(100) + std::to_string(i), {}, m_random.chance(), false};
            activity.left_out = m_random.chance();
            if (!activity.left_out && m_random.chance())
                activity.touchpoint =
                    journey.touchpoints[m_random.below(journey.touchpoints.size())].id;
            out.activities.push_back(std::move(activity));
        }
        out.groups_rare = m_random.chance();
        out.session_gap_hours = m_random.between(0, 8'760);
        return out;
    }

    Journey journey(const Document& document, std::size_t index) {
        Journey out;
        out.id = JourneyId(id("journey", index));
        out.name = text(200);
        out.segment = some_of(document.segments);
        out.persona = some_of(document.personas);
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
            describe(touchpoint, document);
            m_touchpoints.push_back(touchpoint.id);
            out.touchpoints.push_back(touchpoint);
        }
        out.owner = text(50);
        out.status = maybe(pick<JourneyStatus>());
        out.reviewed = maybe(date());
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
        for (std::size_t i = 0, n = m_random.below(3); i < n; ++i)
            out.quotes.push_back(quote(document, out, id(prefix + "q", i)));
        if (m_random.chance())
            out.log_mapping = log_mapping(out);
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
                 maybe(pick<ActionStatus>()),
                 maybe(m_random.between(0, 100))}
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
                     readings(),
                     text(50),
                     text(50)}
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
            for (const TouchpointId& touchpoint : m_touchpoints)
                if (action.reduces.size() < 3 && m_random.chance()) {
                    const double low = m_random.share();
                    action.reduces.push_back(
                        {touchpoint, {low, std::max(low, m_random.share())}, pick<EffectBasis>()}
                    );
                }
            out.actions.push_back(action);
        }
        for (std::size_t i = 0, dropped = m_random.below(3); i < dropped; ++i)
            out.dropped_proposals.emplace_back(id("dropped", i));
        decide(out);
        if (m_random.chance())
            out.sign_off = sign_off();
        out.weights = {
            number(0, 100), number(0, 100), number(0, 100), m_random.share(), m_random.chance()};
        out.schedule.start = maybe(date());
        out.schedule.country = m_random.chance() ? "IT" : "";
        out.schedule.days_per_week = maybe(number(0.01, 10'000));
        for (std::size_t i = 0, owners = m_random.below(3); i < owners; ++i)
            out.schedule.owners.push_back(
                {filled_text(100) + std::to_string(i), maybe(number(0.01, 10'000)), text(254)}
            );
        const Date first = date_from_days(m_random.between(0, 20'000));
        for (int i = 0, days = m_random.between(0, 3); i < days; ++i)
            out.schedule.special_days.push_back(
                {date_from_days(days_from_date(first) + i), m_random.chance(), text(50)}
            );
        for (std::size_t i = 0, milestones = m_random.below(3); i < milestones; ++i)
            out.milestones.push_back({MilestoneId(id("m", i)), text(50), date()});
        return out;
    }

    std::vector<std::string> m_pain_points;
    std::vector<TouchpointId> m_touchpoints;
};

inline Document random_document(std::uint64_t seed) {
    return DocumentMaker(seed).make();
}

} // namespace tappa::test
