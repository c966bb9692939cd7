#!/usr/bin/env python3
"""Turns assets/texts/<language>.json into app/texts.gen.hpp and app/texts.gen.cpp.

usage: generate_texts.py TEXTS_FOLDER OUTPUT_FOLDER

A key is in dotted form ("home.title"); a value is a text with places {0} {1} …, or
{"one": …, "other": …} for texts that change with a number. Every language must have every key,
with the same places and the same plural forms; else this fails and names the key.
"""

import json
import re
import sys
from pathlib import Path

# In the order of `enum class Language` (src/base/language.hpp).
LANGUAGES = ["it", "en"]
FORMS = ["one", "other"]

KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+")
PLACE = re.compile(r"\{(\d+)\}")
STRAY_BRACE = re.compile(r"[{}]")


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
    return '"' + "".join(c if c not in '"\\' else "\\" + c for c in text) + '"'


def header(names):
    values = "".join(f"    {name},\n" for name in names)
    table = f"std::array<std::array<std::string_view, {len(names)}>, {len(LANGUAGES)}>"
    return (
        "// Made by tools/generate_texts.py from assets/texts/. Do not edit.\n#pragma once\n\n"
        "#include <array>\n#include <cstddef>\n#include <cstdint>\n#include <string_view>\n\n"
        "namespace tappa {\n\n// Every text of the interface, named after its key.\n"
        f"enum class Text : std::uint16_t {{\n{values}}};\n\n"
        f"inline constexpr std::size_t number_of_texts = {len(names)};\n\n"
        "namespace generated {\n\n"
        "// By language, then by value of Text; of texts with plural forms the one for many.\n"
        f"extern const {table} texts;\n"
        "// The form for one; empty for texts without plural forms.\n"
        "[[nodiscard]] std::string_view singular(Text text, std::size_t language);\n"
        "// The dotted keys by value of Text; for tests and tools.\n"
        f"extern const std::array<std::string_view, {len(names)}> text_keys;\n\n"
        "} // namespace generated\n} // namespace tappa\n"
    )


def source(keys, names, languages):
    several, singulars = [], []
    for language in LANGUAGES:
        several.append("    {{\n")
        for key in keys:
            value = languages[language][key]
            text = value["other"] if isinstance(value, dict) else value
            several.append(f"        {literal(text)},\n")
        several.append("    }},\n")
    for name, key in zip(names, keys):
        if isinstance(languages[LANGUAGES[0]][key], dict):
            ones = ", ".join(literal(languages[language][key]["one"]) for language in LANGUAGES)
            singulars.append(f"    Singular{{Text::{name}, {{{{{ones}}}}}}},\n")
    table = f"std::array<std::array<std::string_view, {len(names)}>, {len(LANGUAGES)}>"
    return (
        "// Made by tools/generate_texts.py from assets/texts/. Do not edit.\n"
        '#include "app/texts.gen.hpp"\n\nnamespace tappa::generated {\n\n'
        f"const {table} texts{{{{\n{''.join(several)}}}}};\n\nnamespace {{\n\n"
        "struct Singular {\n    Text text;\n"
        f"    std::array<std::string_view, {len(LANGUAGES)}> by_language;\n}};\n\n"
        f"const std::array<Singular, {len(singulars)}> singulars{{{{\n{''.join(singulars)}}}}};\n\n"
        "} // namespace\n\n"
        "std::string_view singular(Text text, std::size_t language) {\n"
        "    for (const Singular& entry : singulars)\n        if (entry.text == text)\n"
        "            return entry.by_language[language];\n    return {};\n}\n\n"
        "} // namespace tappa::generated\n"
    )


def keys_source(keys):
    # In a file of its own: nothing that ships refers to it, so it never reaches the wasm file.
    lines = "".join(f"    {literal(key)},\n" for key in keys)
    return (
        "// Made by tools/generate_texts.py from assets/texts/. Do not edit.\n"
        '#include "app/texts.gen.hpp"\n\nnamespace tappa::generated {\n\n'
        f"const std::array<std::string_view, {len(keys)}> text_keys{{{{\n{lines}}}}};\n\n"
        "} // namespace tappa::generated\n"
    )


def read_all(folder):
    languages = {language: read_language(folder / f"{language}.json") for language in LANGUAGES}
    check_same(languages)
    keys = list(languages[LANGUAGES[0]])
    return keys, enum_names(keys), languages


def write_if_changed(path, content):
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        path.write_text(content, encoding="utf-8")


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        keys, names, languages = read_all(Path(arguments[0]))
    except TextsError as error:
        print(f"generate_texts: {error}", file=sys.stderr)
        return 1
    folder = Path(arguments[1]) / "app"
    folder.mkdir(parents=True, exist_ok=True)
    write_if_changed(folder / "texts.gen.hpp", header(names))
    write_if_changed(folder / "texts.gen.cpp", source(keys, names, languages))
    write_if_changed(folder / "texts_keys.gen.cpp", keys_source(keys))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
