"""The parts of tools/setup that decide something."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def in_setup(script, *arguments, **environment):
    """Runs `script` in a shell that knows setup's functions."""
    return subprocess.run(
        ["bash", "-c", f'source "{ROOT}/tools/setup"; {script}', "bash", *map(str, arguments)],
        capture_output=True, text=True, env={**os.environ, **environment}, check=False)


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


class Mirror(Folder):
    def mirror(self, text):
        return in_setup('debian_mirror "$1"', self.write("sources", text)).stdout.strip()

    def test_reads_the_one_line_form(self):
        self.assertEqual(self.mirror("# deb http://a.example/debian x main\n"
                                     "deb http://m.example/debian bookworm main\n"),
                         "http://m.example/debian")

    def test_reads_the_one_line_form_with_options(self):
        self.assertEqual(self.mirror("deb [arch=amd64 signed-by=/k.gpg] https://m.example/debian/ x main"),
                         "https://m.example/debian/")

    def test_reads_the_paragraph_form(self):
        self.assertEqual(self.mirror("Types: deb\nURIs: http://m.example/debian\nSuites: trixie\n"),
                         "http://m.example/debian")

    def test_passes_over_the_security_archive_and_others(self):
        self.assertEqual(self.mirror("deb http://s.example/debian-security x main\n"
                                     "deb http://n.example/node x main\n"
                                     "deb http://m.example/debian x main\n"),
                         "http://m.example/debian")

    def test_passes_over_files_that_are_missing(self):
        file = self.write("b.sources", "URIs: http://m.example/debian\n")
        done = in_setup('debian_mirror "$@"', self.folder / "a.list", file, self.folder / "*.list")
        self.assertEqual((done.returncode, done.stdout.strip()), (0, "http://m.example/debian"))

    def test_finds_none_where_there_is_none(self):
        self.assertNotEqual(in_setup('debian_mirror "$1"', self.folder / "none").returncode, 0)


class Packages(Folder):
    def is_up_to_date(self, wanted, there):
        self.write("package-lock.json", json.dumps({"packages": {"": {}, **wanted}}))
        if there is not None:
            self.write("node_modules/.package-lock.json", json.dumps({"packages": there}))
        return in_setup('npm_is_up_to_date "$1"', self.folder).returncode == 0

    def test_the_same_versions_are_up_to_date(self):
        same = {"node_modules/a": {"version": "1.0.0"}}
        self.assertTrue(self.is_up_to_date(same, same))

    def test_another_version_is_not(self):
        self.assertFalse(self.is_up_to_date({"node_modules/a": {"version": "1.0.1"}},
                                            {"node_modules/a": {"version": "1.0.0"}}))

    def test_a_missing_package_is_not(self):
        self.assertFalse(self.is_up_to_date({"node_modules/a": {"version": "1.0.0"}}, {}))

    def test_a_package_of_another_platform_does_not_count(self):
        self.assertTrue(self.is_up_to_date(
            {"node_modules/a": {"version": "1.0.0", "optional": True}}, {}))

    def test_nothing_installed_is_not(self):
        self.assertFalse(self.is_up_to_date({}, None))


class Elsewhere(Folder):
    def test_says_what_is_missing_on_another_system(self):
        done = in_setup("is_debian() { return 1; }; "
                        "NEEDS=(cmd:bash=bash cmd:no-such-program=its-package "
                        "hdr:no/such.hpp=its-headers); install_packages")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no-such-program (its-package)", done.stderr)
        self.assertIn("no/such.hpp (its-headers)", done.stderr)
        self.assertNotIn("(bash)", done.stderr)

    def test_takes_headers_from_where_it_is_told(self):
        self.write("thing/header.hpp", "")
        done = in_setup("header_root thing/header.hpp", TAPPA_INCLUDE_DIR=str(self.folder))
        self.assertEqual(done.stdout, str(self.folder))

    def test_takes_dear_imgui_only_in_its_version(self):
        self.write("imgui.h", '#define IMGUI_VERSION       "1.91.0"\n')
        self.assertNotEqual(in_setup('is_imgui "$1"', self.folder).returncode, 0)
        self.write("imgui.h", '#define IMGUI_VERSION       "1.92.2b"\n')
        self.assertEqual(in_setup('is_imgui "$1"', self.folder).returncode, 0)

    def test_takes_no_arguments(self):
        done = subprocess.run([ROOT / "tools/setup", "--fast"], capture_output=True, check=False)
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main()
