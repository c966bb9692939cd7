"""Each check of check_samples.py fails on a damaged copy of the sample, and only then."""

import copy
import unittest

import check_samples as samples

QUESTIONNAIRES, CATALOGUE = samples.content()
SHIPPED = {language: samples.load(samples.SAMPLES / f"banca-aurora.{language}.json")["document"]
           for language in samples.LANGUAGES}


class Sample(unittest.TestCase):
    def setUp(self):
        self.document = copy.deepcopy(SHIPPED["en"])
        self.journey = self.document["journeys"][0]
        self.actions = self.document["plan"]["actions"]

    def check(self):
        return samples.check_document(self.document, QUESTIONNAIRES, CATALOGUE)

    def finds(self, code, problems=None):
        problems = self.check() if problems is None else problems
        self.assertIn(code, {problem.code for problem in problems}, [str(problem) for problem in problems])

    def test_shipped_sample_passes_in_both_languages(self):
        for language, document in SHIPPED.items():
            problems = samples.check_document(document, QUESTIONNAIRES, CATALOGUE)
            self.assertEqual([], [str(problem) for problem in problems], language)
        self.assertEqual([], samples.check_pair(SHIPPED["it"], SHIPPED["en"]))

    def test_finds_references_to_nothing(self):
        def spoil(change):
            self.setUp()
            change()
            self.finds("reference")

        spoil(lambda: self.document["assessment"].update(questionnaire_id="ghost"))
        spoil(lambda: self.document["assessment"]["answers"][0].update(question="ghost"))
        spoil(lambda: self.document["assessment"]["answers"][0].update(respondent="ghost"))
        spoil(lambda: self.document["assessment"]["targets"][0].update(capability="ghost"))
        spoil(lambda: self.journey.update(persona="ghost"))
        spoil(lambda: self.journey["pain_points"][0].update(touchpoint="ghost"))
        spoil(lambda: self.journey["pain_points"][0].update(causes=["ghost"]))
        spoil(lambda: self.journey["opportunities"][0].update(touchpoint="ghost"))
        spoil(lambda: self.journey["transitions"][0].update(to="ghost"))
        spoil(lambda: self.actions[0].update(catalogue_id="ghost"))
        spoil(lambda: self.actions[0].update(prerequisites=["ghost"]))
        spoil(lambda: self.actions[0]["sources"][0].update(id="ghost"))
        spoil(lambda: self.document["plan"].update(dropped_proposals=["ghost"]))

    def test_finds_duplicates(self):
        document = copy.deepcopy(SHIPPED["en"])
        document["assessment"]["answers"].append(document["assessment"]["answers"][0])
        self.finds("id-duplicate", samples.check_assessment(document, QUESTIONNAIRES))
        for name in ("touchpoints", "pain_points", "opportunities", "transitions"):
            journey = copy.deepcopy(SHIPPED["en"]["journeys"][0])
            journey[name].append(journey[name][0])
            self.finds("id-duplicate", samples.check_journey(journey))
        self.setUp()
        self.actions.append(self.actions[0])
        self.finds("id-duplicate")

    def test_finds_an_unanswered_question(self):
        self.document["assessment"]["answers"][0]["state"] = "dont-know"
        self.finds("unanswered")

    def test_finds_an_answer_without_evidence(self):
        self.document["assessment"]["answers"][0]["evidence"] = ""
        self.finds("evidence")

    def test_finds_answers_of_another_revision(self):
        self.document["assessment"]["questionnaire_revision"] += 1
        self.finds("revision")

    def test_finds_one_confidence_for_all(self):
        for answer in self.document["assessment"]["answers"]:
            answer["confidence"] = "guess"
        self.finds("variety")

    def test_finds_pains_that_cause_each_other(self):
        one, other = self.journey["pain_points"][:2]
        one["causes"], other["causes"] = [other["id"]], [one["id"]]
        self.finds("cause-cycle")

    def test_finds_a_transition_that_goes_back(self):
        transition = self.journey["transitions"][0]
        transition["from"], transition["to"] = transition["to"], transition["from"]
        self.finds("backward")

    def test_finds_counts_that_do_not_add_up(self):
        self.journey["transitions"][0]["count"] += 500
        self.finds("flow")

    def test_finds_shares_that_do_not_add_up(self):
        self.journey["transitions"][0]["share"] -= 0.2
        self.finds("shares")

    def test_finds_an_action_due_too_early(self):
        self.actions[0]["due"] = self.actions[0]["start"]
        self.finds("dates")

    def test_finds_an_action_that_does_not_wait_for_its_prerequisite(self):
        waiting = next(action for action in self.actions if action["prerequisites"])
        waiting["start"] = "2026-01-05"
        self.finds("dates")

    def test_finds_a_target_in_the_wrong_direction(self):
        metric = self.actions[0]["metrics"][0]
        metric["better"] = "down" if metric["better"] == "up" else "up"
        self.finds("metric-direction")

    def test_finds_prerequisites_in_a_circle(self):
        self.actions[0]["prerequisites"] = [self.actions[1]["id"]]
        self.actions[1]["prerequisites"] = [self.actions[0]["id"]]
        self.finds("prerequisite-cycle")

    def test_finds_a_plan_that_is_too_complete_to_show_what_is_missing(self):
        for action in self.actions:
            action["owner_name"] = "Somebody"
        self.finds("completeness")

    def test_finds_an_empty_stage_and_too_few_things(self):
        self.journey["touchpoints"] = [t for t in self.journey["touchpoints"] if t["stage"] != "advocacy"][:20]
        self.finds("stage-empty")
        self.finds("too-little")

    def test_finds_a_number_that_differs_between_languages(self):
        self.actions[0]["effort_days"] += 1
        self.finds("pair-differs", samples.check_pair(SHIPPED["it"], self.document))

    def test_finds_a_member_in_one_language_only(self):
        del self.actions[0]["due"]
        self.finds("pair-differs", samples.check_pair(SHIPPED["it"], self.document))

    def test_finds_a_text_left_in_the_other_language(self):
        self.actions[0]["why"] = SHIPPED["it"]["plan"]["actions"][0]["why"]
        self.finds("language-same", samples.check_pair(SHIPPED["it"], self.document))

    def test_finds_a_grade_that_differs_between_languages(self):
        touchpoint = self.journey["touchpoints"][0]
        touchpoint["evidence"] = "measured" if touchpoint["evidence"] != "measured" else "assumed"
        self.finds("pair-differs", samples.check_pair(SHIPPED["it"], self.document))


if __name__ == "__main__":
    unittest.main()
