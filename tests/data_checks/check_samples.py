#!/usr/bin/env python3
"""Semantic checks on the sample documents: references resolve, the two languages are the same
assessment, the numbers agree with one another and the sample shows what it is there to show.

Usage: check_samples.py     (checks every pair NAME.it.json, NAME.en.json in assets/samples)
"""

import json
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta

from check_content import (JOURNEY_STAGES, LANGUAGES, QUESTIONNAIRES, ROOT, Problem, check_languages, cycle_members,
                           duplicates)

SAMPLES = ROOT / "assets" / "samples"


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def content():
    """The questionnaires by id and the ids of the catalogue, as shipped."""
    questionnaires = {}
    actions = set()
    for path in sorted(QUESTIONNAIRES.glob("*.json")):
        document = load(path)
        if document["format"] == "tappa-questionnaire":
            questionnaires[document["id"]] = document
        else:
            actions |= {action["id"] for action in document["actions"]}
    return questionnaires, actions


def resolve(problems, path, wanted, known, what):
    if wanted not in known:
        problems.append(Problem("reference", path, f"there is no {what} '{wanted}'"))


def unique(problems, path, values):
    for twice in duplicates(values):
        problems.append(Problem("id-duplicate", path, f"'{twice}' appears more than once"))


def check_assessment(document, questionnaires):
    problems = []
    assessment = document["assessment"]
    questionnaire = questionnaires.get(assessment["questionnaire_id"])
    if questionnaire is None:
        return [Problem("reference", "$.assessment", f"there is no questionnaire '{assessment['questionnaire_id']}'")]
    if assessment["questionnaire_revision"] != questionnaire["revision"]:
        problems.append(Problem("revision", "$.assessment", "answers another revision than the one shipped"))
    questions = {question["id"] for question in questionnaire["questions"]}
    capabilities = {capability["id"] for capability in questionnaire["capabilities"]}
    respondents = {respondent["id"] for respondent in assessment["respondents"]}
    unique(problems, "$.assessment.answers", [f"{a['question']} by {a['respondent']}" for a in assessment["answers"]])
    unique(problems, "$.assessment.targets", [target["capability"] for target in assessment["targets"]])
    for index, answer in enumerate(assessment["answers"]):
        resolve(problems, f"$.assessment.answers[{index}]", answer["question"], questions, "question")
        resolve(problems, f"$.assessment.answers[{index}]", answer["respondent"], respondents, "respondent")
        if not answer.get("evidence"):
            problems.append(Problem("evidence", f"$.assessment.answers[{index}]", "an answer of the sample says why"))
    for name in ("targets", "weights"):
        for item in assessment.get(name, []):
            resolve(problems, f"$.assessment.{name}", item["capability"], capabilities, "capability")
    for missing in sorted(questions - {a["question"] for a in assessment["answers"] if a["state"] == "level"}):
        problems.append(Problem("unanswered", "$.assessment.answers", f"'{missing}' has no level"))
    if len({answer.get("confidence") for answer in assessment["answers"]}) < 2:
        problems.append(Problem("variety", "$.assessment.answers", "all answers have the same confidence"))
    return problems


def check_journey(journey, path="$.journeys[0]"):
    problems = []
    touchpoints = {touchpoint["id"]: touchpoint for touchpoint in journey["touchpoints"]}
    pains = {pain["id"] for pain in journey["pain_points"]}
    for name in ("touchpoints", "pain_points", "opportunities"):
        unique(problems, f"{path}.{name}", [item["id"] for item in journey[name]])
    for name in ("pain_points", "opportunities"):
        for index, item in enumerate(journey[name]):
            resolve(problems, f"{path}.{name}[{index}]", item["touchpoint"], touchpoints, "touchpoint")
    for index, pain in enumerate(journey["pain_points"]):
        for cause in pain["causes"]:
            resolve(problems, f"{path}.pain_points[{index}].causes", cause, pains, "pain point")
    circle = cycle_members({pain["id"]: pain["causes"] for pain in journey["pain_points"]})
    if circle:
        problems.append(Problem("cause-cycle", f"{path}.pain_points", f"causes in a circle: {', '.join(circle)}"))
    unique(problems, f"{path}.transitions", [f"{t['from']} → {t['to']}" for t in journey["transitions"]])

    order = {identifier: index for index, identifier in enumerate(touchpoints)}
    outgoing, incoming, shares = Counter(), Counter(), defaultdict(float)
    for index, transition in enumerate(journey["transitions"]):
        where = f"{path}.transitions[{index}]"
        for end in ("from", "to"):
            resolve(problems, where, transition[end], touchpoints, "touchpoint")
        if order.get(transition["from"], -1) >= order.get(transition["to"], len(order)):
            problems.append(Problem("backward", where, "transitions of the sample go forward"))
        outgoing[transition["from"]] += transition["count"]
        incoming[transition["to"]] += transition["count"]
        shares[transition["from"]] += transition["share"]
    for identifier, total in shares.items():
        if abs(total - 1) > 0.001:
            problems.append(Problem("shares", f"{path}.transitions", f"shares out of '{identifier}' add up to {total:.3f}"))
    for identifier, touchpoint in touchpoints.items():
        staying = touchpoint["monthly_volume"] * (1 - touchpoint.get("abandonment", 0))
        if identifier in outgoing and abs(outgoing[identifier] - staying) > 3:
            problems.append(Problem("flow", f"{path}.touchpoints", f"'{identifier}': {outgoing[identifier]} go on, "
                                                                   f"{staying:.0f} should"))
        if identifier in incoming and incoming[identifier] != touchpoint["monthly_volume"]:
            problems.append(Problem("flow", f"{path}.touchpoints", f"'{identifier}': {incoming[identifier]} arrive, "
                                                                   f"{touchpoint['monthly_volume']} are counted"))
    return problems


def missing_parts(action):
    """What an action still needs before the plan is ready; the same rule as src/model/plan.cpp."""
    missing = [] if action.get("owner_name") else ["owner"]
    if not action.get("metrics"):
        missing.append("metric")
    elif not any("baseline" in metric and "target" in metric for metric in action["metrics"]):
        missing.append("baseline or target")
    return missing + ([] if "due" in action else ["due"])


def check_plan(document, catalogue, capabilities):
    problems = []
    actions = document["plan"]["actions"]
    known = {action["id"] for action in actions}
    pains = {pain["id"] for journey in document["journeys"] for pain in journey["pain_points"]}
    unique(problems, "$.plan.actions", [action["id"] for action in actions])
    for index, action in enumerate(actions):
        path = f"$.plan.actions[{index}]"
        if "catalogue_id" in action:
            resolve(problems, path, action["catalogue_id"], catalogue, "catalogue action")
        for source in action["sources"]:
            resolve(problems, f"{path}.sources", source["id"], capabilities if source["kind"] == "gap" else pains,
                    source["kind"])
        for wanted in action["prerequisites"]:
            resolve(problems, f"{path}.prerequisites", wanted, known, "action")
        if "start" in action and "due" in action:
            start, due = date.fromisoformat(action["start"]), date.fromisoformat(action["due"])
            # The last week ends on its Friday.
            if due < start + timedelta(days=7 * action["duration_weeks"] - 3):
                problems.append(Problem("dates", path, f"due before {action['duration_weeks']} weeks have passed"))
            for earlier in (a for a in actions if a["id"] in action["prerequisites"] and "due" in a):
                if date.fromisoformat(earlier["due"]) > start:
                    problems.append(Problem("dates", path, f"starts before '{earlier['id']}' is due"))
        for metric in action["metrics"]:
            if "baseline" in metric and "target" in metric:
                improves = metric["target"] - metric["baseline"]
                if improves == 0 or (improves > 0) != (metric["better"] == "up"):
                    problems.append(Problem("metric-direction", path, f"'{metric['name']}' aims the wrong way"))
    circle = cycle_members({action["id"]: action["prerequisites"] for action in actions})
    if circle:
        problems.append(Problem("prerequisite-cycle", "$.plan.actions", f"in a circle: {', '.join(circle)}"))
    for index, identifier in enumerate(document["plan"]["dropped_proposals"]):
        resolve(problems, f"$.plan.dropped_proposals[{index}]", identifier, catalogue, "catalogue action")
    return problems


def check_show(document):
    """What a visitor should find in the sample (issue: 20+ touchpoints, 10+ pain points, 8+ actions)."""
    problems = []
    journey = document["journeys"][0]
    actions = document["plan"]["actions"]
    counted = {
        "touchpoints": (len(journey["touchpoints"]), 22),
        "pain points": (len(journey["pain_points"]), 12),
        "transitions": (len(journey["transitions"]), 30),
        "opportunities": (len(journey["opportunities"]), 3),
        "actions": (len(actions), 9),
        "complete actions": (sum(not missing_parts(action) for action in actions), 7),
        "action statuses": (len({action["status"] for action in actions}), 3),
        "moments of truth": (sum(t["moment_of_truth"] for t in journey["touchpoints"]), 3),
        "evidence grades": (len({t["evidence"] for t in journey["touchpoints"]}), 3),
        "pain categories": (len({p["category"] for p in journey["pain_points"]}), 8),
        "pain points with causes": (sum(bool(p["causes"]) for p in journey["pain_points"]), 3),
    }
    for what, (found, wanted) in counted.items():
        if found < wanted:
            problems.append(Problem("too-little", "$", f"{found} {what}, at least {wanted} wanted"))
    for stage in JOURNEY_STAGES:
        if not any(touchpoint["stage"] == stage for touchpoint in journey["touchpoints"]):
            problems.append(Problem("stage-empty", "$.journeys[0].touchpoints", f"nothing happens in '{stage}'"))
    for part in ("owner", "metric"):
        if [missing_parts(action) for action in actions].count([part]) != 1:
            problems.append(Problem("completeness", "$.plan.actions", f"exactly one action should lack its {part}"))
    return problems


# What people wrote: it changes with the language. Everything else must not.
WRITTEN = {"title", "name", "role", "evidence", "description", "segment", "channel", "department", "notes", "why",
           "owner_role", "unit"}


def check_pair(italian, english):
    """The same assessment twice: same structure, same ids, same numbers, other words."""
    problems = []
    waiting = [("$", italian, english)]
    while waiting:
        path, left, right = waiting.pop()
        key = path.rsplit(".", 1)[-1]
        if isinstance(left, dict) and isinstance(right, dict):
            for name in sorted(set(left) ^ set(right)):
                problems.append(Problem("pair-differs", f"{path}.{name}", "only one language has it"))
            waiting.extend((f"{path}.{name}", left[name], right[name]) for name in sorted(set(left) & set(right)))
        elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
            waiting.extend((f"{path}[{i}]", one, other) for i, (one, other) in enumerate(zip(left, right)))
        elif key in WRITTEN and isinstance(left, str) and isinstance(right, str) and left not in GRADES:
            if bool(left) != bool(right):
                problems.append(Problem("pair-differs", path, "one language is empty"))
            elif left and path != "$.title":  # a proper name, the same everywhere
                problems += [p._replace(path=path) for p in check_languages({"text": {"it": left, "en": right}})]
        elif left != right and path not in ("$.id", "$.language"):
            problems.append(Problem("pair-differs", path, f"{left!r} against {right!r}"))
    return problems


# "evidence" is a note in an answer and a grade on the map.
GRADES = ("measured", "reported", "assumed")


def check_document(document, questionnaires, catalogue):
    problems = check_assessment(document, questionnaires)
    questionnaire = questionnaires.get(document["assessment"]["questionnaire_id"], {"capabilities": []})
    personas = {persona["id"] for persona in document["personas"]}
    for index, journey in enumerate(document["journeys"]):
        if "persona" in journey:
            resolve(problems, f"$.journeys[{index}].persona", journey["persona"], personas, "persona")
        problems += check_journey(journey, f"$.journeys[{index}]")
    problems += check_plan(document, catalogue, {c["id"] for c in questionnaire["capabilities"]})
    return problems + check_show(document)


def main():
    questionnaires, catalogue = content()
    failed = False
    names = sorted({path.name.split(".")[0] for path in SAMPLES.glob("*.json")})
    for name in names:
        pair = {language: load(SAMPLES / f"{name}.{language}.json")["document"] for language in LANGUAGES}
        problems = check_pair(pair["it"], pair["en"])
        for language, document in pair.items():
            problems += check_document(document, questionnaires, catalogue)
            if document["language"] != language:
                problems.append(Problem("language", "$.language", f"the file says '{language}'"))
        for problem in problems:
            print(f"{name}: {problem}")
        print(f"{name}: {'%d problems' % len(problems) if problems else 'ok'}")
        failed = failed or bool(problems)
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
