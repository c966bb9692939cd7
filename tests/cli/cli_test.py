"""The command line, run as a program: what it prints, where, and how it ends.

usage: cli_test.py TAPPA REPOSITORY
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TAPPA = sys.argv[1]
ROOT = Path(sys.argv[2])
SAMPLE = {language: str(ROOT / f"assets/samples/banca-aurora.{language}.json") for language in ("en", "it")}
PDF_NODE = ROOT / "build/pdf_node.mjs"


def run(*arguments, as_bytes=False, **variables):
    environment = {
        name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANG")
    }
    environment |= {"TAPPA_DATA_DIR": str(ROOT), **variables}
    return subprocess.run(
        [TAPPA, *arguments],
        capture_output=True,
        env=environment,
        timeout=120,
        **({} if as_bytes else {"encoding": "utf-8"}),
    )


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def changed_sample(self, change):
        content = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))
        change(content["document"])
        return self.file("changed.json", json.dumps(content))

    def output(self, *arguments, **variables):
        result = run(*arguments, **variables)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout

    def json_output(self, *arguments):
        return json.loads(self.output(*arguments, "--format", "json"))


class Usage(Case):
    def test_help_names_every_command_in_both_languages(self):
        for language, word in (("en", "Usage"), ("it", "Uso")):
            text = self.output("help", "--lang", language)
            self.assertIn(word, text)
            for command in ("validate", "score", "plan", "report"):
                self.assertIn(f"tappa {command} ", text)

    def test_language_comes_from_the_environment(self):
        self.assertIn("Uso:", self.output("--help", LANG="it_IT.UTF-8"))
        self.assertIn("Usage:", self.output("--help", LANG="it_IT.UTF-8", LC_ALL="en_GB.UTF-8"))
        self.assertIn("Usage:", self.output("--help", LANG="C"))

    def test_version_is_that_of_the_project(self):
        version = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["version"]
        self.assertEqual(self.output("--version"), f"tappa {version}\n")

    def test_wrong_usage_ends_with_2_and_prints_nothing_on_standard_output(self):
        for arguments in (
            [],
            ["sing"],
            ["score"],
            ["score", SAMPLE["en"], SAMPLE["it"]],
            ["score", SAMPLE["en"], "--format", "pdf"],
            ["score", SAMPLE["en"], "--format"],
            ["score", SAMPLE["en"], "--format=json", "--format=text"],
            ["score", SAMPLE["en"], "--lang", "fr"],
            ["score", SAMPLE["en"], "--colour"],
            ["score", SAMPLE["en"], "-o", "out.json"],
            ["report", SAMPLE["en"]],
            ["report", SAMPLE["en"], "--format", "docx"],
        ):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertRegex(result.stderr, r"^tappa: .+tappa help.+\n$")

    def test_names_after_two_hyphens_are_files(self):
        result = run("validate", "--", "--lang")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stderr.startswith("--lang: "), result.stderr)


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

    def test_problems_are_said_in_italian_too(self):
        result = run("validate", self.file("bad.json", "no"), "--lang", "it")
        self.assertIn("Il file non è JSON completo", result.stderr)

    def test_hostile_bytes_reach_neither_terminal_nor_json(self):
        path = self.file("bad.json", '{"format": "\\u001b]0;x\\u0007", "version": 1}')
        self.assertNotIn("\x1b", run("validate", path).stderr)
        odd = os.path.join(os.fsencode(self.folder), b"\xff\x1b.json")
        result = run("validate", odd, "--format", "json")
        self.assertEqual(result.returncode, 1)
        self.assertIn("\ufffd", json.loads(result.stdout)["files"][0]["file"])


class Score(Case):
    def test_sample_in_both_languages(self):
        for language, name in (("en", "Developing"), ("it", "Sviluppo")):
            results = self.json_output("score", SAMPLE[language], "--lang", language)
            overall = results["overall"]
            self.assertAlmostEqual(overall["score"], 2.5)
            self.assertEqual((overall["stage"], overall["stage_at_most"]), (2, 2))
            self.assertEqual(overall["stage_name"], name)
            self.assertLessEqual(overall["bounds"][0], 2.5)
            self.assertGreaterEqual(overall["bounds"][1], 2.5)
            self.assertEqual(len(results["blocking"]), 6)
            self.assertEqual(results["distance_to_next"], 6)

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
        for entry in results["capabilities"]:
            self.assertAlmostEqual(entry["gap"], max(0, entry["target"] - entry["score"]))

    def test_what_is_not_known_is_null(self):
        path = self.changed_sample(lambda document: document["assessment"].update(answers=[], targets=[]))
        results = self.json_output("score", path)
        overall = results["overall"]
        for name in ("score", "stage", "stage_name", "bounds", "interval"):
            self.assertIsNone(overall[name], name)
        self.assertEqual(overall["stage_at_most"], 5)
        self.assertIsNone(results["distance_to_next"])
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
        self.assertEqual(english.count("  - "), 6)
        italian = self.output("score", SAMPLE["it"], "--lang", "it")
        self.assertIn("2 · Sviluppo", italian)
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
        for words in ("95 % interval: ", "r*wg(J) 0.18, over 2 questions", "To talk about", "By role", "No role"):
            self.assertIn(words, english)
        italian = self.output("score", path, "--lang", "it")
        for words in ("Intervallo al 95%: da ", "r*wg(J) 0,18, su 2 domande", "Di che cosa parlare", "Per ruolo"):
            self.assertIn(words, italian)
        alone = self.output("score", SAMPLE["en"], "--lang", "en")
        for words in ("interval", "r*wg", "To talk about", "By role"):
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


class BadInput(Case):
    """What is wrong, where, and the sentence for it in both languages."""

    def refused(self, path, where, english, italian):
        for language, words in (("en", english), ("it", italian)):
            result = run("validate", path, "--lang", language)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
            self.assertTrue(result.stderr.startswith(f"{path}: {where}: {words}"), result.stderr)

    def document(self, change):
        return self.changed_sample(lambda document: change(document["assessment"]))

    def questionnaire(self, change):
        content = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))
        change(content)
        return self.file("questions.json", json.dumps(content, separators=(",", ":")))

    def test_levels_outside_one_to_five(self):
        for level, shown in ((6, "6"), (-1, "-1")):
            self.refused(
                self.document(lambda a, level=level: a["answers"][0].update(state="level", level=level)),
                "document.assessment.answers[0].level",
                f"The value {shown} must lie between 1 and 5",
                f"Il valore {shown} deve stare tra 1 e 5",
            )
        self.refused(
            self.document(lambda a: a.update(agreed=[{"question": "a", "level": 0, "reason": "r"}])),
            "document.assessment.agreed[0].level",
            "The value 0 must lie between 1 and 5",
            "Il valore 0 deve stare tra 1 e 5",
        )

    def test_the_same_question_twice(self):
        def twice(assessment):
            assessment["answers"].insert(1, dict(assessment["answers"][0]))

        question = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))["document"]["assessment"]["answers"][0]
        self.refused(
            self.document(twice),
            "document.assessment.answers[1].question",
            f"The question “{question['question']}” has two answers where there can be one",
            f"La domanda «{question['question']}» ha due risposte dove può averne una",
        )
        agreed = {"question": "a", "level": 2, "reason": "r"}
        self.refused(
            self.document(lambda a: a.update(agreed=[agreed, agreed])),
            "document.assessment.agreed[1].question",
            "The question “a” has two answers where there can be one",
            "La domanda «a» ha due risposte dove può averne una",
        )

    def test_an_agreed_level_without_reason(self):
        self.refused(
            self.document(lambda a: a.update(agreed=[{"question": "a", "level": 2, "reason": " "}])),
            "document.assessment.agreed[0].reason",
            "A text that must be there is empty",
            "Un testo obbligatorio è vuoto",
        )

    def test_answers_to_unknown_questions_are_kept_and_mentioned(self):
        path = self.document(lambda a: a["answers"][0].update(question="gone"))
        self.assertEqual(run("validate", path).returncode, 0)
        for language, words in (("en", "1 answer is to a question"), ("it", "1 risposta")):
            self.assertIn(words, run("score", path, "--lang", language).stderr)

    def test_weights_that_are_negative_or_no_numbers(self):
        where = "document.assessment.weights[0].weight"
        weight = lambda value: lambda a: a.update(weights=[{"capability": "speed", "weight": value}])
        self.refused(self.document(weight(-1)), where, "The value -1 must lie", "Il valore -1 deve stare")
        self.refused(self.document(weight("x")), where, "This should be a number", "Qui ci vuole un numero")
        where = "questions[2].weight"
        weight = lambda value: lambda q: q["questions"][2].update(weight=value)
        self.refused(self.questionnaire(weight(-1)), where, "The value -1 must lie", "Il valore -1 deve stare")
        self.refused(self.questionnaire(weight(0)), where, "The value 0 must lie", "Il valore 0 deve stare")
        self.refused(self.questionnaire(weight(None)), where, "This should be a number", "Qui ci vuole un numero")

    def test_questionnaires_that_do_not_hold_together(self):
        def rename(content):
            content["questions"][1]["id"] = content["questions"][0]["id"]

        first = json.loads((ROOT / "questionnaires/cx-quick.json").read_text(encoding="utf-8"))["questions"][0]["id"]
        self.refused(
            self.questionnaire(lambda q: q["questions"][1].update(capability="money")),
            "questions[1].capability",
            "“money” is named, but nothing in the file has that id",
            "Si nomina «money», ma niente nel file",
        )
        self.refused(
            self.questionnaire(rename),
            "questions[1].id",
            f"The id “{first}” is used twice",
            f"L'identificativo «{first}» è usato due volte",
        )
        self.refused(
            self.questionnaire(lambda q: q["questions"][1]["text"].update(it=" ")),
            "questions[1].text.it",
            "A text that must be there is empty",
            "Un testo obbligatorio è vuoto",
        )
        self.refused(
            self.questionnaire(lambda q: q["questions"][1]["text"].pop("it")),
            "questions[1].text.it",
            "A text lacks its version in “it”",
            "A un testo manca la versione in «it»",
        )

    def test_a_questionnaire_that_is_not_the_one_answered(self):
        content = json.loads((ROOT / "tests/data/valid/own-questionnaire.json").read_text(encoding="utf-8"))
        content["document"]["assessment"]["questionnaire_revision"] = 2
        self.refused(
            self.file("own.json", json.dumps(content)),
            "document.questionnaire.revision",
            "The document holds the questionnaire “small (3)”, but its answers are to “small (2)”",
            "Il documento contiene il questionario «small (3)», ma le risposte sono a «small (2)»",
        )

    def test_ten_thousand_questions(self):
        def many(content):
            text = {"it": "a", "en": "a"}
            question = {**content["questions"][0], "text": text, "help": text, "levels": [text] * 5}
            question.pop("evidence_prompts", None)
            content["questions"] = [{**question, "id": f"q{i}"} for i in range(10_000)]

        self.refused(
            self.questionnaire(many),
            "questions",
            "The file holds more than 1000 items in one place",
            "Il file contiene in un punto più di 1000 elementi",
        )


class Plan(Case):
    def test_json_is_in_order_of_priority(self):
        plan = self.json_output("plan", SAMPLE["en"])
        actions = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))["document"]["plan"]["actions"]
        kept = {action["id"] for action in actions if action["status"] != "dropped"}
        self.assertEqual({action["id"] for action in plan["actions"]}, kept)
        self.assertEqual([action["rank"] for action in plan["actions"]], list(range(1, len(kept) + 1)))
        priorities = [action["priority"] for action in plan["actions"]]
        self.assertEqual(priorities, sorted(priorities, reverse=True))
        self.assertEqual(priorities[0], 100)
        incomplete = [action for action in plan["actions"] if action["missing"]]
        self.assertEqual(len(incomplete), plan["incomplete"])
        self.assertEqual(plan["ready"], not incomplete and not plan["cycles"])

    def test_absent_owner_is_null_and_missing(self):
        def forget(document):
            document["plan"]["actions"][0].update(owner_name="", owner_role="")
            document["plan"]["actions"][0].pop("due")

        path = self.changed_sample(forget)
        plan = self.json_output("plan", path)
        action = next(entry for entry in plan["actions"] if entry["id"] == "action-resume-identity-check")
        self.assertIsNone(action["owner_name"])
        self.assertIsNone(action["due"])
        self.assertLessEqual({"owner", "due"}, set(action["missing"]))
        self.assertFalse(plan["ready"])

    def test_table_names_actions_in_both_languages(self):
        for language, heading in (("en", "Owner"), ("it", "Responsabile")):
            text = self.output("plan", SAMPLE[language], "--lang", language)
            self.assertIn(heading, text)
            actions = self.json_output("plan", SAMPLE[language])["actions"]
            for action in actions:
                self.assertIn(action["title"], text)

    def test_empty_plan_says_so(self):
        path = self.changed_sample(lambda document: document["plan"].update(actions=[]))
        self.assertIn("No action in the plan yet", self.output("plan", path, "--lang", "en"))
        self.assertEqual(self.json_output("plan", path)["actions"], [])


class Report(Case):
    def report(self, kind, *more, name="out", **variables):
        path = self.folder / name
        result = run("report", SAMPLE["en"], "--format", kind, "-o", str(path), *more, **variables)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        return path.read_bytes()

    def test_same_bytes_twice(self):
        for kind in ("html", "md", "json"):
            self.assertEqual(self.report(kind), self.report(kind, name="again"), kind)

    def test_standard_output_gets_the_same_bytes(self):
        for more in ([], ["-o", "-"]):
            result = run("report", SAMPLE["en"], "--format", "html", *more, as_bytes=True)
            self.assertEqual(result.stdout, self.report("html"))

    def test_language_is_the_one_chosen_else_that_of_the_document(self):
        self.assertEqual(json.loads(self.report("json"))["language"], "en")
        self.assertEqual(json.loads(self.report("json", LANG="it_IT.UTF-8"))["language"], "en")
        self.assertEqual(json.loads(self.report("json", "--lang", "it"))["language"], "it")
        self.assertIn(b'lang="it"', self.report("html", "--lang", "it"))
        self.assertIn("Sviluppo", self.report("md", "--lang", "it").decode())

    def test_leaves_nothing_but_the_report(self):
        self.report("html")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["out"])

    def test_says_what_cannot_be_written(self):
        target = str(self.folder / "none/out.html")
        result = run("report", SAMPLE["en"], "--format", "html", "-o", target, "--lang", "en")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stderr.startswith(f"{target}: The file could not be written (No such"))

    def test_never_replaces_the_assessment(self):
        path = self.changed_sample(lambda document: None)
        before = Path(path).read_bytes()
        self.assertEqual(run("report", path, "--format", "json", "-o", path).returncode, 1)
        self.assertEqual(Path(path).read_bytes(), before)

    def test_a_device_stays_a_device(self):
        # By way of a link, so that a mistake costs the link and not the device.
        device = self.folder / "null"
        device.symlink_to("/dev/null")
        self.assertEqual(self.report("md", name="null"), b"")
        self.assertTrue(device.is_char_device())

    def test_broken_file_leaves_no_report(self):
        target = self.folder / "out.html"
        result = run("report", self.file("bad.json", "{}"), "--format", "html", "-o", str(target))
        self.assertEqual(result.returncode, 1)
        self.assertFalse(target.exists())


class Pdf(Case):
    @classmethod
    def setUpClass(cls):
        if not PDF_NODE.exists():
            subprocess.run(["node", str(ROOT / "tools/build_web.mjs"), "--pdf-node"], check=True, timeout=120)

    def test_is_sound_and_the_same_twice(self):
        paths = [self.folder / name for name in ("one.pdf", "two.pdf")]
        for path in paths:
            self.output("report", SAMPLE["it"], "--format", "pdf", "-o", str(path))
        self.assertEqual(paths[0].read_bytes(), paths[1].read_bytes())
        check = subprocess.run(["qpdf", "--check", str(paths[0])], capture_output=True, encoding="utf-8")
        self.assertEqual(check.returncode, 0, check.stdout + check.stderr)

    def assert_no_pdf(self, message, **variables):
        target = self.folder / "out.pdf"
        result = run("report", SAMPLE["en"], "--format", "pdf", "-o", str(target), "--lang", "en", **variables)
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn(message, result.stderr)
        self.assertFalse(target.exists())

    def test_says_that_node_is_missing(self):
        self.assert_no_pdf("no “node” was found in PATH", PATH=str(self.folder))

    def test_says_that_the_pdf_part_is_missing(self):
        self.assert_no_pdf("none.mjs, which is not there", TAPPA_PDF_NODE=str(self.folder / "none.mjs"))

    def test_passes_on_what_the_pdf_part_says(self):
        self.assert_no_pdf("The PDF could not be made (pdf: ENOENT", TAPPA_FONTS_DIR=str(self.folder))

    def test_a_pdf_part_that_writes_nothing_has_failed(self):
        self.assert_no_pdf("The PDF could not be made", TAPPA_PDF_NODE=self.file("silent.mjs", ""))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
