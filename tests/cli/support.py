"""What the tests of the command line share: how to run the program, and a case with a folder of its own.

Every test file is called with TAPPA (the program) and REPOSITORY, then what unittest understands.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TAPPA = sys.argv[1]
ROOT = Path(sys.argv[2])
SAMPLE = {language: str(ROOT / f"assets/samples/banca-aurora.{language}.json") for language in ("en", "it")}
NODE_PARTS = [ROOT / f"build/{part}_node.mjs" for part in ("pdf", "workbook", "table")]


def run(*arguments, as_bytes=False, input=None, **variables):
    environment = {
        name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANG")
    }
    environment |= {"TAPPA_DATA_DIR": str(ROOT), **variables}
    return subprocess.run(
        [TAPPA, *arguments],
        capture_output=True,
        input=input,
        env=environment,
        timeout=120,
        **({} if as_bytes else {"encoding": "utf-8"}),
    )


def make_node_parts():
    """Bundles what writes the PDF, reads workbooks and unpacks tables, unless they are there."""
    if not all(part.exists() for part in NODE_PARTS):
        subprocess.run(["node", str(ROOT / "tools/build_web.mjs"), "--node-parts"], check=True, timeout=120)


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def changed_sample(self, change):
        content = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))
        change(content["document"])
        return self.file("changed.json", json.dumps(content))

    def newer_sample(self, change):
        """The sample with members that came with version 9 of the format."""
        content = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))
        content["version"] = max(content["version"], 9)
        change(content["document"])
        return self.file("newer.json", json.dumps(content))

    def output(self, *arguments, **variables):
        result = run(*arguments, **variables)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout

    def json_output(self, *arguments):
        return json.loads(self.output(*arguments, "--format", "json"))

    def assert_same_graph(self, log, other):
        """What a graph says whatever kind of table it came from."""
        for name in ("cases", "events", "conversions", "conversion", "expected_steps", "touchpoints", "transitions",
                     "loops", "orphans", "dead_ends", "paths_to_goal", "paths_to_exit", "bridges"):
            self.assertEqual(log[name], other[name], name)


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])
