#include "cli/plan_follow_json.hpp"

#include "base/date.hpp"
#include "cli/json_parts.hpp"
#include "planning/decisions.hpp"
#include "planning/sign_off.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa::cli {

namespace {

void signed_actions_member(
    JsonWriter& json, std::string_view name, const std::vector<SignedAction>& actions
) {
    json.key(name);
    json.begin_array();
    for (const SignedAction& action : actions) {
        json.begin_object();
        json.member("id", action.id.text);
        json.member("title", action.title);
        json.end_object();
    }
    json.end_array();
}

} // namespace

void updates_member(JsonWriter& json, const PlanAction& action) {
    const auto status_or_null = [&](std::string_view name,
                                    const std::optional<ActionStatus>& status) {
        text_or_null(json, name, status ? std::string(enum_id(*status)) : std::string());
    };
    json.key("updates");
    json.begin_array();
    for (const ActionUpdate& update : action.updates) {
        json.begin_object();
        json.member("date", iso_from_date(update.date));
        text_or_null(json, "author", update.author);
        text_or_null(json, "text", update.text);
        status_or_null("from", update.from);
        status_or_null("status", update.status);
        member_or_null(json, "percent", update.percent);
        json.end_object();
    }
    json.end_array();
}

void decisions_member(
    JsonWriter& json, const Document& document, const Catalogue& catalogue, Language language
) {
    json.key("decisions");
    json.begin_array();
    for (const PlanDecision& decision : decisions_against(document.plan)) {
        json.begin_object();
        json.member("kind", enum_id(decision.kind));
        json.member("id", decision.id);
        json.member(
            "title", decision_title(decision, document.plan, catalogue, document.journeys, language)
        );
        text_or_null(json, "reason", decision.reason);
        text_or_null(json, "decided_by", decision.decided_by);
        date_or_null(json, "date", decision.date);
        json.end_object();
    }
    json.end_array();
}

void sign_off_member(JsonWriter& json, const Plan& plan) {
    json.key("sign_off");
    if (!plan.sign_off) {
        json.null();
        return;
    }
    const ChangesSinceSigned changes = changes_since(*plan.sign_off, plan);
    json.begin_object();
    json.member("name", plan.sign_off->name);
    text_or_null(json, "role", plan.sign_off->role);
    json.member("date", iso_from_date(plan.sign_off->date));
    json.key("changed");
    json.begin_array();
    for (const SignedChange& change : changes.changed) {
        json.begin_object();
        json.member("id", change.now.id.text);
        json.member("title", change.now.title);
        json.key("parts");
        json.begin_array();
        for (const SignedPart part : change.parts)
            json.value(enum_id(part));
        json.end_array();
        json.end_object();
    }
    json.end_array();
    signed_actions_member(json, "added", changes.added);
    signed_actions_member(json, "removed", changes.removed);
    json.end_object();
}

} // namespace tappa::cli
