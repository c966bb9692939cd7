"""What a questionnaire must keep to: each check is a function from a document to a list of problems."""

import re
from collections import Counter

from common_checks import (CAPABILITIES, ID_STYLE, JOURNEY_STAGES, LANGUAGES, Problem, check_languages,
                           check_typography, duplicates, words)

# What each published questionnaire promises beyond being well formed.
QUESTIONNAIRE_PROFILES = {
    "cx-quick": {"questions": (12, 12), "per_capability": 1, "gates": (2, 3, 4), "per_stage": 1},
    "cx-maturity": {"questions": (64, 200), "per_capability": 5, "gates": (2, 3, 4, 5), "per_stage": 6},
}

LEVEL_LENGTH = (60, 170)  # two lines of a card at 15 px
SHORT_TITLE_LENGTH = 14
NAME_LENGTH = (4, 40)  # one line of a list, beside a number
GATES = range(2, 6)

# A description that judges instead of showing tells the reader what to answer.
LEADING_WORDS = {
    "it": {"buono", "buona", "buoni", "buone", "ottimo", "ottima", "eccellente", "eccellenti", "scarso", "scarsa",
           "adeguato", "adeguata", "adeguatamente", "efficace", "efficacemente", "inefficace", "correttamente",
           "finalmente", "purtroppo", "ovviamente", "naturalmente", "ideale", "perfetto", "perfetta"},
    "en": {"good", "excellent", "poor", "bad", "adequate", "adequately", "effective", "effectively", "ineffective",
           "properly", "unfortunately", "obviously", "finally", "ideal", "perfect", "best-in-class", "world-class"},
}


def similarity(left, right):
    """Share of distinct words two texts have in common (Jaccard), 0 to 1."""
    a, b = set(words(left)), set(words(right))
    return len(a & b) / len(a | b) if a | b else 1.0


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
    gates = {question.get("gate") for question in questions}
    for gate in profile["gates"]:
        if gate not in gates:
            problems.append(Problem("gate-missing", "$.questions", f"no key practice has gate {gate}"))
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


def check_gates(document):
    """A stage that no key practice holds back would be reached by everybody."""
    problems = []
    gates = []
    for index, question in enumerate(document["questions"]):
        if "gate" in question:
            gates.append(question["gate"])
            if question["gate"] not in GATES:
                problems.append(Problem("gate", f"$.questions[{index}].gate", "a stage from 2 to 5"))
    if gates and min(gates) != 2:
        problems.append(Problem("gate-first", "$.questions", f"key practices begin with gate {min(gates)}, not 2"))
    return problems


def check_names(document):
    """Every practice of ours has a name of its own that fits a line."""
    problems = []
    low, high = NAME_LENGTH
    for lang in LANGUAGES:
        names = []
        for index, question in enumerate(document["questions"]):
            name = question.get("name", {}).get(lang, "")
            names.append(name.lower())
            if not low <= len(name) <= high:
                problems.append(Problem("name", f"$.questions[{index}].name.{lang}",
                                        f"{len(name)} characters, {low} to {high} fit a line"))
        for twice in duplicates(names):
            problems.append(Problem("name-duplicate", "$.questions", f"two practices are called '{twice}' ({lang})"))
    return problems


def check_questionnaire(document):
    problems = []
    for check in (check_languages, check_typography, check_questionnaire_ids, check_levels, check_leading_words,
                  check_question_overlap, check_short_titles, check_gates):
        problems += check(document)
    profile = QUESTIONNAIRE_PROFILES.get(document["id"])
    if profile:
        problems += check_level_lengths(document)
        problems += check_one_question_mark(document)
        problems += check_names(document)
        problems += check_questionnaire_profile(document, profile)
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
