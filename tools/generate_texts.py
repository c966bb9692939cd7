#!/usr/bin/env python3
"""Turns assets/texts/<catalogue>/<language>.json into C++: <place>.gen.hpp and its sources.

Beside them <place>.<language>.later and <place>.<language>.places.later: the texts that the first
screen does without, and where each of them is, as both stand in the program; and the same with .last:
what a first choice, up to the first question of an assessment, does without too. The page's build
moves them to the program's later parts (lib/later_data.mjs).

usage: generate_texts.py TEXTS_FOLDER OUTPUT_FOLDER CATALOGUE

A key is in dotted form ("home.title"); a value is a text with places {0} {1} …, or
{"one": …, "other": …} for texts that change with a number. Every language must have every key,
with the same places and the same plural forms; else this fails and names the key.
"""

import json
import re
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

# In the order of `enum class Language` (src/base/language.hpp).
LANGUAGES = ["it", "en"]
FORMS = ["one", "other"]
# A text's place is 20 bits for where it begins and 12 for how long it is (src/texts/table.hpp).
BEGIN_BITS = 20
MOST_BYTES = 2**BEGIN_BITS - 1
MOST_BYTES_OF_ONE = 2**12 - 1

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+")
PLACE = re.compile(r"\{(\d+)\}")
STRAY_BRACE = re.compile(r"[{}]")


@dataclass(frozen=True)
class Catalogue:
    enum: str  # the C++ type whose values are named after the keys
    place: str  # of the generated files, and of the library they belong to, below src/
    what: str
    # Sections of keys that the first screen shows; None: all. One too few is found by the page's
    # build: the first part alone would not show what the whole program does.
    first: tuple | None = None
    # How the keys in those sections begin that the first screen shows with a document open only:
    # then the page waits for the whole program before it shows anything.
    with_document: tuple = ()
    # Sections and keys that a first choice shows besides. One too few is found likewise.
    choice: tuple = ()

    def rank(self, key):
        """0: the first screen shows it; 1: a first choice does; 2: it may come last."""
        section = key.split(".")[0]
        if self.first is None:
            return 0
        if (key in self.first or section in self.first) and not key.startswith(self.with_document):
            return 0
        return 1 if section in self.choice or key in self.choice else 2


FIRST_SCREEN = (
    "app", "common", "header", "home", "key", "navigation", "screen", "settings", "stage", "standing",
    "theme", "details.untitled", "insights.journey-stage",
    *(f"command.{name}" for name in (
        "glossary", "knowledge", "language-en", "language-it", "new", "new-full", "new-journey", "open",
        "palette", "redo", "sample", "sample-workshop", "settings", "shortcuts", "undo",
    )),
)
HOME_WITH_DOCUMENT = tuple(f"home.{name}" for name in (
    "actions", "answered", "evidence", "figures", "findings", "journey-health", "needs", "next-action",
    "next-answer", "next-journey", "next-missing", "next-plan", "next-report", "pain-points",
    "plan-completeness", "plan-ready", "report", "step-done", "touchpoints",
))
FIRST_CHOICE = (
    "announce", "assess", "details", "journey.title", "knowledge.about-capability", "plan.title",
    "insights.title", "report.title", "respondents", "shortcuts", "toast",
)
FIRST_NAMES = ("component", "emotion", "journey-stage", "level", "pain", "pillar")
CATALOGUES = {
    "names": Catalogue(
        "NameText", "texts/names", "Names of the closed lists of the model.", FIRST_NAMES,
        choice=("answer-state", "confidence"),
    ),
    "report": Catalogue("ReportText", "report/texts", "Every text of the report.", ()),
    "interface": Catalogue(
        "Text", "app/texts", "Every text of the interface.", FIRST_SCREEN, HOME_WITH_DOCUMENT,
        FIRST_CHOICE,
    ),
    "templates": Catalogue(
        "TemplateText", "app/template_texts", "Every text of the journeys to begin from.", ()
    ),
    "cli": Catalogue("CliText", "cli/texts", "Every text that only the command line says."),
}


class TextsError(Exception):
    pass


def no_duplicates(pairs):
    keys = set()
    for key, _ in pairs:
        if key in keys:
            raise TextsError(f"{key}: there twice")
        keys.add(key)
    return dict(pairs)


def read_language(path):
    try:
        texts = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=no_duplicates)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise TextsError(f"{path}: {error}") from error
    except TextsError as error:
        raise TextsError(f"{path.name}: {error}") from error
    if not isinstance(texts, dict):
        raise TextsError(f"{path.name}: must be one object of keys and texts")
    for key, value in texts.items():
        if not KEY.fullmatch(key):
            raise TextsError(f"{path.name}: {key}: keys look like section.some-name")
        check_value(path.name, key, value)
    return texts


def check_value(file, key, value):
    forms = {"text": value} if isinstance(value, str) else value
    if not isinstance(forms, dict):
        raise TextsError(f"{file}: {key}: must be a text or an object of plural forms")
    if isinstance(value, dict):
        for form in FORMS:
            if form not in value:
                raise TextsError(f"{file}: {key}: lacks the plural form “{form}”")
        for form in value:
            if form not in FORMS:
                raise TextsError(f"{file}: {key}: no plural form is called “{form}”")
    for form, text in forms.items():
        if not isinstance(text, str) or not text:
            raise TextsError(f"{file}: {key}: {form}: empty or not a text")
        if STRAY_BRACE.search(PLACE.sub("", text)):
            raise TextsError(f"{file}: {key}: {form}: a brace that is no place such as {{0}}")


def places(text):
    return set(PLACE.findall(text))


def check_same(languages):
    """Every language says the same things, in the same forms, with the same places."""
    first = LANGUAGES[0]
    for other in LANGUAGES[1:]:
        for have, lack in ((first, other), (other, first)):
            for key in languages[have]:
                if key not in languages[lack]:
                    raise TextsError(f"{lack}.json: {key}: missing (it is in {have}.json)")
    for key, value in languages[first].items():
        plural = isinstance(value, dict)
        wanted = places(value["other"] if plural else value)
        for language in LANGUAGES:
            text = languages[language][key]
            if isinstance(text, dict) != plural:
                raise TextsError(f"{language}.json: {key}: plural in one language only")
            found = places(text["other"] if plural else text)
            if found != wanted:
                raise TextsError(
                    f"{language}.json: {key}: has the places {sorted(found)},"
                    f" {first}.json has {sorted(wanted)}"
                )
            # "One day" may do without the number itself, and only without that.
            if plural and (wanted ^ places(text["one"])) - {"0"}:
                raise TextsError(f"{language}.json: {key}: one and other have different places")


def enum_name(key):
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[.-]", key))


def enum_names(keys):
    names = {}
    for key in keys:
        name = enum_name(key)
        if name in names:
            raise TextsError(f"{key}: would share the name {name} with {names[name]}")
        names[name] = key
    return list(names)


def literal(text):
    escaped = {'"': '\\"', "\\": "\\\\", "\n": "\\n"}
    return '"' + "".join(escaped.get(c, c) for c in text) + '"'


MADE_BY = "// Made by tools/generate_texts.py from assets/texts/. Do not edit.\n"


def header(catalogue, names):
    values = "".join(f"    {name},\n" for name in names)
    return (
        f"{MADE_BY}#pragma once\n\n"
        '#include "texts/table.hpp"\n\n#include <cstdint>\n\nnamespace tappa {\n\n'
        f"// {catalogue.what} Values are named after the keys.\n"
        f"enum class {catalogue.enum} : std::uint16_t {{\n{values}}};\n\n"
        f"[[nodiscard]] const TextTable& table_of({catalogue.enum});\n"
        "// The dotted keys in the order of the values, for tests.\n"
        f"[[nodiscard]] std::span<const std::string_view> keys_of({catalogue.enum});\n\n"
        "} // namespace tappa\n"
    )


def forms(value):
    """For many, which is the form where there are not two; and for one."""
    return [value["other"], value["one"]] if isinstance(value, dict) else [value]


@dataclass(frozen=True)
class Block:
    """All texts of a language, each ended by a zero, and where they are."""

    texts: list
    places: list  # (begin, size), in the order of the keys
    singulars: dict  # the same of the forms for one, by key


def block_of(language, keys, texts):
    block = Block([], [], {})
    size = 0
    for key in keys:
        for form, text in enumerate(forms(texts[key])):
            length = len(text.encode("utf-8"))
            if length > MOST_BYTES_OF_ONE:
                raise TextsError(f"{language}.json: {key}: more than {MOST_BYTES_OF_ONE} bytes")
            if form == 0:
                block.places.append((size, length))
            else:
                block.singulars[key] = (size, length)
            block.texts.append(text)
            size += length + 1
    if size > MOST_BYTES:
        raise TextsError(f"{language}.json: more than {MOST_BYTES} bytes of texts")
    return block


def extent(place):
    return f"TextExtent{{{place[0]}, {place[1]}}}"


def text_block(language, block):
    lines = "".join(f"\n    {literal(text)[:-1]}\\0\"" for text in block.texts)
    extents = "".join(f"    {extent(place)},\n" for place in block.places)
    return (
        f"constexpr char {language}_bytes[] ={lines};\n\n"
        f"constexpr std::array<TextExtent, {len(block.places)}> {language}_extents"
        f"{{{{\n{extents}}}}};\n\n"
    )


def later_parts(catalogue, keys, texts, block, rank):
    """What comes with `rank` or after, as it stands in the program: texts, and their places."""
    later = [key for key in keys if catalogue.rank(key) >= rank]
    said = "".join(f"{text}\0" for key in later for text in forms(texts[key]))
    places = block.places[len(keys) - len(later):]
    packed = (struct.pack("<I", begin | size << BEGIN_BITS) for begin, size in places)
    return said.encode("utf-8"), b"".join(packed)


def source(catalogue, keys, names, blocks):
    arrays = "".join(text_block(code, blocks[code]) for code in LANGUAGES)
    singulars = []
    for index, key in enumerate(keys):
        if key in blocks[LANGUAGES[0]].singulars:
            ones = ", ".join(extent(blocks[code].singulars[key]) for code in LANGUAGES)
            singulars.append(f"    Singular{{{index}, {{{{{ones}}}}}}}, // {names[index]}\n")
    tables = ", ".join(f"TextBlock{{{code}_bytes, {code}_extents}}" for code in LANGUAGES)
    return (
        f'{MADE_BY}#include "{catalogue.place}.gen.hpp"\n\n#include <array>\n\n'
        f"namespace tappa {{\n\nnamespace {{\n\n{arrays}"
        f"constexpr std::array<Singular, {len(singulars)}> singulars{{{{\n{''.join(singulars)}}}}};\n\n"
        f"constexpr TextTable table{{{{{{{tables}}}}}, singulars}};\n\n}} // namespace\n\n"
        f"const TextTable& table_of({catalogue.enum}) {{\n    return table;\n}}\n\n"
        "} // namespace tappa\n"
    )


def keys_source(catalogue, keys):
    # In a file of its own: nothing that ships refers to it, so it never reaches the wasm file.
    lines = "".join(f"    {literal(key)},\n" for key in keys)
    return (
        f'{MADE_BY}#include "{catalogue.place}.gen.hpp"\n\n#include <array>\n\n'
        "namespace tappa {\n\n"
        f"std::span<const std::string_view> keys_of({catalogue.enum}) {{\n"
        f"    static constexpr std::array<std::string_view, {len(keys)}> keys{{{{\n{lines}    }}}};\n"
        "    return keys;\n}\n\n} // namespace tappa\n"
    )


def read_all(folder):
    languages = {language: read_language(folder / f"{language}.json") for language in LANGUAGES}
    check_same(languages)
    keys = list(languages[LANGUAGES[0]])
    return keys, enum_names(keys), languages


def write_if_changed(path, content):
    content = content if isinstance(content, bytes) else content.encode("utf-8")
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)


def main(arguments):
    if len(arguments) != 3 or arguments[2] not in CATALOGUES:
        print(__doc__, file=sys.stderr)
        return 2
    catalogue = CATALOGUES[arguments[2]]
    try:
        keys, _, languages = read_all(Path(arguments[0]) / arguments[2])
        keys.sort(key=catalogue.rank)
        names = enum_names(keys)
        blocks = {code: block_of(code, keys, languages[code]) for code in LANGUAGES}
    except TextsError as error:
        print(f"generate_texts: {arguments[2]}: {error}", file=sys.stderr)
        return 1
    place = Path(arguments[1]) / catalogue.place
    place.parent.mkdir(parents=True, exist_ok=True)
    write_if_changed(place.with_name(place.name + ".gen.hpp"), header(catalogue, names))
    write_if_changed(
        place.with_name(place.name + ".gen.cpp"), source(catalogue, keys, names, blocks)
    )
    write_if_changed(place.with_name(place.name + "_keys.gen.cpp"), keys_source(catalogue, keys))
    for code in LANGUAGES:
        for rank, ending in ((1, "later"), (2, "last")):
            texts, places = later_parts(catalogue, keys, languages[code], blocks[code], rank)
            write_if_changed(place.with_name(f"{place.name}.{code}.{ending}"), texts)
            write_if_changed(place.with_name(f"{place.name}.{code}.places.{ending}"), places)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
