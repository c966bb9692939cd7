"""`tappa validate`: which files it takes, and how it says that one is refused.

usage: validate_test.py TAPPA REPOSITORY
"""

import json
import os

from support import ROOT, SAMPLE, Case, main, run


class Validate(Case):
    def test_accepts_every_kind_and_names_it(self):
        questionnaire = str(ROOT / "questionnaires/cx-quick.json")
        actions = str(ROOT / "questionnaires/actions.json")
        knowledge = [str(ROOT / "knowledge" / name) for name in ("glossary.json", "pages.json")]
        files = [SAMPLE["en"], questionnaire, actions, *knowledge]
        lines = self.output("validate", *files).splitlines()
        kinds = ("document", "questionnaire", "catalogue", "glossary", "knowledge pages")
        for line, file, kind in zip(lines, files, kinds, strict=True):
            self.assertTrue(line.startswith(f"{file}: {kind}"), line)
        formats = [entry["format"] for entry in self.json_output("validate", *files)["files"]]
        self.assertEqual(formats, ["tappa-document", "tappa-questionnaire", "tappa-actions",
                                   "tappa-glossary", "tappa-knowledge"])

    def assert_problem(self, path, where, code, message):
        result = run("validate", path, "--lang", "en")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        place = f"{where}: " if where else ""
        self.assertTrue(result.stderr.startswith(f"{path}: {place}{message}"), result.stderr)
        self.assertEqual(result.stderr.count("\n"), 1)
        verdict = json.loads(run("validate", path, "--format", "json").stdout)["files"][0]
        self.assertFalse(verdict["valid"])
        self.assertEqual((verdict["error"]["code"], verdict["error"]["where"]), (code, where))

    def test_names_the_path_of_what_is_wrong(self):
        def far_emotion(document):
            document["journeys"][0]["touchpoints"][2]["emotion"] = 7

        path = self.changed_sample(far_emotion)
        where = "document.journeys[0].touchpoints[2].emotion"
        self.assert_problem(path, where, "out-of-range", "The value 7 must lie between -2 and 2")

    def test_names_line_and_column_of_what_is_no_json(self):
        self.assert_problem(self.file("cut.json", '{\n  "format": '), "2:13", "not-json", "The file is not")

    def test_refuses_what_is_none_of_ours(self):
        path = self.file("other.json", '{"format": "novel", "version": 1}')
        self.assert_problem(path, "", "not-tappa-file", "This is not a Tappa file (novel)")
        path = self.file("list.json", "[]")
        self.assert_problem(path, "", "not-tappa-file", "This is not a Tappa file")

    def test_a_newer_file_is_told_of_a_newer_program_not_of_a_page_alone(self):
        path = self.file("newer.json", '{"format": "tappa-document", "version": 9999}')
        for language, advice in (("en", "Get the newest Tappa (in"), ("it", "Procuratevi la versione più recente di Tappa (nel")):
            result = run("validate", path, "--lang", language)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertIn(advice, result.stderr)

    def test_names_the_steps_of_key_practices_that_no_action_lifts(self):
        content = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))
        content["questions"][0]["id"] = "our.goals"
        path = self.file("questions.json", json.dumps(content))
        steps = [f"our.goals {level}→{level + 1}" for level in range(1, 5)]
        result = run("validate", path, "--lang", "en")
        self.assertEqual(result.returncode, 0)
        self.assertIn(f"{path}: no action of the catalogue lifts these steps of key practices: "
                      + ", ".join(steps), result.stderr)
        verdict = json.loads(run("validate", path, "--format", "json").stdout)["files"][0]
        self.assertEqual((verdict["valid"], verdict["unlifted"]), (True, steps))

    def test_names_stages_without_a_key_practice_of_their_own(self):
        content = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))
        for question in content["questions"]:
            if "gate" in question:
                question["gate"] = 3
        path = self.file("questions.json", json.dumps(content))
        result = run("validate", path, "--lang", "en")
        self.assertEqual(result.returncode, 0)
        self.assertIn(f"{path}: stage 2 has no key practice of its own", result.stderr)
        result = run("validate", path, "--lang", "it", "--format", "json")
        self.assertIn(f"{path}: lo stadio 2 non ha pratiche chiave proprie", result.stderr)
        self.assertEqual(json.loads(result.stdout)["files"][0]["stages_without_key_practice"], [2])
        for question in content["questions"]:
            question.pop("gate", None)
        path = self.file("questions.json", json.dumps(content))
        self.assertIn("stages 2, 3, 4, 5 have no key practice", run("validate", path, "--lang", "en").stderr)

    def test_a_gate_is_a_stage_from_2_to_5(self):
        for gate, code in ((1, "out-of-range"), (6, "out-of-range"), (2.5, "wrong-type"), ("2", "wrong-type")):
            content = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))
            content["questions"][0]["gate"] = gate
            path = self.file("questions.json", json.dumps(content))
            error = json.loads(run("validate", path, "--format", "json").stdout)["files"][0]["error"]
            self.assertEqual((error["where"], error["code"]), ("questions[0].gate", code))

    def test_refuses_a_questionnaire_without_a_language(self):
        content = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))
        del content["questions"][3]["text"]["it"]
        path = self.file("questions.json", json.dumps(content))
        result = run("validate", path)
        self.assertEqual(result.returncode, 1)
        self.assertIn("questions[3].text", result.stderr)

    def test_refuses_too_large_a_file_by_its_size(self):
        path = self.folder / "large.json"
        with path.open("wb") as file:
            file.truncate(60_000_000)
        self.assert_problem(str(path), "", "file-too-large", "The file is 60 MB; Tappa opens files up to 50 MB")

    def test_endless_input_ends(self):
        self.assertEqual(run("validate", "/dev/zero").returncode, 1)

    def test_says_what_cannot_be_read(self):
        self.assert_problem(str(self.folder / "none.json"), "", "read-failed", "The file could not be read (No such")
        self.assert_problem(str(self.folder), "", "read-failed", "The file could not be read (Is a directory")

    def test_one_bad_file_does_not_hide_the_good_ones(self):
        bad = self.file("bad.json", "no")
        result = run("validate", bad, SAMPLE["it"])
        self.assertEqual(result.returncode, 1)
        self.assertIn("banca-aurora.it.json", result.stdout)
        self.assertIn("bad.json", result.stderr)

    def test_a_slip_in_the_writing_is_not_called_a_file_cut_short(self):
        path = self.file("slip.json", '{"format": "tappa-document",\n "version": 1,}')
        stderr = run("validate", path, "--lang", "en").stderr
        self.assertTrue(stderr.startswith(f"{path}: 2:15: The file is not valid JSON (“}}”). Correct it there. "), stderr)

    def test_problems_are_said_in_italian_too(self):
        result = run("validate", self.file("bad.json", "{"), "--lang", "it")
        self.assertIn("Il file non è JSON valido", result.stderr)

    def test_hostile_bytes_reach_neither_terminal_nor_json(self):
        path = self.file("bad.json", '{"format": "\\u001b]0;x\\u0007", "version": 1}')
        self.assertNotIn("\x1b", run("validate", path).stderr)
        turning = self.file("a\u202egnp.json", "{}")
        for stream in (run("validate", turning).stderr, run("validate", turning, "--lang", "it").stderr):
            self.assertNotIn("\u202e", stream)
            self.assertIn("\ufffd", stream)
        odd = os.path.join(os.fsencode(self.folder), b"\xff\x1b.json")
        result = run("validate", odd, "--format", "json")
        self.assertEqual(result.returncode, 1)
        self.assertIn("\ufffd", json.loads(result.stdout)["files"][0]["file"])


if __name__ == "__main__":
    main()
