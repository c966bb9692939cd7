#!/usr/bin/env python3
"""Cut the fonts the program ships out of the full ones, and name the icons for C++.

Writes to --out: inter-regular.otf and inter-semibold.otf for the screen, the same with -first for
the page's first screen (the letters of its texts) and with -print for the PDF, icons.ttf,
icons.gen.hpp and fonts.stamp. Further letters and signs, fetched when a text
needs them: the same with the name of a pack (PACKS) for the screen, with -whole for the PDF (all
that Inter has), and composition.bin, which says what a letter and a mark make together.
Nothing is rewritten when the inputs are the same, so that a build depending on the header rests.

Inter stays in CFF outlines without subroutines: after brotli that takes less than converted to
TrueType outlines or with subroutines. Hinting goes, since neither the canvas nor the PDF uses it.
Kerning and tabular figures are the PDF's alone: the canvas sets letters without them, and so do the
page's text fields over it, which have to agree with it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import keyword
import logging
import os
import re
import struct
import sys
import unicodedata
from pathlib import Path

try:
    import fontTools
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.scaleUpem import scale_upem
except ImportError:
    sys.exit("make_fonts.py: the Python package fonttools is missing (Debian: python3-fonttools)")

import generate_texts

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = {"inter-regular": "Inter-Regular.otf", "inter-semibold": "Inter-SemiBold.otf"}
SCREEN_FONTS = tuple(f"{name}.otf" for name in WEIGHTS)
FIRST_FONTS = tuple(f"{name}-first.otf" for name in WEIGHTS)
PRINT_FONTS = tuple(f"{name}-print.otf" for name in WEIGHTS)
WHOLE_FONTS = tuple(f"{name}-whole.otf" for name in WEIGHTS)
INTER_FOLDERS = (
    "/usr/share/fonts/opentype/inter",
    "/usr/share/fonts/OTF",
    "/usr/share/fonts/rsms-inter-fonts",
    "/usr/share/fonts/inter",
)
FIRST_ICON = 0xE000
LAST_ICON = 0xF8FF
# Lucide draws on a grid of 24: ten units each are finer than any screen shows an icon, and take a
# quarter less after brotli than the 1,000 of its font.
ICON_UNITS = 240

# Latin, Latin-1 and Latin Extended-A whole; of the rest only what the texts and charts use.
# (U+0149 is deprecated in Unicode, and Inter leaves it out.)
RANGES = ((0x20, 0x7E), (0xA0, 0x148), (0x14A, 0x17F), (0x2010, 0x2015))
# Signs the program writes by itself: cut texts, numbers, and the box for what no font has.
WRITTEN = "…−□\u00a0"
SIGNS = "‘’‚“”„†‡•…‰′″‹›€™←↑→↓↔↗↘−×÷±≈≠≤≥√Δ∑Σ∞αβμσ²³✓✗●○■□▲△▼▽◆⌘⇧⌥⌃↵\u202f\u2009"

# What is fetched on need; src/ui/kit/glyphs.cpp knows the same ranges. "signs" takes the rest of what
# Inter has below the private area.
PACKS = {
    "latin": ((0x180, 0x2FF), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF)),
    "greek": ((0x370, 0x3FF), (0x1F00, 0x1FFF)),
    "cyrillic": ((0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)),
}
PACK_NAMES = (*PACKS, "signs")
FIRST_PRIVATE = 0xE000
# The PDF sets marks that stand alone over their letters; "ccmp" joins them where there is a glyph.
WHOLE_FEATURES = ["kern", "tnum", "mark", "mkmk", "ccmp"]

CPP_KEYWORDS = {
    "auto", "break", "case", "catch", "char", "class", "const", "continue", "default", "delete",
    "do", "double", "else", "enum", "explicit", "export", "extern", "false", "float", "for",
    "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "operator",
    "private", "protected", "public", "register", "requires", "return", "short", "signed",
    "sizeof", "static", "struct", "switch", "template", "this", "throw", "true", "try", "typedef",
    "typename", "union", "unsigned", "using", "virtual", "void", "volatile", "while",
}  # fmt: skip


def fail(message: str) -> None:
    sys.exit(f"make_fonts.py: {message}")


def wanted_code_points() -> set[int]:
    points = {point for first, last in RANGES for point in range(first, last + 1)}
    return points | {ord(sign) for sign in SIGNS}


def first_texts() -> list[Path]:
    """The files of texts the first screen shows some of."""
    folders = [ROOT / "assets/texts" / name for name in ("interface", "names")]
    return [folder / f"{code}.json" for folder in folders for code in generate_texts.LANGUAGES]


def first_code_points() -> set[int]:
    """What the first screen needs: of the letters and signs, those in its texts in any language."""
    points = set(range(0x20, 0x7F)) | {ord(sign) for sign in WRITTEN}
    for path in first_texts():
        catalogue = generate_texts.CATALOGUES[path.parent.name]
        for key, value in generate_texts.read_language(path).items():
            if catalogue.rank(key) == 0:
                points.update(ord(c) for form in generate_texts.forms(value) for c in form)
    return points & wanted_code_points()


def inter_folder(given: str | None) -> Path:
    folders = [given] if given else list(INTER_FOLDERS)
    for folder in folders:
        if all((Path(folder) / name).is_file() for name in WEIGHTS.values()):
            return Path(folder)
    fail(
        "Inter-Regular.otf and Inter-SemiBold.otf not found in "
        + ", ".join(folders)
        + " (Debian: fonts-inter; elsewhere: --inter FOLDER or TAPPA_INTER_DIR)"
    )
    raise AssertionError


def icon_names(path: Path) -> list[str]:
    """The names in `path`, one per line; blank lines and comments do not count."""
    names: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        name = line.strip()
        if not name or name.startswith("#"):
            continue
        if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
            fail(f"{path}:{number}: “{name}” is not an icon name")
        if name in names:
            fail(f"{path}:{number}: “{name}” is listed twice")
        names.append(name)
    if not names:
        fail(f"{path}: no icon listed")
    if FIRST_ICON + len(names) - 1 > LAST_ICON:
        fail(f"{path}: more icons than private code points")
    return names


def constant_name(icon: str) -> str:
    name = icon.replace("-", "_")
    return name + "_" if name in CPP_KEYWORDS or keyword.iskeyword(name) else name


def header_text(names: list[str]) -> str:
    lines = [
        "// Generated by tools/make_fonts.py from assets/icons.txt.",
        "#pragma once",
        "",
        "namespace tappa::icons {",
        "",
        f"inline constexpr char32_t first_code_point = U'\\u{FIRST_ICON:04X}';",
        f"inline constexpr char32_t last_code_point = U'\\u{FIRST_ICON + len(names) - 1:04X}';",
        "",
    ]
    for offset, name in enumerate(names):
        lines.append(
            f'inline constexpr const char* {constant_name(name)} = "\\u{FIRST_ICON + offset:04X}";'
        )
    lines += ["", "} // namespace tappa::icons", ""]
    return "\n".join(lines)


def subset_options() -> subset.Options:
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["GDEF", "DSIG", "meta"]
    return options


def cut_text_font(source: Path, target: Path, features: list[str], points: set[int]) -> None:
    font = TTFont(source, recalcTimestamp=False)
    options = subset_options()
    options.layout_features = features
    if not features:
        options.drop_tables += ["GSUB", "GPOS"]
    if "mark" in features:
        options.drop_tables.remove("GDEF")
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(font)
    font.save(target)
    missing = points - set(TTFont(target).getBestCmap())
    # A space or a soft hyphen that a font leaves to the program is no loss; a sign is.
    missing = {point for point in missing if unicodedata.category(chr(point)) not in ("Cf", "Zs")}
    if missing:
        fail(f"{source} has no glyph for " + " ".join(f"U+{p:04X}" for p in sorted(missing)))


def pack_code_points(source: Path) -> dict[str, set[int]]:
    """What each pack has of Inter, without what is always there."""
    left = set(TTFont(source).getBestCmap()) - wanted_code_points()
    packs: dict[str, set[int]] = {}
    for name, ranges in PACKS.items():
        packs[name] = {p for p in left if any(first <= p <= last for first, last in ranges)}
        left -= packs[name]
    packs["signs"] = {
        p for p in left if p < FIRST_PRIVATE and unicodedata.category(chr(p)) not in ("Cf", "Cc")
    }
    return packs


def composition_bytes() -> bytes:
    """Three little-endian 16-bit numbers for each letter that is composed of two, sorted: the
    letter, the mark, both together (Unicode, canonical composition)."""
    rows = []
    for point in range(0xC0, 0x10000):
        parts = unicodedata.decomposition(chr(point)).split()
        if len(parts) != 2 or parts[0].startswith("<"):
            continue
        letter, mark = (int(part, 16) for part in parts)
        if unicodedata.normalize("NFC", chr(letter) + chr(mark)) == chr(point):
            rows.append((letter, mark, point))
    return b"".join(struct.pack("<3H", *row) for row in sorted(rows))


def cut_icon_font(source: Path, code_points: dict[str, int], names: list[str], target: Path) -> None:
    font = TTFont(source, recalcTimestamp=False)
    cmap = font.getBestCmap()
    glyphs: dict[int, str] = {}
    for offset, name in enumerate(names):
        glyph = cmap.get(code_points.get(name, -1))
        if glyph is None:
            fail(f"assets/icons.txt: Lucide has no icon “{name}”")
        glyphs[FIRST_ICON + offset] = glyph
    options = subset_options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS"]
    # The new code points go in before cutting, because the cutter rebuilds the table's subtables.
    for table in font["cmap"].tables:
        table.cmap = dict(glyphs) if table.isUnicode() and table.format in (4, 12) else {}
    font["cmap"].tables = [t for t in font["cmap"].tables if t.cmap]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=glyphs)
    cutter.subset(font)
    scale_upem(font, ICON_UNITS)
    font.save(target)
    if set(TTFont(target).getBestCmap()) != set(glyphs):
        fail(f"{target}: code points were lost")


def write_if_changed(path: Path, text: str) -> None:
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def digest_of(paths: list[Path]) -> str:
    digest = hashlib.sha256(fontTools.version.encode())
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--inter", default=os.environ.get("TAPPA_INTER_DIR"))
    parser.add_argument("--icons", type=Path, default=ROOT / "assets/icons.txt")
    parser.add_argument("--lucide", type=Path, default=ROOT / "node_modules/lucide-static/font")
    options = parser.parse_args(arguments)
    # Lucide's glyph name table is two bytes too long, which the reader would report each time.
    logging.getLogger("fontTools").setLevel(logging.ERROR)

    inter = inter_folder(options.inter)
    lucide = options.lucide / "lucide.ttf"
    code_points_file = options.lucide / "codepoints.json"
    for path in (lucide, code_points_file):
        if not path.is_file():
            fail(f"{path} is missing; run tools/setup, which installs the npm packages")
    names = icon_names(options.icons)

    inputs = [Path(__file__), Path(generate_texts.__file__), *first_texts()]
    inputs += [options.icons, lucide, code_points_file]
    inputs += [inter / name for name in WEIGHTS.values()]
    digest = digest_of(inputs)
    stamp = options.out / "fonts.stamp"
    made = (*SCREEN_FONTS, *FIRST_FONTS, *PRINT_FONTS, *WHOLE_FONTS, "icons.ttf", "icons.gen.hpp")
    outputs = [options.out / name for name in (*made, "composition.bin")]
    outputs += [options.out / f"{name}-{pack}.otf" for name in WEIGHTS for pack in PACK_NAMES]
    if stamp.is_file() and stamp.read_text().strip() == digest:
        if all(path.is_file() for path in outputs):
            return 0

    options.out.mkdir(parents=True, exist_ok=True)
    for name, source in WEIGHTS.items():
        font, out = inter / source, options.out
        points = wanted_code_points()
        cut_text_font(font, out / f"{name}.otf", [], points)
        cut_text_font(font, out / f"{name}-first.otf", [], first_code_points())
        cut_text_font(font, out / f"{name}-print.otf", ["kern", "tnum"], points)
        packs = pack_code_points(font)
        for pack, pack_points in packs.items():
            cut_text_font(font, out / f"{name}-{pack}.otf", [], pack_points)
        whole = points.union(*packs.values())
        cut_text_font(font, out / f"{name}-whole.otf", WHOLE_FEATURES, whole)
    (options.out / "composition.bin").write_bytes(composition_bytes())
    code_points = json.loads(code_points_file.read_text(encoding="utf-8"))
    cut_icon_font(lucide, code_points, names, options.out / "icons.ttf")
    write_if_changed(options.out / "icons.gen.hpp", header_text(names))
    stamp.write_text(digest + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
