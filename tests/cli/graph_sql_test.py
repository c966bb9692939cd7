"""What DuckDB counts by the statements of docs/IMPORT.md is the graph of the log itself.

usage: graph_sql_test.py TAPPA REPOSITORY

Ends with 77, which ctest calls skipped, where DuckDB has no package for this system.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from support import ROOT, Case, main, run

sys.path.insert(0, str(ROOT / "tools"))

import make_log  # noqa: E402

NOT_HERE = 77
HEADS = ["case", "activity", "timestamp", "channel", "department", "segment", "goal"]  # as the statements name them
PAGE = (ROOT / "docs/IMPORT.md").read_text(encoding="utf-8")
QUERY = re.search(r"```sql\n(.*?)```", PAGE, re.DOTALL).group(1)
# Of a log whose times are as ISO 8601, and of one with European dates and rows of no use.
PLAIN_TABLE, EUROPEAN_TABLE = re.findall(r"`(CREATE TABLE events AS [^`]+)`", PAGE)
INTO_FILE = re.search(r"`(COPY \(…\) [^`]+)`", PAGE).group(1).replace("…", QUERY)


def in_duckdb(statements, folder):
    return subprocess.run(
        ["node", str(ROOT / "tests/cli/run_duckdb.mjs"), str(ROOT)],
        cwd=folder, input=statements, capture_output=True, encoding="utf-8", timeout=120,
    )


class DuckDb(Case):
    def counted(self, table):
        """The graph of log.csv as DuckDB counts it."""
        done = in_duckdb(f"{table}; {INTO_FILE};", self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return self.json_output("graph", "--transitions", str(self.folder / "transitions.csv"))

    def read(self):
        """The graph of log.csv as Tappa reads it; rows of no use are named on standard error."""
        result = run("graph", "--events", str(self.folder / "log.csv"), "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def test_a_log_in_any_order(self):
        log = make_log.Log(500, 9)
        log.order("none")
        self.file("log.csv", log.text())
        self.assert_same_graph(self.read(), self.counted(PLAIN_TABLE))

    def test_the_sample_logs_with_european_dates_and_bad_rows(self):
        for language in ("en", "it"):
            with self.subTest(language=language):
                sample = (ROOT / f"assets/samples/sample-log.{language}.csv").read_text(encoding="utf-8")
                heads, rows = sample.split("\n", 1)
                separator = ";" if ";" in heads else ","
                self.file("log.csv", separator.join(HEADS) + "\n" + rows)
                read = self.read()
                self.assertGreater(read["rows_bad"], 0)
                self.assert_same_graph(read, self.counted(EUROPEAN_TABLE))

    def test_a_file_that_is_not_there_is_no_table(self):
        self.assertNotEqual(in_duckdb(PLAIN_TABLE, self.folder).returncode, 0)


if __name__ == "__main__":
    probe = in_duckdb("SELECT 1", Path.cwd())
    if probe.returncode == NOT_HERE:
        print(probe.stderr, end="")
        sys.exit(NOT_HERE)
    main()
