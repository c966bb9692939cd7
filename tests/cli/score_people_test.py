"""`tappa score` with several respondents: agreement, intervals, agreed levels, roles.

usage: score_people_test.py TAPPA REPOSITORY
"""

import json

from support import ROOT, SAMPLE, Case, main, run


class SeveralRespondents(Case):
    """Five people, of whom four have a role; the first question is as divided as in the method's
    example (1 1 2 4 5), the second unanimous, the third known to one person."""

    def setUp(self):
        super().setUp()
        questions = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))["questions"]
        self.ids = [question["id"] for question in questions]
        self.capability = questions[0]["capability"]

    def assessment(self, change=None):
        def answer(document):
            people = [f"r-{i}" for i in range(5)]
            said = {self.ids[0]: [1, 1, 2, 4, 5], self.ids[1]: [3, 3, 3, 3, 3], self.ids[2]: [4]}
            document["assessment"].update(
                respondents=[{"id": id, "role": "Agent" if id != "r-4" else ""} for id in people],
                answers=[
                    {"question": question, "respondent": person, "state": "level", "level": level}
                    for question, levels in said.items()
                    for person, level in zip(people, levels, strict=False)
                ],
                targets=[],
                weights=[],
            )
            if change:
                change(document["assessment"])

        return self.changed_sample(answer)

    def test_agreement_is_that_of_the_worked_example(self):
        results = self.json_output("score", self.assessment())
        first, second, third, fourth = results["questions"][:4]
        self.assertEqual((first["n"], first["median"], first["iqr"], first["agreed"]), (5, 2, 3, None))
        self.assertAlmostEqual(first["value"], 2.6)
        self.assertAlmostEqual(first["ad_median"], 1.4)
        self.assertAlmostEqual(first["r_wg"], -0.65)
        self.assertEqual((second["iqr"], second["ad_median"], second["r_wg"]), (0, 0, 1))
        self.assertEqual((third["median"], third["iqr"], third["ad_median"], third["r_wg"]), (4, None, None, None))
        self.assertEqual((fourth["n"], fourth["median"]), (0, None))
        # 1 − (3.3 + 0)/2/2.
        self.assertAlmostEqual(results["agreement"]["r_wg_star"], 0.175)
        self.assertEqual(results["agenda"], [self.ids[0]])

    def test_intervals_hold_the_scores_and_need_three_people(self):
        results = self.json_output("score", self.assessment())
        overall = results["overall"]
        self.assertLess(overall["interval"][0], overall["score"])
        self.assertGreater(overall["interval"][1], overall["score"])
        by_id = {entry["id"]: entry for entry in results["capabilities"]}
        self.assertLess(by_id[self.capability]["interval"][0], by_id[self.capability]["score"])

        def two_people(assessment):
            del assessment["respondents"][2:]
            known = {"r-0", "r-1"}
            assessment["answers"] = [a for a in assessment["answers"] if a["respondent"] in known]

        results = self.json_output("score", self.assessment(two_people))
        self.assertIsNone(results["overall"]["interval"])
        self.assertEqual({str(entry["interval"]) for entry in results["capabilities"]}, {"None"})

    def test_an_agreed_level_is_the_value_and_leaves_no_doubt(self):
        def agree(assessment):
            assessment["answers"][0] = {"question": self.ids[0], "respondent": "r-0", "state": "dont-know"}
            assessment["agreed"] = [{"question": self.ids[0], "level": 4, "reason": "Seen together"}]

        results = self.json_output("score", self.assessment(agree))
        first = results["questions"][0]
        self.assertEqual((first["value"], first["gating_value"], first["agreed"], first["n"]), (4, 4, 4, 4))
        self.assertEqual(first["median"], 3)  # of 1 2 4 5
        self.assertEqual(results["overall"]["bounds"], [results["overall"]["score"]] * 2)

    def test_roles_of_fewer_than_four_people_have_no_numbers(self):
        def agents_alone(assessment):
            del assessment["respondents"][4]
            assessment["answers"] = [a for a in assessment["answers"] if a["respondent"] != "r-4"]

        (agents,) = self.json_output("score", self.assessment(agents_alone))["roles"]
        self.assertEqual((agents["role"], agents["n"]), ("Agent", 4))
        scores = {entry["id"]: entry["score"] for entry in agents["capabilities"]}
        self.assertIsNotNone(agents["overall"])
        self.assertAlmostEqual(scores[self.capability], 2)  # of 1 1 2 4

        # The fifth alone has no role: everybody's score less the agents' would be their own.
        roles = self.json_output("score", self.assessment())["roles"]
        self.assertEqual([(role["role"], role["n"]) for role in roles], [("Agent", 4), (None, 1)])
        for role in roles:
            self.assertIsNone(role["overall"])
            self.assertEqual({entry["score"] for entry in role["capabilities"]}, {None})

    def test_tables_in_both_languages(self):
        path = self.assessment()
        english = self.output("score", path, "--lang", "en")
        for words in ("95% interval: ", "r*_wg 0.18, over 2 questions", "To talk about", "By role", "No role"):
            self.assertIn(words, english)
        italian = self.output("score", path, "--lang", "it")
        for words in ("Intervallo al 95%: da ", "r*_wg 0,18, su 2 domande", "Di che cosa parlare", "Per ruolo"):
            self.assertIn(words, italian)
        alone = self.output("score", SAMPLE["en"], "--lang", "en")
        for words in ("interval", "r*_wg", "To talk about", "By role"):
            self.assertNotIn(words, alone)

    def test_weights_that_add_up_to_nothing_are_explained(self):
        def weightless(assessment):
            capabilities = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))
            assessment["weights"] = [
                {"capability": entry["id"], "weight": 0} for entry in capabilities["capabilities"]
            ]

        path = self.assessment(weightless)
        for language, words in (("en", "Every capability weighs 0"), ("it", "Tutte le aree pesano 0")):
            result = run("score", path, "--format", "json", "--lang", language)
            self.assertEqual(result.returncode, 0)
            self.assertIn(words, result.stderr)
            overall = json.loads(result.stdout)["overall"]
            self.assertEqual((overall["score"], overall["bounds"], overall["interval"]), (None, None, None))


if __name__ == "__main__":
    main()
