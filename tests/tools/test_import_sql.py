"""The queries of docs/IMPORT.md count what is in a log.

Both forms run in SQLite, which takes either kind of quotes; the first also in PostgreSQL where its
server is installed.
"""

import csv
import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import make_log  # noqa: E402

QUERIES = re.findall(r"```sql\n(.*?)```", (ROOT / "docs/IMPORT.md").read_text(encoding="utf-8"), re.DOTALL)
TIES = [  # event_id, case_id, activity, event_time, goal
    (1, "a", "B", "2026-01-02", 0),
    (2, "a", "A", "2026-01-01", 1),
    (3, "b", "Z", "2026-01-01", 0),
    (4, "b", "A", "2026-01-01", 0),
]
TIES_COUNTED = {
    ("Start", "A"): 1, ("A", "B"): 1, ("B", "Goal"): 1, ("Start", "Z"): 1, ("Z", "A"): 1, ("A", "Exit"): 1
}


def log_and_truth():
    log = make_log.Log(400, 11)
    log.order("none")
    rows = [
        (number, row["case"], row["activity"], row["timestamp"], int(row["goal"]))
        for number, row in enumerate(csv.DictReader(io.StringIO(log.text())))
    ]
    return rows, {(entry["from"], entry["to"]): entry["count"] for entry in log.truth()["transitions"]}


def in_sqlite(query, rows):
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE events (event_id, case_id, activity, event_time, goal)")
        database.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?)", rows)
        cursor = database.execute(query)
        names = [column[0] for column in cursor.description]
        return names, {(start, to): count for start, to, count in cursor}


def server_programs():
    """The folder of PostgreSQL's server, or None; it refuses to run for the administrator."""
    if os.geteuid() == 0:
        return None
    found = shutil.which("initdb") or next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))), None)
    return Path(found).resolve().parent if found else None


def in_postgresql(programs, folder, query, rows):
    data, table = folder / "data", folder / "events.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    script = (
        "CREATE TABLE events (event_id bigint, case_id text, activity text, event_time timestamptz, goal int);\n"
        f"\\copy events FROM '{table}' WITH (FORMAT csv)\n"
        f"\\copy ({' '.join(query.split())}) TO '{folder}/transitions.csv' WITH (FORMAT csv, HEADER)\n"
    )
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "timeout": 120}
    subprocess.run([programs / "initdb", "-D", data, "-A", "trust", "-U", "test", "--no-sync"], **quiet)
    control = [programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log"]
    subprocess.run([*control, "-o", f"-k {folder} -c listen_addresses=''", "start"], **quiet)
    try:
        subprocess.run(
            [programs / "psql", "-h", folder, "-U", "test", "-d", "postgres", "-v", "ON_ERROR_STOP=1"],
            input=script, text=True, **quiet,
        )
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet)
    with (folder / "transitions.csv").open(encoding="utf-8", newline="") as file:
        return {(row["from"], row["to"]): int(row["count"]) for row in csv.DictReader(file)}


class Queries(unittest.TestCase):
    def test_both_forms_are_there_and_differ_in_quotes_only(self):
        self.assertEqual(len(QUERIES), 2)
        self.assertEqual(QUERIES[0].replace('"', "`"), QUERIES[1])

    def test_they_count_what_is_in_the_log(self):
        rows, truth = log_and_truth()
        for query in QUERIES:
            self.assertEqual(in_sqlite(query, rows), (["from", "to", "count"], truth))

    def test_rows_of_one_moment_keep_the_order_in_which_they_were_recorded(self):
        for query in QUERIES:
            self.assertEqual(in_sqlite(query, TIES)[1], TIES_COUNTED)

    @unittest.skipUnless(server_programs(), "needs PostgreSQL's server, and a user who is not the administrator")
    def test_postgresql_counts_the_same(self):
        rows, truth = log_and_truth()
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(in_postgresql(server_programs(), Path(folder), QUERIES[0], rows), truth)


if __name__ == "__main__":
    unittest.main()
