"""Tests of `tappa graph`: tables and drawn journeys in, graphs out."""

import json

from support import Case, run

ANDERL = "path;conversions;nulls\nA > B;1;0\nA;0;1\nB;1;1\n"


class Graph(Case):
    def table(self, option, text, *arguments):
        path = self.file("table.csv", text)
        return run("graph", option, path, *arguments), path

    def graph(self, option, text):
        result, _ = self.table(option, text, "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def drawn(self, touchpoints, transitions, pain_points=()):
        """The graph of an assessment with one journey."""
        def draw(document):
            journey = document["journeys"][0]
            plain = {"name": "N", "stage": "use", "moment_of_truth": False, "importance": 3, "evidence": "assumed"}
            journey["touchpoints"] = [{**plain, **touchpoint} for touchpoint in touchpoints]
            journey["transitions"] = list(transitions)
            journey["pain_points"] = list(pain_points)
            journey["opportunities"] = []
            document["plan"]["actions"] = []
            document["plan"]["dropped_proposals"] = []
        return self.json_output("graph", self.changed_sample(draw))
