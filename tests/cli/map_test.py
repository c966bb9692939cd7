"""`tappa map`: a journey on one page, as SVG and through the PDF part.

usage: map_test.py TAPPA REPOSITORY
"""

import json
import subprocess
import xml.etree.ElementTree as ElementTree

from support import SAMPLE, Case, main, make_node_parts, run

SVG = "{http://www.w3.org/2000/svg}"


class Map(Case):
    def map(self, *more, **variables):
        result = run("map", SAMPLE["en"], *more, **variables)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def test_svg_is_as_large_as_the_paper(self):
        for paper, width in (("A3", "420mm"), ("A2", "594mm"), ("A1", "841mm"), ("A0", "1189mm")):
            root = ElementTree.fromstring(self.map("--paper", paper).stdout)
            self.assertEqual(root.get("width"), width)
            left, top, wide, high = (float(part) for part in root.get("viewBox").split())
            for text in root.iter(f"{SVG}text"):
                self.assertTrue(left <= float(text.get("x")) <= wide, text.text)
                self.assertTrue(top <= float(text.get("y")) <= high, text.text)

    def test_same_bytes_twice_and_the_language_asked_for(self):
        self.assertEqual(self.map().stdout, self.map().stdout)
        self.assertIn("Journey map:", self.map().stdout)
        self.assertIn("Mappa del percorso:", self.map("--lang", "it").stdout)

    def test_wrong_paper_format_or_journey_is_named(self):
        for more, part in (
            (("--paper", "A5"), "A3, A2, A1, A0"),
            (("--format", "png"), "svg, pdf"),
        ):
            result = run("map", SAMPLE["en"], *more, "--lang", "en")
            self.assertEqual(result.returncode, 2)
            self.assertIn(part, result.stderr)
        result = run("map", SAMPLE["en"], "--journey", "none", "--lang", "en")
        self.assertEqual(result.returncode, 1)
        self.assertIn("The document has no journey “none”", result.stderr)

    def test_pdf_is_one_page_of_the_paper_with_texts_as_texts(self):
        make_node_parts()
        path = self.folder / "map.pdf"
        self.map("--format", "pdf", "--paper", "A2", "-o", str(path))
        info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        self.assertRegex(info, r"Pages:\s+1\n")
        self.assertRegex(info, r"Page size:\s+1683\.\d+ x 1190\.\d+ pts")
        self.assertRegex(info, r"Tagged:\s+yes")
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
        self.assertIn("Journey map", text.stdout)
        self.assertIn("Awareness", text.stdout)

    def test_says_what_is_cut_off(self):
        with open(SAMPLE["en"], encoding="utf-8") as file:
            content = json.load(file)
        touchpoints = content["document"]["journeys"][0]["touchpoints"]
        for number in range(2_000):
            touchpoints.append({**touchpoints[0], "id": f"many-{number}", "name": "n" * 150,
                                "thinking": "t" * 400, "backstage": "b" * 400})
        path = self.file("many.json", json.dumps(content))
        for language, part in (("en", r"longer than the paper: \d+% of it"), ("it", r"ne manca una parte in fondo \(\d+%\)")):
            result = run("map", path, "--lang", language)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertRegex(result.stderr, rf"^{path}: .*{part}.*--paper")

    def test_paper_belongs_to_the_map(self):
        result = run("score", SAMPLE["en"], "--paper", "A3", "--lang", "en")
        self.assertEqual(result.returncode, 2)
        self.assertIn("--paper belongs to “map”.", result.stderr)


if __name__ == "__main__":
    main()
