"""An edited plan that comes back: what it would change, and the document with it.

usage: plan_apply_test.py TAPPA REPOSITORY
"""

import csv
import io
import json
import re
import zipfile
from datetime import date

from support import SAMPLE, Case, main, make_node_parts, run


class Table:
    """The plan's CSV as a spreadsheet holds it."""

    def __init__(self, language):
        result = run("plan", SAMPLE["en"], "--format", "csv", "--lang", language)
        self.separator = ";" if language == "it" else ","
        self.rows = list(csv.reader(io.StringIO(result.stdout.removeprefix("\ufeff")), delimiter=self.separator))

    def cell(self, row, head):
        return self.rows[row][self.rows[0].index(head)]

    def put(self, row, head, value):
        self.rows[row][self.rows[0].index(head)] = value

    def bytes(self, encoding="utf-8-sig", separator=None):
        text = io.StringIO()
        csv.writer(text, delimiter=separator or self.separator, lineterminator="\r\n").writerows(self.rows)
        return text.getvalue().encode(encoding)


def repacked(data, changed):
    """A workbook with other bytes in the parts that `changed` names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in parts.namelist():
            target.writestr(name, changed.get(name, parts.read(name)))
    return packed.getvalue()


class Workbook(Case):
    PLAN = "xl/worksheets/sheet1.xml"

    def setUp(self):
        super().setUp()
        make_node_parts()

    def exported(self, language="en"):
        return run("plan", SAMPLE["en"], "--format", "xlsx", "--lang", language, as_bytes=True).stdout

    def applied(self, content, *options, name="edited.xlsx"):
        path = self.file(name, content)
        result = run("plan", SAMPLE["en"], "--apply", path, "--format", "json", *options)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def refused(self, content, words, **variables):
        path = self.file("edited.xlsx", content)
        new = self.folder / "new.json"
        result = run("plan", SAMPLE["en"], "--apply", path, "--write", str(new), "--lang", "en", **variables)
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn(words, result.stderr)
        self.assertFalse(new.exists())

    def test_an_export_changes_nothing_in_either_language(self):
        for language in ("en", "it"):
            with self.subTest(language=language):
                view = self.applied(self.exported(language))
                self.assertEqual(view["changes"] + view["added"] + view["missing"] + view["problems"], [])

    def test_an_edit_is_listed_and_written_whatever_the_file_is_called(self):
        data = self.exported()
        action = self.json_output("plan", SAMPLE["en"])["actions"][0]
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            sheet = parts.read(self.PLAN).decode()
        serial = (date(2027, 12, 31) - date(1899, 12, 30)).days
        edits = {
            r'(<c r="F2"[^>]*><is><t[^>]*>)[^<]*': r"\g<1>R. Neri",
            r'(<c r="J2"[^>]*><v>)[^<]*': rf"\g<1>{serial}",
            r'(<c r="M2"[^>]*><v>)[^<]*': r"\g<1>7.5",
        }
        for pattern, value in edits.items():
            sheet, count = re.subn(pattern, value, sheet)
            self.assertEqual(count, 1)
        new = self.folder / "new.json"
        view = self.applied(repacked(data, {self.PLAN: sheet}), "--write", str(new), name="edited.table")
        self.assertEqual({change["field"] for change in view["changes"]}, {"owner_name", "due", "effort_days"})
        document = json.loads(new.read_text(encoding="utf-8"))["document"]
        changed = next(one for one in document["plan"]["actions"] if one["id"] == action["id"])
        self.assertEqual(
            (changed["owner_name"], changed["due"], changed["effort_days"]), ("R. Neri", "2027-12-31", 7.5)
        )
        self.output("validate", str(new))

    def test_readings_and_updates_that_were_edited_come_back(self):
        def change(document):
            for action in document["plan"]["actions"]:
                for metric in action["metrics"]:
                    metric.pop("readings", None)
            action = next(one for one in document["plan"]["actions"] if one["id"] == first)
            action["metrics"] = [{"kind": "nps", "name": "NPS", "unit": "points", "better": "up",
                                  "moment": "cold", "readings": [{"date": "2026-11-02", "value": 20, "answers": 80},
                                                                 {"date": "2026-11-09", "value": 22, "answers": 75}]}]

        first = self.json_output("plan", SAMPLE["en"])["actions"][0]["id"]
        path = self.changed_sample(change)
        action = self.json_output("plan", path)["actions"][0]["id"]
        self.assertEqual(action, first)
        data = run("plan", path, "--format", "xlsx", as_bytes=True).stdout
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            sheets = [name for name in parts.namelist() if "/worksheets/" in name]
            readings = next(name for name in sheets if b"<v>80</v>" in parts.read(name))
            sheet = parts.read(readings).decode()
        sheet, count = re.subn(r"(<c r=\"C2\"[^>]*><v>)20", r"\g<1>24", sheet)
        self.assertEqual(count, 1)
        texts = {"A": "NPS", "B": "2026-11-16", "G": action}
        row = "".join(f'<c r="{column}4" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in texts.items())
        row = row.replace('<c r="G4"', '<c r="C4"><v>31</v></c><c r="E4"><v>1.5</v></c><c r="G4"')
        broken = sheet.replace("</sheetData>", f'<row r="4">{row}</row></sheetData>')
        new = self.folder / "new.json"

        def applied(text):
            edited = self.file("edited.xlsx", repacked(data, {readings: text}))
            result = run("plan", path, "--apply", edited, "--format", "json", "--write", str(new), "--lang", "en")
            self.assertEqual(result.returncode, 0, result.stderr)
            document = json.loads(new.read_text(encoding="utf-8"))["document"]
            self.output("validate", str(new))
            changed = next(one for one in document["plan"]["actions"] if one["id"] == action)
            return json.loads(result.stdout), [one["value"] for one in changed["metrics"][0]["readings"]]

        view, values = applied(broken)
        self.assertEqual(values, [24, 22])
        self.assertEqual([(one["field"], one["sheet"], one["row"]) for one in view["changes"]],
                         [("metric.reading", "Readings", 2)])
        self.assertEqual([(one["sheet"], one["row"], one["column"]) for one in view["problems"]],
                         [("Readings", 4, "Answers")])
        view, values = applied(broken.replace("<v>1.5</v>", "<v>15</v>"))
        self.assertEqual((values, view["problems"]), ([24, 22, 31], []))

    def test_what_cannot_be_read_is_a_sentence_and_writes_nothing(self):
        data = self.exported()
        self.refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "protected by a password")
        self.refused(data[: len(data) // 2], "no complete Excel workbook")
        self.refused(b"PK\x05\x06" + bytes(18), "no complete Excel workbook")
        heads = '<row r="1"><c r="A1" t="inlineStr"><is><t>Case</t></is></c></row>'
        other = f"<worksheet><sheetData>{heads}</sheetData></worksheet>"
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            sheets = [name for name in parts.namelist() if "/worksheets/" in name]
        self.refused(repacked(data, dict.fromkeys(sheets, other)), "No sheet of the workbook holds an exported plan")
        text = f't="inlineStr"><is><t>{"x" * 30_000}</t></is></c></row>'
        bomb = "<worksheet><sheetData>" + "".join(f'<row r="{n}"><c r="A{n}" {text}' for n in range(1, 7_001))
        self.refused(repacked(data, {self.PLAN: bomb}), "more than 200 MB")

    def test_without_the_part_or_node_it_says_what_is_missing(self):
        data = self.exported()
        self.refused(data, "none.mjs, which is not there", TAPPA_TABLE_NODE=str(self.folder / "none.mjs"))
        self.refused(data, "could not be read", TAPPA_TABLE_NODE=self.file("silent.mjs", ""))
        self.refused(data, "needs Node 18", PATH=str(self.folder))


class Apply(Case):
    def applied(self, content, *options):
        path = self.file("edited.csv", content)
        result = run("plan", SAMPLE["en"], "--apply", path, "--format", "json", *options)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def test_an_export_changes_nothing_in_either_language_encoding_or_form(self):
        for language in ("en", "it"):
            table = Table(language)
            for encoding in ("utf-8", "utf-8-sig", "utf-16"):
                for separator in (table.separator, "\t"):
                    with self.subTest(language=language, encoding=encoding, separator=separator):
                        view = self.applied(table.bytes(encoding, separator))
                        self.assertEqual(view["changes"] + view["added"] + view["missing"] + view["problems"], [])

    def test_changes_are_listed_and_the_document_with_them_is_written(self):
        table = Table("it")
        action = table.cell(1, "Id")
        before = table.cell(1, "Responsabile")
        table.put(1, "Responsabile", "R. Neri")
        table.put(1, "Scadenza", "31/12/2027")
        table.put(2, "Impegno (giornate/persona)", "un po'")
        gone = table.rows.pop()[table.rows[0].index("Id")]
        table.rows.append([""] * len(table.rows[0]))
        table.put(-1, "Azione", "Nuova azione")
        new = self.folder / "new.json"
        view = self.applied(table.bytes(), "--write", str(new))
        owner = next(change for change in view["changes"] if change["field"] == "owner_name")
        self.assertEqual((owner["action"], owner["row"]), (action, 2))
        self.assertEqual((owner["before"], owner["after"]), (before, "R. Neri"))
        self.assertEqual((owner["changed_in"], owner["taken"]), ("file", True))
        self.assertEqual([(problem["row"], problem["column"]) for problem in view["problems"]],
                         [(3, "Impegno (giornate/persona)")])
        self.assertEqual([(one["id"], one["deleted"]) for one in view["missing"]], [(gone, False)])
        self.assertEqual([one["title"] for one in view["added"]], ["Nuova azione"])

        same = self.folder / "same.json"
        self.applied(Table("en").bytes(), "--write", str(same))
        old = json.loads(same.read_text(encoding="utf-8"))["document"]
        document = json.loads(new.read_text(encoding="utf-8"))["document"]
        actions = {one["id"]: one for one in document["plan"]["actions"]}
        self.assertEqual(actions[action]["owner_name"], "R. Neri")
        self.assertEqual(actions[action]["due"], "2027-12-31")
        self.assertIn(gone, actions)
        self.assertEqual(len(actions), len(old["plan"]["actions"]) + 1)
        self.assertEqual({**old, "plan": 0}, {**document, "plan": 0})
        self.output("validate", str(new))

        self.applied(table.bytes(), "--delete-missing", "--write", str(new))
        document = json.loads(new.read_text(encoding="utf-8"))["document"]
        self.assertNotIn(gone, [one["id"] for one in document["plan"]["actions"]])

    def test_a_changed_status_is_recorded_on_the_day_of_the_document(self):
        table = Table("en")
        action = table.cell(1, "Id")
        table.put(1, "Status", "In progress" if table.cell(1, "Status") == "Done" else "Done")
        new = self.folder / "new.json"
        self.applied(table.bytes(), "--write", str(new))
        document = json.loads(new.read_text(encoding="utf-8"))["document"]
        changed = next(one for one in document["plan"]["actions"] if one["id"] == action)
        self.assertEqual(changed["updates"][-1]["date"], document["date"])
        self.assertEqual(changed["updates"][-1]["status"], changed["status"])
        self.output("validate", str(new))

    def test_nothing_is_deleted_where_a_row_could_not_be_read(self):
        table = Table("en")
        table.rows.pop()
        path = self.file("edited.csv", table.bytes() + b'"open,')
        result = run("plan", SAMPLE["en"], "--apply", path, "--delete-missing", "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([one["deleted"] for one in json.loads(result.stdout)["missing"]], [False])
        self.assertIn("no action is deleted", result.stderr)

    def test_in_text_the_same_is_said_and_what_was_not_read_goes_to_standard_error(self):
        table = Table("en")
        table.put(1, "Status", "finished")
        table.put(1, "Owner", "R. Neri")
        path = self.file("edited.csv", table.bytes())
        result = run("plan", SAMPLE["en"], "--apply", path)
        self.assertEqual(result.returncode, 0)
        self.assertIn("R. Neri", result.stdout)
        self.assertIn("Row 2, Status: “finished” is not one of these", result.stderr)

    def test_what_is_no_plan_fails_and_writes_nothing(self):
        new = self.folder / "new.json"
        for content in ("a,b\n1,2\n", "", b"\x00\xff" * 50, "Action,Owner,Status\n"):
            path = self.file("edited.csv", content)
            result = run("plan", SAMPLE["en"], "--apply", path, "--write", str(new))
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertIn("edited.csv: ", result.stderr)
            self.assertFalse(new.exists())
        path = self.file("edited.csv", Table("en").bytes())
        result = run("plan", SAMPLE["en"], "--apply", path, "--write", path)
        self.assertEqual(result.returncode, 1)

    def test_options_that_belong_together(self):
        for arguments in (
            ["--write", "x.json"],
            ["--delete-missing"],
            ["--apply", "x.csv", "--budget", "3"],
            ["--apply", "x.csv", "--budget-money", "3"],
            ["--apply", "x.csv", "--simulate", "3"],
            ["--apply", "x.csv", "--format", "csv"],
        ):
            with self.subTest(arguments=arguments):
                result = run("plan", SAMPLE["en"], *arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertEqual(run("score", SAMPLE["en"], "--delete-missing").returncode, 2)


class Boards(Case):
    def test_milestones_are_tasks_of_a_list_of_their_own_due_on_their_day(self):
        def change(document):
            document["plan"]["milestones"] = [
                {"id": "ms-1", "name": "Launch, part 1", "date": "2027-03-01"},
                {"id": "ms-2", "name": "Board", "date": "2026-12-10"},
            ]

        path = self.newer_sample(change)
        count = len([one for one in self.json_output("plan", path)["actions"]])
        for name, title, place, days in (
            ("trello", "Card Name", "List Name", ["2026-12-10", "2027-03-01"]),
            ("planner", "Task Name", "Bucket Name", ["2026-12-10", "2027-03-01"]),
            ("asana", "Name", "Section", ["12/10/2026", "03/01/2027"]),
            ("jira", "Summary", "Labels", ["2026-12-10", "2027-03-01"]),
        ):
            with self.subTest(name=name):
                rows = self.rows(name, path)
                self.assertEqual(len(rows), count + 2)
                self.assertEqual([row[title] for row in rows[-2:]], ["Board", "Launch, part 1"])
                label = "tappa milestone" if name == "jira" else "Milestones"
                self.assertEqual([row[place] for row in rows if row[place] == label], [label] * 2)
                self.assertEqual([row["Due Date"] for row in rows[-2:]], days)
                self.assertEqual({row.get("Start Date") for row in rows[-2:]}, {""})
                self.assertFalse(any(None in row or None in row.values() for row in rows))

    def rows(self, name, path=SAMPLE["en"]):
        text = self.output("plan", path, "--format", name, "--lang", "en")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def setUp(self):
        super().setUp()
        self.view = json.loads(self.output("plan", SAMPLE["en"], "--format", "json"))
        self.actions = {action["title"]: action for action in self.view["actions"]}

    def test_trello_gets_cards_in_lists_by_status(self):
        rows = self.rows("trello")
        self.assertEqual(
            list(rows[0]),
            ["Card Name", "Card Description", "List Name", "Labels", "Members", "Start Date", "Due Date"],
        )
        self.assertEqual(sorted(row["Card Name"] for row in rows), sorted(self.actions))
        for row in rows:
            action = self.actions[row["Card Name"]]
            self.assertEqual(row["Members"], (action["owner"] or {}).get("name") or "")
            self.assertEqual(row["Start Date"], action["planned_start"] or action["start"] or "")
            self.assertEqual(row["Due Date"], action["due"] or action["planned_end"] or "")

    def test_planner_gets_its_own_words_for_progress_and_priority(self):
        rows = self.rows("planner")
        self.assertEqual(
            list(rows[0]),
            ["Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Start Date", "Due Date", "Labels",
             "Description"],
        )
        for row in rows:
            action = self.actions[row["Task Name"]]
            progress = {"done": "Completed", "in-progress": "In progress"}.get(action["status"], "Not started")
            self.assertEqual(row["Progress"], progress)
            self.assertIn(row["Priority"], ("Urgent", "Important", "Medium", "Low"))

    def test_asana_gets_predecessors_first_and_dates_with_the_month_first(self):
        def change(document):
            first, second = document["plan"]["actions"][:2]
            first["owner_name"] = "ada@example.com"
            second["owner_name"] = "Ada L."
            first["prerequisites"], second["prerequisites"] = [second["id"]], []
            second["title"] = "First, this"

        rows = self.rows("asana", self.changed_sample(change))
        self.assertEqual(
            list(rows[0]),
            ["Name", "Description", "Section", "Assignee", "Collaborators", "Start Date", "Due Date", "Dependencies"],
        )
        names = [row["Name"] for row in rows]
        for row in rows:
            for needed in filter(None, row["Dependencies"].split(",")):
                self.assertLess(names.index(needed), names.index(row["Name"]))
            for day in filter(None, (row["Start Date"], row["Due Date"])):
                self.assertRegex(day, r"^(0[1-9]|1[0-2])/\d\d/\d{4}$")
        self.assertEqual([row["Assignee"] for row in rows if row["Assignee"]], ["ada@example.com"])
        waiting = next(row for row in rows if row["Assignee"])
        self.assertEqual(waiting["Dependencies"], "")  # the comma would make two of it
        self.assertIn("First, this", waiting["Description"])
        self.assertIn("Ada L.", next(row for row in rows if row["Name"] == "First, this")["Description"])

    def test_asana_assigns_by_the_address_of_an_owner(self):
        def change(document):
            document["plan"]["actions"][0]["owner_name"] = "Ada L."
            document["plan"]["actions"][1]["owner_name"] = "Bob"
            document["plan"].setdefault("schedule", {})["owners"] = [
                {"name": "Ada L.", "email": "ada@example.com"},
                {"name": "Bob", "email": "bob@"},
            ]

        rows = self.rows("asana", self.changed_sample(change))
        self.assertEqual({row["Assignee"] for row in rows}, {"", "ada@example.com"})
        ada = next(row for row in rows if row["Assignee"])
        self.assertNotIn("Ada L.", ada["Description"])
        self.assertTrue(any("Bob" in row["Description"] for row in rows))

    def test_asana_is_not_told_to_wait_for_what_was_dropped(self):
        def change(document):
            first, second = document["plan"]["actions"][:2]
            first["title"], first["prerequisites"] = "This waits", [second["id"]]
            second["title"], second["status"] = "Dropped, this", "dropped"

        rows = self.rows("asana", self.changed_sample(change))
        waiting = next(row for row in rows if row["Name"] == "This waits")
        self.assertEqual(waiting["Dependencies"], "")
        self.assertNotIn("Dropped, this", waiting["Description"])


if __name__ == "__main__":
    main()
