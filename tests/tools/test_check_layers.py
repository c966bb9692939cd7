"""check_layers.py finds each kind of violation, and nothing where there is none."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import check_layers as layers  # noqa: E402


def messages(path, *lines):
    text = "\n".join(lines)
    if path.endswith(".hpp"):
        text = "#pragma once\n" + text
    return [violation.message for violation in layers.check_file(path, text)]


class Includes(unittest.TestCase):
    def test_accepts_a_lower_level(self):
        self.assertEqual(messages("io/read.cpp", '#include "model/document.hpp"'), [])

    def test_accepts_the_own_folder(self):
        self.assertEqual(messages("model/document.hpp", '#include "model/ids.hpp"'), [])

    def test_rejects_a_higher_level(self):
        self.assertIn("only lower levels", messages("base/text.cpp", '#include "io/read.hpp"')[0])

    def test_rejects_the_same_level(self):
        self.assertIn("only lower levels", messages("scoring/gate.cpp", '#include "io/read.hpp"')[0])

    def test_every_pair_of_folders_follows_the_levels(self):
        for own, ours in layers.FOLDERS.items():
            for other, theirs in layers.FOLDERS.items():
                found = messages(f"{own}/a.cpp", f'#include "{other}/b.hpp"')
                with self.subTest(own=own, other=other):
                    allowed = own == other or theirs.level < ours.level
                    self.assertEqual(found == [], allowed)

    def test_rejects_third_party_of_another_folder(self):
        for path, header in (
            ("model/document.hpp", "cereal/cereal.hpp"),
            ("scoring/gate.cpp", "boost/graph/graph_traits.hpp"),
            ("app/update.cpp", "imgui.h"),
            ("cli/main.cpp", "emscripten/html5.h"),
            ("ui/home.cpp", "imgui_internal.h"),
        ):
            with self.subTest(path=path, header=header):
                self.assertEqual(len(messages(path, f"#include <{header}>")), 1)

    def test_rejects_third_party_in_quotes_too(self):
        self.assertEqual(len(messages("app/update.cpp", '#include "imgui.h"')), 1)

    def test_accepts_third_party_of_the_own_folder(self):
        for path, header in (
            ("io/read.cpp", "cereal/archives/json.hpp"),
            ("ui/kit/button.cpp", "imgui_internal.h"),
            ("web/canvas.cpp", "GLES3/gl3.h"),
            ("planning/order.cpp", "boost/graph/topological_sort.hpp"),
        ):
            with self.subTest(path=path, header=header):
                self.assertEqual(messages(path, f"#include <{header}>"), [])

    def test_accepts_eigen_in_cpp_files_only(self):
        self.assertEqual(messages("graph/rank.cpp", "#include <Eigen/Sparse>"), [])
        self.assertEqual(len(messages("graph/rank.hpp", "#include <Eigen/Sparse>")), 1)

    def test_rejects_an_unknown_library(self):
        self.assertEqual(len(messages("base/text.cpp", "#include <openssl/sha.h>")), 1)

    def test_rejects_heavy_standard_headers_but_for_the_command_line(self):
        self.assertEqual(len(messages("report/html.cpp", "#include <iostream>")), 1)
        self.assertEqual(messages("cli/main.cpp", "#include <iostream>"), [])

    def test_rejects_paths_not_from_the_root(self):
        self.assertEqual(len(messages("model/a.cpp", '#include "../base/text.hpp"')), 1)
        self.assertEqual(len(messages("model/a.cpp", '#include "ids.hpp"')), 1)

    def test_accepts_a_generated_header(self):
        self.assertEqual(messages("ui/kit/icon.cpp", '#include "icons.gen.hpp"'), [])
        self.assertEqual(messages("ui/kit/icon.cpp", "#include <icons.gen.hpp>"), [])

    def test_rejects_a_screen_in_the_kit(self):
        self.assertEqual(len(messages("ui/kit/button.cpp", '#include "ui/home.hpp"')), 1)

    def test_ignores_an_include_in_a_comment(self):
        self.assertEqual(
            messages("base/a.cpp", '// #include "io/read.hpp"', "/*", '#include "io/read.hpp"', "*/"),
            [],
        )

    def test_sees_an_include_after_odd_literals(self):
        found = messages(
            "base/a.cpp",
            "auto quote = '\"'; auto big = 1'000'000;",
            'auto raw = R"x(" /* )x";',
            '  #  include   "io/read.hpp"',
        )
        self.assertEqual(len(found), 1)

    def test_gives_the_line(self):
        violation = layers.check_file("base/a.cpp", '// one\n\n#include "io/read.hpp"\n')[0]
        self.assertEqual((violation.path, violation.line), ("src/base/a.cpp", 3))


class Names(unittest.TestCase):
    def test_rejects_raw_imgui_in_a_screen(self):
        for line in ("ImGui::Button(x);", "ImGui ::Text(x);", "namespace I = ImGui;",
                     "using namespace ImGui;"):
            with self.subTest(line=line):
                self.assertEqual(len(messages("ui/home.cpp", line)), 1)

    def test_accepts_raw_imgui_in_the_kit_and_the_host(self):
        self.assertEqual(messages("ui/kit/button.cpp", "ImGui::Button(x);"), [])
        self.assertEqual(messages("web/canvas.cpp", "ImGui::NewFrame();"), [])

    def test_accepts_imgui_in_comments_and_texts(self):
        self.assertEqual(messages("ui/home.cpp", "// as ImGui::Button", 'f("ImGui::Button");'), [])

    def test_rejects_the_browser_outside_the_host(self):
        for line in ("#ifdef __EMSCRIPTEN__", "EM_JS(void, f, (), {});", "EM_ASM({});",
                     "EM_ASYNC_JS(int, f, (), {});", "MAIN_THREAD_EM_ASM_INT({});"):
            with self.subTest(line=line):
                self.assertEqual(len(messages("base/a.cpp", line)), 1)
                self.assertEqual(messages("web/a.cpp", line), [])

    def test_rejects_a_header_without_pragma_once(self):
        self.assertEqual(len(layers.check_file("base/a.hpp", "int f();\n")), 1)
        self.assertEqual(len(layers.check_file("base/a.hpp", "// #pragma once\nint f();\n")), 1)

    def test_rejects_a_file_outside_the_table(self):
        self.assertEqual(len(messages("extras/a.cpp", "int x;")), 1)
        self.assertEqual(len(messages("a.cpp", "int x;")), 1)


def readme(changes=None, drop=()):
    rows = {name: folder.level for name, folder in layers.FOLDERS.items() if name not in drop}
    rows.update(changes or {})
    table = [f"| {level} | `{name}/` | what it is |" for name, level in rows.items()]
    return "\n".join(["| level | folder | what |", "|---|---|---|", *table])


class Readme(unittest.TestCase):
    def test_accepts_the_same_table(self):
        self.assertEqual(layers.check_readme(readme()), [])

    def test_rejects_a_missing_folder(self):
        self.assertIn("mining/", layers.check_readme(readme(drop=("mining",)))[0].message)

    def test_rejects_an_unknown_folder(self):
        self.assertIn("extras/", layers.check_readme(readme({"extras": 3}))[0].message)

    def test_rejects_another_level(self):
        self.assertIn("level 2", layers.check_readme(readme({"io": 4}))[0].message)

    def test_rejects_a_folder_listed_twice(self):
        self.assertEqual(len(layers.check_readme(readme() + "\n| 0 | `base/` | again |")), 1)


class Tree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def test_accepts_a_good_tree_and_ends_with_0(self):
        self.write("src/README.md", readme())
        self.write("src/io/read.cpp", '#include "model/document.hpp"\n')
        self.assertEqual(layers.main(["--root", str(self.root)]), 0)

    def test_ends_with_1_on_a_violation(self):
        self.write("src/README.md", readme())
        self.write("src/model/deep/read.cpp", '#include "io/read.hpp"\n')
        self.assertEqual(len(layers.check_tree(self.root)), 1)

    def test_fails_on_a_tree_without_sources_or_table(self):
        self.assertEqual(len(layers.check_tree(self.root)), 1)
        self.write("src/io/read.cpp", "\n")
        self.assertEqual(len(layers.check_tree(self.root)), 1)


if __name__ == "__main__":
    unittest.main()
