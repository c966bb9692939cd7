"""The report with several respondents, in every format, run as a program.

usage: report_people_test.py TAPPA REPOSITORY
"""

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

from support import ROOT, SAMPLE, Case, main, make_node_parts, run

WORKSHOP = {
    language: str(ROOT / f"assets/samples/banca-aurora-workshop.{language}.json") for language in ("en", "it")
}
SECTIONS = {
    "en": ("Agreement and agenda", "Data quality and evidence", "Respondents by role"),
    "it": ("Accordo e scaletta", "Qualità dei dati ed evidenze", "Chi ha risposto, per ruolo"),
}
INTERVAL = {"en": "95% interval", "it": "Intervallo al 95%"}
AGENDA = {"en": "Questions to discuss", "it": "Le domande da discutere"}
ROLES = {"en": "Scores by role", "it": "Punteggi per ruolo"}
MORE = {"en": r"… and (\d+) more questions?\.", "it": r"… e altr[ae] (\d+) domand[ae]\."}


class TextOf(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_data(self, data):
        self.parts.append(data)


def assessment_of(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))["document"]["assessment"]


class People(Case):
    def report(self, path, kind, language):
        return self.output("report", path, "--format", kind, "--lang", language)

    def tree(self, path, language="en"):
        return json.loads(self.report(path, "json", language))["blocks"]

    def table(self, path, caption, language="en"):
        found = [block for block in self.tree(path, language) if block.get("caption") == caption]
        self.assertEqual(len(found), 1, caption)
        return found[0]

    def headings(self, path):
        return [block["id"] for block in self.tree(path) if block["kind"] == "heading" and block["level"] == 1]

    def changed_workshop(self, change):
        content = json.loads(Path(WORKSHOP["en"]).read_text(encoding="utf-8"))
        change(content["document"]["assessment"])
        return self.file("changed.json", json.dumps(content))

    def plain(self, language):
        """The report as text, by each writer that a person can read directly."""
        html = TextOf()
        html.feed(self.report(WORKSHOP[language], "html", language))
        markdown = self.report(WORKSHOP[language], "md", language)
        return {"html": "".join(html.parts), "md": re.sub(r"\\([^\w\s])", r"\1", markdown)}

    def test_every_format_in_both_languages_says_it(self):
        for language in ("en", "it"):
            reason = assessment_of(WORKSHOP[language])["agreed"][0]["reason"]
            for kind, text in self.plain(language).items():
                for words in (*SECTIONS[language], INTERVAL[language], AGENDA[language], ROLES[language], reason):
                    self.assertIn(words, text, (kind, language))
                self.assertRegex(text, MORE[language])

    def test_the_interval_is_that_of_the_score(self):
        scores = self.json_output("score", WORKSHOP["en"])
        low, high = (f"{end:.2f}" for end in scores["overall"]["interval"])
        text = self.report(WORKSHOP["en"], "html", "en")
        self.assertGreaterEqual(text.count(f"{low}–{high}"), 2)  # at a glance, and in the scores
        table = self.table(WORKSHOP["en"], "Scores per capability")
        place = [column["title"] for column in table["columns"]].index(INTERVAL["en"])
        wanted = ["–".join(f"{end:.1f}" for end in entry["interval"]) for entry in scores["capabilities"]]
        self.assertEqual([row[place] for row in table["rows"]], wanted)

    def test_no_stage_is_called_sure_that_some_resamples_missed(self):
        shares = self.json_output("score", WORKSHOP["en"])["overall"]["stage_shares"]
        rare = [share for share in shares if 0 < share <= 0.005 or 0.995 <= share < 1]
        self.assertTrue(rare, "the sample is one of them")
        for language in ("en", "it"):
            markdown = self.report(WORKSHOP[language], "md", language)
            for share in rare:
                self.assertIn(f"{100 * share:.2f}%".replace(".", "." if language == "en" else ","), markdown)
        self.assertIn(f"Stage 2 in {100 * shares[1]:.2f}% of the resamples", self.output("score", WORKSHOP["en"], "--lang", "en"))

    def test_the_agenda_is_that_of_the_score(self):
        scores = self.json_output("score", WORKSHOP["en"])
        questions = {entry["id"]: entry for entry in scores["questions"]}
        table = self.table(WORKSHOP["en"], AGENDA["en"])
        self.assertEqual(len(table["rows"]), 15)
        for row, question in zip(table["rows"], scores["agenda"]):
            wanted = questions[question]
            self.assertEqual(int(row[1]), wanted["n"])
            self.assertEqual(sum(int(count) for count in re.findall(r"\d+", row[2])), wanted["n"])
            self.assertEqual(float(row[3]), wanted["median"])
            self.assertEqual(float(row[4]), wanted["iqr"])
            self.assertEqual("high" in row[5], wanted["ad_median"] > 5 / 6)
            self.assertAlmostEqual(float(row[6].replace("−", "-")), wanted["r_wg"], delta=0.0051)
            self.assertEqual(row[7], str(wanted["agreed"] or "—"))
        more = re.search(MORE["en"], self.report(WORKSHOP["en"], "html", "en"))
        self.assertEqual(int(more[1]), len(scores["agenda"]) - 15)

    def test_roles_of_few_people_have_no_number_in_any_format(self):
        scores = self.json_output("score", WORKSHOP["en"])["roles"]
        hidden = [role for role in scores if role["overall"] is None]
        self.assertTrue(hidden)
        rows = {row[0]: row for row in self.table(WORKSHOP["en"], ROLES["en"])["rows"]}
        for role in hidden:
            self.assertEqual(rows[role["role"]], [role["role"], str(role["n"]), "—"])
        columns = self.table(WORKSHOP["en"], "Capabilities by role")["columns"]
        shown = [role["role"] for role in scores if role["overall"] is not None]
        self.assertEqual([column["title"] for column in columns[1:]], shown)

    def test_nobody_is_named_and_no_single_note_is_told(self):
        assessment = assessment_of(WORKSHOP["en"])
        names = [person["name"] for person in assessment["respondents"] if person.get("name")]
        notes = [answer["evidence"] for answer in assessment["answers"] if len(answer.get("evidence", "")) > 12]
        self.assertTrue(notes)
        for kind in ("html", "md", "json"):
            text = self.report(WORKSHOP["en"], kind, "en")
            for private in names + notes:
                # The same words may be an owner's name in the plan.
                if private not in json.dumps(json.loads(Path(WORKSHOP["en"]).read_text())["document"]["plan"]):
                    self.assertNotIn(private, text)

    def test_one_person_has_none_of_it(self):
        ids = self.headings(SAMPLE["en"])
        self.assertNotIn("agreement", ids)
        self.assertNotIn("respondents", ids)
        text = self.report(SAMPLE["en"], "html", "en")
        # Findings about customers have intervals, too; of scores they are a column.
        for words in ("r_wg", f">{INTERVAL['en']}<", AGENDA["en"], ROLES["en"]):
            self.assertNotIn(words, text)

    def test_what_people_wrote_stays_text(self):
        def hostile(assessment):
            assessment["agreed"][0]["reason"] = "<script>alert(1)</script> | **x**"
            for person in assessment["respondents"]:
                person["role"] = "=cmd|' /C calc'!A1 <i>"

        path = self.changed_workshop(hostile)
        html = self.report(path, "html", "en")
        self.assertNotIn("<script", html)
        self.assertIn("&lt;script&gt;alert(1)&lt;/script&gt; | **x**", html)
        self.assertNotIn("<i>", html)
        markdown = self.report(path, "md", "en")
        self.assertIn(r"\<script\>alert(1)\</script\> \| \*\*x\*\*", markdown)
        self.assertIn(r"=cmd\|' /C calc'!A1 \<i\> |", markdown)

    def test_the_same_bytes_twice(self):
        for kind in ("html", "md", "json"):
            first, second = (
                run("report", WORKSHOP["it"], "--format", kind, as_bytes=True).stdout for _ in range(2)
            )
            self.assertEqual(first, second)
            self.assertTrue(first)

    def test_pdf_is_tagged_and_says_it(self):
        make_node_parts()
        for tool in ("qpdf", "pdfinfo", "pdftotext"):
            self.assertIsNotNone(shutil.which(tool), tool)
        for language in ("en", "it"):
            path = self.folder / f"{language}.pdf"
            self.output("report", WORKSHOP[language], "--format", "pdf", "-o", str(path))
            check = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, encoding="utf-8")
            self.assertEqual(check.returncode, 0, check.stdout + check.stderr)
            about = subprocess.run(["pdfinfo", str(path)], capture_output=True, encoding="utf-8").stdout
            self.assertRegex(about, r"Tagged: +yes")
            text = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, encoding="utf-8").stdout
            text = re.sub(r"\s+", " ", text)
            for words in (*SECTIONS[language], AGENDA[language], ROLES[language]):
                self.assertIn(words, text)
            self.assertRegex(text, MORE[language])
            self.assertNotRegex(text, "[\u25a1\ufffd]")  # signs the fonts lack


if __name__ == "__main__":
    main()
