"""Each check of check_samples.py fails on a damaged copy of a sample, and only then."""

import copy
import unittest

import check_samples as samples

QUESTIONNAIRES, CATALOGUE = samples.content()
ALL = samples.load_folder()
SHIPPED = ALL["banca-aurora"]
WORKSHOP = ALL["banca-aurora-workshop"]


class Checks(unittest.TestCase):
    shipped = SHIPPED

    def setUp(self):
        self.document = copy.deepcopy(self.shipped["en"])
        self.assessment = self.document["assessment"]
        self.journey = self.document["journeys"][0]
        self.actions = self.document["plan"]["actions"]

    def check(self):
        return samples.check_document(self.document, QUESTIONNAIRES, CATALOGUE)

    def finds(self, code, problems=None):
        problems = self.check() if problems is None else problems
        self.assertIn(code, {problem.code for problem in problems}, [str(problem) for problem in problems])


class Folder(unittest.TestCase):
    def test_every_shipped_sample_passes_in_both_languages(self):
        self.assertEqual([], samples.check_folder(ALL))
        for name, pair in ALL.items():
            for language, document in pair.items():
                problems = samples.check_document(document, QUESTIONNAIRES, CATALOGUE)
                self.assertEqual([], [str(problem) for problem in problems], f"{name}.{language}")
            self.assertEqual([], samples.check_pair(pair["it"], pair["en"]), name)

    def codes(self, documents):
        return {problem.code for problem in samples.check_folder(documents)}

    def test_finds_two_samples_with_one_id(self):
        twin = copy.deepcopy(ALL)
        twin["banca-aurora-workshop"]["it"]["id"] = twin["banca-aurora"]["it"]["id"]
        self.assertEqual({"id-duplicate"}, self.codes(twin))

    def test_finds_a_sample_in_one_language_only(self):
        self.assertEqual({"language-missing"}, self.codes({"alone": {"it": SHIPPED["it"]}}))

    def test_finds_a_file_that_says_another_language(self):
        self.assertEqual({"language"}, self.codes({"swapped": {"it": SHIPPED["en"], "en": SHIPPED["it"]}}))


class Sample(Checks):
    """One person's assessment."""

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
        spoil(lambda: self.journey.update(segment="ghost"))
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

    def test_finds_a_plan_without_public_holidays(self):
        del self.document["plan"]["schedule"]
        self.finds("country")

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


class Workshop(Checks):
    """The assessment with several respondents."""

    shipped = WORKSHOP

    def finds_too_little(self, what):
        found = [problem.message for problem in self.check() if problem.code == "too-little"]
        self.assertTrue(any(what in message for message in found), found)

    def levels(self, wanted):
        return [answer for answer in self.assessment["answers"] if answer["state"] == "level" and wanted(answer)]

    def test_nobody_has_to_give_a_reason_for_every_answer(self):
        self.assertTrue(any("evidence" not in answer for answer in self.assessment["answers"]))
        self.assertEqual([], self.check())

    def test_finds_too_few_notes(self):
        for answer in self.assessment["answers"]:
            answer.pop("evidence", None)
            answer.pop("confidence", None)
        self.finds_too_little("answers in a hundred with evidence")
        self.finds_too_little("answers in a hundred with a confidence")

    def test_finds_a_person_with_a_name(self):
        self.assessment["respondents"][0]["name"] = "Chiara Moretti"
        self.finds("person")

    def test_finds_a_person_without_a_role(self):
        del self.assessment["respondents"][0]["role"]
        self.finds("person")

    def test_finds_a_workshop_without_a_role_too_small_to_be_shown(self):
        for respondent in self.assessment["respondents"]:
            respondent["role"] = "Branch"
        self.finds_too_little("roles too small")
        self.finds_too_little("roles whose numbers are shown")

    def test_finds_people_who_agree_on_everything(self):
        for answer in self.levels(lambda _: True):
            answer["level"] = 3
        self.finds_too_little("between the lowest and the highest role")
        self.finds_too_little("split people")

    def test_finds_people_who_agree_on_nothing(self):
        for index, answer in enumerate(self.levels(lambda _: True)):
            answer["level"] = 1 + index % 5
        self.finds_too_little("nearly all agree")

    def test_finds_a_workshop_in_which_everybody_knows_everything(self):
        for answer in self.assessment["answers"]:
            if answer["state"] != "level":
                answer.update(state="level", level=3)
        self.finds_too_little("don't know")
        self.finds_too_little("not applicable")

    def test_finds_a_workshop_in_which_nothing_was_left_out(self):
        respondents = [respondent["id"] for respondent in self.assessment["respondents"]]
        given = {(answer["question"], answer["respondent"]) for answer in self.assessment["answers"]}
        for question in {question for question, _ in given}:
            for respondent in respondents:
                if (question, respondent) not in given:
                    self.assessment["answers"].append(
                        {"question": question, "respondent": respondent, "state": "level", "level": 2})
        self.finds_too_little("left out")

    def test_finds_missing_agreed_levels_targets_and_weights(self):
        self.assessment.update(agreed=[], targets=[], weights=[])
        for what in ("agreed levels", "targets", "weights"):
            self.finds_too_little(what)

    def test_finds_a_level_agreed_on_twice_or_for_no_question(self):
        self.assessment["agreed"].append(self.assessment["agreed"][0])
        self.finds("id-duplicate")
        self.setUp()
        self.assessment["agreed"][0]["question"] = "ghost"
        self.finds("reference")

    def test_finds_an_agreed_level_that_nobody_had_to_agree_on(self):
        agreed = self.assessment["agreed"][0]
        for answer in self.levels(lambda answer: answer["question"] == agreed["question"]):
            answer["level"] = agreed["level"]
        self.finds("agreed")

    def test_finds_an_agreed_level_above_all_answers(self):
        agreed = self.assessment["agreed"][0]
        for answer in self.levels(lambda answer: answer["question"] == agreed["question"]):
            answer["level"] = min(answer["level"], 3)
        agreed["level"] = 4
        self.finds("agreed")

    def test_finds_a_respondent_given_twice(self):
        self.assessment["respondents"][1]["id"] = self.assessment["respondents"][0]["id"]
        self.finds("id-duplicate")

    def test_finds_a_reason_left_in_the_other_language(self):
        self.assessment["agreed"][0]["reason"] = WORKSHOP["it"]["assessment"]["agreed"][0]["reason"]
        self.finds("language-same", samples.check_pair(WORKSHOP["it"], self.document))

    def test_finds_a_level_that_differs_between_languages(self):
        self.levels(lambda answer: answer["level"] < 5)[0]["level"] += 1
        self.finds("pair-differs", samples.check_pair(WORKSHOP["it"], self.document))


if __name__ == "__main__":
    unittest.main()
