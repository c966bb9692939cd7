#!/usr/bin/env python3
"""Semantic checks on questionnaires and action catalogues.

The JSON Schemas say what shape a file has; this says what they cannot: ids are
unique, references resolve, both languages are there and are what they claim to
be, prerequisites have no cycle, and the content covers what docs/CONTENT.md
promises. Every check is a function from a document to a list of problems, so
that test_check_content.py can show each of them failing.

Usage: check_content.py [FILE…]     (without files: everything the project ships)
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
QUESTIONNAIRES = ROOT / "questionnaires"

LANGUAGES = ("it", "en")
JOURNEY_STAGES = ("awareness", "discovery", "interest", "consideration", "action", "use", "advocacy")
PAIN_CATEGORIES = (
    "fragmented-systems", "lack-of-personalisation", "channel-inconsistency", "slow-response",
    "unprepared-staff", "unheard-feedback", "product", "price", "access", "other",
)
CAPABILITIES = (
    "strategy", "governance", "people", "understanding", "measurement", "data", "consistency",
    "personalisation", "speed", "empathy", "improvement",
)

# What each published questionnaire promises beyond being well formed.
QUESTIONNAIRE_PROFILES = {
    "cx-quick": {"questions": (12, 12), "per_capability": 1, "key_practices": 8, "per_stage": 2},
    "cx-maturity": {"questions": (64, 200), "per_capability": 5, "key_practices": 11, "per_stage": 6},
}
CATALOGUE_PROFILES = {
    "cx-actions": {"actions": 60, "per_capability_step": 1, "per_pain_category": 2},
}

ID_STYLE = re.compile(r"[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*")
LEVEL_LENGTH = (60, 170)  # two lines of a card at 15 px
TITLE_LENGTH = 70
SHORT_TITLE_LENGTH = 14

# A description that judges instead of showing tells the reader what to answer.
LEADING_WORDS = {
    "it": {"buono", "buona", "buoni", "buone", "ottimo", "ottima", "eccellente", "eccellenti", "scarso", "scarsa",
           "adeguato", "adeguata", "adeguatamente", "efficace", "efficacemente", "inefficace", "correttamente",
           "finalmente", "purtroppo", "ovviamente", "naturalmente", "ideale", "perfetto", "perfetta"},
    "en": {"good", "excellent", "poor", "bad", "adequate", "adequately", "effective", "effectively", "ineffective",
           "properly", "unfortunately", "obviously", "finally", "ideal", "perfect", "best-in-class", "world-class"},
}
FUNCTION_WORDS = {
    "it": {"il", "lo", "la", "gli", "le", "di", "del", "della", "dei", "delle", "da", "dal", "che", "chi", "un", "una",
           "per", "con", "è", "si", "non", "nel", "nella", "sono", "ogni", "alla", "al", "ai", "e", "dopo", "come",
           "su", "sul", "tra", "ciò", "cui", "poi", "anche", "più"},
    "en": {"the", "of", "and", "to", "is", "are", "that", "who", "with", "for", "every", "by", "it", "on", "their",
           "from", "what", "which", "at", "has", "have", "been", "or", "as", "how", "one", "same", "be", "they",
           "each", "not", "its", "then", "before", "after"},
}


class Problem(NamedTuple):
    code: str
    path: str
    message: str

    def __str__(self):
        return f"{self.path}: {self.message} [{self.code}]"


def words(text):
    return re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", text.lower())


def similarity(left, right):
    """Share of distinct words two texts have in common (Jaccard), 0 to 1."""
    a, b = set(words(left)), set(words(right))
    return len(a & b) / len(a | b) if a | b else 1.0


def localised_texts(document):
    """Yields (path, value) for every object that holds texts by language; iterative, any depth."""
    waiting = [("$", document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            if set(value) & set(LANGUAGES):
                yield path, value
                continue
            waiting.extend((f"{path}.{key}", inner) for key, inner in value.items())
        elif isinstance(value, list):
            waiting.extend((f"{path}[{index}]", inner) for index, inner in enumerate(value))


def duplicates(values):
    return sorted(value for value, count in Counter(values).items() if count > 1)


# --- checks that hold for any file -------------------------------------------------------------

def check_languages(document):
    problems = []
    for path, value in localised_texts(document):
        missing = [lang for lang in LANGUAGES if not isinstance(value.get(lang), str) or not value[lang].strip()]
        if missing:
            problems.append(Problem("language-missing", path, f"no text for {', '.join(missing)}"))
            continue
        # Names and units may coincide (NPS, %); a phrase of four words that does was not translated.
        if value["it"] == value["en"] and len(words(value["it"])) >= 4:
            problems.append(Problem("language-same", path, "both languages carry the same text"))
            continue
        for lang, other in (("it", "en"), ("en", "it")):
            own = sum(word in FUNCTION_WORDS[lang] for word in words(value[lang]))
            foreign = sum(word in FUNCTION_WORDS[other] for word in words(value[lang]))
            if len(words(value[lang])) >= 5 and foreign > own:
                problems.append(Problem("language-wrong", path, f"the text under '{lang}' reads as '{other}'"))
    return problems


def check_typography(document):
    problems = []
    for path, value in localised_texts(document):
        for lang in LANGUAGES:
            text = value.get(lang, "")
            if not isinstance(text, str):
                continue
            if "!" in text:
                problems.append(Problem("exclamation", f"{path}.{lang}", "no exclamation marks in our texts"))
            if text != text.strip() or "  " in text:
                problems.append(Problem("spaces", f"{path}.{lang}", "stray or doubled spaces"))
    return problems


# --- questionnaires ----------------------------------------------------------------------------

def check_questionnaire_ids(document):
    problems = []
    for name in ("capabilities", "questions"):
        for twice in duplicates(item["id"] for item in document[name]):
            problems.append(Problem("id-duplicate", f"$.{name}", f"id '{twice}' is used more than once"))
    known = {item["id"] for item in document["capabilities"]}
    for index, question in enumerate(document["questions"]):
        if question["capability"] not in known:
            problems.append(Problem("capability-unknown", f"$.questions[{index}].capability",
                                    f"'{question['capability']}' is not among the capabilities"))
    asked = {question["capability"] for question in document["questions"]}
    for index, capability in enumerate(document["capabilities"]):
        if capability["id"] not in asked:
            problems.append(Problem("capability-unasked", f"$.capabilities[{index}]",
                                    f"no question speaks of '{capability['id']}'"))
    return problems


def check_levels(document):
    """Five, distinct in both languages, and no two that say nearly the same."""
    problems = []
    for index, question in enumerate(document["questions"]):
        path = f"$.questions[{index}].levels"
        levels = question["levels"]
        if len(levels) != 5:
            problems.append(Problem("levels-count", path, f"{len(levels)} levels instead of five"))
        for lang in LANGUAGES:
            texts = [level.get(lang, "") for level in levels]
            for left in range(len(texts)):
                for right in range(left + 1, len(texts)):
                    if similarity(texts[left], texts[right]) > 0.6:
                        problems.append(Problem("levels-alike", f"{path}[{right}].{lang}",
                                                f"too close to level {left + 1}"))
    return problems


def check_level_lengths(document):
    low, high = LEVEL_LENGTH
    problems = []
    for index, question in enumerate(document["questions"]):
        for step, level in enumerate(question["levels"]):
            for lang in LANGUAGES:
                if not low <= len(level.get(lang, "")) <= high:
                    problems.append(Problem("level-length", f"$.questions[{index}].levels[{step}].{lang}",
                                            f"{len(level.get(lang, ''))} characters, {low} to {high} fit a card"))
    return problems


def check_leading_words(document):
    problems = []
    for index, question in enumerate(document["questions"]):
        for name, text in [("text", question["text"])] + [(f"levels[{i}]", t) for i, t in enumerate(question["levels"])]:
            for lang in LANGUAGES:
                for word in sorted(set(words(text.get(lang, ""))) & LEADING_WORDS[lang]):
                    problems.append(Problem("leading-word", f"$.questions[{index}].{name}.{lang}",
                                            f"'{word}' judges; say what one would see"))
    return problems


def check_question_overlap(document):
    """Two questions that share most words, or most of a top level, probably ask the same thing."""
    problems = []
    questions = document["questions"]
    for lang in LANGUAGES:
        for left in range(len(questions)):
            for right in range(left + 1, len(questions)):
                pairs = ((questions[left]["text"], questions[right]["text"], "text"),
                         (questions[left]["levels"][-1], questions[right]["levels"][-1], "levels"))
                for one, other, name in pairs:
                    if similarity(one.get(lang, ""), other.get(lang, "")) > 0.6:
                        problems.append(Problem("questions-alike", f"$.questions[{right}].{name}",
                                                f"overlaps with '{questions[left]['id']}' ({lang})"))
    return problems


def check_one_question_mark(document):
    problems = []
    for index, question in enumerate(document["questions"]):
        for lang in LANGUAGES:
            text = question["text"].get(lang, "")
            if text.count("?") != 1 or not text.endswith("?"):
                problems.append(Problem("one-question", f"$.questions[{index}].text.{lang}",
                                        "a question is one sentence that ends with a question mark"))
    return problems


def check_short_titles(document):
    problems = []
    for lang in LANGUAGES:
        titles = [capability["short_title"].get(lang, "") for capability in document["capabilities"]]
        for index, title in enumerate(titles):
            if len(title) > SHORT_TITLE_LENGTH:
                problems.append(Problem("short-title", f"$.capabilities[{index}].short_title.{lang}",
                                        f"'{title}' is longer than {SHORT_TITLE_LENGTH} characters"))
        for twice in duplicates(titles):
            problems.append(Problem("short-title", "$.capabilities", f"radar label '{twice}' is used twice ({lang})"))
    return problems


def check_questionnaire_profile(document, profile):
    questions = document["questions"]
    low, high = profile["questions"]
    problems = []
    if not low <= len(questions) <= high:
        problems.append(Problem("question-count", "$.questions", f"{len(questions)} questions, promised {low} to {high}"))
    if tuple(item["id"] for item in document["capabilities"]) != CAPABILITIES:
        problems.append(Problem("capability-list", "$.capabilities", "not the eleven capabilities in their order"))
    per_capability = Counter(question["capability"] for question in questions)
    for capability in CAPABILITIES:
        if per_capability[capability] < profile["per_capability"]:
            problems.append(Problem("capability-coverage", "$.questions",
                                    f"{per_capability[capability]} questions on '{capability}', "
                                    f"promised {profile['per_capability']}"))
    keys = sum(question["key"] for question in questions)
    if keys < profile["key_practices"]:
        problems.append(Problem("key-count", "$.questions", f"{keys} key practices, promised {profile['key_practices']}"))
    named = Counter(stage for question in questions for stage in question["journey_stages"])
    for stage in JOURNEY_STAGES:
        if named[stage] < profile["per_stage"]:
            problems.append(Problem("stage-coverage", "$.questions",
                                    f"{named[stage]} questions name '{stage}', promised {profile['per_stage']}"))
    if not named["all"]:
        problems.append(Problem("stage-coverage", "$.questions", "no question speaks of all stages"))
    for field, values in (("pillar", ("people", "process", "product")), ("component", ("px", "cs", "bx", "ux"))):
        for missing in sorted(set(values) - {question[field] for question in questions}):
            problems.append(Problem("kind-coverage", "$.questions", f"no question with {field} '{missing}'"))
    for index, question in enumerate(questions):
        if not question["id"].startswith(question["capability"] + "."):
            problems.append(Problem("id-family", f"$.questions[{index}].id", "an id starts with its capability and a dot"))
        if not ID_STYLE.fullmatch(question["id"]):
            problems.append(Problem("id-style", f"$.questions[{index}].id", "lower-case words, hyphens and one dot"))
        if not re.fullmatch(r"\d{3}( \d{3})*", question["source"]):
            problems.append(Problem("source", f"$.questions[{index}].source", "name the articles by their three digits"))
        if len(question["evidence_prompts"]) != 2:
            problems.append(Problem("evidence-count", f"$.questions[{index}].evidence_prompts", "two prompts, no more"))
    return problems


def check_questionnaire(document):
    problems = []
    for check in (check_languages, check_typography, check_questionnaire_ids, check_levels, check_leading_words,
                  check_question_overlap, check_short_titles):
        problems += check(document)
    profile = QUESTIONNAIRE_PROFILES.get(document["id"])
    if profile:
        problems += check_level_lengths(document)
        problems += check_one_question_mark(document)
        problems += check_questionnaire_profile(document, profile)
    return problems


# --- action catalogues -------------------------------------------------------------------------

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


def cycle_members(edges):
    """Nodes left after repeatedly removing those without incoming edges (Kahn, 1962), then without
    outgoing ones: what remains lies on a cycle or between two. Iterative on purpose."""
    remaining = {node: set(targets) & set(edges) for node, targets in edges.items()}
    while True:
        wanted = set().union(*remaining.values()) if remaining else set()
        loose = [node for node, targets in remaining.items() if not targets or node not in wanted]
        if not loose:
            return sorted(remaining)
        for node in loose:
            del remaining[node]
        for targets in remaining.values():
            targets.difference_update(loose)


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
        if not action["capability_steps"] and not action["pain_categories"]:
            problems.append(Problem("action-unreachable", path, "no capability step and no pain category leads here"))
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
        problems += check_catalogue_profile(document, profile)
    return problems


def check_shared(questionnaires):
    """What has one id in two files is the same in both, word for word: answers, targets and proposals
    carry over by id."""
    problems = []
    for kind, member in (("question", "questions"), ("capability", "capabilities")):
        seen = {}
        for name, document in sorted(questionnaires.items()):
            for index, item in enumerate(document[member]):
                first_name, first = seen.setdefault(item["id"], (name, item))
                different = sorted(key for key in set(first) | set(item) if first.get(key) != item.get(key))
                if different:
                    problems.append(Problem(f"{kind}-differs", f"{name}: $.{member}[{index}]",
                                            f"'{item['id']}' differs from the one in {first_name}: "
                                            f"{', '.join(different)}"))
    return problems


# --- command line ------------------------------------------------------------------------------

def check_file(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    kind = document.get("format")
    if kind == "tappa-questionnaire":
        return document, check_questionnaire(document)
    if kind == "tappa-actions":
        return document, check_catalogue(document)
    return document, [Problem("format", "$.format", f"unknown format {kind!r}")]


def main(arguments):
    paths = [Path(argument) for argument in arguments] or sorted(QUESTIONNAIRES.glob("*.json"))
    failed = False
    questionnaires = {}
    for path in paths:
        document, problems = check_file(path)
        if document.get("format") == "tappa-questionnaire":
            questionnaires[path.name] = document
        for problem in problems:
            print(f"{path}: {problem}")
        failed = failed or bool(problems)
        print(f"{path}: {'%d problems' % len(problems) if problems else 'ok'}")
    for problem in check_shared(questionnaires):
        print(problem)
        failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
