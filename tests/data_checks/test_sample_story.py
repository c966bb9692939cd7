"""Each check of sample_story.py fails on a damaged copy of the samples, and only then."""

import copy
import json
import unittest

import check_samples as samples
import sample_story as story
from common_checks import QUESTIONNAIRES

SHIPPED = samples.load_folder()
CONTENT, _ = samples.content()
ACTIONS = json.loads((QUESTIONNAIRES / "actions.json").read_text(encoding="utf-8"))["actions"]
LIFTS = {action["id"]: action["lifts"] for action in ACTIONS}


class Story(unittest.TestCase):
    def setUp(self):
        self.documents = copy.deepcopy(SHIPPED)
        self.workshop = self.documents["banca-aurora-workshop"]["en"]

    def check(self):
        return story.check_story(self.documents, CONTENT, LIFTS)

    def test_the_shipped_samples_are_one_story(self):
        self.assertEqual([], [str(problem) for problem in self.check()])

    def test_finds_a_bank_at_two_stages(self):
        for answer in self.documents["banca-aurora"]["it"]["assessment"]["answers"]:
            if answer["question"] == "strategy.board-goals":
                answer["level"] = 1
        self.assertEqual(["stages-differ"], [problem.code for problem in self.check()])

    def test_finds_a_blocking_practice_the_workshop_forgot(self):
        plan = self.workshop["plan"]
        plan["actions"] = [a for a in plan["actions"] if a["id"] != "action-shared-answers"]
        self.assertEqual(["'consistency.same-answer' holds back the next stage, and no action lifts it"],
                         [problem.message for problem in self.check()])

    def test_takes_the_agreed_level_and_else_the_lower_median(self):
        questions = [{"id": "a", "gate": 2}, {"id": "b", "gate": 3}, {"id": "c"}]
        answers = [{"question": "a", "level": level} for level in (5, 2, 4, 3)]
        answers += [{"question": "b", "level": 5}, {"question": "b", "state": "dont-know"}, {"question": "c", "level": 1}]
        document = {"assessment": {"answers": answers, "agreed": [{"question": "b", "level": 2}]}}
        levels = story.gating_levels(document, {"questions": questions})
        self.assertEqual({"a": (2, 3), "b": (3, 2)}, levels)
        self.assertEqual(2, story.stage_of(levels))


if __name__ == "__main__":
    unittest.main()
