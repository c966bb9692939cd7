"""Each check of catalogue_checks.py fails on data that break it, and only then."""

import json
import unittest

import catalogue_checks as checks
import common_checks
from content_examples import PLAIN, Checks, action, catalogue


class Catalogues(Checks):
    def test_finds_a_duplicate_id_and_title(self):
        document = catalogue(action(), action())
        self.finds("id-duplicate", checks.check_action_ids(document))
        self.finds("title-duplicate", checks.check_action_ids(document))

    def test_finds_an_unknown_prerequisite(self):
        self.finds("prerequisite-unknown", checks.check_action_ids(catalogue(action(prerequisites=["ghost"]))))

    def test_finds_a_cycle_and_names_its_members_only(self):
        document = catalogue(action("a", prerequisites=["b"]), action("b", prerequisites=["c"]),
                             action("c", prerequisites=["a"]), action("d", prerequisites=["a"]), action("e"))
        problems = checks.check_prerequisite_cycles(document)
        self.finds("prerequisite-cycle", problems)
        self.assertTrue(problems[0].message.endswith("circle: a, b, c"), problems[0].message)

    def test_finds_an_action_that_waits_for_itself(self):
        self.finds("prerequisite-cycle", checks.check_prerequisite_cycles(catalogue(action("a", prerequisites=["a"]))))

    def test_accepts_a_diamond_and_a_long_chain(self):
        self.assertEqual([], common_checks.cycle_members({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}))
        self.assertEqual([], common_checks.cycle_members({str(n): [str(n + 1)] for n in range(1500)}))

    def test_finds_a_prerequisite_from_a_later_step(self):
        later = action("later", capability_steps=[{"capability": "data", "from": 3}])
        document = catalogue(action("early", prerequisites=["later"]), later)
        self.finds("prerequisite-later", checks.check_prerequisite_order(document))

    def test_finds_effort_out_of_order(self):
        document = catalogue(action(effort_days={"low": 5, "likely": 2, "high": 4}))
        self.finds("effort-order", checks.check_action_values(document))

    def test_finds_two_first_steps_instead_of_three(self):
        self.finds("steps-count", checks.check_action_values(catalogue(action(first_steps=[PLAIN, PLAIN]))))

    def test_finds_an_action_without_metric(self):
        self.finds("metric-missing", checks.check_action_values(catalogue(action(metrics=[]))))

    def test_finds_a_unit_that_does_not_say_what_is_counted(self):
        counted = {"kind": "other", "name": PLAIN, "better": "up"}
        for unit, found in (({"en": "number", "it": "processi"}, True), ({"en": "processes", "it": "numero"}, True),
                            ({"en": "processes", "it": "processi"}, False)):
            problems = checks.check_action_values(catalogue(action(metrics=[counted | {"unit": unit}])))
            self.assertEqual("unit-bare" in {problem.code for problem in problems}, found)

    def test_finds_an_action_nothing_leads_to(self):
        self.finds("action-unreachable", checks.check_action_values(catalogue(action(capability_steps=[]))))

    def test_finds_a_lift_that_leads_down(self):
        document = catalogue(action(lifts=[{"question": "data.a", "from": 3, "to": 3}]))
        self.finds("lift-order", checks.check_action_values(document))

    def test_accepts_an_action_that_only_lifts_a_practice(self):
        lift = {"question": "data.a", "from": 2, "to": 3}
        self.clean(checks.check_action_values(catalogue(action(capability_steps=[], lifts=[lift]))))

    def test_finds_a_lift_to_an_unknown_question_and_a_step_nothing_lifts(self):
        document = catalogue(action(lifts=[{"question": "data.a", "from": 1, "to": 4}]))
        self.finds("lift-unknown", checks.check_lifts(document, {}))
        problems = checks.check_lifts(document, {"data.a": {"gate": 2}, "data.b": {}})
        self.assertEqual(["nothing lifts the key practice 'data.a' from 4 to 5"], [p.message for p in problems])

    def test_finds_a_title_longer_than_a_row(self):
        self.finds("title-length", checks.check_action_values(catalogue(action(title={"it": "x" * 71, "en": "x"}))))

    def test_finds_a_reduction_the_wrong_way_round_or_too_bold(self):
        for code, low, high in (("reduction-order", 0.1, 0.05), ("reduction-order", 0, 0.05),
                                ("reduction-bold", 0.1, 0.5)):
            document = catalogue(action(reduces={"low": low, "high": high}))
            self.finds(code, checks.check_action_values(document))
        self.clean(checks.check_action_values(catalogue(action(reduces={"low": 0.05, "high": 0.2}))))

    def test_finds_a_horizon_that_contradicts_the_duration(self):
        self.finds("horizon", checks.check_action_values(catalogue(action(duration_weeks=40))))

    def test_finds_an_unknown_capability(self):
        document = catalogue(action(capability_steps=[{"capability": "ghost", "from": 1}]))
        self.finds("capability-unknown", checks.check_action_capabilities(document))


class ShippedCatalogue(Checks):
    def setUp(self):
        self.document = json.loads((common_checks.QUESTIONNAIRES / "actions.json").read_text(encoding="utf-8"))
        self.profile = checks.CATALOGUE_PROFILES["cx-actions"]

    def check(self):
        return checks.check_catalogue_profile(self.document, self.profile)

    def test_shipped_file_passes(self):
        self.clean(checks.check_catalogue(self.document))

    def test_finds_too_few_actions(self):
        self.document["actions"] = self.document["actions"][:20]
        self.finds("action-count", self.check())

    def test_finds_an_id_that_is_not_written_like_ours(self):
        self.document["actions"][0]["id"] = "Strategy.Honest"
        self.finds("id-style", self.check())

    def test_finds_a_step_no_action_serves(self):
        for item in self.document["actions"]:
            item["capability_steps"] = [s for s in item["capability_steps"]
                                        if (s["capability"], s["from"]) != ("empathy", 3)]
        self.finds("step-coverage", self.check())

    def test_finds_a_pain_category_with_one_action_only(self):
        holders = [a for a in self.document["actions"] if "price" in a["pain_categories"]]
        for item in holders[1:]:
            item["pain_categories"].remove("price")
        self.finds("pain-coverage", self.check())

    def test_finds_a_source_that_is_no_article(self):
        self.document["actions"][0]["source"] = ""
        self.finds("source", self.check())


if __name__ == "__main__":
    unittest.main()
