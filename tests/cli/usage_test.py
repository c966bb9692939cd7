"""How the program is called: help, language, version, wrong usage.

usage: usage_test.py TAPPA REPOSITORY
"""

import json

from support import ROOT, SAMPLE, Case, main, run


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


if __name__ == "__main__":
    main()
