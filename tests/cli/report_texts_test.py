"""`tappa report`: whatever people wrote is in every format, with its line breaks.

usage: report_texts_test.py TAPPA REPOSITORY
"""

import copy
import json
import re
from pathlib import Path

from support import ROOT, SAMPLE, Case, main, run

# Members that hold an id, a date or a word of a closed list, and no text of a person.
CODED = {
    "id", "language", "date", "questionnaire_id", "question", "respondent", "state", "confidence",
    "capability", "persona", "segment", "stage", "touchpoint", "category", "causes", "component", "from", "to",
    "kind", "better", "moment", "due", "start", "status", "catalogue_id", "prerequisites",
    "dropped_proposals", "sources", "country", "basis", "currency", "reviewed", "opens", "jpeg", "first",
    "last",
}
# Texts that are no part of a report, and why.
EXCEPTIONS = {
    "assessment.respondents[].name": "answers are not shown by name",
    "plan.schedule.owners[].name": "the report has no planned dates, so no capacity either",
    "plan.schedule.owners[].email": "an address to send tasks to, in the tables for other programs",
    "plan.sign_off.actions[].metrics[].name": "a copy, told by what is no longer as it was signed",
    "journeys[].log_mapping.activities[].activity": "the log's own words for touchpoints, kept for the next import",
}


def first_picture():
    document = json.loads((ROOT / "tests/data/valid/document.json").read_text(encoding="utf-8"))["document"]
    return next(p["picture"] for j in document["journeys"] for p in j["touchpoints"] if "picture" in p)


def members_of(schema, definitions, path=""):
    """The path of every text that a document may hold, by its schema."""
    if "$ref" in schema:
        schema = definitions.get(schema["$ref"].removeprefix("#/$defs/"), {})
        yield from members_of(schema, definitions, path)
    if schema.get("type") == "string" and "enum" not in schema:
        yield path
    for key, member in schema.get("properties", {}).items():
        yield from members_of(member, definitions, f"{path}.{key}" if path else key)
    if "items" in schema:
        yield from members_of(schema["items"], definitions, path + "[]")


def texts_of(value, path=""):
    """Every (path, holder, key) of a text that a person wrote."""
    if isinstance(value, dict):
        for key, member in value.items():
            below = f"{path}.{key}" if path else key
            is_grade = key == "evidence" and ("touchpoints" in path or "pain_points" in path)
            if key in CODED or is_grade:
                continue
            if isinstance(member, str):
                yield below, value, key
            else:
                yield from texts_of(member, below)
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item, path + "[]")


def full(document):
    """The sample with every optional text there at least once."""
    journey = document["journeys"][0]
    point = journey["touchpoints"][0]
    point["picture"] = first_picture()
    point.update(notes="x", channel="x", department="x", thinking="x", saying="x", job="x", backstage="x")
    journey.update(owner="x")
    journey["quotes"] = [{"id": "q-1", "text": "x", "source": "x", "touchpoints": [point["id"]]}]
    known = {"activity": "x", "touchpoint": point["id"], "is_goal": False, "left_out": False}
    journey["log_mapping"] = {"activities": [known], "groups_rare": False, "session_gap_hours": 0}
    journey["pain_points"][0]["notes"] = "x"
    journey["opportunities"] = [{"id": "o-1", "touchpoint": point["id"], "title": "x", "notes": "x"}]
    document["personas"].append({"id": "p-unused", "name": "x", "description": "x"})
    document["segments"].append({"id": "s-unused", "name": "x", "description": "x"})
    action = document["plan"]["actions"][0]
    action.update(notes="x", why="x", owner_name="x", owner_role="x")
    action["metrics"][0].update(owner="x", source="x")
    action["updates"] = [{"date": "2027-01-01", "author": "x", "text": "x"}]
    dropped = {"kind": "proposal", "id": "people.train-front-line", "reason": "x", "decided_by": "x"}
    document["plan"].update(dropped_proposals=[dropped["id"]], decisions=[dropped])
    as_signed = {"id": action["id"], "title": "x", "owner_name": "x", "owner_role": "x", "effort_days": 1,
                 "metrics": [{"name": "x"}]}
    document["plan"]["sign_off"] = {"name": "x", "role": "x", "date": "2027-01-01", "actions": [as_signed]}
    document["plan"]["schedule"] = {
        "country": "IT", "owners": [{"name": "x", "days_per_week": 2, "email": "x"}],
        "special_days": [{"date": "2026-12-28", "is_worked": True, "name": "x"}],
    }
    document["plan"]["milestones"] = [{"id": "m-1", "name": "x", "date": "2027-03-01"}]
    answer = next(a for a in document["assessment"]["answers"] if a["state"] == "level")
    answer.update(evidence="x", link="x")
    document["assessment"]["agreed"] = [{"question": answer["question"], "level": 3, "reason": "x"}]
    # Of the paths' customers, whose they were.
    journey["variants"] = {
        "customers": 2, "conversions": 1, "different": 1, "deleted": 0, "deleted_customers": 0,
        "most_frequent": [{"steps": [{"touchpoint": point["id"]}], "customers": 2, "conversions": 1}],
        "segments": [{"name": "x"}],
        "groups": [{"segment": 0, "customers": 2, "conversions": 1, "different": 1}],
    }
    return document


# Of a team, the report shows no answer of one person, and says so; nor what they noted beside it.
OF_ONE_PERSON = {"assessment.answers[].evidence", "assessment.answers[].link"}

# How each format keeps a line break.
BREAKS = {"md": r"<br>", "html": r"<br />", "json": r"\\n"}


class ReportTexts(Case):
    def test_no_text_that_a_document_may_hold_is_left_untried(self):
        schema = json.loads((ROOT / "questionnaires/schema/document.schema.json").read_text(encoding="utf-8"))
        content = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))
        tried = {path for path, _, _ in texts_of(full(content["document"]))}
        self.assertEqual([
            path
            for path in members_of(schema["properties"]["document"], schema["$defs"])
            if path not in tried and path.removesuffix("[]").split(".")[-1] not in CODED
            and path not in ("journeys[].quotes[].touchpoints[]", "journeys[].quotes[].pain_points[]")  # ids
        ], [])

    def lost(self, content, exceptions):
        """The paths of texts that a format does not have with their line break, by format."""
        wanted = {}
        for number, (path, holder, key) in enumerate(texts_of(content["document"])):
            first, second = f"Alpha{number}x", f"Omega{number}x"
            holder[key] = f"{first}\n{second}"
            if path not in exceptions:
                wanted[(first, second)] = path
        self.assertGreater(len(set(wanted.values())), 20)
        path = self.file("texts.json", json.dumps(content))
        lost = {}
        for format, line_break in BREAKS.items():
            result = run("report", path, "--format", format)
            self.assertEqual(result.returncode, 0, result.stderr)
            lost[format] = sorted({
                where
                for (first, second), where in wanted.items()
                if not re.search(f"{first}{line_break}{second}", result.stdout)
                and not (format == "html" and f'alt="{first}\n{second}"' in result.stdout)  # a picture's
            })
        return lost

    def test_every_text_is_in_every_format_with_its_line_breaks(self):
        content = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))
        content["document"] = full(copy.deepcopy(content["document"]))
        self.assertEqual(self.lost(content, EXCEPTIONS), {format: [] for format in BREAKS})

    def test_so_it_is_of_a_team_but_for_what_would_tell_of_one_person(self):
        sample = Path(SAMPLE["en"]).with_name("banca-aurora-workshop.en.json")
        content = json.loads(sample.read_text(encoding="utf-8"))
        exceptions = {*EXCEPTIONS, *OF_ONE_PERSON}
        self.assertEqual(self.lost(content, exceptions), {format: [] for format in BREAKS})


if __name__ == "__main__":
    main()
