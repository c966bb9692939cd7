"""`tappa graph --against` and `--against-journey`: a drawn journey held against a measured one."""

import json
import re

from support import Case, main, run


class Against(Case):
    def drawn(self):
        """The sample with one more journey, drawn: Ask, then Check or Sign, then the goal."""
        touchpoint = {"channel": "", "department": "", "stage": "use", "importance": 3, "evidence": "assumed"}

        def add(document):
            sample = document["journeys"][0]
            base = {**sample["touchpoints"][0], **touchpoint}
            for name in ("emotion", "monthly_volume", "abandonment", "component"):
                base.pop(name, None)
            document["journeys"].append({
                **{key: [] for key, value in sample.items() if isinstance(value, list)},
                "id": "drawn", "name": "As we think",
                "touchpoints": [{**base, "id": f"d{i}", "name": name} for i, name in enumerate(("Ask", "Check", "Sign"))],
                "transitions": [
                    {"from": "d0", "to": "d1", "share": 0.5}, {"from": "d0", "to": "d2", "share": 0.5},
                    {"from": "d1", "to": "d2"},
                ],
            })

        return self.changed_sample(add)

    def test_every_bad_row_of_the_log_is_told(self):
        log = self.file("log.csv", "case,activity,timestamp\n1,Ask,2026-01-01\n" + "1,,2026-01-01\n" * 6_000)
        result = run("graph", self.drawn(), "--journey", "drawn", "--against", log, "--format", "json")
        self.assertEqual(result.returncode, 0)
        told = re.findall(rf"^{re.escape(log)}: (\d+): .", result.stderr, re.MULTILINE)
        self.assertEqual([int(line) for line in told], list(range(3, 6_003)))
        useless = self.file("bad.csv", "case,activity,timestamp\n1,,2026-01-01\n")
        result = run("graph", self.drawn(), "--journey", "drawn", "--against", useless, "--format", "json")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn(f"{useless}: 2: ", result.stderr)

    def test_the_log_is_never_replaced(self):
        text = "case,activity,timestamp\n1,Ask,2026-01-01\n"
        log = self.file("log.csv", text)
        result = run("graph", self.drawn(), "--journey", "drawn", "--against", log, "-o", log)
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        with open(log, encoding="utf-8") as file:
            self.assertEqual(file.read(), text)

    def test_what_is_odd_about_the_log_is_said(self):
        log = self.file("log.csv", "case,activity,timestamp,activity\n1,Ask,03/04/2026,x\n")
        result = run("graph", self.drawn(), "--journey", "drawn", "--against", log, "--format", "json")
        self.assertEqual(result.returncode, 0)
        self.assertIn(f"{log}: 1: “activity” is the name of several columns (2, 4)", result.stderr)
        self.assertIn(f"{log}: No date shows whether the day", result.stderr)

    def test_a_drawn_journey_against_a_log(self):
        rows = ["case,activity,timestamp,goal"]
        for case in range(100):
            steps = ["ask", "SIGN"] if case < 80 else ["Ask", "Call"]
            for hour, step in enumerate(steps):
                rows.append(f"c{case},{step.title()},2026-01-01T{hour:02}:00:00,{int(step == 'SIGN')}")
        log = self.file("log.csv", "\n".join(rows) + "\n")
        output = self.output(
            "graph", self.drawn(), "--journey", "drawn", "--against", log, "--format", "json", "--lang", "en"
        )
        found = json.loads(output)["conformance"]
        self.assertEqual(set(found), {
            "against", "swapped", "fit", "matched", "counted", "drawn_counted", "touchpoints", "transitions",
            "deviations",
        })
        # 100 start at Ask, 80 go on to Sign and to the goal; 20 go to Call, which nobody drew.
        self.assertAlmostEqual(found["fit"], 260 / 280)
        self.assertEqual((found["matched"], found["counted"]), (2, True))
        self.assertEqual((found["swapped"], found["drawn_counted"]), (False, False))
        ways = {(way["from"], way["to"]): way for way in found["transitions"]}
        self.assertAlmostEqual(ways["d0", "d2"]["drawn"], 0.5)
        self.assertAlmostEqual(ways["d0", "d2"]["measured"], 0.8)
        self.assertEqual(ways["d0", "d2"]["count"], 80)
        low, high = ways["d0", "d2"]["interval"]
        self.assertTrue(0.7 < low < 0.8 < high < 0.9)
        self.assertIsNone(ways["d0", "d1"]["measured"])
        kinds = {entry["kind"] for entry in found["deviations"]}
        self.assertTrue({"way-differs", "touchpoint-not-seen", "touchpoint-not-drawn"} <= kinds)
        weights = [entry["weight"] for entry in found["deviations"]]
        self.assertEqual(weights, sorted(weights, reverse=True))

    def test_a_drawn_journey_against_one_of_the_document(self):
        path = self.drawn()
        text = self.output("graph", path, "--against-journey", "drawn", "--lang", "en")
        self.assertIn("Drawn against measured: As we think", text)
        # Customers were counted in the sample's own journey: the other is the drawing, whichever is first.
        held = "“As we think”, as drawn, against “Open a current account”, as measured."
        self.assertIn(held, text)
        self.assertIn("“Ask” is drawn, but not among the measured touchpoints.", text)
        self.assertIn(held, self.output(
            "graph", path, "--journey", "drawn", "--against-journey", "journey-open-account", "--lang", "en"
        ))
        both = [
            json.loads(self.output("graph", path, *chosen, "--format", "json", "--lang", "en"))["conformance"]
            for chosen in (
                ("--against-journey", "drawn"), ("--journey", "drawn", "--against-journey", "journey-open-account")
            )
        ]
        self.assertEqual([found["swapped"] for found in both], [True, False])
        for member in ("fit", "counted", "drawn_counted", "touchpoints", "transitions", "deviations"):
            self.assertEqual(both[0][member], both[1][member])
        alike = self.output("graph", path, "--journey", "drawn", "--against-journey", "drawn", "--lang", "en")
        self.assertIn("nobody counted customers in either", alike)
        result = run("graph", path, "--against-journey", "none", "--lang", "en")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("no journey “none”", result.stderr)
        for arguments in (
            (path, "--against", path, "--against-journey", "drawn"), ("--paths", path, "--against", path)
        ):
            self.assertEqual(run("graph", *arguments).returncode, 2)


if __name__ == "__main__":
    main()
