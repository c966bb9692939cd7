#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tappa {

// Every closed list of the domain. The ids are what files contain; names people read come from
// the text catalogues ("journey-stage.awareness", "pain.price" …).

enum class JourneyStage { Awareness, Discovery, Interest, Consideration, Action, Use, Advocacy };
enum class Pillar { People, Process, Product };
enum class Component { Product, Service, Brand, User }; // PX, CS, BX, UX
enum class PainCategory {
    FragmentedSystems,
    LackOfPersonalisation,
    ChannelInconsistency,
    SlowResponse,
    UnpreparedStaff,
    UnheardFeedback,
    Product,
    Price,
    Access,
    Other
};
enum class Confidence { Guess, FairlySure, Documented };
enum class Evidence { Measured, Reported, Assumed };
enum class JourneyStatus { Unmapped, Researched, Live };
enum class PersonaKind { Persona, Segment };
enum class MetricKind {
    Nps,
    Csat,
    Ces,
    Cxi,
    Fcr,
    Churn,
    Retention,
    FirstResponse,
    Handling,
    Resolution,
    Other
};
enum class Direction { Up, Down }; // which way is better
enum class Horizon { Short, Medium, Long };
enum class Moment { Hot, Cold };
enum class ActionStatus { Proposed, Agreed, InProgress, Done, Dropped };

template <typename E>
struct EnumIds; // ids in the order of the values

template <>
struct EnumIds<JourneyStage> {
    static constexpr std::array<std::string_view, 7> ids{
        "awareness", "discovery", "interest", "consideration", "action", "use", "advocacy"};
};
template <>
struct EnumIds<Pillar> {
    static constexpr std::array<std::string_view, 3> ids{"people", "process", "product"};
};
template <>
struct EnumIds<Component> {
    static constexpr std::array<std::string_view, 4> ids{"px", "cs", "bx", "ux"};
};
template <>
struct EnumIds<PainCategory> {
    static constexpr std::array<std::string_view, 10> ids{
        "fragmented-systems",
        "lack-of-personalisation",
        "channel-inconsistency",
        "slow-response",
        "unprepared-staff",
        "unheard-feedback",
        "product",
        "price",
        "access",
        "other"};
};
template <>
struct EnumIds<Confidence> {
    static constexpr std::array<std::string_view, 3> ids{"guess", "fairly-sure", "documented"};
};
template <>
struct EnumIds<Evidence> {
    static constexpr std::array<std::string_view, 3> ids{"measured", "reported", "assumed"};
};
template <>
struct EnumIds<JourneyStatus> {
    static constexpr std::array<std::string_view, 3> ids{"unmapped", "researched", "live"};
};
template <>
struct EnumIds<PersonaKind> {
    static constexpr std::array<std::string_view, 2> ids{"persona", "segment"};
};
template <>
struct EnumIds<MetricKind> {
    static constexpr std::array<std::string_view, 11> ids{
        "nps",
        "csat",
        "ces",
        "cxi",
        "fcr",
        "churn",
        "retention",
        "first-response",
        "handling",
        "resolution",
        "other"};
};
template <>
struct EnumIds<Direction> {
    static constexpr std::array<std::string_view, 2> ids{"up", "down"};
};
template <>
struct EnumIds<Horizon> {
    static constexpr std::array<std::string_view, 3> ids{"short", "medium", "long"};
};
template <>
struct EnumIds<Moment> {
    static constexpr std::array<std::string_view, 2> ids{"hot", "cold"};
};
template <>
struct EnumIds<ActionStatus> {
    static constexpr std::array<std::string_view, 5> ids{
        "proposed", "agreed", "in-progress", "done", "dropped"};
};

template <typename E>
[[nodiscard]] constexpr std::string_view enum_id(E value) {
    return EnumIds<E>::ids[static_cast<std::size_t>(value)];
}

template <typename E>
[[nodiscard]] constexpr std::optional<E> enum_from_id(std::string_view id) {
    for (std::size_t i = 0; i < EnumIds<E>::ids.size(); ++i)
        if (EnumIds<E>::ids[i] == id)
            return static_cast<E>(i);
    return std::nullopt;
}

template <typename E>
inline constexpr std::size_t enum_count = EnumIds<E>::ids.size();

// All values of an enum, in order.
template <typename E>
[[nodiscard]] constexpr std::array<E, enum_count<E>> all_of() {
    std::array<E, enum_count<E>> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<E>(i);
    return values;
}

inline constexpr int lowest_level = 1;  // Initial
inline constexpr int highest_level = 5; // Optimized

} // namespace tappa
