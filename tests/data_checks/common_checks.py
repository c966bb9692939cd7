"""What every check of the data needs: how a problem is said, the names all files share, texts in both
languages, and ids that go round in circles."""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
QUESTIONNAIRES = ROOT / "questionnaires"

LANGUAGES = ("it", "en")
JOURNEY_STAGES = ("awareness", "discovery", "interest", "consideration", "action", "use", "advocacy")
CAPABILITIES = (
    "strategy", "governance", "people", "understanding", "measurement", "data", "consistency",
    "personalisation", "speed", "empathy", "improvement",
)

ID_STYLE = re.compile(r"[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*")
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
