"""`tappa score`: one person's results, and the questionnaire they are scored with.

usage: score_test.py TAPPA REPOSITORY
"""

import json

from support import ROOT, SAMPLE, Case, main, run


class Score(Case):
    def test_sample_in_both_languages(self):
        for language, name in (("en", "Developing"), ("it", "In sviluppo")):
            results = self.json_output("score", SAMPLE[language], "--lang", language)
            overall = results["overall"]
            self.assertAlmostEqual(overall["score"], 2.5)
            self.assertEqual((overall["stage"], overall["stage_at_most"]), (2, 2))
            self.assertEqual(overall["stage_name"], name)
            self.assertLessEqual(overall["bounds"][0], 2.5)
            self.assertGreaterEqual(overall["bounds"][1], 2.5)
            self.assertEqual(len(results["blocking"]), 5)
            self.assertEqual(results["distance_to_next"], 5)

    def test_json_speaks_of_everything_once(self):
        results = self.json_output("score", SAMPLE["en"])
        questionnaire = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))
        capabilities = [entry["id"] for entry in questionnaire["capabilities"]]
        self.assertEqual([entry["id"] for entry in results["capabilities"]], capabilities)
        self.assertEqual(
            [entry["id"] for entry in results["questions"]],
            [entry["id"] for entry in questionnaire["questions"]],
        )
        self.assertEqual(len(results["journey_stages"]), 7)
        self.assertEqual(len(results["pillars"]), 3)
        self.assertEqual(len(results["components"]), 4)
        self.assertEqual(len(results["cells"]), 7 * len(capabilities))
        # A capability stands no higher than its weakest key practice of the next stage.
        values = {entry["id"]: entry["value"] for entry in results["questions"]}
        next_stage = results["overall"]["stage"] + 1
        for entry in results["capabilities"]:
            held = [
                values[question["id"]]
                for question in questionnaire["questions"]
                if question["capability"] == entry["id"]
                and question.get("gate", 9) <= next_stage
            ]
            current = min([entry["score"], *held])
            self.assertAlmostEqual(entry["gap"], max(0, entry["target"] - current))
            self.assertEqual(entry["stage"], int(current))

    def test_what_is_not_known_is_null(self):
        path = self.changed_sample(lambda document: document["assessment"].update(answers=[], targets=[]))
        results = self.json_output("score", path)
        overall = results["overall"]
        for name in ("score", "stage", "stage_name", "bounds", "interval"):
            self.assertIsNone(overall[name], name)
        self.assertEqual(overall["stage_at_most"], 5)
        self.assertEqual(results["distance_to_next"], 0)
        self.assertEqual(results["blocking"], [])
        for entry in results["capabilities"]:
            for name in ("score", "stage", "gap", "gap_weight", "interval"):
                self.assertIsNone(entry[name], name)
        for entry in results["cells"] + results["journey_stages"]:
            self.assertIsNone(entry["score"])
        self.assertEqual({entry["n"] for entry in results["questions"]}, {0})
        self.assertIn("No score yet", self.output("score", path, "--lang", "en"))

    def test_tables_in_both_languages(self):
        english = self.output("score", SAMPLE["en"], "--lang", "en")
        self.assertIn("2 · Developing", english)
        self.assertIn("2.50 out of 5", english)
        self.assertEqual(english.count("  - "), 5)
        italian = self.output("score", SAMPLE["it"], "--lang", "it")
        self.assertIn("2 · In sviluppo", italian)
        self.assertIn("2,50 su 5", italian)

    def test_answers_to_another_questionnaire_are_mentioned(self):
        def rename(document):
            document["assessment"]["answers"][0]["question"] = "elsewhere"

        result = run("score", self.changed_sample(rename), "--lang", "en")
        self.assertEqual(result.returncode, 0)
        self.assertIn("1 answer is to a question", result.stderr)

    def test_bad_file_and_missing_data_end_with_1(self):
        result = run("score", str(ROOT / "questionnaires/cx-quick.json"))
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        result = run("score", SAMPLE["en"], TAPPA_DATA_DIR=str(self.folder))
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("TAPPA_DATA_DIR", result.stderr)

    def test_titles_cannot_command_the_terminal(self):
        path = self.changed_sample(lambda document: document.update(title="a\x1b[2Jb\nc"))
        text = self.output("score", path)
        self.assertNotIn("\x1b", text)
        self.assertIn("b c", text.splitlines()[0])


class Questionnaires(Case):
    def test_a_document_is_scored_with_its_own_questionnaire(self):
        results = self.json_output("score", str(ROOT / "tests/data/valid/own-questionnaire.json"))
        self.assertEqual([entry["id"] for entry in results["capabilities"]], ["measurement"])
        values = {entry["id"]: (entry["value"], entry["agreed"]) for entry in results["questions"]}
        self.assertEqual(values, {"measurement.closed-loop": (3, None), "measurement.all": (4, 4)})

    def test_every_questionnaire_that_ships_is_found_by_its_id(self):
        for file in (ROOT / "questionnaires").glob("*.json"):
            content = json.loads(file.read_text(encoding="utf-8"))
            if content["format"] != "tappa-questionnaire":
                continue

            def name(document, content=content):
                document["assessment"].update(
                    questionnaire_id=content["id"], questionnaire_revision=content["revision"], answers=[], targets=[]
                )

            results = self.json_output("score", self.changed_sample(name))
            self.assertEqual(len(results["questions"]), len(content["questions"]), file.name)

    def test_an_unknown_questionnaire_is_named(self):
        path = self.changed_sample(lambda document: document["assessment"].update(questionnaire_id="elsewhere"))
        for language, words in (("en", "the questionnaire “elsewhere”"), ("it", "questionario «elsewhere»")):
            result = run("score", path, "--lang", language)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertIn(words, result.stderr)
            self.assertIn("document.assessment.questionnaire_id", result.stderr)

    def test_a_document_of_the_first_version_is_scored(self):
        result = run("score", str(ROOT / "tests/data/old/document-v1.json"), "--format", "json")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(json.loads(result.stdout)["document"]["id"], "doc-1")


if __name__ == "__main__":
    main()
