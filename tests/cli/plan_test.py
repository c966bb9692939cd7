"""`tappa plan`: the actions in their order, and what each lacks.

usage: plan_test.py TAPPA REPOSITORY
"""

import csv
import io
import json
from pathlib import Path

from support import SAMPLE, Case, main, run


class Plan(Case):
    def test_json_is_in_order_of_priority(self):
        plan = self.json_output("plan", SAMPLE["en"])
        actions = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))["document"]["plan"]["actions"]
        kept = {action["id"] for action in actions if action["status"] != "dropped"}
        self.assertEqual({action["id"] for action in plan["actions"]}, kept)
        open_ones = [action for action in plan["actions"] if action["status"] != "done"]
        self.assertEqual([action["rank"] for action in open_ones], list(range(1, len(open_ones) + 1)))
        priorities = [action["priority"] for action in open_ones]
        self.assertEqual(priorities, sorted(priorities, reverse=True))
        self.assertEqual(priorities[0], 100)
        incomplete = [action for action in plan["actions"] if action["missing"]]
        self.assertEqual(len(incomplete), plan["incomplete"])
        self.assertEqual(plan["ready"], not incomplete and not plan["cycles"])

    def test_absent_owner_is_null_and_missing(self):
        def forget(document):
            document["plan"]["actions"][0].update(owner_name="", owner_role="")
            document["plan"]["actions"][0].pop("due")

        path = self.changed_sample(forget)
        plan = self.json_output("plan", path)
        action = next(entry for entry in plan["actions"] if entry["id"] == "action-resume-identity-check")
        self.assertIsNone(action["owner"])
        self.assertIsNone(action["due"])
        self.assertLessEqual({"owner", "due"}, set(action["missing"]))
        self.assertFalse(plan["ready"])

    def test_table_names_actions_in_both_languages(self):
        for language, heading in (("en", "Owner"), ("it", "Responsabile")):
            text = self.output("plan", SAMPLE[language], "--lang", language)
            self.assertIn(heading, text)
            actions = self.json_output("plan", SAMPLE[language])["actions"]
            for action in actions:
                self.assertIn(action["title"], text)

    def test_csv_is_one_row_an_action_in_the_language_of_the_document(self):
        for language, head, separator in (("en", "Rank", ","), ("it", "Posizione", ";")):
            bytes_ = run("plan", SAMPLE[language], "--format", "csv", as_bytes=True).stdout
            rows = list(csv.reader(io.StringIO(bytes_.decode("utf-8-sig")), delimiter=separator))
            self.assertTrue(bytes_.startswith(b"\xef\xbb\xbf"))
            self.assertEqual(rows[0][0], head)
            actions = self.json_output("plan", SAMPLE[language])["actions"]
            open_ones = [action["title"] for action in actions if action["status"] != "done"]
            self.assertEqual([row[1] for row in rows[1:]][: len(open_ones)], open_ones)
            self.assertEqual(len(rows), len(actions) + 1)
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})

    def test_a_metric_says_what_its_change_needs_and_whether_it_is_there(self):
        def change(document):
            metric = document["plan"]["actions"][0]["metrics"][1]
            metric.update(kind="csat", unit="%", better="up", baseline=10, target=15)
            metric["readings"] = [{"date": "2026-11-16", "value": 2, "answers": 4000}, {"date": "2026-11-23"}]

        plan = self.json_output("plan", self.changed_sample(change))
        changed = json.loads(Path(self.changed_sample(change)).read_text(encoding="utf-8"))["document"]
        action = next(a for a in plan["actions"] if a["id"] == changed["plan"]["actions"][0]["id"])
        metric = action["metrics"][1]
        self.assertEqual(metric["readings"][1], {"date": "2026-11-23", "value": None, "answers": None})
        outcome = metric["outcome"]
        self.assertEqual((outcome["counts"], outcome["needed"], outcome["mean"]), ("answers", 686, 2))
        self.assertGreater(outcome["needed_always"], 686)
        self.assertEqual((outcome["verdict"], outcome["target"]), ("worse", "short"))
        self.assertTrue(0 < outcome["interval"][0] < 2 < outcome["interval"][1] < 10)
        untouched = action["metrics"][0]["outcome"]
        self.assertEqual((untouched["verdict"], untouched["interval"]), ("not-known", None))

    def test_says_how_it_ranks_and_how_owners_are_reached(self):
        def change(document):
            plan = document["plan"]
            plan["weights"]["ignores_confidence"] = True
            plan["actions"][0]["owner_name"] = "Ann"
            plan["actions"][1]["owner_name"] = "Bob"
            plan.setdefault("schedule", {})["owners"] = [
                {"name": "Ann", "email": "ann@bank.example"},
                {"name": "Bob", "days_per_week": 2, "email": "bob@"},
            ]

        plan = self.json_output("plan", self.changed_sample(change))
        weights = plan["weights"]
        self.assertTrue(weights["ignores_confidence"])
        emails = {action["owner"]["name"]: action["owner"]["email"] for action in plan["actions"] if action["owner"]}
        self.assertEqual(emails["Ann"], "ann@bank.example")
        self.assertIsNone(emails["Bob"])  # what was typed is no address yet
        open_ones = [action for action in plan["actions"] if action["priority"] is not None]
        ratios = [
            sum(weights[part] * action["terms"][part] for part in ("gap", "pain", "leverage"))
            / action["terms"]["effort"] ** weights["effort_exponent"]
            for action in open_ones
        ]
        for action, ratio in zip(open_ones, ratios):
            self.assertAlmostEqual(action["priority"], 100 * ratio / max(ratios), places=6)

    def test_a_metric_of_two_actions_is_listed_once_with_what_either_read(self):
        metric = {"kind": "nps", "name": "NPS", "better": "up", "moment": "cold", "owner": "CX", "source": "Survey"}

        def change(document):
            actions = document["plan"]["actions"]
            actions[0]["metrics"] = [{**metric, "readings": [{"date": "2027-02-01", "value": 12}]}]
            actions[1]["metrics"] = [{**metric, "readings": [{"date": "2027-01-01", "value": 9}]}]
            actions[2]["metrics"] = [{**metric, "owner": "Sales"}]

        plan = self.json_output("plan", self.changed_sample(change))
        (shared,) = [one for one in plan["metrics"] if one["name"] == "NPS" and one["owner"] == "CX"]
        self.assertEqual(len(shared["actions"]), 2)
        self.assertEqual([reading["value"] for reading in shared["readings"]], [9, 12])
        self.assertEqual(shared["source"], "Survey")
        self.assertEqual(len([one for one in plan["metrics"] if one["owner"] == "Sales"]), 1)

    def test_says_who_signed_and_what_changed_since_and_what_was_decided_against(self):
        self.assertIsNone(self.json_output("plan", SAMPLE["en"])["sign_off"])

        def change(document):
            plan = document["plan"]
            first, second, third = plan["actions"][:3]
            signed = [
                {key: action[key] for key in ("id", "title", "owner_name", "owner_role", "start", "due", "effort_days")
                 if key in action}
                | {"metrics": [{key: metric[key] for key in ("name", "baseline", "target", "due") if key in metric}
                               for metric in action["metrics"]]}
                for action in plan["actions"] if action is not third
            ]
            plan["sign_off"] = {"name": "Anna", "date": "2027-01-03", "actions": signed}
            first.update(owner_name="Somebody else", effort_days=77)
            first["updates"] = [{"date": "2027-02-01", "text": "Half of it"}]
            second.update(status="dropped")
            plan["dropped_proposals"] = []
            plan["decisions"] = [{"kind": "action", "id": second["id"], "reason": "Too dear"}]

        path = self.changed_sample(change)
        first, second, third = json.loads(Path(path).read_text(encoding="utf-8"))["document"]["plan"]["actions"][:3]
        plan = self.json_output("plan", path)
        brief = lambda action: {"id": action["id"], "title": action["title"]}
        self.assertEqual(plan["sign_off"], {
            "name": "Anna", "role": None, "date": "2027-01-03",
            "changed": [brief(first) | {"parts": ["owner", "effort"]}],
            "added": [brief(third)],
            "removed": [brief(second)],
        })
        self.assertEqual(plan["decisions"], [
            {"kind": "action", **brief(second), "reason": "Too dear", "decided_by": None, "date": None},
        ])
        listed = next(action for action in plan["actions"] if action["id"] == first["id"])
        self.assertEqual(
            listed["updates"],
            [{"date": "2027-02-01", "author": None, "text": "Half of it", "from": None, "status": None, "percent": None}],
        )
        markdown = self.output("plan", path, "--format", "md", "--lang", "en")
        self.assertIn("Signed by Anna on 3 January 2027. Changed since: 1 action changed, 1 action added, 1 action removed.", markdown)
        self.assertIn("Too dear", markdown)
        self.assertIn("Half of it", markdown)

    def test_empty_plan_says_so(self):
        path = self.changed_sample(lambda document: document["plan"].update(actions=[]))
        self.assertIn("No action in the plan yet", self.output("plan", path, "--lang", "en"))
        self.assertEqual(self.json_output("plan", path)["actions"], [])

    def test_no_proposal_is_left_only_where_something_is_known(self):
        def only_an_action(document):
            document["assessment"]["answers"] = []
            document["journeys"] = document["journeys"][:1]
            document["journeys"][0]["pain_points"] = []
            gap = {"kind": "gap", "id": "strategy"}
            own = {**document["plan"]["actions"][0], "title": "Our own", "sources": [gap], "prerequisites": []}
            document["plan"].update(actions=[own], dropped_proposals=[])

        shown = self.output("plan", self.changed_sample(only_an_action), "--lang", "en")
        self.assertIn("Our own", shown)
        self.assertNotIn("No proposal left", shown)

    def test_plan_whose_actions_were_all_dropped_is_not_called_empty(self):
        def drop_all(document):
            for action in document["plan"]["actions"]:
                action["status"] = "dropped"

        shown = self.output("plan", self.changed_sample(drop_all), "--lang", "en")
        self.assertIn("Every action of the plan was dropped.", shown)
        self.assertNotIn("No action in the plan yet", shown)


if __name__ == "__main__":
    main()
