"""The schedule of `tappa plan`: dates, the critical path, and what is said of odd entries.

usage: schedule_test.py TAPPA REPOSITORY
"""

import json

from support import ROOT, SAMPLE, Case, main, run


def action(name, weeks=1, effort=1, **more):
    return {
        "id": name,
        "title": f"Action {name}",
        "sources": [{"kind": "gap", "id": "data"}],
        "effort_days": effort,
        "duration_weeks": weeks,
        "confidence": 0.5,
        "status": "agreed",
        **more,
    }


class Schedule(Case):
    def document(self, *actions, **schedule):
        def change(document):
            document["plan"].update(actions=list(actions), schedule=schedule)

        return self.changed_sample(change)

    def planned(self, *actions, **schedule):
        plan = self.json_output("plan", self.document(*actions, **schedule))
        dates = {a["id"]: (a["planned_start"], a["planned_end"], a["critical"]) for a in plan["actions"]}
        return dates, plan["schedule"]

    def test_dates_keep_holidays_prerequisites_and_capacity(self):
        # Equal actions rank by id. 7 and 8 December 2026: a bridge and the Immaculate Conception.
        dates, schedule = self.planned(
            action("a", prerequisites=["c"]),
            action("b", owner_name="Bruno", effort=5),
            action("c", weeks=2),
            action("d", status="done"),
            start="2026-12-05",
            country="IT",
            owners=[{"name": "Bruno", "days_per_week": 2.5}],
        )
        self.assertEqual(dates["c"], ("2026-12-07", "2026-12-21", True))
        self.assertEqual(dates["a"], ("2026-12-22", "2026-12-29", True))
        self.assertEqual(dates["b"], ("2026-12-07", "2026-12-21", False))
        self.assertEqual(dates["d"], (None, None, False))
        self.assertEqual(
            schedule, {"start": "2026-12-07", "end": "2026-12-29", "critical_path": ["c", "a"]}
        )

    def test_days_off_and_worked_holidays_count(self):
        days = [
            {"date": "2026-12-10", "is_worked": False, "name": "Closing"},
            {"date": "2026-12-08", "is_worked": True},
            {"date": "2026-12-12", "is_worked": True},
        ]
        schedule = {"start": "2026-12-07", "country": "IT", "special_days": days}
        path = self.newer_sample(lambda document: document["plan"].update(actions=[action("a")], schedule=schedule))
        plan = self.json_output("plan", path)
        self.assertEqual(plan["actions"][0]["planned_end"], "2026-12-12")
        self.assertEqual(
            [(day["date"], day["is_worked"], day["name"]) for day in plan["special_days"]],
            [("2026-12-10", False, "Closing"), ("2026-12-08", True, None), ("2026-12-12", True, None)],
        )

    def test_milestones_are_listed_by_date(self):
        milestones = [
            {"id": "ms-1", "name": "Launch", "date": "2027-03-01"},
            {"id": "ms-2", "name": "Board", "date": "2026-12-10"},
        ]

        path = self.newer_sample(lambda document: document["plan"].update(actions=[action("a")], milestones=milestones))
        self.assertEqual([one["name"] for one in self.json_output("plan", path)["milestones"]], ["Board", "Launch"])
        self.assertIn(
            "\nMilestones: Board (10 December 2026: No action is due by then); "
            "Launch (1 March 2027: No action is due by then)\n",
            self.output("plan", path, "--lang", "en"),
        )

    def test_a_milestone_counts_the_actions_due_by_then_that_end_after_it(self):
        milestones = [{"id": "ms-1", "name": "Board", "date": "2026-12-10"}]
        actions = [
            action("a", due="2026-12-10", duration_weeks=10),
            action("b", due="2026-12-10", duration_weeks=1),
            action("c", due="2026-12-11", duration_weeks=10),
            action("d", due="2026-11-30", duration_weeks=10),
        ]
        path = self.newer_sample(lambda document: document["plan"].update(actions=actions, milestones=milestones))
        plan = self.json_output("plan", path)
        ends = {one["id"]: one["planned_end"] for one in plan["actions"]}
        late = sum(ends[one["id"]] > "2026-12-10" for one in actions if one["due"] <= "2026-12-10")
        self.assertEqual(late, 2)
        self.assertEqual([(one["actions_due"], one["actions_late"]) for one in plan["milestones"]], [(3, late)])
        self.assertIn("2 actions due by then end after it", self.output("plan", path, "--lang", "en"))
        self.assertIn("2 azioni con scadenza entro quel giorno", self.output("plan", path, "--lang", "it"))

    def test_work_begins_on_the_date_of_the_document_unless_said(self):
        dates, _ = self.planned(action("a"))
        self.assertEqual(dates["a"], ("2026-11-12", "2026-11-18", True))

    def test_the_samples_keep_holidays_and_end_before_they_are_due(self):
        for path in sorted((ROOT / "assets/samples").glob("banca-aurora*.json")):
            plan = self.json_output("plan", path)
            dates = [(a["planned_start"], a["planned_end"], a["due"]) for a in plan["actions"] if a["planned_end"]]
            self.assertGreaterEqual(len(dates), 8)
            for start, end, due in dates:
                self.assertLessEqual(end, due)
                for holiday in ("2026-12-08", "2026-12-25", "2027-01-01", "2027-01-06", "2027-03-29", "2027-06-02"):
                    self.assertNotIn(holiday, (start, end))

    def test_circles_are_named_and_the_rest_is_planned(self):
        path = self.document(
            action("a", prerequisites=["b"]),
            action("b", prerequisites=["a"]),
            action("c", prerequisites=["b"], start="2026-12-01"),
            action("d"),
        )
        result = run("plan", path, "--format", "json", "--lang", "en")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(len(result.stderr.splitlines()), 1)
        self.assertIn("Action a; Action b", result.stderr)
        self.assertIn('"planned_start": null', result.stdout)
        self.assertIn('"planned_start": "2026-11-12"', result.stdout)
        self.assertIn("in a circle", result.stderr)
        self.assertIn("in circolo", run("plan", path, "--lang", "it").stderr)

    def test_a_circle_through_what_is_done_is_one_too(self):
        path = self.document(
            action("a", prerequisites=["b"]),
            action("b", prerequisites=["a"], status="done"),
            action("c", prerequisites=["b"]),
            action("d"),
        )
        result = run("plan", path, "--format", "json", "--lang", "en")
        self.assertIn("in a circle: Action a; Action b", result.stderr)
        plan = json.loads(result.stdout)
        self.assertEqual(plan["cycles"], [["a", "b"]])
        dates = {one["id"]: (one["planned_start"], one["planned_end"]) for one in plan["actions"]}
        self.assertEqual([dates[name] for name in "abc"], [(None, None)] * 3)
        self.assertEqual(dates["d"], ("2026-11-12", "2026-11-18"))
        self.assertEqual(plan["schedule"]["critical_path"], ["d"])

    def test_nothing_to_plan_has_no_dates(self):
        _, schedule = self.planned(action("a", status="done"))
        self.assertEqual(schedule, {"start": None, "end": None, "critical_path": []})

    def test_what_is_odd_is_said_and_used(self):
        metric = {"kind": "csat", "name": "Satisfied", "moment": "hot", "baseline": 10}
        path = self.document(
            action("a", start="2027-02-01", due="2027-01-01"),
            action("b", metrics=[{**metric, "better": "up", "target": 10}]),
            action("c", metrics=[{**metric, "better": "up", "target": 9.5}]),
            action("d", metrics=[{**metric, "better": "down", "target": 12}]),
            action("e", metrics=[{**metric, "better": "down", "target": 8}]),
            country="XX",
            owners=[{"name": "Nobody", "days_per_week": 1}, {"days_per_week": 1}],
        )
        result = run("plan", path, "--format", "json", "--lang", "en")
        self.assertEqual(result.returncode, 0)
        notes = [line.removeprefix(path + ": ") for line in result.stderr.splitlines()]
        self.assertEqual(
            notes,
            [
                "“Action a” is due on 1 January 2027, before its start on 1 February 2027.",
                "The target of “Satisfied” in “Action b” is its baseline, 10: there is nothing to reach.",
                "The target of “Satisfied” in “Action c”, 9.5, is worse than its baseline, 10.",
                "The target of “Satisfied” in “Action d”, 12, is worse than its baseline, 10.",
                "The public holidays of XX are not known: they count as working days.",
                "No action has the owner “Nobody”, whom the schedule names.",
            ],
        )

    def test_the_table_says_when_the_plan_ends_and_what_decides_it(self):
        path = self.document(action("a", prerequisites=["b"]), action("b"), start="2027-03-01")
        text = self.output("plan", path, "--lang", "en")
        self.assertIn("Planned from 1 March 2027 to 12 March 2027\nCritical path: Action b → Action a\n", text)
        self.assertIn("In programma: 1 marzo 2027 – 12 marzo 2027", self.output("plan", path, "--lang", "it"))

    def test_the_samples_are_planned(self):
        for language in SAMPLE:
            plan = self.json_output("plan", SAMPLE[language])
            for entry in plan["actions"]:
                self.assertEqual(entry["planned_start"] is None, entry["status"] == "done")
                if entry["start"] and entry["planned_start"]:
                    self.assertEqual(entry["planned_start"], entry["start"])


if __name__ == "__main__":
    main()
