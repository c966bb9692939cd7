"""A newer compiler's new warnings must not stop a build; the compilers we know must find none."""

import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parents[2]
PROJECT = """
cmake_minimum_required(VERSION 3.25)
project(warnings NONE)
set(CMAKE_CXX_COMPILER_ID {id})
set(CMAKE_CXX_COMPILER_VERSION {version})
set(EMSCRIPTEN_VERSION "{emscripten}")
include({options})
get_target_property(flags tappa_warnings INTERFACE_COMPILE_OPTIONS)
message("flags: ${{flags}}")
"""


def flags(compiler, version, emscripten=""):
    with tempfile.TemporaryDirectory() as folder:
        text = PROJECT.format(id=compiler, version=version, emscripten=emscripten,
                              options=ROOT / "cmake/options.cmake")
        (pathlib.Path(folder) / "CMakeLists.txt").write_text(text)
        done = subprocess.run(["cmake", "-G", "Ninja", "-S", folder, "-B", folder + "/build"], check=True,
                              stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        line = next(line for line in done.stderr.splitlines() if line.startswith("flags: "))
        return line.removeprefix("flags: ").split(";")


class Warnings(unittest.TestCase):
    def test_are_errors_with_the_compilers_we_know(self):
        self.assertIn("-Werror", flags("GNU", "12.2.0"))
        self.assertIn("-Werror", flags("Clang", "15.0.0", "3.1.6"))

    def test_stop_nobody_with_another_compiler(self):
        for compiler in [("GNU", "14.2.0"), ("GNU", "13.1.0"), ("Clang", "19.1.7"),
                         ("AppleClang", "15.0.0"), ("Clang", "19.0.0", "3.1.69")]:
            with self.subTest(compiler=compiler):
                self.assertNotIn("-Werror", flags(*compiler))
                self.assertIn("-Wconversion", flags(*compiler))


if __name__ == "__main__":
    unittest.main()
