"""The plan for other programs: calendar, Jira, Markdown, workbook; each read by a parser that is not ours.

usage: plan_files_test.py TAPPA REPOSITORY
"""

import csv
import io
import json
import xml.etree.ElementTree
import zipfile
from datetime import date, timedelta
from pathlib import Path

from support import SAMPLE, Case, main, run

ODD = "Zahlen; Fakten, \\ und 1\u202f000 \u20ac \U0001f600\nneue Zeile " + "\u00e8" * 60


def unfolded(data):
    """The lines of an iCalendar file, after checking how they are written (RFC 5545, 3.1)."""
    assert data.endswith(b"\r\n")
    raw = data[:-2].split(b"\r\n")
    for line in raw:
        assert len(line) <= 75, line
        assert b"\n" not in line and b"\r" not in line
        line.decode("utf-8")  # no character is cut in two
    return data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]


def text_value(value):
    """A TEXT value without its escapes (3.3.11)."""
    out, at = "", 0
    while at < len(value):
        if value[at] == "\\":
            at += 1
            out += {"n": "\n", "N": "\n"}.get(value[at], value[at])
        else:
            assert value[at] not in ";,", value
            out += value[at]
        at += 1
    return out


def events_of(data):
    """The events, each with the list of its alarms as "VALARM"."""
    events, inside = [], []
    for line in unfolded(data):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append({"VALARM": []})
            elif value == "VALARM":
                assert inside == ["VCALENDAR", "VEVENT", "VALARM"]
                events[-1]["VALARM"].append({})
        elif name == "END":
            assert inside.pop() == value, line
        elif inside != ["VCALENDAR"]:
            # Properties of an event come before its alarms (3.6.1).
            assert inside[-1] == "VALARM" or not events[-1]["VALARM"], line
            part = events[-1]["VALARM"][-1] if inside[-1] == "VALARM" else events[-1]
            assert name not in part, f"{name} twice"
            part[name] = value
    assert not inside
    return events


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets_of(data):
    """The sheets of a workbook by name, each a list of rows by head; days as dates."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    part = lambda name: xml.etree.ElementTree.fromstring(archive.read(name))
    styles = part("xl/styles.xml").find(SHEET + "cellXfs")
    formats = [style.get("numFmtId") for style in styles]
    sheets = {}
    for number, sheet in enumerate(part("xl/workbook.xml").iter(SHEET + "sheet"), 1):
        rows = []
        root = part(f"xl/worksheets/sheet{number}.xml")
        for row in root.iter(SHEET + "row"):
            cells = {}
            for cell in row:
                column = cell.get("r").rstrip("0123456789")
                value = "".join(cell.itertext())
                if cell.get("t") != "inlineStr":
                    value = float(value)
                    if formats[int(cell.get("s"))] == "14":
                        value = date(1899, 12, 30) + timedelta(value)
                cells[column] = value
            rows.append(cells)
        heads = rows[0]
        sheets[sheet.get("name")] = [{heads[c]: row.get(c) for c in heads} for row in rows[1:]]
        pane = root.find(f".//{SHEET}pane")
        assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
        assert root.find(SHEET + "autoFilter") is not None
        assert root.find(f".//{SHEET}f") is None
    return sheets


class PlanFiles(Case):
    def plan(self, *formats, path=SAMPLE["en"]):
        return run("plan", path, "--format", *formats, as_bytes=True).stdout

    def test_a_calendar_has_one_event_for_each_planned_action(self):
        plan = self.json_output("plan", SAMPLE["en"])
        planned = {a["id"]: a for a in plan["actions"] if a["planned_start"]}
        data = self.plan("ics")
        lines = unfolded(data)
        self.assertEqual(lines[:3], ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tappa//Tappa//EN"])
        self.assertEqual(lines[-1], "END:VCALENDAR")
        events = events_of(data)
        self.assertEqual(len(events), len(planned))
        self.assertGreater(len(events), 3)
        for event in events:
            document, action = plan["document"]["id"], event["UID"].split("@")[0]
            found = planned[action.removeprefix(document + ".")]
            end = date.fromisoformat(found["planned_end"]) + timedelta(1)
            self.assertEqual(event["DTSTART;VALUE=DATE"], found["planned_start"].replace("-", ""))
            self.assertEqual(event["DTEND;VALUE=DATE"], end.isoformat().replace("-", ""))
            self.assertEqual(event["DTSTAMP"], plan["document"]["date"].replace("-", "") + "T000000Z")
            self.assertEqual(text_value(event["SUMMARY"]), found["title"])
        self.assertEqual(len({event["UID"] for event in events}), len(events))
        self.assertEqual(data, self.plan("ics"))

    def test_the_due_day_of_an_open_action_is_an_event_of_its_own_where_that_is_wanted(self):
        def change(document):
            actions = document["plan"]["actions"]
            for action in actions:
                action.pop("due", None)
                action.pop("start", None)
            actions[0].update(due="2027-03-15", status="agreed", title="One; record")
            actions[1].update(due="2027-03-16", status="done")
            actions[2].update(due="2027-03-17", status="dropped")
            actions[3].update(due="2027-03-18", status="proposed")
            first.append(actions[0]["id"])

        first = []
        path = self.changed_sample(change)
        document = self.json_output("plan", path)["document"]["id"]
        planned = events_of(self.plan("ics", path=path))
        self.assertFalse([event for event in planned if ".due." in event["UID"]])
        for language, word in (("en", "Due: "), ("it", "Scadenza: ")):
            events = events_of(self.plan("ics", "--due-days", "--lang", language, path=path))
            self.assertEqual(events[: len(planned)], planned)
            due = [event for event in events if ".due." in event["UID"]]
            self.assertEqual([event["DTSTART;VALUE=DATE"] for event in due], ["20270315", "20270318"])
            self.assertEqual([event["DTEND;VALUE=DATE"] for event in due], ["20270316", "20270319"])
            self.assertEqual(due[0]["UID"], f"{document}.due.{first[-1]}@tappa")
            self.assertEqual(text_value(due[0]["SUMMARY"]), word + "One; record")
            self.assertEqual([event["STATUS"] for event in due], ["CONFIRMED", "TENTATIVE"])
            self.assertEqual(len({event["UID"] for event in events}), len(events))

    def test_a_calendar_keeps_odd_texts_and_folds_them(self):
        def change(document):
            document["plan"]["actions"][0].update(title=ODD, why=ODD + "\u0007\r\n\tend", notes="", owner_name="")
            document["plan"]["actions"][0]["owner_role"] = ""
            document["plan"]["actions"][0]["status"] = "proposed"

        event = events_of(self.plan("ics", path=self.changed_sample(change)))[0]
        self.assertEqual(text_value(event["SUMMARY"]), ODD)
        self.assertEqual(text_value(event["DESCRIPTION"]), ODD + "\n end")
        self.assertEqual(event["STATUS"], "TENTATIVE")

    def test_a_calendar_reminds_of_each_event_where_that_is_wanted(self):
        milestones = [{"id": "m", "name": "Board, or not", "date": "2026-12-10"}]
        path = self.newer_sample(lambda document: document["plan"].update(milestones=milestones))
        bare = self.plan("ics", path=path)
        self.assertTrue(events_of(bare))
        self.assertEqual([event["VALARM"] for event in events_of(bare) if event["VALARM"]], [])
        self.assertEqual(self.plan("ics", "--reminder", "none", path=path), bare)
        # At nine: before the midnight on which the day of an event begins.
        for reminder, trigger in (("day", "-PT15H"), ("week", "-P6DT15H")):
            data = self.plan("ics", "--reminder", reminder, path=path)
            events = events_of(data)
            for event in events:
                [alarm] = event["VALARM"]
                self.assertEqual(set(alarm), {"ACTION", "TRIGGER", "DESCRIPTION"})
                self.assertEqual((alarm["ACTION"], alarm["TRIGGER"]), ("DISPLAY", trigger))
                self.assertEqual(alarm["DESCRIPTION"], event["SUMMARY"])
            for event in events:
                event["VALARM"] = []
            self.assertEqual(events, events_of(bare))

    def test_reminders_and_due_days_are_of_a_calendar(self):
        unknown = "--reminder: “month” is not one of none, day, week."
        for arguments, says in (
            (["--format", "ics", "--reminder", "month"], unknown),
            (["--format", "json", "--reminder", "day"], "--reminder needs --format ics."),
            (["--format", "csv", "--reminder", "day"], "--reminder needs --format ics."),
            (["--format", "csv", "--due-days"], "--due-days needs --format ics."),
            (["--due-days"], "--due-days needs --format ics."),
        ):
            result = run("plan", SAMPLE["en"], *arguments)
            self.assertEqual((result.returncode, result.stdout), (2, ""))
            self.assertTrue(result.stderr.startswith(f"tappa: {says} "), result.stderr)

    def test_an_empty_plan_is_a_calendar_without_events(self):
        path = self.changed_sample(lambda document: document["plan"].update(actions=[]))
        self.assertEqual(events_of(self.plan("ics", path=path)), [])

    def test_jira_gets_its_columns(self):
        plan = self.json_output("plan", SAMPLE["en"])
        rows = list(csv.DictReader(io.StringIO(self.plan("jira").decode("utf-8"), newline="")))
        self.assertEqual(
            list(rows[0]),
            ["Summary", "Issue Type", "Description", "Priority", "Assignee", "Start Date", "Due Date", "Labels",
             "Original Estimate", "External ID"],
        )
        self.assertEqual([row["External ID"] for row in rows], [a["id"] for a in plan["actions"]])
        names = ["Lowest", "Low", "Medium", "High", "Highest", "Highest"]
        for row, action in zip(rows, plan["actions"]):
            self.assertEqual(row["Summary"], action["title"])
            self.assertEqual(row["Issue Type"], "Task")
            self.assertEqual(row["Assignee"], (action["owner"] or {}).get("name") or "")
            self.assertEqual(row["Original Estimate"], str(round(action["terms"]["effort"] * 8 * 3600)))
            self.assertEqual(row["Start Date"], action["planned_start"] or action["start"] or "")
            self.assertEqual(row["Due Date"], action["due"] or action["planned_end"] or "")
            priority = action["priority"]
            self.assertEqual(row["Priority"], "" if priority is None else names[int(priority // 20)])
            self.assertIn(action["status"], row["Labels"].split())

    def test_jira_takes_the_planned_end_where_nothing_is_due(self):
        def change(document):
            document["plan"]["actions"][0].pop("due")
            document["plan"]["actions"][0]["title"] = "=1+1"

        path = self.changed_sample(change)
        plan = self.json_output("plan", path)
        rows = {
            row["External ID"]: row
            for row in csv.DictReader(io.StringIO(self.plan("jira", path=path).decode("utf-8"), newline=""))
        }
        action = next(a for a in plan["actions"] if a["title"] == "=1+1")
        self.assertEqual(rows[action["id"]]["Due Date"], action["planned_end"])
        self.assertEqual(rows[action["id"]]["Summary"], "'=1+1")  # a spreadsheet must not run it

    def test_milestones_stand_among_the_actions_of_the_roadmap_and_in_the_calendar(self):
        first = self.json_output("plan", SAMPLE["en"])["actions"][0]["id"]  # an id that both may have
        milestones = [
            {"id": first, "name": "Board, or not", "date": "2026-12-10"},
            {"id": "ms-2", "name": "", "date": "9999-12-31"},
        ]
        path = self.newer_sample(lambda document: document["plan"].update(milestones=milestones))
        rows = sheets_of(self.plan("xlsx", path=path))["Roadmap"]
        self.assertEqual(
            [(row["Action"], row["Planned start"], row["Planned end"]) for row in rows if row["Kind"] == "milestone"],
            [("Board, or not", date(2026, 12, 10), date(2026, 12, 10)),
             ("Milestone", date(9999, 12, 31), date(9999, 12, 31))],
        )
        starts = [row["Planned start"] for row in rows]
        self.assertEqual(starts, sorted(starts))
        events = events_of(self.plan("ics", path=path))
        self.assertEqual(len({event["UID"] for event in events}), len(events))
        board = next(event for event in events if ".milestone." in event["UID"])
        self.assertEqual((board["DTSTART;VALUE=DATE"], board["DTEND;VALUE=DATE"]), ("20261210", "20261211"))
        self.assertEqual(text_value(board["SUMMARY"]), "Board, or not")
        unnamed = next(event for event in events if event["UID"].endswith(".milestone.ms-2@tappa"))
        self.assertEqual(text_value(unnamed["SUMMARY"]), "Milestone")
        markdown = self.plan("md", path=path).decode()
        self.assertIn("| Board, or not | 10 Dec 2026 |", markdown)

    def test_a_workbook_has_the_plan_with_real_dates_and_numbers(self):
        plan = self.json_output("plan", SAMPLE["en"])
        data = self.plan("xlsx")
        self.assertEqual(data, self.plan("xlsx"))
        sheets = sheets_of(data)
        self.assertEqual(list(sheets), ["Plan", "Metrics", "Readings", "Gaps", "Roadmap", "Updates", "Decisions"])
        day = lambda text: text and date.fromisoformat(text)
        self.assertEqual(len(sheets["Plan"]), len(plan["actions"]))
        for row, action in zip(sheets["Plan"], plan["actions"]):
            self.assertEqual(row["Action"], action["title"])
            self.assertEqual(row["Id"], action["id"])
            self.assertEqual(row["Rank"], action["rank"])
            self.assertEqual(row["Priority"], action["priority"])
            self.assertEqual(row["Effort (person-days)"], action["terms"]["effort"])
            self.assertEqual(row["Likelihood to help"], action["terms"]["confidence"])
            self.assertEqual(row["Progress"], 1 if action["status"] == "done" else None)
            self.assertEqual(bool(row["Customers kept"]), bool(action["reduces"]))
            for head, key in (("Start", "start"), ("Due", "due"), ("Planned start", "planned_start"),
                              ("Planned end", "planned_end")):
                self.assertEqual(row[head], day(action[key]))
        kept = [row["Customers kept"] for row in sheets["Plan"] if row["Id"] == "action-resume-identity-check"]
        self.assertIn("Identity check: 15–30% (stated)", kept[0])
        metrics = [metric for action in plan["actions"] for metric in action["metrics"]]
        self.assertEqual([row["Metric"] for row in sheets["Metrics"]], [metric["name"] for metric in metrics])
        self.assertEqual([row["Target"] for row in sheets["Metrics"]], [metric["target"] for metric in metrics])
        gaps = self.json_output("score", SAMPLE["en"])["capabilities"]
        self.assertEqual([row["Gap"] for row in sheets["Gaps"]], [gap["gap"] for gap in gaps])
        self.assertEqual([row["Weight of the gap"] for row in sheets["Gaps"]], [gap["gap_weight"] for gap in gaps])
        starts = [row["Planned start"] for row in sheets["Roadmap"]]
        self.assertEqual(starts, sorted(starts))
        critical = {row["Id"] for row in sheets["Roadmap"] if row["Critical"] == "yes"}
        self.assertEqual(critical, {action["id"] for action in plan["actions"] if action["critical"]})

    def test_a_workbook_has_what_metrics_read_and_the_verdict(self):
        def change(document):
            metric = document["plan"]["actions"][0]["metrics"][1]
            metric["readings"] = [
                {"date": "2026-11-16", "value": 12.5, "answers": 800},
                {"date": "2026-11-23"},
            ]

        sheets = sheets_of(self.plan("xlsx", path=self.changed_sample(change)))
        name = "Drop-off at the identity check"
        self.assertEqual(
            [(row["Date"], row["Reading"], row["Answers"]) for row in sheets["Readings"] if row["Metric"] == name],
            [(date(2026, 11, 16), 12.5, 800), (date(2026, 11, 23), None, None)],
        )
        verdicts = {row["Metric"]: row["Did it work?"] for row in sheets["Metrics"]}
        self.assertEqual(verdicts[name], "Better than the baseline: sure. The target is reached: sure.")
        self.assertIn(None, verdicts.values())

    def test_a_workbook_has_how_owners_are_reached_and_who_answers_for_a_metric(self):
        def change(document):
            plan = document["plan"]
            plan["actions"][0]["owner_name"] = "Ada L."
            plan["actions"][0]["metrics"][0].update(owner="Service", source="=Survey")
            plan.setdefault("schedule", {})["owners"] = [{"name": "Ada L.", "email": "ada@example.com"}]

        sheets = sheets_of(self.plan("xlsx", path=self.changed_sample(change)))
        emails = {row["Owner"]: row["Owner's e-mail"] for row in sheets["Plan"]}
        self.assertEqual(emails.pop("Ada L."), "ada@example.com")
        self.assertEqual(set(emails.values()), {None})
        owned = [row for row in sheets["Metrics"] if row["Answers for it"]]
        self.assertEqual([(row["Answers for it"], row["Read in"]) for row in owned], [("Service", "=Survey")])

    def test_a_workbook_has_the_updates_and_what_was_decided_against(self):
        def change(document):
            plan = document["plan"]
            plan["actions"][0]["updates"] = [
                {"date": "2027-01-04", "author": "Ada", "from": "agreed", "status": "in-progress"},
                {"date": "2027-01-11", "text": "=1+1"},
            ]
            plan["actions"][1].update(
                status="dropped", updates=[{"date": "2027-01-05", "from": "agreed", "status": "dropped"}]
            )
            plan["dropped_proposals"] = []
            plan["decisions"] = [
                {"kind": "action", "id": plan["actions"][1]["id"], "reason": "Too dear", "decided_by": "Ada",
                 "date": "2027-01-05"},
            ]

        path = self.changed_sample(change)
        document = json.loads(Path(path).read_text(encoding="utf-8"))["document"]
        first, second = document["plan"]["actions"][:2]
        sheets = sheets_of(self.plan("xlsx", path=path))
        self.assertEqual(
            [tuple(row.values())[:-1] for row in sheets["Updates"]],
            [
                (first["title"], date(2027, 1, 11), None, None, "=1+1", None, first["id"]),
                (first["title"], date(2027, 1, 4), "In progress", None, None, "Ada", first["id"]),
                (second["title"], date(2027, 1, 5), "Dropped", None, None, None, second["id"]),
            ],
        )
        self.assertEqual(
            [tuple(row.values()) for row in sheets["Decisions"]],
            [(second["title"], "action", "Too dear", "Ada", date(2027, 1, 5), second["id"])],
        )

    def test_a_workbook_keeps_odd_texts_and_runs_none(self):
        def change(document):
            for action, title in zip(document["plan"]["actions"], ("=1+1", ODD, "_x0041_ <&>\u0007")):
                action["title"] = title

        titles = {row["Action"] for row in sheets_of(self.plan("xlsx", path=self.changed_sample(change)))["Plan"]}
        self.assertLessEqual({"=1+1", ODD, "_x005F_x0041_ <&>"}, titles)

    def test_a_workbook_speaks_the_language_of_the_document(self):
        self.assertEqual(
            list(sheets_of(self.plan("xlsx", path=SAMPLE["it"]))),
            ["Piano", "Indicatori", "Rilevazioni", "Distanze", "Roadmap", "Avanzamento", "Decisioni"],
        )

    def test_markdown_holds_the_plan_in_the_language_of_the_document(self):
        for language, heading in (("en", "## Action plan"), ("it", "## Piano d'azione")):
            text = self.plan("md", path=SAMPLE[language]).decode("utf-8")
            self.assertIn(heading, text)
            for action in self.json_output("plan", SAMPLE[language])["actions"]:
                self.assertIn(action["title"].split(" ")[0], text)
            self.assertNotIn("| Capability |", text)


if __name__ == "__main__":
    main()
