"""Each check of questionnaire_checks.py fails on data that break it, and only then."""

import copy
import json
import unittest

import common_checks
import questionnaire_checks as checks
from content_examples import Checks, question, questionnaire


class Questionnaires(Checks):
    def test_finds_a_duplicate_question_id(self):
        self.finds("id-duplicate", checks.check_questionnaire_ids(questionnaire([question(), question()])))

    def test_finds_a_duplicate_capability_id(self):
        document = questionnaire()
        document["capabilities"] *= 2
        self.finds("id-duplicate", checks.check_questionnaire_ids(document))

    def test_finds_an_unknown_capability(self):
        document = questionnaire()
        document["questions"][0]["capability"] = "nowhere"
        self.finds("capability-unknown", checks.check_questionnaire_ids(document))

    def test_finds_a_capability_nobody_asks_about(self):
        document = questionnaire()
        document["capabilities"].append({**copy.deepcopy(document["capabilities"][0]), "id": "lonely"})
        self.finds("capability-unasked", checks.check_questionnaire_ids(document))

    def test_finds_a_missing_level(self):
        document = questionnaire()
        document["questions"][0]["levels"].pop()
        self.finds("levels-count", checks.check_levels(document))

    def test_finds_two_levels_that_say_the_same(self):
        document = questionnaire()
        document["questions"][0]["levels"][3]["it"] = document["questions"][0]["levels"][2]["it"] + " Sempre."
        self.finds("levels-alike", checks.check_levels(document))

    def test_finds_levels_too_short_and_too_long_for_a_card(self):
        for text in ("Troppo corto.", "x" * 171):
            document = questionnaire()
            document["questions"][0]["levels"][0]["it"] = text
            self.finds("level-length", checks.check_level_lengths(document))

    def test_finds_a_word_that_judges(self):
        for lang, word in (("it", "efficace"), ("en", "properly")):
            document = questionnaire()
            document["questions"][0]["levels"][4][lang] += f" {word}"
            self.finds("leading-word", checks.check_leading_words(document))

    def test_finds_two_questions_that_overlap(self):
        one, other = question(), question("strategy.beta")
        other["text"] = copy.deepcopy(one["text"])
        self.finds("questions-alike", checks.check_question_overlap(questionnaire([one, other])))

    def test_finds_a_double_question(self):
        document = questionnaire()
        document["questions"][0]["text"]["en"] = "Who asks? And who answers?"
        self.finds("one-question", checks.check_one_question_mark(document))

    def test_finds_radar_labels_too_long_or_used_twice(self):
        document = questionnaire()
        document["capabilities"][0]["short_title"]["en"] = "Fifteen letters"
        self.finds("short-title", checks.check_short_titles(document))
        other = question("data.alpha", "data")
        document = questionnaire([question(), other])
        document["capabilities"][1]["short_title"] = document["capabilities"][0]["short_title"]
        self.finds("short-title", checks.check_short_titles(document))

    def test_finds_a_question_that_changed_its_meaning_between_files(self):
        self.clean(checks.check_shared({"a": questionnaire(), "b": questionnaire()}))
        self.finds("question-differs",
                   checks.check_shared({"a": questionnaire(), "b": questionnaire([question(key=False)])}))

    def test_finds_a_single_word_that_differs_between_files(self):
        other = questionnaire()
        other["questions"][0]["levels"][2]["it"] += " Sempre."
        problems = checks.check_shared({"a": questionnaire(), "b": other})
        self.assertEqual(["question-differs"], [problem.code for problem in problems])
        self.assertIn("levels", problems[0].message)

    def test_finds_a_member_of_a_question_that_only_one_file_has(self):
        other = questionnaire()
        del other["questions"][0]["source"]
        self.finds("question-differs", checks.check_shared({"a": questionnaire(), "b": other}))

    def test_finds_a_capability_that_differs_between_files(self):
        other = questionnaire()
        other["capabilities"][0]["description"]["en"] = "Something else."
        self.finds("capability-differs", checks.check_shared({"a": questionnaire(), "b": other}))

    def test_files_may_ask_different_questions(self):
        self.clean(checks.check_shared({"a": questionnaire(), "b": questionnaire([question("data.beta", "data")])}))

    def test_shipped_files_say_the_same_of_the_same(self):
        shipped = {path.name: json.loads(path.read_text(encoding="utf-8"))
                   for path in common_checks.QUESTIONNAIRES.glob("cx-*.json")}
        shared = set.intersection(*({q["id"] for q in document["questions"]} for document in shipped.values()))
        self.assertEqual(12, len(shared), "the quick scan is part of the full assessment")
        self.clean(checks.check_shared(shipped))


class Gates(Checks):
    def test_accepts_key_practices_from_the_second_stage_on_and_none_at_all(self):
        self.clean(checks.check_gates(questionnaire([question("a.a", gate=2), question("a.b", gate=5)])))
        without = questionnaire()
        del without["questions"][0]["gate"]
        self.clean(checks.check_gates(without))

    def test_finds_a_gate_that_is_no_stage_one_can_miss(self):
        self.finds("gate", checks.check_gates(questionnaire([question(gate=2), question("a.b", gate=6)])))
        self.finds("gate", checks.check_gates(questionnaire([question(gate=1)])))

    def test_finds_key_practices_that_begin_late(self):
        self.finds("gate-first", checks.check_gates(questionnaire([question(gate=3)])))


class QuickScan(Checks):
    """The promises of the shipped questionnaire, each broken in a copy of it."""

    def setUp(self):
        self.document = json.loads((common_checks.QUESTIONNAIRES / "cx-quick.json").read_text(encoding="utf-8"))
        self.profile = checks.QUESTIONNAIRE_PROFILES["cx-quick"]

    def check(self):
        return checks.check_questionnaire_profile(self.document, self.profile)

    def test_shipped_file_passes(self):
        self.clean(checks.check_questionnaire(self.document))

    def test_finds_a_missing_question_and_the_capability_it_leaves_bare(self):
        self.document["questions"] = [q for q in self.document["questions"] if q["capability"] != "data"]
        self.finds("question-count", self.check())
        self.finds("capability-coverage", self.check())

    def test_finds_capabilities_out_of_order(self):
        self.document["capabilities"].reverse()
        self.finds("capability-list", self.check())

    def test_finds_a_gate_without_key_practice(self):
        for item in self.document["questions"]:
            if item.get("gate") == 3:
                del item["gate"]
        self.finds("gate-missing", self.check())

    def test_finds_a_practice_without_name(self):
        del self.document["questions"][0]["name"]
        self.finds("name", checks.check_names(self.document))

    def test_finds_a_name_too_long_for_a_line(self):
        self.document["questions"][0]["name"]["it"] = "Obiettivi per i clienti approvati dal vertice"
        self.finds("name", checks.check_names(self.document))

    def test_finds_two_practices_of_one_name(self):
        self.document["questions"][1]["name"] = self.document["questions"][0]["name"]
        self.finds("name-duplicate", checks.check_names(self.document))

    def test_finds_a_journey_stage_nobody_names(self):
        for item in self.document["questions"]:
            item["journey_stages"] = [s for s in item["journey_stages"] if s != "discovery"] or ["all"]
        self.finds("stage-coverage", self.check())

    def test_finds_a_pillar_without_questions(self):
        for item in self.document["questions"]:
            item["pillar"] = "process"
        self.finds("kind-coverage", self.check())

    def test_finds_an_id_outside_its_family(self):
        self.document["questions"][0]["id"] = "other.board-goals"
        self.finds("id-family", self.check())

    def test_finds_a_source_that_is_no_article(self):
        self.document["questions"][0]["source"] = "somewhere"
        self.finds("source", self.check())

    def test_finds_an_id_that_is_not_written_like_ours(self):
        for identifier in ("strategy.Board", "strategy.board-", "strategy.board.goals", "strategy"):
            self.document["questions"][0]["id"] = identifier
            self.finds("id-style", self.check())

    def test_finds_a_missing_evidence_prompt(self):
        self.document["questions"][0]["evidence_prompts"].pop()
        self.finds("evidence-count", self.check())


if __name__ == "__main__":
    unittest.main()
