#pragma once

#include "app/assess/actions.hpp"
#include "app/documents/actions.hpp"
#include "app/exports/actions.hpp"
#include "app/graph/actions.hpp"
#include "app/import/actions.hpp"
#include "app/jobs/actions.hpp"
#include "app/journey/actions.hpp"
#include "app/journey/journeys_actions.hpp"
#include "app/journey/lane_actions.hpp"
#include "app/journey/pain_actions.hpp"
#include "app/journey/persona_actions.hpp"
#include "app/journey/picture_actions.hpp"
#include "app/journey/quote_actions.hpp"
#include "app/journey/several_actions.hpp"
#include "app/knowledge/actions.hpp"
#include "app/navigation/actions.hpp"
#include "app/people/actions.hpp"
#include "app/plan/actions.hpp"
#include "app/plan/calendar_actions.hpp"
#include "app/plan/decision_actions.hpp"
#include "app/plan/metric_actions.hpp"
#include "app/plan/progress_actions.hpp"
#include "app/plan/reduction_actions.hpp"
#include "app/plan/several_actions.hpp"
#include "app/plan/sign_off_actions.hpp"
#include "app/plan_file/actions.hpp"
#include "app/settings/actions.hpp"
#include "base/types.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace tappa {

// All kinds of actions: each feature lists its own with what they mean to the history.
using ActionKinds = JoinedTypes<
    actions::Navigation,
    actions::Settings,
    actions::KnowledgeReader,
    actions::Documents,
    actions::Exports,
    actions::Jobs,
    actions::LogImporting,
    actions::Assess,
    actions::People,
    actions::JourneyMap,
    actions::AllJourneys,
    actions::SeveralTouchpoints,
    actions::PainPoints,
    actions::Pictures,
    actions::JourneyLooks,
    actions::Personas,
    actions::Quotes,
    actions::JourneyGraphs,
    actions::ActionPlan,
    actions::PlanCalendar,
    actions::SeveralOfPlan,
    actions::PlanMetrics,
    actions::PlanReductions,
    actions::PlanFiles,
    actions::PlanProgress,
    actions::PlanDecisions,
    actions::PlanSignOff>::List;

template <typename T, typename Kinds>
inline constexpr bool is_among = false;
template <typename T, typename... Ts>
inline constexpr bool is_among<T, Types<Ts...>> = (std::is_same_v<T, Ts> || ...);

template <typename T, typename Kinds>
inline constexpr std::size_t place_among = 0;
template <typename T, typename... Ts>
inline constexpr std::size_t place_among<T, Types<Ts...>> = [] {
    std::size_t place = 0;
    (void)((std::is_same_v<T, Ts> || (++place, false)) || ...);
    return place;
}();

// What people meant, as data; `update` (app/update.hpp) gives it its effect on the state. A value
// of one of the kinds, as a variant has it: but compilers spend seconds on a variant of a hundred
// kinds, in every file that makes one, and next to nothing on this.
class Action {
public:
    template <typename T>
    requires is_among<T, ActionKinds> Action(T value)
        : m_held(std::make_unique<Held<T>>(std::move(value)))
        , m_kind(place_among<T, ActionKinds>) {}
    Action(const Action& other);
    Action(Action&& other) noexcept;
    Action& operator=(const Action& other);
    Action& operator=(Action&& other) noexcept;
    ~Action();

    // Null when it is of another kind.
    template <typename T>
    requires is_among<T, ActionKinds>
    [[nodiscard]] const T* get_if() const {
        return is<T>() ? &static_cast<const Held<T>&>(*m_held).value : nullptr;
    }
    template <typename T>
    requires is_among<T, ActionKinds>
    [[nodiscard]] bool is() const { return m_kind == place_among<T, ActionKinds>; }

    // Calls the visitor with the value; it returns the same type for all kinds.
    template <typename Visitor>
    auto visit(Visitor&& visitor) const {
        return visit_one_of(visitor, ActionKinds());
    }

private:
    struct Holder {
        virtual ~Holder() = default;
        [[nodiscard]] virtual std::unique_ptr<Holder> copy() const = 0;
    };
    template <typename T>
    struct Held final : Holder {
        explicit Held(T held) : value(std::move(held)) {}
        [[nodiscard]] std::unique_ptr<Holder> copy() const override {
            return std::make_unique<Held>(value);
        }
        T value;
    };

    template <typename T, typename Result, typename Visitor>
    static Result call(Visitor& visitor, const Holder& held) {
        return visitor(static_cast<const Held<T>&>(held).value);
    }
    template <typename Visitor, typename First, typename... Rest>
    auto visit_one_of(Visitor& visitor, Types<First, Rest...> /*kinds*/) const {
        using Result = std::invoke_result_t<Visitor&, const First&>;
        using Call = Result (*)(Visitor&, const Holder&);
        static constexpr std::array<Call, 1 + sizeof...(Rest)> calls{
            call<First, Result, Visitor>, call<Rest, Result, Visitor>...};
        return calls[m_kind](visitor, *m_held);
    }

    std::unique_ptr<Holder> m_held; // null only after it was moved away
    std::size_t m_kind;
};

} // namespace tappa
