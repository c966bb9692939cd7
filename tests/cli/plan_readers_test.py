"""The plan's files as other programs read them: openpyxl, LibreOffice, the iCalendar parser of Debian,
Python's csv, and GNOME Planner's stylesheet for files of MS Project.

usage: plan_readers_test.py TAPPA REPOSITORY
"""

import csv
import io
import json
import subprocess
import xml.etree.ElementTree
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import openpyxl

from support import ROOT, SAMPLE, Case, main, make_node_parts, run

STYLESHEET = "/usr/share/planner/stylesheets/msp2planner.xsl"
MILESTONES = [{"id": "ms-1", "name": "Board & <budget>", "date": "2027-03-10"}]


class PlanReaders(Case):
    @classmethod
    def setUpClass(cls):
        make_node_parts()

    def plan(self, *formats, path=SAMPLE["en"]):
        return run("plan", path, "--format", *formats, as_bytes=True).stdout

    def workbook(self, *arguments, path=SAMPLE["en"]):
        return openpyxl.load_workbook(io.BytesIO(self.plan("xlsx", *arguments, path=path)))

    def milestones(self):
        return self.newer_sample(lambda document: document["plan"].update(milestones=MILESTONES))

    def test_openpyxl_reads_dates_numbers_and_formats(self):
        plan = self.json_output("plan", SAMPLE["en"])
        sheet = self.workbook()["Plan"]
        heads = [cell.value for cell in sheet[1]]
        rows = [dict(zip(heads, row)) for row in sheet.iter_rows(min_row=2, values_only=True)]
        self.assertEqual([row["Id"] for row in rows], [action["id"] for action in plan["actions"]])
        for row, action in zip(rows, plan["actions"]):
            self.assertEqual(row["Effort (person-days)"], action["terms"]["effort"])
            due = action["due"] and datetime.fromisoformat(action["due"])
            self.assertEqual(row["Due"], due)
        self.assertEqual(sheet.freeze_panes, "A2")
        self.assertIsNotNone(sheet.auto_filter.ref)
        # The statuses to choose from come with the sheet.
        self.assertTrue(sheet.data_validations.dataValidation)

    def test_a_workbook_that_openpyxl_edited_comes_back(self):
        for language, heads in (
            ("en", ("Action", "Due", "Effort (person-days)", "Owner")),
            ("it", ("Azione", "Scadenza", "Impegno (giornate/persona)", "Responsabile")),
        ):
            book = self.workbook("--lang", language)
            sheet = book.worksheets[0]
            places = {cell.value: cell.column for cell in sheet[1]}
            title, due, effort, owner = (places[head] for head in heads)
            name = sheet.cell(2, title).value
            sheet.cell(2, due).value = datetime(2027, 5, 31)
            sheet.cell(2, effort).value = 17.5
            sheet.cell(3, owner).value = "=cmd|' /C calc'!A0"
            edited = self.folder / f"edited-{language}.xlsx"
            book.save(edited)
            written = self.folder / f"written-{language}.json"
            result = run("plan", SAMPLE["en"], "--apply", str(edited), "--write", str(written), "--lang", language)
            self.assertEqual(result.returncode, 0, result.stderr)
            actions = json.loads(written.read_text(encoding="utf-8"))["document"]["plan"]["actions"]
            changed = next(action for action in actions if action["title"] == name)
            self.assertEqual((changed["due"], changed["effort_days"]), ("2027-05-31", 17.5))

    def by_libreoffice(self, form, source):
        """The folder of what LibreOffice makes of a workbook."""
        made = self.folder / f"made-{source.stem}"
        profile = (self.folder / "libreoffice").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form]
        result = subprocess.run([*command, "--outdir", made, source], capture_output=True, timeout=120)
        self.assertEqual(result.returncode, 0, result.stderr)
        return made

    def test_libreoffice_opens_the_workbook(self):
        plan = self.json_output("plan", SAMPLE["en"])
        source = self.folder / "opened.xlsx"
        source.write_bytes(self.plan("xlsx"))
        # Commas, quotation marks where needed, UTF-8, cells as they are shown, every sheet.
        every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
        made = self.by_libreoffice(every_sheet, source)
        with open(made / "opened-Plan.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([row["Action"] for row in rows], [action["title"] for action in plan["actions"]])
        for row, action in zip(rows, plan["actions"]):
            due = action["due"] and datetime.strptime(row["Due"], "%m/%d/%Y").date().isoformat()
            self.assertEqual(due, action["due"])
            self.assertEqual(float(row["Effort (person-days)"]), action["terms"]["effort"])
        self.assertEqual(
            {path.stem for path in made.iterdir()},
            {f"opened-{sheet}" for sheet in self.workbook().sheetnames},
        )

    def test_a_workbook_comes_back_from_libreoffice(self):
        for language, (due, effort, notes) in (
            ("en", ("Due", "Effort (person-days)", "Notes")),
            ("it", ("Scadenza", "Impegno (giornate/persona)", "Note")),
        ):
            book = self.workbook("--lang", language)
            sheet = book.worksheets[0]
            places = {cell.value: cell.column for cell in sheet[1]}
            action = sheet.cell(2, places["Id"]).value
            sheet.cell(2, places[due]).value = datetime(2027, 5, 31)
            sheet.cell(2, places[effort]).value = 17.5
            sheet.cell(2, places[notes]).value = "Agreed – “yes”\nwith Ünal"
            source = self.folder / f"edited-{language}.xlsx"
            book.save(source)
            written = self.by_libreoffice("xlsx:Calc MS Excel 2007 XML", source) / source.name
            after = self.folder / f"after-{language}.json"
            result = run("plan", SAMPLE["en"], "--apply", str(written), "--write", str(after), "--lang", language)
            self.assertEqual(result.returncode, 0, result.stderr)
            before = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))["document"]["plan"]["actions"]
            for one in before:
                if one["id"] == action:
                    one.update(due="2027-05-31", effort_days=17.5, notes="Agreed – “yes”\nwith Ünal")
            actions = json.loads(after.read_text(encoding="utf-8"))["document"]["plan"]["actions"]
            told = ("id", "title", "due", "effort_days", "notes", "owner_name", "status", "start")
            brief = lambda listed: [tuple(one.get(key) for key in told) for one in listed]
            self.assertEqual(brief(actions), brief(before))

    def test_python_reads_the_rows_of_the_csv(self):
        plan = self.json_output("plan", SAMPLE["en"])
        for language, separator, title in (("en", ",", "Action"), ("it", ";", "Azione")):
            text = self.plan("csv", "--lang", language).decode("utf-8-sig")
            rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
            self.assertEqual([row[title] for row in rows], [action["title"] for action in plan["actions"]])

    def test_the_calendar_parser_of_debian_reads_the_events(self):
        plan = self.json_output("plan", SAMPLE["en"])
        calendar = icalendar.Calendar.from_ical(self.plan("ics", "--reminder", "week", path=self.milestones()))
        self.assertEqual(calendar.errors, [])
        events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
        prefix = plan["document"]["id"] + "."
        for action in plan["actions"]:
            if not action["planned_start"]:
                continue
            event = events[f"{prefix}{action['id']}@tappa"]
            self.assertEqual(str(event["SUMMARY"]), action["title"])
            self.assertEqual(event["DTSTART"].dt, date.fromisoformat(action["planned_start"]))
            self.assertEqual(event["DTEND"].dt, date.fromisoformat(action["planned_end"]) + timedelta(1))
        milestone = events[prefix + "milestone.ms-1@tappa"]
        self.assertEqual((str(milestone["SUMMARY"]), milestone["DTSTART"].dt), ("Board & <budget>", date(2027, 3, 10)))
        self.assertEqual(len(calendar.walk("VALARM")), len(events))

    def planner(self, path):
        """The plan as GNOME Planner has it, and the names of its tasks by id."""
        source = self.file("plan.xml", self.plan("msproject", path=path))
        result = subprocess.run(["xsltproc", "--nonet", STYLESHEET, source], capture_output=True, timeout=60)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        root = xml.etree.ElementTree.fromstring(result.stdout)
        return root, {task.get("id"): task.get("name") for task in root.iter("task")}

    def test_planner_reads_tasks_dates_and_prerequisites_of_ms_project(self):
        plan = self.json_output("plan", SAMPLE["en"])
        root, names = self.planner(self.milestones())
        titles = {action["id"]: action["title"] for action in plan["actions"]}
        tasks = {task.get("name"): task for task in root.iter("task")}
        self.assertEqual(set(tasks), {*titles.values(), "Board & <budget>"})
        self.assertTrue(any(action["prerequisites"] for action in plan["actions"]))
        basic = lambda day: day.replace("-", "")
        for action in plan["actions"]:
            task = tasks[action["title"]]
            self.assertEqual(task.get("type"), "normal")
            self.assertEqual(int(task.get("percent-complete")), action["percent_done"] or 0)
            self.assertEqual(float(task.get("work")), round(action["terms"]["effort"] * 8 * 3600 / 60) * 60)
            links = {
                names[link.get("predecessor-id")]: (link.get("type"), float(link.get("lag")))
                for link in task.iter("predecessor")
            }
            needed = [each for each in action["prerequisites"] if each in titles]
            self.assertEqual(links, {titles[each]: ("FS", 0) for each in needed})
            if not action["planned_start"]:
                continue
            self.assertEqual(task.get("start"), basic(action["planned_start"]) + "T080000Z")
            self.assertEqual(task.get("end"), basic(action["planned_end"]) + "T170000Z")
            self.assertEqual(float(task.get("duration")) % (8 * 3600), 0)
            [constraint] = task.iter("constraint")
            self.assertEqual(
                (constraint.get("type"), constraint.get("time")), ("start-no-earlier-than", task.get("start"))
            )
        milestone = tasks["Board & <budget>"]
        self.assertEqual((milestone.get("type"), milestone.get("start")), ("milestone", "20270310T080000Z"))
        self.assertEqual(float(milestone.get("duration")), 0)

    def test_planner_reads_who_does_what_of_ms_project(self):
        def change(document):
            plan = document["plan"]
            owner = plan["actions"][0]["owner_name"]
            plan["schedule"] = {"owners": [{"name": owner, "days_per_week": 2.5, "email": "mc@example.com"}]}
            owners.append(owner)

        owners = []
        path = self.newer_sample(change)
        plan = self.json_output("plan", path)
        root, names = self.planner(path)
        resources = {resource.get("id"): resource for resource in root.iter("resource")}
        by_name = {resource.get("name"): resource for resource in resources.values()}
        named = {(action["owner"] or {}).get("name") for action in plan["actions"]}
        self.assertEqual(set(by_name), named - {None, ""})
        owner = by_name[owners[0]]
        self.assertEqual((owner.get("type"), owner.get("email")), ("1", "mc@example.com"))
        self.assertEqual(float(owner.get("units")), 0.5)
        does = {
            names[each.get("task-id")]: resources[each.get("resource-id")].get("name")
            for each in root.iter("allocation")
        }
        for action in plan["actions"]:
            name = (action["owner"] or {}).get("name") or None
            self.assertEqual(does.get(action["title"]), name)
        self.assertTrue(all(0 < float(each.get("units")) for each in root.iter("allocation")))

    def test_a_circle_of_prerequisites_is_open_in_ms_project(self):
        def change(document):
            first, second = document["plan"]["actions"][:2]
            first["prerequisites"], second["prerequisites"] = [second["id"]], [first["id"]]
            titles.update({first["title"], second["title"]})

        titles = set()
        root, _ = self.planner(self.changed_sample(change))
        links = [task for task in root.iter("task") if task.get("name") in titles and list(task.iter("predecessor"))]
        self.assertEqual(len(links), 1)

    def test_holidays_and_days_off_are_in_the_calendar_of_ms_project(self):
        def change(document):
            for action in document["plan"]["actions"]:
                action.pop("start", None)
            document["plan"]["schedule"] = {
                "start": "2026-12-01", "country": "IT",
                "special_days": [{"date": "2026-12-12", "is_worked": True},
                                 {"date": "2026-12-24", "is_worked": False, "name": "Bridge"}],
            }

        text = self.plan("msproject", path=self.newer_sample(change))
        name = lambda tag: "{http://schemas.microsoft.com/project}" + tag
        days = {}
        for day in xml.etree.ElementTree.fromstring(text).iter(name("WeekDay")):
            if day.find(name("DayType")).text == "0":
                days[day.find(f"{name('TimePeriod')}/{name('FromDate')}").text[:10]] = day.find(name("DayWorking")).text
        december = {day: worked for day, worked in days.items() if day.startswith("2026-12")}
        self.assertEqual(december, {"2026-12-08": "0", "2026-12-12": "1", "2026-12-24": "0", "2026-12-25": "0"})


if __name__ == "__main__":
    main()
