"""What tools build on: the names of all members of `tappa score` and `tappa plan`, and what is null.

usage: contract_test.py TAPPA REPOSITORY
"""

import json
from collections import Counter
from pathlib import Path

from support import ROOT, SAMPLE, Case, main, run

WORKSHOP = str(ROOT / "assets/samples/banca-aurora-workshop.en.json")


def shape(value):
    """The names of all members, with those of what lists hold; leaves are left out."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items()}
    if isinstance(value, list):
        merged = {}
        for inner in value:
            for name, found in (shape(inner) or {}).items():
                merged[name] = merged.get(name) or found  # what is null in one may be there in the next
        return [merged] if merged else []
    return None


def named(*names, **inner):
    return {**dict.fromkeys(names), **inner}


SOURCES = [named("kind", "id")]
METRIC = named("kind", "name", "unit", "better", "baseline", "target", "moment", "due", "owner", "source")
READINGS = [named("date", "value", "answers")]
OUTCOME = named("counts", "interval", "mean", "needed", "needed_always", "target", "verdict")
DOCUMENT = named("id", "title", "organisation", "language", "date")

SCORE = named(
    "distance_to_next",
    "next_stage",
    document=DOCUMENT,
    overall=named(
        "score", "stage", "stage_at_least", "stage_at_most", "stage_name", "coverage",
        stage_shares=[], bounds=[], interval=[],
    ),
    capabilities=[named("id", "score", "stage", "target", "gap", "gap_weight", "coverage", interval=[])],
    journey_stages=[named("id", "score")],
    pillars=[named("id", "score")],
    components=[named("id", "score")],
    cells=[named("capability", "journey_stage", "score")],
    questions=[named(
        "id", "value", "gating_value", "state", "n", "dont_know", "not_applicable", "median", "iqr", "ad_median",
        "r_wg", "agreed",
    )],
    agreement=named("r_wg_star"),
    blocking=[named("question", "name", "value", "needed")],
    weak_spots=[],
    open_key_practices=[],
    agenda=[],
    roles=[named("role", "n", "overall", capabilities=[named("id", "score")])],
)

PLAN = named(
    "ready", "complete", "incomplete",
    document=DOCUMENT,
    schedule=named("start", "end", critical_path=[]),
    special_days=[named("date", "is_worked", "name")],
    milestones=[named("id", "name", "date", "actions_due", "actions_late")],
    actions=[named(
        "rank", "id", "title", "priority", "class", "status", "start", "due", "planned_start", "planned_end",
        "critical", "catalogue_id", "duration_weeks", "cost_once", "cost_yearly", "percent_done",
        terms=named("gap", "pain", "leverage", "confidence", "effort"),
        stability=named("top3", "top5", "top10"),
        owner=named("name", "role", "email"),
        metrics=[METRIC | {"readings": READINGS, "outcome": OUTCOME}],
        sources=SOURCES,
        missing=[],
        prerequisites=[],
        updates=[named("date", "author", "text", "from", "status", "percent")],
        reduces=[named("touchpoint", "low", "high", "basis")],
    )],
    missing=[named("action", parts=[])],
    cycles=[],
    metrics=[METRIC | {"readings": READINGS, "actions": []}],
    weights=named("gap", "pain", "leverage", "effort_exponent", "ignores_confidence"),
    cost=named("currency", "once", "yearly"),
    proposals=[named(
        "catalogue_id", "title", "effort_days", "priority", sources=SOURCES, prerequisites_outside_plan=[]
    )],
    next_stage=named(
        "stage", "effort_days", "cost", "optimal", "bound",
        in_plan=[named("catalogue_id", "prepares", practices=[])],
        proposed=[named("catalogue_id", "prepares", practices=[])],
        not_lifted=[],
    ),
    decisions=[named("kind", "id", "title", "reason", "decided_by", "date")],
    sign_off=named(
        "name", "role", "date",
        changed=[named("id", "title", parts=[])],
        added=[named("id", "title")],
        removed=[named("id", "title")],
    ),
)


class Names(Case):
    maxDiff = None

    def test_score(self):
        self.assertEqual(shape(self.json_output("score", WORKSHOP)), SCORE)

    def test_plan(self):
        content = json.loads(Path(WORKSHOP).read_text(encoding="utf-8"))
        actions = content["document"]["plan"]["actions"]
        # One lifts a practice that blocks: without it the app proposes another. One lacks its owner.
        actions[:] = [action for action in actions if action["catalogue_id"] != "consistency.one-source"]
        actions[0].update(owner_name="", status="agreed")
        actions[0]["updates"] = [{"date": "2027-01-01"}]
        signed = [{"id": f"a-{i}", "title": "Gone", "effort_days": 1} for i in range(2)]
        signed[0]["id"] = actions[0]["id"]
        content["version"] = max(content["version"], 9)  # of the next two
        content["document"]["plan"]["milestones"] = [{"id": "ms-1", "name": "Board", "date": "2027-01-01"}]
        content["document"]["plan"].setdefault("schedule", {})["special_days"] = [
            {"date": "2027-01-01", "is_worked": True}
        ]
        content["document"]["plan"]["sign_off"] = {"name": "Anna", "date": "2027-01-01", "actions": signed}
        content["document"]["plan"]["dropped_proposals"] = ["people.train-front-line"]
        kept = {action["id"] for action in actions}
        for action in actions:
            action["prerequisites"] = [entry for entry in action["prerequisites"] if entry in kept]
        found = shape(self.json_output("plan", self.file("open.json", json.dumps(content))))
        self.assertEqual(found, PLAN)


class Score(Case):
    def test_shares_and_ranges(self):
        overall = self.json_output("score", WORKSHOP)["overall"]
        self.assertEqual(len(overall["stage_shares"]), 5)
        self.assertAlmostEqual(sum(overall["stage_shares"]), 1)
        self.assertEqual(len(overall["bounds"]), 2)
        self.assertEqual(len(overall["interval"]), 2)
        self.assertIsNone(self.json_output("score", SAMPLE["en"])["overall"]["stage_shares"])

    def test_stage_and_what_holds_it_back_follow_from_the_values(self):
        questionnaire = json.loads((ROOT / "questionnaires/cx-maturity.json").read_text(encoding="utf-8"))
        gates = {entry["id"]: entry["gate"] for entry in questionnaire["questions"] if "gate" in entry}
        results = self.json_output("score", WORKSHOP)
        values = {entry["id"]: entry["gating_value"] for entry in results["questions"]}
        known = {identifier: values[identifier] for identifier in gates if values[identifier] is not None}
        unknown = [identifier for identifier in gates if values[identifier] is None]

        def stage(filled):
            every = known | dict.fromkeys(unknown, filled)
            return max(level for level in range(1, 6)
                       if all(every[name] >= level for name in gates if gates[name] <= level))

        overall = results["overall"]
        self.assertEqual(overall["stage_at_least"], stage(1))
        self.assertEqual(overall["stage_at_most"], stage(5))
        standing = overall["stage_at_least"]
        blocking = {name: value for name, value in known.items() if gates[name] <= standing + 1 > value}
        self.assertEqual({entry["question"]: entry["value"] for entry in results["blocking"]}, blocking)
        self.assertEqual(results["distance_to_next"], sum(standing + 1 - value for value in blocking.values()))
        names = {entry["id"]: entry["name"]["en"] for entry in questionnaire["questions"]}
        for entry in results["blocking"]:
            self.assertEqual(entry["name"], names[entry["question"]])
            self.assertEqual(entry["needed"], standing + 1)

    def test_old_documents_have_their_stage_under_the_rule_of_today(self):
        own = json.loads(run("score", str(ROOT / "tests/data/old/own-questionnaire-v2.json"), "--format", "json").stdout)
        # Its one key practice was of the kind that held back every stage, and is at 3.
        self.assertEqual(own["overall"]["stage"], 3)
        self.assertEqual(
            [(entry["question"], entry["value"], entry["needed"]) for entry in own["blocking"]],
            [("measurement.closed-loop", 3, 4)],
        )
        self.assertEqual(own["distance_to_next"], 1)
        for version in (1, 2, 3, 4, 5, 6, 7):
            result = run("score", str(ROOT / f"tests/data/old/document-v{version}.json"), "--format", "json")
            self.assertEqual(result.returncode, 0, result.stderr)
            overall = json.loads(result.stdout)["overall"]
            self.assertLessEqual(overall["stage_at_least"], overall["stage_at_most"])

    def test_at_the_top_nothing_blocks_and_there_is_no_distance(self):
        def all_at_the_top(document):
            for answer in document["assessment"]["answers"]:
                answer.update(state="level", level=5)

        results = self.json_output("score", self.changed_sample(all_at_the_top))
        self.assertEqual(results["overall"]["stage"], 5)
        self.assertEqual(results["blocking"], [])
        self.assertIsNone(results["distance_to_next"])


class Plan(Case):
    def test_open_ones_by_rank_then_done_ones_by_id_without_figures(self):
        def finish(document):
            for action in document["plan"]["actions"][:3]:
                action["status"] = "done"
            document["plan"]["actions"][4]["status"] = "dropped"

        plan = self.json_output("plan", self.changed_sample(finish))
        done = [action for action in plan["actions"] if action["status"] == "done"]
        open_ones = [action for action in plan["actions"] if action["status"] != "done"]
        self.assertEqual(plan["actions"], open_ones + done)
        self.assertNotIn("dropped", {action["status"] for action in plan["actions"]})
        self.assertEqual([action["rank"] for action in open_ones], list(range(1, len(open_ones) + 1)))
        self.assertEqual([action["id"] for action in done], sorted(action["id"] for action in done))
        self.assertEqual(len(done), 3)
        for action in done:
            for name in ("rank", "priority", "class", "stability"):
                self.assertIsNone(action[name], name)
        largest = {name: max(action["terms"][name] for action in open_ones) for name in ("gap", "pain")}
        self.assertEqual(largest, {"gap": 1, "pain": 1})

    def test_leverage_is_the_largest_at_the_touchpoints_of_its_pain_points(self):
        leverage = {entry["id"]: entry["leverage"] for entry in self.json_output("graph", SAMPLE["en"])["touchpoints"]}
        content = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))["document"]
        touchpoint = {pain["id"]: pain["touchpoint"] for pain in content["journeys"][0]["pain_points"]}
        actions = [action for action in self.json_output("plan", SAMPLE["en"])["actions"] if action["status"] != "done"]
        raw = {
            action["id"]: max(
                (leverage[touchpoint[source["id"]]] for source in action["sources"] if source["kind"] == "pain"), default=0
            )
            for action in actions
        }
        self.assertGreater(len(set(raw.values())), 2)
        for action in actions:
            self.assertAlmostEqual(action["terms"]["leverage"], raw[action["id"]] / max(raw.values()))

    def test_stability_shrinks_with_the_rank_asked_for(self):
        for action in self.json_output("plan", SAMPLE["en"])["actions"]:
            if action["status"] == "done":
                continue
            shares = [action["stability"][name] for name in ("top3", "top5", "top10")]
            self.assertEqual(shares, sorted(shares))
            self.assertTrue(all(0 <= share <= 1 for share in shares))

    def test_what_is_missing_stands_in_its_order_and_only_where_it_counts(self):
        def empty(document):
            for action, status in zip(document["plan"]["actions"], ("agreed", "in-progress", "done", "proposed")):
                action.update(status=status, owner_name="", metrics=[])
                action.pop("due", None)

        plan = self.json_output("plan", self.changed_sample(empty))
        by_status = {}
        for action in plan["actions"]:
            by_status.setdefault(action["status"], []).append(action["missing"])
        self.assertIn(["owner", "metric", "due"], by_status["agreed"])
        self.assertEqual(by_status["done"], [["owner", "metric", "due"]])
        self.assertEqual(by_status["proposed"], [[]])
        self.assertEqual(
            {entry["action"]: entry["parts"] for entry in plan["missing"]},
            {action["id"]: action["missing"] for action in plan["actions"] if action["missing"]},
        )
        self.assertFalse(plan["ready"])

    def test_metrics_are_listed_once_with_their_actions(self):
        plan = self.json_output("plan", SAMPLE["en"])
        listed = Counter(
            (action, entry["name"]) for entry in plan["metrics"] for action in entry["actions"]
        )
        held = Counter((action["id"], metric["name"]) for action in plan["actions"] for metric in action["metrics"])
        self.assertEqual(listed, held)

    def test_first_proposals_name_the_practices_that_block(self):
        def forget(document):
            document["plan"]["actions"] = []

        path = self.changed_sample(forget)
        plan = self.json_output("plan", path)
        blocking = {entry["question"] for entry in self.json_output("score", path)["blocking"]}
        kinds = [entry["sources"][0]["kind"] for entry in plan["proposals"]]
        first = kinds.count("practice")
        self.assertEqual(kinds[:first], ["practice"] * first)
        practices = {
            source["id"] for entry in plan["proposals"] for source in entry["sources"] if source["kind"] == "practice"
        }
        self.assertEqual(practices, blocking)
        self.assertEqual(
            [entry["catalogue_id"] for entry in plan["proposals"][:first]],
            [entry["catalogue_id"] for entry in plan["next_stage"]["proposed"]],
        )
        days = sum(entry["effort_days"] for entry in plan["proposals"][:first])
        self.assertAlmostEqual(plan["next_stage"]["effort_days"], days)
        # What needs another action has it in the choice: the sample keeps no register of consents.
        self.assertEqual((plan["next_stage"]["optimal"], plan["next_stage"]["bound"]), (True, days))
        preparing = [entry["catalogue_id"] for entry in plan["next_stage"]["proposed"] if entry["prepares"]]
        self.assertEqual(preparing, ["data.consent-register"])
        for language, words in (("en", "everything that blocks stage 3"), ("it", "tutto ciò che frena")):
            self.assertIn(words, self.output("plan", path, "--lang", language))

    def test_what_is_odd_but_usable_is_said_and_no_failure(self):
        def odd(document):
            first, second = document["plan"]["actions"][:2]
            first.update(start="2027-03-02", due="2027-03-01")
            second["metrics"][0].update(baseline=7, target=7)

        path = self.changed_sample(odd)
        for language, words in (("en", ("before its start", "nothing to reach")), ("it", ("prima dell", "nulla da"))):
            result = run("plan", path, "--format", "json", "--lang", language)
            self.assertEqual(result.returncode, 0)
            lines = result.stderr.splitlines()
            self.assertEqual(len(lines), 2, result.stderr)
            for line, expected in zip(lines, words):
                self.assertTrue(line.startswith(f"{path}: "), line)
                self.assertIn(expected, line)

    def test_the_same_input_gives_the_same_bytes_whatever_the_environment(self):
        table = self.file("t.csv", "from,to,count\nStart,A,10\nA,A,5\nA,Goal,1\nA,Exit,9\n")
        for words in (
            ["score", SAMPLE["en"]], ["score", SAMPLE["it"]], ["plan", SAMPLE["en"], "--budget", "50"],
            ["graph", SAMPLE["en"]], ["graph", "--transitions", table], ["validate", table, SAMPLE["it"]],
        ):
            outputs = {
                run(*words, "--format", "json", LC_ALL=locale, TZ=zone).stdout
                for locale, zone in (("C", "UTC"), ("it_IT.UTF-8", "Asia/Tokyo"), ("en_US.UTF-8", "UTC"))
            }
            self.assertEqual(len(outputs), 1, words)
        self.assertNotEqual(self.output("score", SAMPLE["en"], "--format", "json", "--lang", "it"),
                            self.output("score", SAMPLE["en"], "--format", "json"))

    def test_costs_are_summed_where_they_are_given(self):
        def price(document):
            for action in document["plan"]["actions"]:
                action.pop("cost_once", None)
                action.pop("cost_yearly", None)
            first, second, third = document["plan"]["actions"][:3]
            first.update(cost_once=1000, cost_yearly=12.5)
            second.update(cost_once=500)
            third.update(cost_once=9999, status="dropped")
            document["currency"] = "CHF"

        path = self.changed_sample(price)
        plan = self.json_output("plan", path)
        self.assertEqual(plan["cost"], {"currency": "CHF", "once": 1500, "yearly": 12.5})
        self.assertIn("CHF\u00a01,500", self.output("plan", path, "--lang", "en"))
        nothing = self.changed_sample(lambda document: document["plan"].update(actions=[]))
        self.assertEqual(
            self.json_output("plan", nothing)["cost"], {"currency": "EUR", "once": None, "yearly": None}
        )
        self.assertEqual(
            self.json_output("plan", SAMPLE["en"])["cost"], {"currency": "EUR", "once": 57000, "yearly": 9000}
        )


if __name__ == "__main__":
    main()
