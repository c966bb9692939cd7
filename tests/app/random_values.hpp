#pragma once

#include "app/derived/derived.hpp"
#include "builders.hpp"
#include "planning/decisions.hpp"
#include "planning/deviation_source.hpp"
#include "planning/finding_source.hpp"

#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <random>
#include <type_traits>
#include <utility>
#include <variant>

namespace tappa::test {

// What the members of actions are filled with: values at the edges, and ids of something there is
// in the document, or of nothing.
class RandomValues {
protected:
    RandomValues(const App& app, std::uint32_t seed) : m_app(app), m_random(seed) {}

    std::size_t below(std::size_t limit) { return m_random() % limit; }

    // --- Members
    void any(bool& value) { value = below(2) == 0; }
    void any(int& value) { value = static_cast<int>(below(9)) - 3; }
    void any(std::size_t& value) { value = below(6); }
    void any(double& value) {
        constexpr double numbers[]{
            0, 0.3, 1, 2.5, -7, 1e300, 1e-300, std::numeric_limits<double>::infinity()};
        const std::size_t index = below(std::size(numbers) + 1);
        value = index < std::size(numbers) ? numbers[index] : std::nan("");
    }
    void any(Date& value) {
        value = {2026, static_cast<int>(below(15)), static_cast<int>(below(33))};
    }
    void any(std::string& value) {
        switch (below(6)) {
        case 0:
            value = {};
            break;
        case 1:
            value = "Filiale — «àèì» 🙂";
            break;
        case 2:
            value = std::string("\0\x01\x1f zero", 8);
            break;
        case 3:
            value = "\xc3\x28\xff broken";
            break;
        case 4:
            value = std::string(11'000, 'x');
            break;
        default:
            value = "line\none\ttab \"quoted\" \\ {0}";
        }
    }
    template <typename E>
    requires std::is_enum_v<E>
    void any(E& value) { value = static_cast<E>(below(count_of(value))); }
    template <typename E>
    static constexpr std::size_t count_of(E) {
        return EnumIds<E>::ids.size();
    }
    static constexpr std::size_t count_of(Overlay) { return 13; }
    static constexpr std::size_t count_of(PlanFilePart) { return 3; }
    static constexpr std::size_t count_of(DateReading) { return 3; }
    static constexpr std::size_t count_of(AssessView) { return 3; }
    static constexpr std::size_t count_of(JourneyView) { return 3; }
    static constexpr std::size_t count_of(PlanView) { return 6; }
    static constexpr std::size_t count_of(BudgetUnit) { return 2; }
    static constexpr std::size_t count_of(RoadmapScale) { return 2; }
    static constexpr std::size_t count_of(PlanColumn) { return 9; }
    static constexpr std::size_t count_of(GraphView) { return 3; }
    static constexpr std::size_t count_of(VariantEnd) { return 3; }
    static constexpr std::size_t count_of(VariantRelation) { return 4; }
    static constexpr std::size_t count_of(VariantOrder) { return 4; }
    static constexpr std::size_t count_of(report::CardColour) { return 5; }
    static constexpr std::size_t count_of(GraphColumn) { return 10; }
    static constexpr std::size_t count_of(JourneyEnds) { return 2; }
    static constexpr std::size_t count_of(AssessFilter::Show) { return 6; }
    static constexpr std::size_t count_of(Language) { return std::size(all_languages); }
    template <typename V>
    void any(std::optional<V>& value) {
        value.reset();
        if (below(3) > 0)
            any(value.emplace());
    }
    template <typename V>
    void any(std::vector<V>& values) {
        values.resize(below(4));
        for (V& value : values)
            any(value);
    }
    void any(TouchpointIds& ids) {
        ids.clear();
        for (std::size_t left = below(4); left > 0; --left) {
            TouchpointId id;
            any(id);
            ids.insert(id);
        }
    }
    template <typename... Sets>
    void any(std::variant<Sets...>& edit) {
        using Make = void (RandomValues::*)(std::variant<Sets...>&);
        constexpr std::array<Make, sizeof...(Sets)> makes{
            &RandomValues::one_field<Sets, std::variant<Sets...>>...};
        (this->*makes[below(makes.size())])(edit);
    }
    template <typename Set, typename Edit>
    void one_field(Edit& edit) {
        Set set;
        any(set.value);
        edit = std::move(set);
    }

    // --- Ids: of something there is, or of nothing
    template <typename Items, typename Id>
    void id_in(const Items& items, Id& id) {
        const std::size_t index = below(items.size() + 1);
        id = index < items.size() ? id_of(items[index]) : Id("no-such");
    }
    template <typename Item>
    static const auto& id_of(const Item& item) {
        return item.id;
    }
    template <typename Item>
    static const auto& id_of(const Shared<Item>& item) {
        return item->id;
    }
    const Questionnaire& shipped() const { return content().questionnaires.front(); }
    void any(QuestionId& id) { id_in(shipped().questions, id); }
    void any(CapabilityId& id) { id_in(shipped().capabilities, id); }
    void any(RespondentId& id) { id_in(m_app.document().assessment->respondents, id); }
    void any(JourneyId& id) { id_in(m_app.document().journeys, id); }
    void any(TouchpointId& id) { id_in(m_app.journey().touchpoints, id); }
    void any(PainPointId& id) { id_in(m_app.journey().pain_points, id); }
    void any(OpportunityId& id) { id_in(m_app.journey().opportunities, id); }
    void any(QuoteId& id) { id_in(m_app.journey().quotes, id); }
    void any(PersonaId& id) { id_in(personas_of(m_app.document(), any_kind()), id); }
    PersonaKind any_kind() { return below(2) == 0 ? PersonaKind::Persona : PersonaKind::Segment; }
    void any(QuotePlace& place) {
        if (below(2) == 0)
            any(place.touchpoint);
        else if (below(3) > 0)
            any(place.pain_point);
    }
    void any(PlanActionId& id) { id_in(m_app.document().plan->actions, id); }
    void any(MilestoneId& id) { id_in(m_app.document().plan->milestones, id); }
    void any(CatalogueActionId& id) {
        const Derived derived(parts_of(m_app.state));
        const std::size_t index = below(derived.proposals().size() + 1);
        id = index < derived.proposals().size() ? derived.proposals()[index].action
                                                : CatalogueActionId("no-such");
    }
    void any(ActionSource& source) {
        any(source.kind);
        QuestionId question;
        CapabilityId capability;
        PainPointId pain_point;
        each(question, capability, pain_point);
        const std::array ids{question.text, capability.text, pain_point.text, any_finding()};
        source.id = ids.at(static_cast<std::size_t>(source.kind));
    }

    // Or a deviation, where the journey is held against another one.
    std::string any_finding() {
        const Derived derived(parts_of(m_app.state));
        const Conformance* const compared = derived.conformance(m_app.session().graph.compared);
        if (compared && !compared->deviations.empty() && below(2) == 0)
            return deviation_id(
                compared->deviations[below(compared->deviations.size())], *compared
            );
        const GraphFigures* const figures = derived.graph();
        if (!figures || figures->findings.empty() || below(4) == 0)
            return "no such: finding";
        const Finding& finding = figures->findings[below(figures->findings.size())];
        return finding_id(finding, figures->graph, m_app.journey().id);
    }
    void any(GraphSort& sort) { each(sort.by, sort.descending); }
    void any(GroupChoice& group) { each(group.segment, group.period); }
    void any(VariantLook& variants) {
        each(variants.group, variants.compared);
        each(variants.end, variants.relation, variants.touchpoint, variants.order);
        each(variants.rows, variants.representatives, variants.chosen);
    }
    void any(WayEnds& way) { each(way.from, way.to); }
    void any(WhatIf& what_if) { each(what_if.touchpoint, what_if.abandonment); }

    template <typename... Members>
    void each(Members&... members) {
        (any(members), ...);
    }

    // Of what is decided against, mostly.
    void any_decision(DecisionKind& kind, std::string& id) {
        const std::vector<PlanDecision> all = decisions_against(m_app.document().plan);
        any(kind);
        any(id);
        if (all.empty() || below(4) == 0)
            return;
        const PlanDecision& one = all[below(all.size())];
        kind = one.kind;
        id = one.id;
    }

    const App& m_app;

private:
    std::mt19937 m_random;
};

} // namespace tappa::test
