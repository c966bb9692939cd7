#include "io/journey_check.hpp"

#include "io/picture_check.hpp"
#include "io/variants_check.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tappa {

namespace {

constexpr std::string_view top = "document";

// The references inside one journey: to touchpoints and pain points of the same journey.
class JourneyCheck {
public:
    JourneyCheck(const Journey& journey, std::size_t index, DocumentIds& ids)
        : m_journey(journey), m_index(index), m_ids(ids) {}

    std::optional<Error> problem() {
        for (const auto check :
             {&JourneyCheck::own_problem,
              &JourneyCheck::touchpoint_problem,
              &JourneyCheck::pain_point_problem,
              &JourneyCheck::cause_problem,
              &JourneyCheck::opportunity_problem,
              &JourneyCheck::quote_problem,
              &JourneyCheck::transition_problem,
              &JourneyCheck::end_problem,
              &JourneyCheck::paths_problem,
              &JourneyCheck::log_mapping_problem})
            if (std::optional<Error> found = (this->*check)())
                return found;
        return std::nullopt;
    }

private:
    template <typename... Parts>
    [[nodiscard]] std::string here(const Parts&... parts) const {
        return place(top, "journeys", m_index, parts...);
    }

    std::optional<Error> own_problem() {
        if (!m_ids.journeys.insert(m_journey.id.text).second)
            return duplicate_id(m_journey.id.text, here("id"));
        if (!m_journey.persona.empty() && m_ids.personas.count(m_journey.persona.text) == 0)
            return unknown_reference(m_journey.persona.text, here("persona"));
        if (!m_journey.segment.empty() && m_ids.segments.count(m_journey.segment.text) == 0)
            return unknown_reference(m_journey.segment.text, here("segment"));
        return std::nullopt;
    }

    std::optional<Error> touchpoint_problem() {
        for (std::size_t i = 0; i < m_journey.touchpoints.size(); ++i) {
            const std::string& id = m_journey.touchpoints[i].id.text;
            if (!m_ids.touchpoints.insert(id).second)
                return duplicate_id(id, here("touchpoints", i, "id"));
            m_touchpoints.insert(id);
            if (std::optional<Error> found = persona_emotion_problem(i))
                return found;
            const auto& picture = m_journey.touchpoints[i].picture;
            if (picture && !is_picture((*picture)->jpeg))
                return Error{ErrorCode::BadPicture, here("touchpoints", i, "picture", "jpeg"), {}};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> persona_emotion_problem(std::size_t index) const {
        const Touchpoint& touchpoint = m_journey.touchpoints[index];
        IdSet felt;
        for (std::size_t k = 0; k < touchpoint.persona_emotions.size(); ++k) {
            const PersonaId& felt_by = touchpoint.persona_emotions[k].persona;
            const std::string& id = felt_by.text;
            const auto where = [&] {
                return here("touchpoints", index, "persona_emotions", k, "persona");
            };
            if (!m_ids.has_persona_or_segment(felt_by))
                return unknown_reference(id, where());
            if (!felt.insert(id).second)
                return duplicate_id(id, where());
        }
        return std::nullopt;
    }

    std::optional<Error> pain_point_problem() {
        for (std::size_t i = 0; i < m_journey.pain_points.size(); ++i) {
            const PainPoint& pain = m_journey.pain_points[i];
            if (!m_ids.pain_points.insert(pain.id.text).second)
                return duplicate_id(pain.id.text, here("pain_points", i, "id"));
            m_pain_points.insert(pain.id.text);
            if (m_touchpoints.count(pain.touchpoint.text) == 0)
                return unknown_reference(
                    pain.touchpoint.text, here("pain_points", i, "touchpoint")
                );
        }
        return std::nullopt;
    }

    // After all pain points are known: a cause may come later in the list.
    std::optional<Error> cause_problem() {
        for (std::size_t i = 0; i < m_journey.pain_points.size(); ++i) {
            for (std::size_t k = 0; k < m_journey.pain_points[i].causes.size(); ++k) {
                const std::string& id = m_journey.pain_points[i].causes[k].text;
                if (m_pain_points.count(id) == 0)
                    return unknown_reference(id, here("pain_points", i, "causes", k));
            }
        }
        return std::nullopt;
    }

    std::optional<Error> opportunity_problem() {
        for (std::size_t i = 0; i < m_journey.opportunities.size(); ++i) {
            const Opportunity& opportunity = m_journey.opportunities[i];
            if (!m_ids.opportunities.insert(opportunity.id.text).second)
                return duplicate_id(opportunity.id.text, here("opportunities", i, "id"));
            if (m_touchpoints.count(opportunity.touchpoint.text) == 0)
                return unknown_reference(
                    opportunity.touchpoint.text, here("opportunities", i, "touchpoint")
                );
        }
        return std::nullopt;
    }

    std::optional<Error> quote_problem() {
        for (std::size_t i = 0; i < m_journey.quotes.size(); ++i) {
            const Quote& quote = m_journey.quotes[i];
            if (!m_ids.quotes.insert(quote.id.text).second)
                return duplicate_id(quote.id.text, here("quotes", i, "id"));
            if (!quote.persona.empty() && !m_ids.has_persona_or_segment(quote.persona))
                return unknown_reference(quote.persona.text, here("quotes", i, "persona"));
            for (std::size_t k = 0; k < quote.touchpoints.size(); ++k)
                if (m_touchpoints.count(quote.touchpoints[k].text) == 0)
                    return unknown_reference(
                        quote.touchpoints[k].text, here("quotes", i, "touchpoints", k)
                    );
            for (std::size_t k = 0; k < quote.pain_points.size(); ++k)
                if (m_pain_points.count(quote.pain_points[k].text) == 0)
                    return unknown_reference(
                        quote.pain_points[k].text, here("quotes", i, "pain_points", k)
                    );
        }
        return std::nullopt;
    }

    std::optional<Error> log_mapping_problem() {
        if (!m_journey.log_mapping)
            return std::nullopt;
        const std::vector<LogActivity>& activities = (*m_journey.log_mapping)->activities;
        IdSet named;
        for (std::size_t i = 0; i < activities.size(); ++i) {
            const LogActivity& activity = activities[i];
            if (!named.insert(activity.activity).second)
                return Error{
                    ErrorCode::ListedTwice,
                    here("log_mapping", "activities", i, "activity"),
                    {shown(activity.activity)}};
            const std::string& id = activity.touchpoint.text;
            if (!id.empty() && m_touchpoints.count(id) == 0)
                return unknown_reference(id, here("log_mapping", "activities", i, "touchpoint"));
        }
        return std::nullopt;
    }

    std::optional<Error> transition_problem() {
        std::set<std::pair<std::string_view, std::string_view>> pairs;
        for (std::size_t i = 0; i < m_journey.transitions.size(); ++i) {
            const std::string& from = m_journey.transitions[i].from.text;
            const std::string& to = m_journey.transitions[i].to.text;
            if (m_touchpoints.count(from) == 0)
                return unknown_reference(from, here("transitions", i, "from"));
            if (m_touchpoints.count(to) == 0)
                return unknown_reference(to, here("transitions", i, "to"));
            if (!pairs.insert({from, to}).second)
                return duplicate_id(from + " → " + to, here("transitions", i));
        }
        return std::nullopt;
    }

    std::optional<Error> end_problem() {
        if (std::optional<Error> found = end_problem("entries", m_journey.entries))
            return found;
        return end_problem("goals", m_journey.goals);
    }

    std::optional<Error> paths_problem() {
        return m_journey.variants ? variants_problem(**m_journey.variants, m_index, m_touchpoints)
                                  : std::nullopt;
    }

    std::optional<Error> end_problem(const char* list, const SharedList<JourneyEnd>& ends) {
        IdSet named;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const std::string& id = ends[i].touchpoint.text;
            if (m_touchpoints.count(id) == 0)
                return unknown_reference(id, here(list, i, "touchpoint"));
            if (!named.insert(id).second)
                return duplicate_id(id, here(list, i, "touchpoint"));
        }
        return std::nullopt;
    }

    const Journey& m_journey;
    std::size_t m_index;
    DocumentIds& m_ids;
    IdSet m_touchpoints;
    IdSet m_pain_points;
};

} // namespace

std::optional<Error> journey_problem(const Journey& journey, std::size_t index, DocumentIds& ids) {
    return JourneyCheck(journey, index, ids).problem();
}

} // namespace tappa
