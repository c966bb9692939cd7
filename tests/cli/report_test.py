"""`tappa report`: one person's report in every format, and where it is written.

usage: report_test.py TAPPA REPOSITORY
"""

import json
import os
import resource
import subprocess
from pathlib import Path

from support import ROOT, SAMPLE, TAPPA, Case, main, make_node_parts, run


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
        self.assertIn("In sviluppo", self.report("md", "--lang", "it").decode())

    def test_leaves_nothing_but_the_report(self):
        self.report("html")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["out"])

    def test_says_what_cannot_be_written(self):
        target = str(self.folder / "none/out.html")
        result = run("report", SAMPLE["en"], "--format", "html", "-o", target, "--lang", "en")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stderr.startswith(f"{target}: The file could not be written (No such"))

    def test_leaves_a_write_protected_file_as_it_is(self):
        target = Path(self.file("kept.html", "mine"))
        target.chmod(0o444)
        result = run("report", SAMPLE["en"], "--format", "html", "-o", str(target), LC_ALL="en_GB.UTF-8")
        self.assertEqual(result.returncode, 1)
        self.assertIn("kept.html", result.stderr)
        self.assertEqual(target.read_text(), "mine")

    def test_leaves_nothing_behind_when_it_is_killed_while_writing(self):
        target = self.folder / "report.html"
        result = subprocess.run(
            [TAPPA, "report", SAMPLE["en"], "--format", "html", "-o", str(target)],
            capture_output=True,
            env=os.environ | {"TAPPA_DATA_DIR": str(ROOT)},
            # Past this many bytes of a file the system kills the program.
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
        )
        self.assertLess(result.returncode, 0)
        self.assertEqual(list(self.folder.iterdir()), [])

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

    def test_a_pdf_names_what_its_fonts_lack_in_one_line(self):
        make_node_parts()
        path = self.changed_sample(
            lambda document: document.update(title="Ștefan Ольга Αθηνά", organisation="東京 ‏שלום 東")
        )
        for language in ("en", "it"):
            target = self.folder / "out.pdf"
            result = run("report", path, "--format", "pdf", "-o", str(target), "--lang", language)
            self.assertEqual((result.returncode, result.stdout), (0, ""))
            self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
            for character in "東京שלום":
                self.assertIn(f"{character} (U+{ord(character):04X})", result.stderr)
                self.assertEqual(result.stderr.count(character), 1)
            text = subprocess.run(
                ["pdftotext", str(target), "-"], capture_output=True, check=True, encoding="utf-8"
            ).stdout
            self.assertIn("Ștefan Ольга Αθηνά", text)

    def test_broken_file_leaves_no_report(self):
        target = self.folder / "out.html"
        result = run("report", self.file("bad.json", "{}"), "--format", "html", "-o", str(target))
        self.assertEqual(result.returncode, 1)
        self.assertFalse(target.exists())


class Pdf(Case):
    @classmethod
    def setUpClass(cls):
        make_node_parts()

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
    main()
