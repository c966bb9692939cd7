"""generate_notices.py names what is shipped and refuses what it does not know."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import generate_notices as notices  # noqa: E402

THIRD_PARTY = Path("/cache/third_party")
IMGUI = Path("/cache/imgui")


def libraries(*headers):
    return notices.libraries_of(set(headers), [Path("/repo/src")], THIRD_PARTY, IMGUI)


def metafile(**inputs):
    return {"main": {"outputs": {"main.js": {"inputs": {
        path: {"bytesInOutput": size} for path, size in inputs.items()}}}}}


class Headers(unittest.TestCase):
    def test_reads_ninjas_record_without_objects_that_are_gone(self):
        deps = ("a.o: #deps 2, deps mtime 1 (VALID)\n    /x/a.hpp\n    /x/b.hpp\n\n"
                "old.o: #deps 1, deps mtime 1 (STALE)\n    /x/old.hpp\n")
        self.assertEqual(notices.shipped_headers(deps), {"/x/a.hpp", "/x/b.hpp"})

    def test_names_the_library_of_each_header(self):
        self.assertEqual(
            libraries("/cache/third_party/boost/config.hpp", "/cache/imgui/imgui.h",
                      "/cache/third_party/cereal/external/../cereal.hpp"),
            {"boost", "imgui", "cereal"})

    def test_passes_over_our_own_and_the_runtimes(self):
        self.assertEqual(
            libraries("/repo/src/base/id.hpp",
                      "/usr/share/emscripten/cache/sysroot/include/c++/v1/string",
                      "/usr/lib/llvm-14/lib/clang/14.0.6/include/stddef.h"), set())

    def test_refuses_a_header_from_elsewhere(self):
        with self.assertRaisesRegex(notices.Unknown, "no known library"):
            libraries("/usr/include/zlib.h")

    def test_refuses_a_library_without_a_notice(self):
        with self.assertRaisesRegex(notices.Unknown, "doctest"):
            libraries("/cache/third_party/doctest/doctest.h")


class Packages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def package(self, licence_text=None, **fields):
        data = {"name": "thing", "version": "1.2.3", "license": "MIT", **fields}
        (self.folder / "package.json").write_text(json.dumps(data), encoding="utf-8")
        if licence_text:
            (self.folder / "LICENSE.md").write_text(licence_text, encoding="utf-8")
        return notices.npm_component(self.folder)

    def test_finds_what_a_bundle_holds_nested_and_scoped_too(self):
        self.assertEqual(
            notices.bundled_packages(metafile(**{
                "node_modules/pdfkit/js/a.mjs": 10,
                "node_modules/@noble/hashes/esm/b.js": 10,
                "node_modules/linebreak/node_modules/base64-js/b64.js": 10,
                "web/src/main.ts": 10,
            })),
            {"node_modules/pdfkit", "node_modules/@noble/hashes",
             "node_modules/linebreak/node_modules/base64-js"})

    def test_leaves_out_what_was_shaken_off(self):
        self.assertEqual(notices.bundled_packages(metafile(**{"node_modules/brotli/x.js": 0})), set())

    def test_takes_the_packages_own_text(self):
        self.assertEqual(self.package("The text").body, "The text")

    def test_writes_the_mit_text_with_the_author_where_there_is_none(self):
        component = self.package(author="Ann Other <a@example.org>")
        text = notices.notice_text([component])
        self.assertIn("Copyright (c) Ann Other\n", text)
        self.assertIn("Permission is hereby granted", text)

    def test_refuses_another_licence_without_text(self):
        with self.assertRaisesRegex(notices.Unknown, "without a licence text"):
            self.package(license="Apache-2.0")

    def test_refuses_a_licence_we_cannot_ship(self):
        for licence in ("GPL-3.0", "", "CC-BY-NC-4.0"):
            with self.subTest(licence=licence), self.assertRaises(notices.Unknown):
                notices.check_licences([self.package("text", license=licence)])


class Fonts(unittest.TestCase):
    def test_names_inter_only_where_it_is_shipped(self):
        root = Path(__file__).resolve().parents[2]
        self.assertEqual(notices.fonts_of(["assets/main-AAAA.js"], root), [])
        self.assertEqual(notices.fonts_of(["assets/inter-regular-AAAA.otf"], root), [notices.INTER])

    def test_names_both_licences_of_the_icons(self):
        root = Path(__file__).resolve().parents[2]
        icons = notices.fonts_of(["assets/icons-AAAA.ttf"], root)[0]
        self.assertEqual(icons.licence, "ISC AND MIT")
        self.assertIn("ISC License", icons.body)
        self.assertIn("The MIT License", icons.body)

    def test_refuses_another_font(self):
        with self.assertRaises(notices.Unknown):
            notices.fonts_of(["assets/comic.woff2"], Path("."))


class Text(unittest.TestCase):
    def test_every_known_component_has_an_accepted_licence_and_its_text(self):
        components = [*notices.LIBRARIES.values(), *notices.RUNTIME, notices.INTER]
        notices.check_licences(components)
        for component in components:
            with self.subTest(component=component.name):
                self.assertTrue(component.copyright)
                self.assertGreater(len(notices.notice_text([component])), 1000)

    def test_lists_each_component_once_in_order(self):
        text = notices.notice_text([notices.LIBRARIES["imgui"], notices.LIBRARIES["boost"]])
        self.assertLess(text.index("- Boost"), text.index("- Dear ImGui"))


if __name__ == "__main__":
    unittest.main()
