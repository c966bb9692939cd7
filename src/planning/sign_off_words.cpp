#include "planning/sign_off_words.hpp"

#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/names.hpp"
#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

#include <cstdint>

namespace tappa {

namespace {

std::string value_of(const SignedAction& action, SignedPart part, Language language) {
    const auto date = [&](const std::optional<Date>& day) {
        return day ? formatted_date(*day, language) : std::string();
    };
    switch (part) {
    case SignedPart::Title:
        return action.title;
    case SignedPart::Owner:
        return action.owner_role.empty() ? action.owner_name
            : action.owner_name.empty()  ? action.owner_role
                                         : action.owner_name + ", " + action.owner_role;
    case SignedPart::Start:
        return date(action.start);
    case SignedPart::Due:
        return date(action.due);
    case SignedPart::Effort:
        return formatted_short(action.effort_days, 2, language);
    case SignedPart::Metrics:
        break; // too long for a line: that they changed must do
    }
    return {};
}

std::string part_words(const SignedChange& change, SignedPart part, Language language) {
    std::string name(name_of(part, language));
    if (part == SignedPart::Metrics)
        return name;
    const auto shown = [&](const SignedAction& action) {
        std::string value = value_of(action, part, language);
        return value.empty() ? std::string(text(NameText::SignOffNothing, language)) : value;
    };
    return text_with(
        NameText::SignOffPart, language, {std::move(name), shown(change.before), shown(change.now)}
    );
}

} // namespace

std::string signed_sentence(const SignOff& sign_off, Language language) {
    const std::string date = formatted_date(sign_off.date, language);
    if (sign_off.role.empty())
        return text_with(NameText::SignOffSigned, language, {sign_off.name, date});
    return text_with(NameText::SignOffSignedRole, language, {sign_off.name, date, sign_off.role});
}

std::string changes_sentence(const ChangesSinceSigned& changes, Language language) {
    if (changes.empty())
        return std::string(text(NameText::SignOffUnchanged, language));
    std::vector<std::string> counts;
    const auto count = [&](NameText pattern, const auto& actions) {
        if (!actions.empty())
            counts.push_back(
                text_count(pattern, language, static_cast<std::int64_t>(actions.size()))
            );
    };
    count(NameText::SignOffChanged, changes.changed);
    count(NameText::SignOffAdded, changes.added);
    count(NameText::SignOffRemoved, changes.removed);
    return text_with(NameText::SignOffChangedSince, language, {joined(counts, ", ")});
}

std::vector<ChangeLine> change_lines(const ChangesSinceSigned& changes, Language language) {
    std::vector<ChangeLine> lines;
    for (const SignedChange& change : changes.changed) {
        std::vector<std::string> parts;
        for (const SignedPart part : change.parts)
            parts.push_back(part_words(change, part, language));
        lines.push_back({change.now.title, joined(parts, "; ")});
    }
    for (const SignedAction& action : changes.added)
        lines.push_back({action.title, std::string(text(NameText::SignOffWasAdded, language))});
    for (const SignedAction& action : changes.removed)
        lines.push_back({action.title, std::string(text(NameText::SignOffWasRemoved, language))});
    return lines;
}

} // namespace tappa
