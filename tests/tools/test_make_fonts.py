"""make_fonts.py cuts fonts that have what the texts need, the same each time."""

import contextlib
import io
import json
import re
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import make_fonts  # noqa: E402
from fontTools.ttLib import TTFont  # noqa: E402

NEEDED = "−–—…·→←↑↓≥≤×ΔΣ√αβ²✓●▲▼€‰“”‘’«»àèéìòùÀÈÉÌÒÙ"


class Fonts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.out = Path(folder.name)
        make_fonts.main(["--out", str(cls.out)])

    def test_text_fonts_have_every_sign_the_texts_use(self):
        for name in (*make_fonts.SCREEN_FONTS, *make_fonts.PRINT_FONTS):
            cmap = TTFont(self.out / name).getBestCmap()
            with self.subTest(font=name):
                self.assertEqual([sign for sign in NEEDED if ord(sign) not in cmap], [])

    def test_fonts_of_the_first_screen_have_the_letters_of_its_texts_and_no_more(self):
        first, usual = make_fonts.first_code_points(), make_fonts.wanted_code_points()
        self.assertLessEqual({ord(sign) for sign in "aZ09àèòù…−"}, first)
        self.assertLess(len(first), len(usual) / 2)
        for name in make_fonts.FIRST_FONTS:
            with self.subTest(font=name):
                self.assertEqual(set(TTFont(self.out / name).getBestCmap()), first)

    def test_fonts_of_the_screen_have_no_layout_rules(self):
        for name in (*make_fonts.SCREEN_FONTS, *make_fonts.FIRST_FONTS):
            with self.subTest(font=name):
                self.assertEqual({"GPOS", "GSUB"} & set(TTFont(self.out / name).keys()), set())

    def test_fonts_of_the_pdf_keep_kerning_and_tabular_figures_only(self):
        for name in make_fonts.PRINT_FONTS:
            font = TTFont(self.out / name)
            features = {
                record.FeatureTag
                for table in ("GPOS", "GSUB")
                for record in font[table].table.FeatureList.FeatureRecord
            }
            with self.subTest(font=name):
                self.assertEqual(features, {"kern", "tnum"})

    def test_icons_have_the_code_points_of_the_header(self):
        header = (self.out / "icons.gen.hpp").read_text(encoding="utf-8")
        constants = re.findall(r'const char\* (\w+) = "\\u([0-9A-F]{4})";', header)
        names = make_fonts.icon_names(ROOT / "assets/icons.txt")
        self.assertEqual([name for name, _ in constants], [n.replace("-", "_") for n in names])
        cmap = TTFont(self.out / "icons.ttf").getBestCmap()
        self.assertEqual(sorted(cmap), sorted(int(point, 16) for _, point in constants))

    def test_each_icon_keeps_its_shape(self):
        source = ROOT / "node_modules/lucide-static/font"
        points = json.loads((source / "codepoints.json").read_text(encoding="utf-8"))
        full, cut = TTFont(source / "lucide.ttf"), TTFont(self.out / "icons.ttf")
        for offset, name in enumerate(make_fonts.icon_names(ROOT / "assets/icons.txt")):
            before = full["glyf"][full.getBestCmap()[points[name]]].getCoordinates(full["glyf"])[0]
            after = cut["glyf"][cut.getBestCmap()[make_fonts.FIRST_ICON + offset]].getCoordinates(
                cut["glyf"])[0]
            scale = make_fonts.ICON_UNITS / full["head"].unitsPerEm
            with self.subTest(icon=name):
                self.assertEqual(len(before), len(after))
                for (x, y), (scaled_x, scaled_y) in zip(before, after):
                    self.assertAlmostEqual(x * scale, scaled_x, delta=0.51)
                    self.assertAlmostEqual(y * scale, scaled_y, delta=0.51)

    def test_the_same_inputs_give_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            make_fonts.main(["--out", folder])
            for name in (*make_fonts.SCREEN_FONTS, *make_fonts.PRINT_FONTS, "icons.ttf",
                         "icons.gen.hpp"):
                with self.subTest(file=name):
                    self.assertEqual((Path(folder) / name).read_bytes(),
                                     (self.out / name).read_bytes())

    def test_nothing_is_written_again_when_nothing_changed(self):
        before = {path.name: path.stat().st_mtime_ns for path in self.out.iterdir()}
        make_fonts.main(["--out", str(self.out)])
        self.assertEqual({p.name: p.stat().st_mtime_ns for p in self.out.iterdir()}, before)


class IconList(unittest.TestCase):
    def names(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "icons.txt"
            path.write_text(text, encoding="utf-8")
            return make_fonts.icon_names(path)

    def test_passes_over_comments_and_blank_lines(self):
        self.assertEqual(self.names("# why\n\nhome\n undo-2 \n"), ["home", "undo-2"])

    def test_refuses_a_list_it_cannot_use(self):
        for text, said in (("home\nhome\n", ":2: .*twice"), ("Home\n", ":1: "),
                           ("a;b\n", ":1: "), ("# none\n", "no icon")):
            with self.subTest(text=text), self.assertRaisesRegex(SystemExit, said):
                self.names(text)

    def test_refuses_an_icon_that_does_not_exist(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "icons.txt"
            path.write_text("no-such-icon\n", encoding="utf-8")
            with self.assertRaisesRegex(SystemExit, "no-such-icon"):
                with contextlib.redirect_stderr(io.StringIO()):
                    make_fonts.main(["--icons", str(path), "--out", folder])

    def test_lists_no_icon_that_the_interface_does_not_use(self):
        text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.[ch]pp"))
        used = set(re.findall(r"\bicons::(\w+)", text))
        listed = {make_fonts.constant_name(name)
                  for name in make_fonts.icon_names(ROOT / "assets/icons.txt")}
        self.assertEqual(sorted(listed - used), [])

    def test_no_constant_is_a_keyword(self):
        self.assertEqual(make_fonts.constant_name("delete"), "delete_")
        self.assertEqual(make_fonts.constant_name("share-2"), "share_2")


if __name__ == "__main__":
    unittest.main()
