#include "model/document_bytes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <vector>

namespace tappa {

namespace {

constexpr std::size_t per_allocation = 16;
constexpr std::size_t per_shared = per_allocation + 2 * sizeof(void*);

std::size_t room_within_text() {
    static const std::size_t room = std::string().capacity();
    return room;
}

// What a value holds beyond its own size. Every struct with texts or lists has its line here;
// document_bytes_test.cpp counts what is really allocated.
struct Beside {
    template <typename T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    static std::size_t of(const T&) { return 0; }
    static std::size_t of(const std::string& text) {
        return text.capacity() > room_within_text() ? text.capacity() + 1 + per_allocation : 0;
    }
    template <typename Tag>
    static std::size_t of(const Id<Tag>& id) {
        return of(id.text);
    }

    template <typename T>
    static std::size_t of(const std::vector<T>& items) {
        std::size_t bytes =
            items.capacity() > 0 ? items.capacity() * sizeof(T) + per_allocation : 0;
        for (const T& item : items)
            bytes += of(item);
        return bytes;
    }
    template <typename T, std::size_t count>
    static std::size_t of(const std::array<T, count>& items) {
        std::size_t bytes = 0;
        for (const T& item : items)
            bytes += of(item);
        return bytes;
    }

    template <typename... Parts>
    static std::size_t all(const Parts&... parts) {
        return (of(parts) + ... + 0);
    }

    static std::size_t of(const LocalText& text) {
        std::size_t bytes = 0;
        for (const Language language : all_languages)
            bytes += of(text.in(language));
        return bytes;
    }
    static std::size_t of(const Respondent& one) { return all(one.id, one.name, one.role); }
    static std::size_t of(const Answer& one) {
        return all(one.question, one.respondent, one.evidence, one.link);
    }
    static std::size_t of(const AgreedLevel& one) { return all(one.question, one.reason); }
    static std::size_t of(const CapabilityTarget& one) { return of(one.capability); }
    static std::size_t of(const CapabilityWeight& one) { return of(one.capability); }
    static std::size_t of(const Persona& one) { return all(one.id, one.name, one.description); }
    static std::size_t of(const PersonaEmotion& one) { return of(one.persona); }
    static std::size_t of(const Picture& one) { return all(one.jpeg, one.description); }
    static std::size_t of(const Touchpoint& one) {
        return all(one.id, one.name, one.channel, one.department, one.notes, one.opens)
            + all(one.persona_emotions, one.thinking, one.saying, one.job, one.backstage)
            + (one.picture ? per_shared + sizeof(Picture) + of(**one.picture) : 0);
    }
    static std::size_t of(const PainPoint& one) {
        return all(one.id, one.touchpoint, one.title, one.causes, one.notes);
    }
    static std::size_t of(const Opportunity& one) {
        return all(one.id, one.touchpoint, one.title, one.notes);
    }
    static std::size_t of(const Quote& one) {
        return all(one.id, one.text, one.source, one.persona, one.touchpoints, one.pain_points);
    }
    static std::size_t of(const Transition& one) { return all(one.from, one.to); }
    static std::size_t of(const JourneyEnd& one) { return of(one.touchpoint); }
    static std::size_t of(const VariantStep& one) { return of(one.touchpoint); }
    static std::size_t of(const TimeClass&) { return 0; }
    static std::size_t of(const VariantSegment& one) { return of(one.name); }
    static std::size_t of(const VariantPeriod&) { return 0; }
    static std::size_t of(const VariantGroup& one) { return of(one.times); }
    static std::size_t of(const VariantPart&) { return 0; }
    static std::size_t of(const JourneyVariant& one) { return all(one.steps, one.parts); }
    static std::size_t of(const LogActivity& one) { return all(one.activity, one.touchpoint); }
    static std::size_t of(const SpecialDay& one) { return of(one.name); }
    static std::size_t of(const Milestone& one) { return all(one.id, one.name); }
    static std::size_t of(const OwnerCapacity& one) { return all(one.name, one.email); }
    static std::size_t of(const ActionSource& one) { return of(one.id); }
    static std::size_t of(const MetricReading&) { return 0; }
    static std::size_t of(const PlanMetric& one) {
        return all(one.name, one.unit, one.readings, one.owner, one.source);
    }
    static std::size_t of(const ActionUpdate& one) { return all(one.author, one.text); }
    static std::size_t of(const PlanAction& one) {
        return all(one.id, one.catalogue_id, one.title, one.why, one.sources, one.owner_name)
            + all(one.owner_role, one.metrics, one.prerequisites, one.notes, one.updates);
    }
    static std::size_t of(const PlanDecision& one) {
        return all(one.id, one.reason, one.decided_by);
    }
    static std::size_t of(const SignedMetric& one) { return of(one.name); }
    static std::size_t of(const SignedAction& one) {
        return all(one.id, one.title, one.owner_name, one.owner_role, one.metrics);
    }
    static std::size_t of(const Capability& one) {
        return all(one.id, one.title, one.short_title, one.description);
    }
    static std::size_t of(const Question& one) {
        return all(one.id, one.capability, one.journey_stages, one.text, one.help, one.levels)
            + all(one.evidence_prompts, one.source);
    }
};

// Of what is held by `items`, that which `others` does not hold too.
template <typename T>
std::size_t beyond(const SharedList<T>& items, const SharedList<T>& others) {
    if (items.is_same(others))
        return 0;
    std::unordered_set<const void*> held;
    for (const auto& chunk : others.chunks())
        held.insert(chunk.items.identity());
    std::size_t bytes = per_shared + per_allocation + sizeof(items.chunks())
        + items.chunks().capacity() * sizeof(typename SharedList<T>::Chunk);
    for (const auto& chunk : items.chunks())
        if (held.count(chunk.items.identity()) == 0)
            bytes += per_shared + sizeof(*chunk.items) + Beside::of(*chunk.items);
    return bytes;
}

std::size_t beyond(const Shared<Assessment>& part, const Shared<Assessment>& other) {
    if (part.is_same(other))
        return 0;
    return per_shared + sizeof(Assessment)
        + Beside::all(part->questionnaire_id, part->targets, part->weights)
        + beyond(part->respondents, other->respondents) + beyond(part->answers, other->answers)
        + beyond(part->agreed, other->agreed);
}

std::size_t beyond(
    const std::optional<Shared<JourneyVariants>>& part,
    const std::optional<Shared<JourneyVariants>>& other
) {
    if (!part || (other && part->is_same(*other)))
        return 0;
    return per_shared + sizeof(JourneyVariants)
        + Beside::all((*part)->most_frequent, (*part)->times, (*part)->segments)
        + Beside::all((*part)->periods, (*part)->groups);
}

std::size_t beyond(
    const std::optional<Shared<LogMapping>>& part, const std::optional<Shared<LogMapping>>& other
) {
    if (!part || (other && part->is_same(*other)))
        return 0;
    return per_shared + sizeof(LogMapping) + Beside::of((*part)->activities);
}

std::size_t beyond(const Shared<Journey>& part, const Shared<Journey>& other) {
    if (part.is_same(other))
        return 0;
    return per_shared + sizeof(Journey)
        + Beside::all(part->id, part->name, part->segment, part->persona, part->owner)
        + beyond(part->touchpoints, other->touchpoints)
        + beyond(part->pain_points, other->pain_points)
        + beyond(part->opportunities, other->opportunities) + beyond(part->quotes, other->quotes)
        + beyond(part->transitions, other->transitions) + beyond(part->entries, other->entries)
        + beyond(part->goals, other->goals) + beyond(part->variants, other->variants)
        + beyond(part->log_mapping, other->log_mapping);
}

std::size_t beyond(const Journeys& journeys, const Journeys& others) {
    std::size_t bytes = journeys.capacity() * sizeof(Shared<Journey>) + per_allocation;
    for (const Shared<Journey>& journey : journeys) {
        const auto same = std::find_if(others.begin(), others.end(), [&](const auto& other) {
            return other->id == journey->id;
        });
        bytes += beyond(journey, same != others.end() ? *same : Shared<Journey>());
    }
    return bytes;
}

std::size_t beyond(const std::optional<SignOff>& part, const std::optional<SignOff>& other) {
    if (!part)
        return 0;
    return Beside::all(part->name, part->role)
        + beyond(part->actions, other ? other->actions : SharedList<SignedAction>());
}

std::size_t beyond(const Shared<Plan>& part, const Shared<Plan>& other) {
    if (part.is_same(other))
        return 0;
    return per_shared + sizeof(Plan)
        + Beside::all(part->dropped_proposals, part->decisions, part->schedule.country)
        + Beside::all(part->schedule.owners, part->schedule.special_days, part->milestones)
        + beyond(part->sign_off, other->sign_off) + beyond(part->actions, other->actions);
}

std::size_t beyond(
    const std::optional<Shared<Questionnaire>>& part,
    const std::optional<Shared<Questionnaire>>& other
) {
    if (!part || (other && part->is_same(*other)))
        return 0;
    const Questionnaire& own = **part;
    return per_shared + sizeof(Questionnaire)
        + Beside::all(own.id, own.title, own.introduction, own.capabilities, own.questions);
}

} // namespace

std::size_t bytes_beyond(const Document& document, const Document& other) {
    return sizeof(Document) + Beside::all(document.id, document.title, document.organisation)
        + beyond(document.assessment, other.assessment)
        + beyond(document.questionnaire, other.questionnaire)
        + beyond(document.personas, other.personas) + beyond(document.segments, other.segments)
        + beyond(document.journeys, other.journeys) + beyond(document.plan, other.plan);
}

std::size_t bytes_of(const Document& document) {
    return bytes_beyond(document, Document());
}

} // namespace tappa
