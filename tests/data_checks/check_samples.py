#!/usr/bin/env python3
"""Semantic checks on the sample documents: references resolve, the two languages are the same
assessment, the numbers agree with one another and each sample shows what it is there to show: one
person's assessment with a reason for every answer, or a workshop of people who disagree.

Usage: check_samples.py     (checks every pair NAME.it.json, NAME.en.json in assets/samples)
"""

import json
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta

from common_checks import (JOURNEY_STAGES, LANGUAGES, QUESTIONNAIRES, ROOT, Problem, check_languages, cycle_members,
                           duplicates)
from sample_story import check_story

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
    unique(problems, "$.assessment.respondents", [respondent["id"] for respondent in assessment["respondents"]])
    for name, key in (("targets", "capability"), ("weights", "capability"), ("agreed", "question")):
        unique(problems, f"$.assessment.{name}", [item[key] for item in assessment.get(name, [])])
    for index, answer in enumerate(assessment["answers"]):
        resolve(problems, f"$.assessment.answers[{index}]", answer["question"], questions, "question")
        resolve(problems, f"$.assessment.answers[{index}]", answer["respondent"], respondents, "respondent")
        if len(respondents) == 1 and not answer.get("evidence"):
            problems.append(Problem("evidence", f"$.assessment.answers[{index}]", "one person's answer says why"))
    for index, agreed in enumerate(assessment.get("agreed", [])):
        resolve(problems, f"$.assessment.agreed[{index}]", agreed["question"], questions, "question")
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


def check_plan(document, catalogue, questionnaire):
    problems = []
    actions = document["plan"]["actions"]
    known = {action["id"] for action in actions}
    pains = {pain["id"] for journey in document["journeys"] for pain in journey["pain_points"]}
    ids = {
        "practice": {question["id"] for question in questionnaire["questions"]},
        "gap": {capability["id"] for capability in questionnaire["capabilities"]},
        "pain": pains,
    }
    unique(problems, "$.plan.actions", [action["id"] for action in actions])
    for index, action in enumerate(actions):
        path = f"$.plan.actions[{index}]"
        if "catalogue_id" in action:
            resolve(problems, path, action["catalogue_id"], catalogue, "catalogue action")
        for source in action["sources"]:
            resolve(problems, f"{path}.sources", source["id"], ids[source["kind"]], source["kind"])
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
    problems += too_little(counted)
    for stage in JOURNEY_STAGES:
        if not any(touchpoint["stage"] == stage for touchpoint in journey["touchpoints"]):
            problems.append(Problem("stage-empty", "$.journeys[0].touchpoints", f"nothing happens in '{stage}'"))
    if not document["plan"].get("schedule", {}).get("country"):
        problems.append(Problem("country", "$.plan.schedule", "work would end on a public holiday"))
    for part in ("owner", "metric"):
        if [missing_parts(action) for action in actions].count([part]) != 1:
            problems.append(Problem("completeness", "$.plan.actions", f"exactly one action should lack its {part}"))
    return problems


# A number over fewer people is not shown (src/scoring/roles.hpp).
LEAST_PEOPLE_SHOWN = 4


def check_workshop(document):
    """What a visitor should find where several people answered: roles that see things differently,
    questions to talk about, and others on which all agree."""
    assessment = document["assessment"]
    respondents = assessment["respondents"]
    if len(respondents) == 1:
        return []
    problems = []
    answers = assessment["answers"]
    for index, respondent in enumerate(respondents):
        role = respondent.get("role", "")
        if not role or respondent.get("name", "").rstrip("0123456789 ") != role:
            problems.append(Problem("person", f"$.assessment.respondents[{index}]",
                                    "people of a sample are called by their role and a number"))
    role_of = {respondent["id"]: respondent.get("role", "") for respondent in respondents}
    people = Counter(role_of.values())
    by_question, by_role = defaultdict(list), defaultdict(list)
    for answer in answers:
        if answer["state"] == "level":
            by_question[answer["question"]].append(answer["level"])
            by_role[role_of.get(answer["respondent"])].append(answer["level"])
    means = [sum(levels) / len(levels) for levels in by_role.values()]
    states = Counter(answer["state"] for answer in answers)
    asked = len({answer["question"] for answer in answers}) * len(respondents)
    counted = {
        "roles whose numbers are shown": (sum(count >= LEAST_PEOPLE_SHOWN for count in people.values()), 2),
        "roles too small to be shown": (sum(count < LEAST_PEOPLE_SHOWN for count in people.values()), 1),
        "levels between the lowest and the highest role": (max(means) - min(means) if means else 0, 1),
        "questions on which nearly all agree":
            (sum(len(set(levels)) <= 2 and max(Counter(levels).values()) >= len(levels) - 1
                 for levels in by_question.values()), 2),
        "questions that split people into 1 and 5":
            (sum(levels.count(1) >= 3 and levels.count(5) >= 3 for levels in by_question.values()), 3),
        "answers of don't know": (states["dont-know"], 10),
        "answers of not applicable": (states["not-applicable"], 5),
        "answers left out": (asked - len(answers), 1),
        "agreed levels": (len(assessment.get("agreed", [])), 3),
        "targets": (len(assessment["targets"]), 1),
        "weights": (len(assessment["weights"]), 1),
        "answers in a hundred with a confidence": (percent(answers, "confidence"), 25),
        "answers in a hundred with evidence": (percent(answers, "evidence"), 25),
    }
    problems += too_little(counted)
    for index, agreed in enumerate(assessment.get("agreed", [])):
        levels = by_question[agreed["question"]]
        if len(set(levels)) < 2 or not min(levels) <= agreed["level"] <= max(levels):
            problems.append(Problem("agreed", f"$.assessment.agreed[{index}]",
                                    "people agree on a level between those they had answered with"))
    return problems


def percent(answers, member):
    return 100 * sum(bool(answer.get(member)) for answer in answers) / len(answers) if answers else 0


def too_little(counted):
    return [Problem("too-little", "$", f"{found:g} {what}, at least {wanted} wanted")
            for what, (found, wanted) in counted.items() if found < wanted]


# What people wrote: it changes with the language. Everything else must not.
WRITTEN = {"title", "name", "role", "evidence", "description", "channel", "department", "notes", "why",
           "owner_role", "reason", "unit"}


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
    questionnaire = questionnaires.get(document["assessment"]["questionnaire_id"], {"capabilities": [], "questions": []})
    personas = {persona["id"] for persona in document["personas"]}
    segments = {segment["id"] for segment in document.get("segments", [])}
    unique(problems, "$.segments", [*personas, *segments])
    for index, journey in enumerate(document["journeys"]):
        for member, known in (("persona", personas), ("segment", segments)):
            if member in journey:
                resolve(problems, f"$.journeys[{index}].{member}", journey[member], known, member)
        problems += check_journey(journey, f"$.journeys[{index}]")
    problems += check_plan(document, catalogue, questionnaire)
    return problems + check_show(document) + check_workshop(document)


def check_folder(documents):
    """documents: name → language → document. Opening one sample must not replace another."""
    problems = []
    for name, pair in documents.items():
        for missing in sorted(set(LANGUAGES) - set(pair)):
            problems.append(Problem("language-missing", name, f"there is no {name}.{missing}.json"))
        for language, document in pair.items():
            if document["language"] != language:
                problems.append(Problem("language", f"{name}.{language}.json", f"it says '{document['language']}'"))
    unique(problems, "assets/samples", [document["id"] for pair in documents.values() for document in pair.values()])
    return problems


def load_folder(folder=SAMPLES):
    documents = defaultdict(dict)
    for path in sorted(folder.glob("*.json")):
        name, language, _ = path.name.split(".")
        documents[name][language] = load(path)["document"]
    return dict(documents)


def main():
    questionnaires, catalogue = content()
    documents = load_folder()
    lifts = {action["id"]: action["lifts"] for action in load(QUESTIONNAIRES / "actions.json")["actions"]}
    problems = check_folder(documents) or check_story(documents, questionnaires, lifts)
    for problem in problems:
        print(problem)
    failed = bool(problems) or not documents
    for name, pair in documents.items():
        problems = check_pair(pair["it"], pair["en"]) if len(pair) == len(LANGUAGES) else []
        for document in pair.values():
            problems += check_document(document, questionnaires, catalogue)
        for problem in problems:
            print(f"{name}: {problem}")
        print(f"{name}: {'%d problems' % len(problems) if problems else 'ok'}")
        failed = failed or bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
