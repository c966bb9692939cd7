#!/usr/bin/env python3
"""Semantic checks on questionnaires and action catalogues.

The JSON Schemas say what shape a file has; this says what they cannot: ids are
unique, references resolve, both languages are there and are what they claim to
be, prerequisites have no cycle, and the content covers what docs/CONTENT.md
promises. The checks are in common_checks.py, questionnaire_checks.py and
catalogue_checks.py, apart from this command so that tests can show each failing.

Usage: check_content.py [FILE…]     (without files: everything the project ships)
"""

import json
import sys
from pathlib import Path

from catalogue_checks import check_catalogue
from common_checks import QUESTIONNAIRES, Problem
from questionnaire_checks import check_questionnaire, check_shared


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
