"""What a catalogue of actions must keep to: each check is a function from a document to a list of problems."""

import json
import re
from collections import Counter

from common_checks import (CAPABILITIES, ID_STYLE, LANGUAGES, QUESTIONNAIRES, Problem, check_languages, check_typography,
                           cycle_members, duplicates)

PAIN_CATEGORIES = (
    "fragmented-systems", "lack-of-personalisation", "channel-inconsistency", "slow-response",
    "unprepared-staff", "unheard-feedback", "product", "price", "access", "other",
)

# What the published catalogue promises beyond being well formed.
CATALOGUE_PROFILES = {
    "cx-actions": {"actions": 60, "per_capability_step": 1, "per_pain_category": 2},
}

TITLE_LENGTH = 70
# Of those who leave, the part an action may be assumed to keep.
HIGHEST_REDUCTION = 0.2
# Says nothing beside a value: what is counted does.
BARE_UNITS = {"number", "numero"}


def check_action_ids(document):
    problems = []
    known = {action["id"] for action in document["actions"]}
    for twice in duplicates(action["id"] for action in document["actions"]):
        problems.append(Problem("id-duplicate", "$.actions", f"id '{twice}' is used more than once"))
    for lang in LANGUAGES:
        for twice in duplicates(action["title"].get(lang, "") for action in document["actions"]):
            problems.append(Problem("title-duplicate", "$.actions", f"two actions are called '{twice}'"))
    for index, action in enumerate(document["actions"]):
        for wanted in action["prerequisites"]:
            if wanted not in known:
                problems.append(Problem("prerequisite-unknown", f"$.actions[{index}].prerequisites",
                                        f"there is no action '{wanted}'"))
    return problems


def check_prerequisite_cycles(document):
    members = cycle_members({action["id"]: action["prerequisites"] for action in document["actions"]})
    if members:
        return [Problem("prerequisite-cycle", "$.actions", f"prerequisites go round in a circle: {', '.join(members)}")]
    return []


def check_prerequisite_order(document):
    """Within a capability, a step never waits for a later one."""
    steps = {action["id"]: {s["capability"]: s["from"] for s in action["capability_steps"]}
             for action in document["actions"]}
    problems = []
    for index, action in enumerate(document["actions"]):
        for wanted in action["prerequisites"]:
            for capability, step in steps[action["id"]].items():
                if steps.get(wanted, {}).get(capability, 0) > step:
                    problems.append(Problem("prerequisite-later", f"$.actions[{index}].prerequisites",
                                            f"'{wanted}' belongs to a later step of '{capability}'"))
    return problems


def check_action_values(document):
    problems = []
    for index, action in enumerate(document["actions"]):
        path = f"$.actions[{index}]"
        effort = action["effort_days"]
        if not 0 < effort["low"] <= effort["likely"] <= effort["high"]:
            problems.append(Problem("effort-order", f"{path}.effort_days", "low, likely and high are not in order"))
        if len(action["first_steps"]) != 3:
            problems.append(Problem("steps-count", f"{path}.first_steps", "exactly three first steps"))
        if not action["metrics"]:
            problems.append(Problem("metric-missing", f"{path}.metrics", "an action without a metric cannot be followed"))
        for position, metric in enumerate(action["metrics"]):
            if BARE_UNITS & set(metric.get("unit", {}).values()):
                problems.append(Problem("unit-bare", f"{path}.metrics[{position}].unit", "say what is counted"))
        if not action["capability_steps"] and not action["lifts"] and not action["pain_categories"]:
            problems.append(Problem("action-unreachable", path, "no step, no practice and no pain category leads here"))
        for lift in action["lifts"]:
            if lift["to"] <= lift["from"]:
                problems.append(Problem("lift-order", f"{path}.lifts", f"'{lift['question']}' is not lifted"))
        reduces = action.get("reduces")
        if reduces and not 0 < reduces["low"] <= reduces["high"]:
            problems.append(Problem("reduction-order", f"{path}.reduces", "low and high are not in order"))
        if reduces and reduces["high"] > HIGHEST_REDUCTION:
            problems.append(Problem("reduction-bold", f"{path}.reduces", "more than anybody may assume"))
        for lang in LANGUAGES:
            if len(action["title"].get(lang, "")) > TITLE_LENGTH:
                problems.append(Problem("title-length", f"{path}.title.{lang}", f"more than {TITLE_LENGTH} characters"))
        weeks, horizon = action["duration_weeks"], action["horizon"]
        expected = "short" if weeks <= 12 else "medium" if weeks <= 26 else "long"
        if horizon != expected:
            problems.append(Problem("horizon", f"{path}.horizon",
                                    f"{weeks} weeks are '{expected}' (up to 12, up to 26, beyond)"))
    return problems


def check_action_capabilities(document, capabilities=CAPABILITIES):
    problems = []
    for index, action in enumerate(document["actions"]):
        for step in action["capability_steps"]:
            if step["capability"] not in capabilities:
                problems.append(Problem("capability-unknown", f"$.actions[{index}].capability_steps",
                                        f"'{step['capability']}' is not a capability of the questionnaires"))
    return problems


def shipped_questions():
    """The questions of all shipped questionnaires, by id."""
    documents = (json.loads(path.read_text(encoding="utf-8")) for path in sorted(QUESTIONNAIRES.glob("cx-*.json")))
    return {question["id"]: question for document in documents for question in document["questions"]}


def check_lifts(document, questions):
    """Every lift leads to a question, and whatever holds back a stage can be lifted, step by step."""
    problems = []
    lifted = set()
    for index, action in enumerate(document["actions"]):
        for lift in action["lifts"]:
            lifted |= {(lift["question"], step) for step in range(lift["from"], lift["to"])}
            if lift["question"] not in questions:
                problems.append(Problem("lift-unknown", f"$.actions[{index}].lifts",
                                        f"there is no question '{lift['question']}'"))
    for identifier, question in questions.items():
        for step in range(1, 5):
            if "gate" in question and (identifier, step) not in lifted:
                problems.append(Problem("lift-coverage", "$.actions",
                                        f"nothing lifts the key practice '{identifier}' from {step} to {step + 1}"))
    return problems


def check_catalogue_profile(document, profile, capabilities=CAPABILITIES):
    actions = document["actions"]
    problems = []
    if len(actions) < profile["actions"]:
        problems.append(Problem("action-count", "$.actions", f"{len(actions)} actions, promised {profile['actions']}"))
    steps = Counter((s["capability"], s["from"]) for action in actions for s in action["capability_steps"])
    for capability in capabilities:
        for step in range(1, 5):
            if steps[capability, step] < profile["per_capability_step"]:
                problems.append(Problem("step-coverage", "$.actions",
                                        f"nothing leads '{capability}' from {step} to {step + 1}"))
    pains = Counter(pain for action in actions for pain in action["pain_categories"])
    for pain in PAIN_CATEGORIES:
        if pains[pain] < profile["per_pain_category"]:
            problems.append(Problem("pain-coverage", "$.actions",
                                    f"{pains[pain]} actions for '{pain}', promised {profile['per_pain_category']}"))
    for index, action in enumerate(actions):
        if not ID_STYLE.fullmatch(action["id"]):
            problems.append(Problem("id-style", f"$.actions[{index}].id", "lower-case words, hyphens and one dot"))
        if not re.fullmatch(r"\d{3}( \d{3})*", action["source"]):
            problems.append(Problem("source", f"$.actions[{index}].source", "name the articles by their three digits"))
    return problems


def check_catalogue(document):
    problems = []
    for check in (check_languages, check_typography, check_action_ids, check_prerequisite_cycles,
                  check_prerequisite_order, check_action_values):
        problems += check(document)
    profile = CATALOGUE_PROFILES.get(document["id"])
    if profile:
        problems += check_action_capabilities(document)
        problems += check_lifts(document, shipped_questions())
        problems += check_catalogue_profile(document, profile)
    return problems
