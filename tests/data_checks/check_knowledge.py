#!/usr/bin/env python3
"""Semantic checks on the glossary and the knowledge pages: both languages are there, ids are unique
and lead somewhere, every capability and every journey stage has its page, texts have the length
their place on screen has room for.

Usage: check_knowledge.py     (checks knowledge/glossary.json together with knowledge/pages.json)
"""

import json
import re
import sys

from common_checks import (CAPABILITIES, JOURNEY_STAGES, LANGUAGES, QUESTIONNAIRES, ROOT, Problem, check_languages,
                           check_typography, duplicates)

KNOWLEDGE = ROOT / "knowledge"

LEAST_TERMS = 40
TERM_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SOURCES = re.compile(r"(\d{3}( \d{3})*)?")
# What every installation promises to explain, besides capabilities and stages.
TOPICS = ("service-and-experience", "maturity-stages", "hot-and-cold", "asking-well", "four-steps", "reading-your-result")
KINDS = {"capability": "capability", "journey-stage": "stage", "topic": "topic"}

# Characters, in each language.
LENGTHS = {
    "term": (2, 60), "definition": (80, 420), "title": (3, 60), "summary": (120, 320), "paragraphs": (200, 600),
    "good": (20, 170), "pains": (15, 170), "metric name": (2, 60), "metric note": (30, 280), "reading note": (30, 200),
    "source title": (10, 200),
}
# Items of a page's lists. A topic may do without what only a practice or a stage has.
COUNTS = {"paragraphs": (2, 4), "good": (4, 6), "pains": (3, 5), "metrics": (2, 4), "reading": (1, 3), "terms": (2, 6)}
LEFT_OUT_BY_TOPICS = ("good", "pains", "metrics")


def load(name):
    return json.loads((KNOWLEDGE / name).read_text(encoding="utf-8"))


def capability_titles():
    """The titles of the questionnaires' capabilities, by id."""
    document = json.loads((QUESTIONNAIRES / "cx-maturity.json").read_text(encoding="utf-8"))
    return {capability["id"]: capability["title"] for capability in document["capabilities"]}


def check_length(problems, path, text, kind):
    low, high = LENGTHS[kind]
    for lang in LANGUAGES:
        length = len(text.get(lang, ""))
        if not low <= length <= high:
            problems.append(Problem("length", f"{path}.{lang}", f"{length} characters, {low} to {high} for a {kind}"))


# --- the glossary ------------------------------------------------------------------------------

def check_terms(glossary):
    terms = glossary["terms"]
    problems = []
    if len(terms) < LEAST_TERMS:
        problems.append(Problem("term-count", "$.terms", f"{len(terms)} terms, promised {LEAST_TERMS}"))
    for twice in duplicates(term["id"] for term in terms):
        problems.append(Problem("id-duplicate", "$.terms", f"id '{twice}' is used more than once"))
    for lang in LANGUAGES:
        for twice in duplicates(term["term"].get(lang, "").lower() for term in terms):
            problems.append(Problem("term-duplicate", "$.terms", f"two terms are called '{twice}' ({lang})"))
    for index, term in enumerate(terms):
        if not TERM_ID.fullmatch(term["id"]):
            problems.append(Problem("id-style", f"$.terms[{index}].id", "lower-case words and hyphens"))
        if not SOURCES.fullmatch(term["source"]):
            problems.append(Problem("source", f"$.terms[{index}].source", "name the articles by their three digits"))
    return problems


def check_see(glossary):
    known = {term["id"] for term in glossary["terms"]}
    problems = []
    for index, term in enumerate(glossary["terms"]):
        path = f"$.terms[{index}].see"
        for wanted in term["see"]:
            if wanted not in known:
                problems.append(Problem("reference", path, f"there is no term '{wanted}'"))
            if wanted == term["id"]:
                problems.append(Problem("see-itself", path, f"'{wanted}' refers to itself"))
        for twice in duplicates(term["see"]):
            problems.append(Problem("id-duplicate", path, f"'{twice}' is named twice"))
        if not term["see"]:
            problems.append(Problem("see-nothing", path, f"nothing leads on from '{term['id']}'"))
    return problems


def check_term_lengths(glossary):
    problems = []
    for index, term in enumerate(glossary["terms"]):
        check_length(problems, f"$.terms[{index}].term", term["term"], "term")
        check_length(problems, f"$.terms[{index}].definition", term["definition"], "definition")
    return problems


# --- the pages ---------------------------------------------------------------------------------

def check_page_ids(knowledge):
    problems = []
    for name in ("sources", "pages"):
        for twice in duplicates(item["id"] for item in knowledge[name]):
            problems.append(Problem("id-duplicate", f"$.{name}", f"id '{twice}' is used more than once"))
    for index, page in enumerate(knowledge["pages"]):
        family, _, rest = page["id"].partition(".")
        if KINDS.get(page["kind"]) != family or not TERM_ID.fullmatch(rest):
            problems.append(Problem("id-style", f"$.pages[{index}].id", f"not the id of a page of kind '{page['kind']}'"))
        if page.get("about") != (None if page["kind"] == "topic" else rest):
            problems.append(Problem("about", f"$.pages[{index}].about", "not what the id says"))
    return problems


def check_coverage(knowledge, capabilities=CAPABILITIES, stages=JOURNEY_STAGES, topics=TOPICS):
    """Every capability, every journey stage and every promised topic has its page, and no other is spoken of."""
    problems = []
    ids = [page["id"] for page in knowledge["pages"]]
    wanted = [f"capability.{c}" for c in capabilities] + [f"stage.{s}" for s in stages] + [f"topic.{t}" for t in topics]
    for missing in wanted:
        if missing not in ids:
            problems.append(Problem("page-missing", "$.pages", f"there is no page '{missing}'"))
    for index, page in enumerate(knowledge["pages"]):
        known = {"capability": capabilities, "journey-stage": stages}.get(page["kind"])
        if known is not None and page.get("about") not in known:
            problems.append(Problem("reference", f"$.pages[{index}].about", f"there is no such {page['kind']}"))
    return problems


def check_titles(knowledge, titles):
    """A page is called what the app calls its capability."""
    problems = []
    for index, page in enumerate(knowledge["pages"]):
        if page["kind"] == "capability" and page["title"] != titles.get(page.get("about"), page["title"]):
            problems.append(Problem("title-differs", f"$.pages[{index}].title", "not the capability's title"))
    return problems


def check_page_references(knowledge, glossary):
    """Terms and articles that pages and terms name are there, and every article is read somewhere."""
    terms = {term["id"] for term in glossary["terms"]}
    sources = {source["id"] for source in knowledge["sources"]}
    problems = []
    for index, page in enumerate(knowledge["pages"]):
        path = f"$.pages[{index}]"
        for wanted in page["terms"]:
            if wanted not in terms:
                problems.append(Problem("reference", f"{path}.terms", f"there is no term '{wanted}'"))
        for twice in duplicates(page["terms"]):
            problems.append(Problem("id-duplicate", f"{path}.terms", f"'{twice}' is named twice"))
        for reading in page["reading"]:
            if reading["source"] not in sources:
                problems.append(Problem("reference", f"{path}.reading", f"there is no article '{reading['source']}'"))
        for twice in duplicates(reading["source"] for reading in page["reading"]):
            problems.append(Problem("id-duplicate", f"{path}.reading", f"article '{twice}' is named twice"))
    for index, term in enumerate(glossary["terms"]):
        for wanted in term["source"].split():
            if wanted not in sources:
                problems.append(Problem("reference", f"$.terms[{index}].source", f"there is no article '{wanted}'"))
    read = {reading["source"] for page in knowledge["pages"] for reading in page["reading"]}
    for unread in sorted(sources - read):
        problems.append(Problem("source-unread", "$.sources", f"no page leads to article '{unread}'"))
    return problems


def check_page_counts(knowledge):
    problems = []
    for index, page in enumerate(knowledge["pages"]):
        for name, (low, high) in COUNTS.items():
            count = len(page[name])
            if count == 0 and page["kind"] == "topic" and name in LEFT_OUT_BY_TOPICS:
                continue
            if not low <= count <= high:
                problems.append(Problem("count", f"$.pages[{index}].{name}", f"{count} of them, {low} to {high} expected"))
    return problems


def check_page_lengths(knowledge):
    problems = []
    for index, source in enumerate(knowledge["sources"]):
        check_length(problems, f"$.sources[{index}].title", source["title"], "source title")
    for index, page in enumerate(knowledge["pages"]):
        path = f"$.pages[{index}]"
        check_length(problems, f"{path}.title", page["title"], "title")
        check_length(problems, f"{path}.summary", page["summary"], "summary")
        for name in ("paragraphs", "good", "pains"):
            for at, text in enumerate(page[name]):
                check_length(problems, f"{path}.{name}[{at}]", text, name)
        for at, metric in enumerate(page["metrics"]):
            check_length(problems, f"{path}.metrics[{at}].name", metric["name"], "metric name")
            check_length(problems, f"{path}.metrics[{at}].note", metric["note"], "metric note")
        for at, reading in enumerate(page["reading"]):
            check_length(problems, f"{path}.reading[{at}].note", reading["note"], "reading note")
    return problems


def check_quotes(knowledge):
    """Pains speak in a customer's voice, between the quotation marks of the language."""
    problems = []
    for index, page in enumerate(knowledge["pages"]):
        for at, pain in enumerate(page["pains"]):
            for lang, marks in (("it", "«»"), ("en", "“”")):
                text = pain.get(lang, " ")
                if not (text.startswith(marks[0]) and text.endswith(marks[1])):
                    problems.append(Problem("quotes", f"$.pages[{index}].pains[{at}].{lang}",
                                            f"what customers say stands between {marks[0]} and {marks[1]}"))
    return problems


# --- command line ------------------------------------------------------------------------------

def check_glossary(glossary):
    problems = []
    for check in (check_languages, check_typography, check_terms, check_see, check_term_lengths):
        problems += check(glossary)
    return problems


def check_pages(knowledge, glossary, titles):
    problems = []
    for check in (check_languages, check_typography, check_page_ids, check_coverage, check_page_counts,
                  check_page_lengths, check_quotes):
        problems += check(knowledge)
    return problems + check_titles(knowledge, titles) + check_page_references(knowledge, glossary)


def main():
    glossary, knowledge = load("glossary.json"), load("pages.json")
    failed = False
    for name, problems in (("glossary.json", check_glossary(glossary)),
                           ("pages.json", check_pages(knowledge, glossary, capability_titles()))):
        for problem in problems:
            print(f"{KNOWLEDGE / name}: {problem}")
        print(f"{KNOWLEDGE / name}: {'%d problems' % len(problems) if problems else 'ok'}")
        failed = failed or bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
