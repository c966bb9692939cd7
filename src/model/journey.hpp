#pragma once

#include "base/date.hpp"
#include "base/shared.hpp"
#include "base/shared_list.hpp"
#include "model/enums.hpp"
#include "model/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

// A persona, or a segment of customers: both are described alike, feel and say something. Which of
// the two it is tells the list of the document it stands in.
struct Persona {
    PersonaId id;
    std::string name;
    std::string description;
    std::optional<double> share = {}; // 0–1 of all customers; nothing: not known
    bool operator==(const Persona&) const = default;
};

// How a persona or segment feels at a touchpoint.
struct PersonaEmotion {
    PersonaId persona;
    int emotion = 0; // −2 … +2
    bool operator==(const PersonaEmotion&) const = default;
};

// A small picture, a JPEG of at most 320 × 240 pixels.
struct Picture {
    std::string jpeg;        // its bytes in base64 (RFC 4648)
    std::string description; // what it shows, for who does not see it; may be empty
    bool operator==(const Picture&) const = default;
};

struct Touchpoint {
    TouchpointId id;
    std::string name;
    JourneyStage stage = JourneyStage::Awareness;
    std::string channel;
    std::string department;
    std::optional<Component> component;
    bool moment_of_truth = false;
    std::optional<int> emotion;                   // −2 … +2; nothing: not known
    std::optional<int> target_emotion;            // −2 … +2: as it is to be; nothing: not said
    std::vector<PersonaEmotion> persona_emotions; // each persona or segment once
    int importance = 3;                           // 1–5
    std::optional<double> monthly_volume;         // customers a month, >= 0
    std::optional<double> abandonment;            // share 0–1 of the customers who leave here
    Evidence evidence = Evidence::Assumed;
    std::string thinking;  // what customers think here
    std::string saying;    // what they say
    std::string job;       // what they want to get done
    std::string backstage; // what happens here that they do not see
    std::optional<Shared<Picture>> picture;
    JourneyId opens; // the journey that tells this touchpoint in detail; may be empty
    std::string notes;
    bool operator==(const Touchpoint&) const = default;
};

struct PainPoint {
    PainPointId id;
    TouchpointId touchpoint;
    std::string title;
    PainCategory category = PainCategory::Other;
    int severity = 3;            // 1–5
    std::optional<double> share; // share 0–1 of customers hit
    Evidence evidence = Evidence::Assumed;
    std::vector<PainPointId> causes; // pain points that bring this one about
    std::string notes;
    bool operator==(const PainPoint&) const = default;
};

struct Opportunity {
    OpportunityId id;
    TouchpointId touchpoint;
    std::string title;
    std::string notes;
    bool operator==(const Opportunity&) const = default;
};

// What a customer said, word for word.
struct Quote {
    QuoteId id;
    std::string text;
    std::string source;                    // who said it where; may be empty
    PersonaId persona;                     // or a segment; may be empty
    std::vector<TouchpointId> touchpoints; // of the same journey, each once
    std::vector<PainPointId> pain_points;  // of the same journey, each once
    bool operator==(const Quote&) const = default;
};

struct Transition {
    TouchpointId from;
    TouchpointId to;
    std::optional<double> count;          // customers, >= 0
    std::optional<double> share;          // 0–1, when no count is known
    std::optional<double> median_minutes; // median time between the two, >= 0
    bool operator==(const Transition&) const = default;
};

// Where customers come in, or reach the goal, as the team states it.
struct JourneyEnd {
    TouchpointId touchpoint;
    std::optional<double> count; // customers, >= 0
    std::optional<double> share; // 0–1, when no count is known
    bool operator==(const JourneyEnd&) const = default;
};

struct VariantStep {
    TouchpointId touchpoint;
    std::optional<double> median_minutes; // to the next one; none after the last
    bool operator==(const VariantStep&) const = default;
};

// Customers who took so long from their first touchpoint to their last (time_classes.hpp).
struct TimeClass {
    double customers = 0;
    double conversions = 0; // of these
    bool operator==(const TimeClass&) const = default;
};

struct VariantSegment {
    std::string name;
    bool operator==(const VariantSegment&) const = default;
};

// Days on which customers came to their first touchpoint.
struct VariantPeriod {
    Date first;
    Date last;
    bool operator==(const VariantPeriod&) const = default;
};

// The customers of a segment, of a period, or of a segment in a period.
struct VariantGroup {
    std::optional<int> segment; // of the segments; as many as there are: all other customers
    std::optional<int> period;  // of the periods; likewise
    double customers = 0;
    double conversions = 0;               // of these
    double different = 0;                 // how many paths they took
    std::optional<double> median_minutes; // these as of all customers
    std::optional<double> goal_median_minutes;
    std::optional<double> goal_p90_minutes;
    std::vector<TimeClass> times;
    bool operator==(const VariantGroup&) const = default;
};

// Of the customers on a path those of a group.
struct VariantPart {
    int group = 0; // its place
    double customers = 0;
    double conversions = 0; // of these
    std::optional<double> median_minutes;
    bool operator==(const VariantPart&) const = default;
};

// One path, from beginning to end, with the customers of a log who took it.
struct JourneyVariant {
    std::vector<VariantStep> steps;
    double customers = 0;
    double conversions = 0;               // of these
    std::optional<double> median_minutes; // from the first touchpoint to the last
    std::optional<double> p90_minutes;    // 90th percentile
    std::vector<VariantPart> parts;       // in the order of the groups; those without customers not
    bool operator==(const JourneyVariant&) const = default;
};

// Which paths the customers of a log took: the most frequent ones, and all the others as one count.
// The totals stay those of the log when a touchpoint goes, and its paths with it.
struct JourneyVariants {
    double customers = 0;
    double conversions = 0;
    double different = 0;                      // how many paths there are
    double deleted = 0;                        // of them, those that a deleted touchpoint was on
    double deleted_customers = 0;              // who took these
    std::optional<double> goal_median_minutes; // of all who reach the goal, from first to last
    std::optional<double> goal_p90_minutes;
    std::optional<double> median_minutes;      // of all customers
    std::vector<JourneyVariant> most_frequent; // first
    // Those who came to more than one touchpoint, by how long they took, the shortest first; none
    // at the end where nobody took so long.
    std::vector<TimeClass> times;
    std::vector<VariantSegment> segments; // the most frequent; each once
    std::vector<VariantPeriod> periods;   // in order
    std::vector<VariantGroup> groups;     // each once; those without customers not
    bool operator==(const JourneyVariants&) const = default;
};

// What an activity of a log was made at the last import.
struct LogActivity {
    std::string activity;    // as the log names it
    TouchpointId touchpoint; // of the same journey; empty: none of those that are there
    bool is_goal = false;
    bool left_out = false;
    bool operator==(const LogActivity&) const = default;
};

// What people chose when they imported a log, for the next one of its kind.
struct LogMapping {
    std::vector<LogActivity> activities; // each once
    bool groups_rare = true;
    int session_gap_hours = 0; // 0: a case never ends by a pause
    bool operator==(const LogMapping&) const = default;
};

struct Journey {
    JourneyId id;
    std::string name;
    PersonaId segment;                   // of the document's segments; may be empty
    PersonaId persona;                   // of its personas; may be empty
    std::string owner;                   // who answers for it; may be empty
    std::optional<JourneyStatus> status; // nothing: not said
    std::optional<Date> reviewed;        // the day it was looked at last
    // Order matters: within a stage, touchpoints stand in the order of this list.
    SharedList<Touchpoint> touchpoints;
    SharedList<PainPoint> pain_points;
    SharedList<Opportunity> opportunities;
    SharedList<Quote> quotes;
    SharedList<Transition> transitions;
    // None: told by volumes and transitions (graph/drawn.hpp). A touchpoint is in each once.
    SharedList<JourneyEnd> entries; // shares of all customers
    SharedList<JourneyEnd> goals;   // shares of those who go on from the touchpoint
    std::optional<Shared<JourneyVariants>> variants; // of the log it was imported from last
    std::optional<Shared<LogMapping>> log_mapping;   // of that log too
    bool operator==(const Journey&) const = default;
};

using Journeys = std::vector<Shared<Journey>>;

[[nodiscard]] const Touchpoint* find_touchpoint(const Journey&, const TouchpointId&);
[[nodiscard]] const PainPoint* find_pain_point(const Journey&, const PainPointId&);
// The touchpoints of a stage, in their order. Pointers live as long as the journey.
[[nodiscard]] std::vector<const Touchpoint*> touchpoints_of(const Journey&, JourneyStage);

// The share of customers that counts for a pain point whose share is not known: the mean of the
// known ones; 1 without any. Lists of one journey go by its own, proposals, priorities and the
// report by the document's.
[[nodiscard]] double usual_share(const Journey&);
[[nodiscard]] double usual_share(const Journeys&);
// How much a pain point weighs: severity × the share of customers it hits, or the usual one.
[[nodiscard]] double pain_burden(const PainPoint&, double usual_share);
// The heaviest first, equals as they stand.
void sort_worst_first(std::vector<const PainPoint*>&, double usual_share);
// The pain points of a touchpoint, worst first.
[[nodiscard]] std::vector<const PainPoint*> pain_points_of(const Journey&, const TouchpointId&);

// Mean emotion of a stage's touchpoints weighted by importance, −2 … +2; nothing when none has
// an emotion.
[[nodiscard]] std::optional<double> stage_emotion(const Journey&, JourneyStage);

} // namespace tappa
