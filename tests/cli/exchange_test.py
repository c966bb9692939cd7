"""Journeys as Mermaid and CJML on the command line: `tappa graph --format`, and `tappa validate`.

usage: exchange_test.py TAPPA REPOSITORY
"""

import json
import xml.etree.ElementTree as xml
from pathlib import Path

from support import SAMPLE, Case, main, run

DAY = "journey\n  title Day\n  section Work\n    Tea: 5: Me\n    Mail: 9: Me, Cat\n"


class Exchange(Case):
    def journey(self):
        return json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))["document"]["journeys"][0]

    def test_writes_each_touchpoint_of_the_journey_once_in_both_formats(self):
        names = sorted(each["name"] for each in self.journey()["touchpoints"])
        result = run("graph", SAMPLE["en"], "--format", "mermaid", "--lang", "en")
        self.assertEqual(result.returncode, 0)
        lines = result.stdout.splitlines()
        self.assertEqual(lines[0], "journey")
        tasks = [line.strip() for line in lines if line.startswith("      ")]
        self.assertEqual(sorted(task.split(":")[0] for task in tasks), names)
        self.assertIn("    section Awareness", lines)
        self.assertTrue(result.stderr.startswith(f"{SAMPLE['en']}: The format has no place for: "), result.stderr)
        self.assertEqual(result.stderr.count("\n"), 1)
        result = run("graph", SAMPLE["en"], "--format", "cjml")
        root = xml.fromstring(result.stdout)
        self.assertEqual((root.tag, root.get("version")), ("CJML", "2.0"))
        labels = [each.text for each in root.iter("initiatorLabel")]
        self.assertEqual(sorted(labels), names)
        ids = {each.get("actorID") for each in root.find(".//actors")}
        self.assertTrue(all(each.get("actorIDref") in ids for each in root.iter("refersTo")))
        phases = {each.get("phaseID") for each in root.iter("journeyPhase")}
        self.assertTrue(all(each.get("phaseIDref") in phases for each in root.iter("belongsTo")))

    def test_the_journey_is_chosen_by_its_id(self):
        def second(document):
            other = json.loads(json.dumps(document["journeys"][0]))
            other["id"], other["name"] = "j-other", "Another"
            for place, touchpoint in enumerate(other["touchpoints"]):
                touchpoint["id"] = f"x-{place}"
            for part in ("pain_points", "opportunities", "transitions", "entries", "goals"):
                if part in other:
                    other[part] = []
            document["journeys"].append(other)

        path = self.changed_sample(second)
        text = run("graph", path, "--journey", "j-other", "--format", "mermaid").stdout
        self.assertIn("    title Another\n", text)

    def test_its_words_are_of_the_documents_language_whatever_the_environment(self):
        for language, other, stage in (("en", "it_IT.UTF-8", "Awareness"), ("it", "en_GB.UTF-8", "Consapevolezza")):
            result = run("graph", SAMPLE[language], "--format", "mermaid", LANG=other)
            self.assertIn(f"    section {stage}\n", result.stdout)
            same = run("graph", SAMPLE[language], "--format", "cjml", LANG=other).stdout
            self.assertEqual(same, run("graph", SAMPLE[language], "--format", "cjml").stdout)
        # Asked for, another one.
        text = run("graph", SAMPLE["en"], "--format", "mermaid", "--lang", "it").stdout
        self.assertIn("    section Consapevolezza\n", text)

    def test_what_it_writes_it_reads_without_a_note(self):
        for format_name, file, kind in (("mermaid", "a.mmd", "Mermaid journey"), ("cjml", "a.xml", "CJML journey")):
            text = run("graph", SAMPLE["it"], "--format", format_name, "--lang", "it").stdout
            path = self.file(file, text)
            result = run("validate", path, "--lang", "en")
            self.assertEqual((result.returncode, result.stdout), (0, f"{path}: {kind}, no problem found\n"))

    def test_says_what_was_decided_and_not_kept(self):
        path = self.file("day.txt", DAY + "%% a comment\n")
        result = run("validate", path, "--lang", "en")
        self.assertEqual(result.returncode, 0)
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 3, result.stderr)
        self.assertTrue(all(line.startswith(f"{path}: ") for line in lines))
        self.assertIn("“Work” in Awareness", lines[0])
        self.assertIn("“Mail” (9)", lines[1])
        self.assertIn("“%%”", lines[2])
        result = run("validate", path, "--lang", "it")
        self.assertIn("«Work» in Consapevolezza", result.stderr)
        verdict = json.loads(run("validate", path, "--format", "json").stdout)["files"][0]
        self.assertEqual((verdict["format"], verdict["valid"], verdict["error"]), ("mermaid-journey", True, None))

    def test_names_the_place_of_what_is_wrong(self):
        cut = self.file("cut.mmd", DAY + "    Sen")
        result = run("validate", cut, "--lang", "en")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertTrue(result.stderr.startswith(f"{cut}: 6:5: Mermaid would not read this line: “Sen”."), result.stderr)
        result = run("validate", cut, "--lang", "it")
        self.assertTrue(result.stderr.startswith(f"{cut}: 6:5: Mermaid non leggerebbe questa riga: «Sen»."), result.stderr)
        entities = self.file("laughs.xml", "<?xml version='1.0'?>\n<!DOCTYPE CJML [<!ENTITY a 'b'>]><CJML>&a;</CJML>")
        result = run("validate", entities, "--lang", "en")
        self.assertTrue(result.stderr.startswith(f"{entities}: 2:1: The file declares a document type"), result.stderr)
        other = self.file("flow.mmd", "flowchart LR\n a --> b\n")
        result = run("validate", other, "--lang", "en")
        self.assertTrue(result.stderr.startswith(f"{other}: The file holds a Mermaid diagram"), result.stderr)

    def test_tables_have_no_journey_to_write(self):
        path = self.file("table.csv", "from,to,count\nStart,A,1\nA,Goal,1\n")
        result = run("graph", "--transitions", path, "--format", "mermaid", "--lang", "en")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("--transitions goes with the formats text and json", result.stderr)


if __name__ == "__main__":
    main()
