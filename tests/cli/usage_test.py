"""How the program is called: help, language, version, wrong usage.

usage: usage_test.py TAPPA REPOSITORY
"""

import json
import re
from pathlib import Path

from support import ROOT, SAMPLE, Case, main, run


class Usage(Case):
    def test_help_names_every_command_in_both_languages(self):
        for language, word in (("en", "Usage"), ("it", "Uso")):
            text = self.output("help", "--lang", language)
            self.assertIn(word, text)
            for command in ("validate", "score", "plan", "report", "graph"):
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
            ["score", SAMPLE["en"], "-o", ""],
            ["help", "--version=1"],
            ["report", SAMPLE["en"]],
            ["report", SAMPLE["en"], "--format", "docx"],
        ):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertRegex(result.stderr, r"^tappa: .+tappa help.+\n$")

    def test_help_says_what_each_command_writes(self):
        text = self.output("help", "--lang", "en")
        for command, formats in (
            ("validate", "text (default), json"),
            ("score", "text (default), json"),
            ("plan", "text (default), json, csv, md, ics, jira, trello, planner, asana, msproject, xlsx"),
            ("report", "pdf, html, md, json"),
            ("graph", "text (default), json, mermaid, cjml, xes"),
            ("map", "svg (default), pdf"),
        ):
            self.assertRegex(text, rf"(?m)^  {command} +{re.escape(formats)}$")
        for option in ("--format FORMAT", "--lang it|en", "-o, --output FILE", "-h, --help", "--version"):
            self.assertIn(f"  {option} ", text)

    def test_a_hyphen_is_standard_input_for_every_command(self):
        content = Path(SAMPLE["en"]).read_bytes()
        for arguments in (["validate"], ["score"], ["plan"], ["graph"], ["report", "--format", "md"]):
            with self.subTest(arguments=arguments):
                by_name = run(*arguments, SAMPLE["en"], as_bytes=True)
                piped = run(*arguments, "-", as_bytes=True, input=content)
                self.assertEqual((piped.returncode, piped.stderr), (0, b""))
                self.assertEqual(piped.stdout, by_name.stdout.replace(SAMPLE["en"].encode(), b"-"))
        broken = run("score", "-", as_bytes=True, input=b"{")
        self.assertEqual((broken.returncode, broken.stdout), (1, b""))
        self.assertTrue(broken.stderr.startswith(b"-: "), broken.stderr)

    def test_every_command_writes_where_it_is_told(self):
        for arguments in (["validate"], ["score"], ["plan", "--format", "csv"], ["graph"], ["report", "--format", "md"]):
            with self.subTest(arguments=arguments):
                expected = run(*arguments, SAMPLE["en"], as_bytes=True).stdout
                self.assertTrue(expected)
                for target in ("-", str(self.folder / "out")):
                    result = run(*arguments, SAMPLE["en"], "-o", target, as_bytes=True)
                    self.assertEqual((result.returncode, result.stderr), (0, b""))
                    self.assertEqual(result.stdout, expected if target == "-" else b"")
                self.assertEqual((self.folder / "out").read_bytes(), expected)

    def test_no_command_replaces_what_it_reads(self):
        path = self.changed_sample(lambda document: None)
        before = Path(path).read_bytes()
        for arguments in (["validate"], ["score"], ["plan"], ["graph"], ["report", "--format", "md"]):
            result = run(*arguments, path, "-o", path)
            self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertEqual(Path(path).read_bytes(), before)

    def test_names_after_two_hyphens_are_files(self):
        result = run("validate", "--", "--lang")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stderr.startswith("--lang: "), result.stderr)


if __name__ == "__main__":
    main()
