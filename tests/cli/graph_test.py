"""`tappa graph`: what a journey's graph says, of assessments, tables of transitions and tables of paths.

usage: graph_test.py TAPPA REPOSITORY
"""

import json

from graph_case import ANDERL, Graph
from support import ROOT, SAMPLE, main, run

TOUCHPOINT = {
    "id", "name", "stage", "visits", "reach", "drop_off", "conversion_from_here", "removal_effect", "credit", "shapley",
    "leverage", "betweenness", "dominator", "articulation", "repeats",
}
FINDING = {"kind", "text", "touchpoints", "value", "interval", "evidence", "step"}
TOP = {
    "document", "journey", "basis", "conversion", "expected_steps", "cases", "events", "conversions", "rows_bad",
    "touchpoints", "transitions", "bridges", "loops", "orphans", "dead_ends", "paths_to_goal", "paths_to_exit",
    "handoffs", "findings",
}


def by_id(graph):
    return {entry["id"]: entry for entry in graph["touchpoints"]}


class Contract(Graph):
    def test_names(self):
        for graph in (self.json_output("graph", SAMPLE["en"]), self.graph("--paths", ANDERL)):
            self.assertEqual(set(graph), TOP)
            self.assertEqual({name for entry in graph["touchpoints"] for name in entry}, TOUCHPOINT)
            for entry in graph["touchpoints"]:
                self.assertEqual(set(entry), TOUCHPOINT)
            for entry in graph["transitions"]:
                self.assertEqual(set(entry), {"from", "to", "count", "probability"})
            for entry in graph["paths_to_goal"] + graph["paths_to_exit"]:
                self.assertEqual(set(entry), {"touchpoints", "probability"})
            for entry in graph["bridges"]:
                self.assertEqual(set(entry), {"from", "to"})
            self.assertEqual(set(graph["handoffs"]), {"department_changes", "channel_switches"})
            self.assertTrue(graph["findings"])
            for entry in graph["findings"]:
                self.assertEqual(set(entry), FINDING)
                self.assertTrue(entry["text"])
                self.assertIn(entry["evidence"], ("measured", "reported", "assumed"))
                self.assertIn(entry["step"], ("record", "overview", "diagnose", "act"))

    def test_the_paths_of_anderl_and_others(self):
        graph = self.graph("--paths", ANDERL)
        self.assertEqual(graph["conversion"], 0.5)
        self.assertEqual((graph["cases"], graph["events"], graph["conversions"], graph["rows_bad"]), (4, 5, 2, 0))
        self.assertEqual(graph["expected_steps"], 1.25)
        self.assertEqual(graph["basis"], "measured")
        a, b = by_id(graph)["A"], by_id(graph)["B"]
        self.assertAlmostEqual(a["removal_effect"], 1 / 3)
        self.assertAlmostEqual(b["removal_effect"], 1)
        self.assertAlmostEqual(a["credit"], 0.5)
        self.assertAlmostEqual(b["credit"], 1.5)
        # Half of A > B, which converts one in six; and the other half with all of B alone.
        self.assertAlmostEqual(a["shapley"], 1 / 12)
        self.assertAlmostEqual(b["shapley"], 5 / 12)
        self.assertEqual((a["stage"], a["repeats"], a["drop_off"]), (None, 0, 0.25))
        self.assertEqual(graph["handoffs"], {"department_changes": None, "channel_switches": None})
        self.assertEqual(
            graph["transitions"][0], {"from": "A", "to": "B", "count": 1, "probability": 0.5}
        )
        self.assertIn(
            {"from": "(start)", "to": "A", "count": 2, "probability": 0.5}, graph["transitions"]
        )
        conversion = next(entry for entry in graph["findings"] if entry["kind"] == "conversion")
        self.assertEqual((conversion["value"], conversion["evidence"]), (0.5, "measured"))
        # Wilson's interval of 2 in 4.
        self.assertAlmostEqual(conversion["interval"][0], 0.15003898915214947)
        self.assertAlmostEqual(conversion["interval"][1], 0.8499610108478506)

    def test_transitions_and_paths_of_the_same_customers_give_the_same_bytes(self):
        transitions = "to,count,from\nA,2,Start\nB,2,START\nB,1,A\nExit,1,A\ngoal,2,B\nEXIT,1,B\nC,0,B\n"
        paths = ANDERL + "C;0;0\n"
        first, _ = self.table("--transitions", transitions, "--format", "json")
        again, _ = self.table("--transitions", transitions, "--format", "json")
        second, _ = self.table("--paths", paths, "--format", "json")
        self.assertEqual(first.stdout, second.stdout)
        self.assertEqual(first.stdout, again.stdout)
        orphan = by_id(json.loads(first.stdout))["C"]
        self.assertEqual((orphan["visits"], orphan["reach"], orphan["repeats"]), (0, 0, 0))
        self.assertIsNone(orphan["leverage"])

    def test_null_where_customers_neither_reach_the_goal_nor_leave(self):
        graph = self.graph(
            "--transitions",
            "from,to,count\nStart,A,4\nA,Goal,3\nA,B,1\nB,C,1\nC,B,1\nD,D,2\n",
        )
        self.assertEqual(graph["conversion"], 0.75)
        self.assertIsNone(graph["expected_steps"])
        for name in ("B", "C"):
            entry = by_id(graph)[name]
            self.assertIsNone(entry["visits"])
            self.assertIsNone(entry["repeats"])
            self.assertEqual((entry["reach"], entry["drop_off"], entry["removal_effect"]), (0.25, 0, 0))
        self.assertEqual(by_id(graph)["D"]["visits"], 0)
        self.assertEqual(graph["orphans"], ["D"])
        self.assertEqual(graph["dead_ends"], ["B", "C", "D"])
        self.assertEqual(graph["loops"], [{"touchpoints": ["B", "C"]}, {"touchpoints": ["D"]}])
        self.assertIn("trap", {entry["kind"] for entry in graph["findings"]})

    def test_null_where_nobody_reaches_the_goal(self):
        graph = self.graph("--transitions", "from,to,count\nStart,A,4\nA,B,1\nA,Exit,3\n")
        self.assertEqual(graph["conversion"], 0)
        for entry in graph["touchpoints"]:
            self.assertIsNone(entry["removal_effect"])
            self.assertIsNone(entry["credit"])
            self.assertFalse(entry["dominator"])
        self.assertEqual(by_id(graph)["A"]["leverage"], 0)
        self.assertIsNone(by_id(graph)["B"]["leverage"])
        self.assertEqual(graph["paths_to_goal"], [])
        self.assertEqual([path["touchpoints"] for path in graph["paths_to_exit"]], [["A"], ["A", "B"]])

    def test_the_way_out_of_what_leads_nowhere_is_gone_but_not_listed(self):
        graph = self.graph("--transitions", "from,to,count\nStart,A,4\nA,B,1\nA,Goal,3\n")
        self.assertEqual(
            [(each["from"], each["to"]) for each in graph["transitions"]],
            [("A", "B"), ("A", "(goal)"), ("(start)", "A")])
        self.assertEqual(by_id(graph)["B"]["drop_off"], 0.25)
        self.assertEqual(graph["paths_to_exit"], [{"touchpoints": ["A", "B"], "probability": 0.25}])

    def test_a_graph_without_a_start_is_said_and_no_failure(self):
        for language, words in (("en", "rows from Start"), ("it", "righe da Start")):
            result, path = self.table("--transitions", "from,to,count\nA,Goal,4\n", "--format", "json", "--lang", language)
            self.assertEqual(result.returncode, 0)
            self.assertTrue(result.stderr.startswith(f"{path}: "), result.stderr)
            self.assertIn(words, result.stderr)
            graph = json.loads(result.stdout)
            self.assertEqual((graph["conversion"], graph["cases"], graph["expected_steps"]), (0, 0, 0))
            self.assertEqual(graph["orphans"], ["A"])
        for table in ("from,to,count\nA,B,4\n", "from,to,count\nA,B,0\n"):
            result, _ = self.table("--transitions", table, "--lang", "en")
            self.assertIn("Conversion: –\n", result.stdout)
            self.assertIn("Touchpoints passed, on average: –\n", result.stdout)

    def test_structure(self):
        graph = self.graph(
            "--transitions",
            "from,to,count\nStart,A,9\nA,B,5\nA,C,4\nB,D,5\nC,D,3\nC,Exit,1\nD,Goal,7\nD,D,2\nD,Exit,1\n",
        )
        entries = by_id(graph)
        self.assertEqual([name for name in entries if entries[name]["dominator"]], ["A", "D"])
        self.assertEqual([name for name in entries if entries[name]["articulation"]], ["A", "D"])
        self.assertEqual(
            {frozenset(bridge.values()) for bridge in graph["bridges"]},
            {frozenset(("(start)", "A")), frozenset(("D", "(goal)"))},
        )
        self.assertEqual(graph["loops"], [{"touchpoints": ["D"]}])
        self.assertAlmostEqual(entries["D"]["repeats"], 0.25)
        first = graph["paths_to_goal"][0]
        self.assertEqual(first["touchpoints"], ["A", "B", "D"])
        self.assertAlmostEqual(first["probability"], 5 / 9 * 0.7)


class Drawn(Graph):
    def test_volumes_abandonment_and_ends(self):
        graph = self.drawn(
            [
                {"id": "a", "monthly_volume": 1000, "abandonment": 0.2, "department": "Sales", "channel": "Web"},
                {"id": "b", "monthly_volume": 700, "abandonment": 0.1, "department": "Support"},
                {"id": "c", "department": "Support", "channel": "Shop"},
            ],
            [
                {"from": "a", "to": "b", "count": 600},
                {"from": "a", "to": "c", "count": 200},
                {"from": "b", "to": "c", "count": 540},
            ],
        )
        self.assertEqual(graph["basis"], "drawn")
        shares = {(entry["from"], entry["to"]): entry["probability"] for entry in graph["transitions"]}
        self.assertAlmostEqual(shares["(start)", "a"], 1000 / 1100)
        self.assertAlmostEqual(shares["(start)", "b"], 100 / 1100)
        self.assertAlmostEqual(shares["a", "b"], 0.6)
        self.assertAlmostEqual(shares["a", "c"], 0.2)
        self.assertAlmostEqual(shares["a", "(exit)"], 0.2)
        self.assertEqual(shares["c", "(goal)"], 1)
        start = 1000 / 1100
        self.assertAlmostEqual(graph["conversion"], start * (0.2 + 0.6 * 0.9) + (1 - start) * 0.9)
        self.assertEqual((graph["cases"], graph["conversions"]), (1100, 740))
        self.assertEqual(by_id(graph)["a"]["stage"], "use")
        # From a both change their department; only those who go from a to c change channel.
        self.assertAlmostEqual(graph["handoffs"]["department_changes"], 100 * start * 0.8)
        self.assertAlmostEqual(graph["handoffs"]["channel_switches"], 100 * start * 0.2)
        # Somebody has counted: nothing says that nobody has.
        self.assertNotIn("drawn", {entry["kind"] for entry in graph["findings"]})

    def test_without_numbers_shares_are_equal(self):
        graph = self.drawn(
            [{"id": "a"}, {"id": "b", "abandonment": 0.5}, {"id": "c"}],
            [{"from": "a", "to": "b"}, {"from": "a", "to": "c"}, {"from": "b", "to": "c"}],
        )
        self.assertEqual(graph["conversion"], 0.75)
        self.assertIsNone(graph["cases"])
        self.assertIsNone(graph["conversions"])
        self.assertIsNone(by_id(graph)["a"]["credit"])
        self.assertEqual(graph["transitions"][-1]["count"], None)
        self.assertIn("drawn", {entry["kind"] for entry in graph["findings"]})

    def test_causes_and_their_circles(self):
        pain = {"category": "other", "evidence": "reported", "share": 0.5}
        graph = self.drawn(
            [{"id": "a"}, {"id": "b"}],
            [{"from": "a", "to": "b"}],
            [
                {**pain, "id": "p", "touchpoint": "a", "title": "Slow form", "severity": 2, "causes": ["r"]},
                {**pain, "id": "q", "touchpoint": "b", "title": "Second call", "severity": 4, "causes": ["p"]},
                {**pain, "id": "r", "touchpoint": "b", "title": "Old system", "severity": 1, "causes": ["p"]},
            ],
        )
        found = {entry["kind"]: entry for entry in reversed(graph["findings"])}
        self.assertEqual(found["cause"]["value"], 3)
        self.assertIn("Old system", found["cause"]["text"])
        self.assertEqual(found["cause"]["evidence"], "reported")
        self.assertEqual(found["cause-circle"]["value"], 2)
        self.assertEqual(found["cause-circle"]["touchpoints"], ["a", "b"])
        self.assertEqual(found["painful-path"]["value"], 3.5)

    def test_every_root_cause_is_named(self):
        pain = {"category": "other", "evidence": "reported", "share": 0.5, "touchpoint": "a", "severity": 1}
        graph = self.drawn(
            [{"id": "a"}, {"id": "b"}],
            [{"from": "a", "to": "b"}],
            [
                {**pain, "id": f"p{at}", "title": f"Pain {at}", "causes": [f"p{at - 1}"] if at else []}
                for at in range(6)
            ],
        )
        texts = [entry["text"] for entry in graph["findings"] if entry["kind"] == "cause"]
        self.assertEqual(len(texts), 5)
        for at, told in enumerate(texts):
            self.assertIn(f"Pain {at}", told)

    def test_a_journey_is_chosen_by_its_id(self):
        def second(document):
            copy = json.loads(json.dumps(document["journeys"][0]))
            copy.update(id="second", pain_points=[], opportunities=[], transitions=[])
            copy["touchpoints"] = [copy["touchpoints"][0] | {"id": "second-ads"}]
            document["journeys"].append(copy)

        path = self.changed_sample(second)
        graph = self.json_output("graph", path, "--journey", "second")
        self.assertEqual((graph["journey"]["id"], len(graph["touchpoints"])), ("second", 1))
        self.assertAlmostEqual(graph["conversion"], 0.45)
        self.assertGreater(len(self.json_output("graph", path)["touchpoints"]), 1)
        for language, words in (("en", "has no journey “third”"), ("it", "non ha il percorso «third»")):
            result = run("graph", path, "--journey", "third", "--lang", language)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertIn(words, result.stderr)
            self.assertIn("second", result.stderr)

    def test_counts_that_do_not_match_are_found_and_every_kind_is_explained(self):
        graph = self.graph("--transitions", "from,to,count\nStart,A,1000\nA,B,700\nB,Goal,650\nB,Exit,52\n")
        findings = {entry["kind"]: entry for entry in graph["findings"]}
        self.assertNotIn("conversion", findings)
        found = findings["uneven-counts"]
        self.assertEqual((found["touchpoints"], found["value"], found["step"]), (["A"], 1, "record"))
        text = self.table("--transitions", "from,to,count\nStart,A,1000\nA,B,700\nB,Goal,650\nB,Exit,52\n")[0].stdout
        rows = [line.split() for line in text.splitlines() if line.split()[:1] in (["A"], ["B"])]
        self.assertEqual([row[-4:] for row in rows], [["–"] * 4] * 2)
        names = json.loads((ROOT / "assets/texts/names/en.json").read_text(encoding="utf-8"))
        reading = (ROOT / "docs/GRAPH.md").read_text(encoding="utf-8").split("## Reading the findings")[1]
        kinds = [key.split(".")[1] for key in names if key.startswith("finding-kind.")]
        self.assertIn("uneven-counts", kinds)
        for kind in kinds:
            self.assertIn(f"{names['finding-kind.' + kind]} (`{kind}`)", reading)

    def test_the_sample_has_something_to_say_in_both_languages(self):
        for language in ("en", "it"):
            text = self.output("graph", SAMPLE[language], "--lang", language)
            graph = self.json_output("graph", SAMPLE[language], "--lang", language)
            kinds = {entry["kind"] for entry in graph["findings"]}
            self.assertLessEqual(
                {"conversion", "drop-off", "removal-effect", "leverage", "path-to-goal", "path-to-exit", "painful-path",
                 "departments", "channels", "bridging"},
                kinds,
            )
            for entry in graph["findings"]:
                self.assertIn(" ".join(entry["text"].split()), " ".join(text.split()))
                self.assertNotIn("{", entry["text"])


if __name__ == "__main__":
    main()
