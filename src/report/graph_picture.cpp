#include "report/graph_picture.hpp"

#include "base/number.hpp"
#include "graph/findings.hpp"
#include "report/texts.gen.hpp"
#include "texts/names.hpp"
#include "texts/texts.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace tappa::report {

namespace {

// What the journey says of each touchpoint of the graph.
struct TouchpointFacts {
    const Touchpoint* touchpoint = nullptr;
    std::size_t pains = 0;
    double burden = 0;
};

std::vector<TouchpointFacts> facts_of(const GraphPicture& picture) {
    std::vector<TouchpointFacts> facts(picture.graph.touchpoints.size());
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < facts.size(); ++i)
        places.emplace(picture.graph.touchpoints[i].id, i);
    const auto place = [&](const TouchpointId& id) -> TouchpointFacts* {
        const auto found = places.find(id.text);
        return found == places.end() ? nullptr : &facts[found->second];
    };
    for (const Touchpoint& touchpoint : picture.journey.touchpoints)
        if (TouchpointFacts* its = place(touchpoint.id))
            its->touchpoint = &touchpoint;
    for (const PainPoint& pain : picture.journey.pain_points)
        if (TouchpointFacts* its = place(pain.touchpoint)) {
            ++its->pains;
            its->burden += pain_burden(pain, picture.usual_share);
        }
    return facts;
}

class Words {
public:
    Words(const GraphPicture& picture, Language language)
        : m_picture(picture)
        , m_graph(picture.graph)
        , m_language(language)
        , m_counted(flows_are_counted(m_graph))
        , m_uneven(uneven_touchpoints(picture.computed).size())
        , m_facts(facts_of(picture))
        , m_come(m_graph.node_count(), 0)
        , m_leave(m_graph.node_count(), 0) {
        for (std::size_t i = 0; i < m_graph.links.size(); ++i)
            m_come[m_graph.links[i].to] += picture.flows[i];
        const GraphArcs arcs(picture.computed);
        for (std::size_t node = 0; node < m_graph.touchpoints.size(); ++node)
            m_leave[node] = arcs.probability(node, m_graph.exit());
    }

    scene::TouchpointGraphInput input() {
        scene::TouchpointGraphInput input;
        input.graph = &m_graph;
        input.layout = &m_picture.layout;
        for (std::size_t i = 0; i < m_graph.touchpoints.size(); ++i)
            input.cards.push_back(card(i));
        add_strengths(input.cards);
        add_bands(input);
        add_ends(input);
        for (const GraphLink& link : m_graph.links)
            input.faint.push_back(link.count && *link.count < few_customers);
        input.tone = tone();
        input.chosen = m_picture.chosen;
        input.alternative = alternative();
        return input;
    }

    [[nodiscard]] scene::SceneTable table() const {
        scene::SceneTable table;
        table.columns = {
            word(ReportText::JourneyTouchpoint),
            word(ReportText::JourneyStage),
            word(ReportText::GraphCustomers),
            word(ReportText::JourneyAbandonment),
            word(ReportText::JourneyEmotion),
            word(ReportText::JourneyPains),
            word(ReportText::GraphRemovalEffect),
            word(ReportText::GraphShapley),
            word(ReportText::GraphLeadsTo)};
        std::vector<std::vector<const GraphLink*>> links(m_graph.node_count());
        for (const GraphLink& link : m_graph.links)
            links[link.from].push_back(&link);
        for (std::size_t i = 0; i < m_graph.touchpoints.size(); ++i)
            table.rows.push_back(row(i, links[i]));
        return table;
    }

private:
    [[nodiscard]] std::string word(ReportText id) const {
        return std::string(text(id, m_language));
    }
    // "2,112" where customers are counted, else their share of all: "34%".
    [[nodiscard]] std::string flow(double customers) const {
        if (!m_counted)
            return formatted_percent(
                customers, customers > 0 && customers < 0.01 ? 1 : 0, m_language
            );
        return formatted_integer(static_cast<std::int64_t>(std::llround(customers)), m_language);
    }

    // From or to another touchpoint, from Start or to the Goal.
    [[nodiscard]] bool has_ways(std::size_t at) const {
        return std::any_of(m_graph.links.begin(), m_graph.links.end(), [&](const GraphLink& link) {
            return link.to == at || (link.from == at && link.to != m_graph.exit());
        });
    }

    [[nodiscard]] scene::GraphCard card(std::size_t at) const {
        scene::GraphCard card;
        card.name = m_graph.touchpoints[at].name;
        if (has_ways(at)) // else nobody said who comes here, which is not that nobody does
            card.figure = flow(m_come[at]);
        const TouchpointFacts& facts = m_facts[at];
        if (facts.pains > 0)
            card.pains = formatted_integer(static_cast<std::int64_t>(facts.pains), m_language);
        if (facts.touchpoint) {
            card.moment_of_truth = facts.touchpoint->moment_of_truth;
            if (facts.touchpoint->emotion)
                card.emotion = *facts.touchpoint->emotion;
        }
        return card;
    }

    [[nodiscard]] scene::GraphTone tone() const {
        switch (m_picture.colour) {
        case CardColour::Abandonment:
        case CardColour::Pain:
            return scene::GraphTone::Alert;
        case CardColour::Emotion:
            return scene::GraphTone::Emotion;
        case CardColour::Visits:
        case CardColour::RemovalEffect:
            break;
        }
        return scene::GraphTone::Accent;
    }

    [[nodiscard]] double strength(std::size_t at) const {
        switch (m_picture.colour) {
        case CardColour::Abandonment: {
            constexpr double rounding = 1e-9; // 1 - 0.7 is a little more than 0.3
            return m_come[at] > 0 && m_leave[at] > many_leave + rounding ? m_leave[at] : 0;
        }
        case CardColour::Emotion: {
            const Touchpoint* touchpoint = m_facts[at].touchpoint;
            return touchpoint ? std::abs(touchpoint->emotion.value_or(0)) / 2.0 : 0;
        }
        case CardColour::Pain:
            return m_facts[at].burden;
        case CardColour::Visits:
            return m_come[at];
        case CardColour::RemovalEffect:
            break;
        }
        return of_conversion(m_picture.absorption.touchpoints[at].removal_effect).value_or(0);
    }

    // Burden and visits have no upper end of their own: the greatest one is it.
    void add_strengths(std::vector<scene::GraphCard>& cards) const {
        double most = 1;
        if (m_picture.colour == CardColour::Pain || m_picture.colour == CardColour::Visits) {
            most = 0;
            for (std::size_t i = 0; i < cards.size(); ++i)
                most = std::max(most, strength(i));
        }
        for (std::size_t i = 0; i < cards.size(); ++i)
            cards[i].strength = most > 0 ? strength(i) / most : 0;
    }

    void add_bands(scene::TouchpointGraphInput& input) const {
        for (std::size_t i = 0; i < m_picture.layout.bands.size(); ++i) {
            const StageBand& band = m_picture.layout.bands[i];
            scene::GraphBand words;
            if (band.stage)
                words.title = text_with(
                    ReportText::JourneyStageTable,
                    m_language,
                    {formatted_integer(static_cast<std::int64_t>(i) + 1, m_language),
                     std::string(name_of(*band.stage, m_language))}
                );
            words.note = text_count(
                ReportText::JourneyTouchpoints,
                m_language,
                static_cast<std::int64_t>(band.touchpoints)
            );
            input.bands.push_back(std::move(words));
            input.leaving.push_back(
                text_with(ReportText::GraphLeave, m_language, {flow(band.leaving)})
            );
        }
    }

    void add_ends(scene::TouchpointGraphInput& input) const {
        double start = 0;
        double left = 0; // of 1 customer
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            const GraphLink& link = m_graph.links[i];
            if (link.from != m_graph.start())
                continue;
            start += m_picture.flows[i];
            left += link.to == m_graph.exit() ? link.probability : 0;
        }
        for (const TouchpointFlow& touchpoint : m_picture.absorption.touchpoints)
            left += touchpoint.drop_off;
        input.start = {word(ReportText::GraphStart), m_counted ? flow(start) : ""};
        input.goal = {word(ReportText::GraphGoal), share_of_all(m_picture.absorption.conversion)};
        input.exit = {word(ReportText::GraphExit), share_of_all(std::min(left, 1.0))};
    }

    // Where nobody begins, nobody arrives or leaves either, and of counts that do not match nobody
    // knows what they come to: there is no share to speak of.
    [[nodiscard]] std::string share_of_all(double share) const {
        return anybody_begins() && m_uneven == 0 ? formatted_percent(share, 1, m_language)
                                                 : word(ReportText::CommonUnknown);
    }
    [[nodiscard]] bool anybody_begins() const {
        return std::any_of(m_graph.links.begin(), m_graph.links.end(), [&](const GraphLink& link) {
            return link.from == m_graph.start() && link.probability > 0;
        });
    }

    [[nodiscard]] std::string node_name(std::size_t node) const {
        if (node < m_graph.touchpoints.size())
            return m_graph.touchpoints[node].name;
        return word(node == m_graph.goal() ? ReportText::GraphGoal : ReportText::GraphExit);
    }

    // "Account page 60 %; Comparison site 40 %", the most likely first.
    [[nodiscard]] std::string leads_to(std::vector<const GraphLink*> links) const {
        std::stable_sort(links.begin(), links.end(), [](const GraphLink* a, const GraphLink* b) {
            return a->probability > b->probability;
        });
        std::string list;
        for (const GraphLink* link : links) {
            list += list.empty() ? "" : "; ";
            list += node_name(link->to) + " " + formatted_percent(link->probability, 0, m_language);
        }
        return list.empty() ? word(ReportText::CommonUnknown) : list;
    }

    [[nodiscard]] std::vector<std::string> row(
        std::size_t at, const std::vector<const GraphLink*>& links
    ) const {
        const auto& stage = m_graph.touchpoints[at].stage;
        const Touchpoint* touchpoint = m_facts[at].touchpoint;
        return {
            m_graph.touchpoints[at].name,
            stage ? std::string(name_of(*stage, m_language)) : word(ReportText::CommonUnknown),
            flow(m_come[at]),
            formatted_percent(m_leave[at], 0, m_language),
            touchpoint && touchpoint->emotion
                ? formatted_signed(*touchpoint->emotion, 0, m_language)
                : word(ReportText::CommonUnknown),
            formatted_integer(static_cast<std::int64_t>(m_facts[at].pains), m_language),
            share_or_unknown(of_conversion(m_picture.absorption.touchpoints[at].removal_effect)),
            share_or_unknown(of_conversion(shapley_share(m_picture.absorption, at))),
            leads_to(links)};
    }

    // What is due to a touchpoint is no more known than the conversion it is a part of.
    [[nodiscard]] std::optional<double> of_conversion(const std::optional<double>& part) const {
        return m_uneven == 0 ? part : std::nullopt;
    }
    [[nodiscard]] std::string share_or_unknown(const std::optional<double>& share) const {
        return share ? formatted_percent(*share, 1, m_language) : word(ReportText::CommonUnknown);
    }

    // What it comes to, and where most leave.
    [[nodiscard]] std::string alternative() const {
        const std::string touchpoints = text_count(
            ReportText::JourneyTouchpoints,
            m_language,
            static_cast<std::int64_t>(m_graph.touchpoints.size())
        );
        if (!anybody_begins())
            return text_with(ReportText::GraphAlternativeNoStart, m_language, {touchpoints});
        std::string sentence = m_uneven > 0
            ? text_with(
                ReportText::GraphAlternativeUneven,
                m_language,
                {touchpoints, graph_without_shares(m_picture.computed, m_language)}
            )
            : text_with(
                ReportText::GraphAlternative,
                m_language,
                {touchpoints, formatted_percent(m_picture.absorption.conversion, 1, m_language)}
            );
        const Leaving* most = nullptr;
        for (const Leaving& leaving : m_picture.layout.leaving)
            if (leaving.node != m_graph.start() && (!most || leaving.flow > most->flow))
                most = &leaving;
        if (most)
            sentence += " "
                + text_with(ReportText::GraphMostLeave,
                            m_language,
                            {m_graph.touchpoints[most->node].name,
                             formatted_percent(m_leave[most->node], 0, m_language)});
        return sentence;
    }

    const GraphPicture& m_picture;
    const JourneyGraph& m_graph;
    Language m_language;
    bool m_counted;
    std::size_t m_uneven;                 // touchpoints whose counts do not match
    std::vector<TouchpointFacts> m_facts; // by touchpoint
    std::vector<double> m_come;           // by node
    std::vector<double> m_leave;          // by node, the share
};

} // namespace

scene::TouchpointGraphInput touchpoint_graph_input(const GraphPicture& picture, Language language) {
    return Words(picture, language).input();
}

std::string graph_without_shares(const JourneyGraph& computed, Language language) {
    const std::size_t uneven = uneven_touchpoints(computed).size();
    return uneven == 0
        ? std::string()
        : text_count(ReportText::GraphUneven, language, static_cast<std::int64_t>(uneven));
}

scene::SceneTable touchpoint_graph_table(const GraphPicture& picture, Language language) {
    return Words(picture, language).table();
}

} // namespace tappa::report
