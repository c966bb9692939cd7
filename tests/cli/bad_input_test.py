"""Assessments and questionnaires with a mistake in them: what each is told, in both languages.

usage: bad_input_test.py TAPPA REPOSITORY
"""

import json
from pathlib import Path

from support import ROOT, SAMPLE, Case, main, run


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

    def test_lists_with_too_little_in_them(self):
        self.refused(
            self.questionnaire(lambda q: q["questions"][0]["levels"].pop()),
            "questions[0].levels",
            "Items in the list: 4; it needs 5 at least.",
            "Elementi nell'elenco: 4; ne servono almeno 5.",
        )
        self.refused(
            self.changed_sample(lambda document: document.update(journeys=[])),
            "document.journeys",
            "Items in the list: 0; it needs 1 at least.",
            "Elementi nell'elenco: 0; ne servono almeno 1.",
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
            "The file refers to “money”, which it does not contain",
            "Il file rimanda a «money», che non contiene",
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
            "The document contains the questionnaire “small (3)”, but its answers are to “small (2)”",
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
            "The file contains more than 1,000 items in one place",
            "Il file contiene in un punto più di 1000 elementi",
        )


if __name__ == "__main__":
    main()
