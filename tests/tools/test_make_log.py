"""make_log.py writes logs of which it knows what is in them."""

import contextlib
import csv
import io
import json
import sys
import tempfile
import unittest
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import make_log  # noqa: E402


def counted(rows):
    """The transitions of rows, by the plainest means."""
    cases = defaultdict(list)
    for row in rows:
        cases[row["case"]].append(row)
    found = Counter()
    for events in cases.values():
        events.sort(key=lambda row: row["timestamp"])
        names = [row["activity"] for row in events]
        end = make_log.GOAL if any(row["goal"] == "1" for row in events) else make_log.EXIT
        found.update(zip([make_log.START, *names], [*names, end]))
    return found


class MakeLog(unittest.TestCase):
    def test_probabilities_sum_to_one(self):
        for name, touchpoint in make_log.JOURNEY.items():
            with self.subTest(touchpoint=name):
                self.assertAlmostEqual(sum(touchpoint.following.values()), 1)
        self.assertAlmostEqual(sum(make_log.ENTRIES.values()), 1)

    def test_the_logs_that_ship_are_what_it_makes(self):
        options = ["--cases", "400", "--bad", "9", "--seed", "11", "--dates", "european", "--order", "case"]
        for language in ["en", "it"]:
            with self.subTest(language=language):
                shipped = (ROOT / f"assets/samples/sample-log.{language}.csv").read_text(encoding="utf-8")
                written = io.StringIO()
                with contextlib.redirect_stdout(written):
                    make_log.main([*options, "--language", language])
                self.assertEqual(written.getvalue(), shipped)

    def test_the_same_seed_gives_the_same_bytes(self):
        texts = {seed: make_log.Log(50, seed).text() for seed in (1, 2)}
        self.assertEqual(make_log.Log(50, 1).text(), texts[1])
        self.assertNotEqual(texts[1], texts[2])

    def test_the_truth_is_what_the_rows_say(self):
        for order in ("time", "case", "none"):
            log = make_log.Log(300, 5)
            log.order(order)
            truth = log.truth()
            transitions = {(entry["from"], entry["to"]): entry["count"] for entry in truth["transitions"]}
            self.assertEqual(counted(csv.DictReader(io.StringIO(log.text()))), transitions)
            self.assertEqual(len(log.rows), truth["events"])

    def test_rows_of_no_use_and_repeated_ones_are_added_and_counted(self):
        log = make_log.Log(100, 5)
        before = Counter(line for _, line in log.rows)
        log.plant(7, 3)
        added = Counter(line for _, line in log.rows) - before
        self.assertEqual(sum(added[line] for line in make_log.BAD_ROWS), 7)
        self.assertEqual(sum(added.values()), 10)
        self.assertEqual((log.truth()["rows_bad"], log.truth()["rows_repeated"]), (7, 3))

    def test_writes_the_log_and_its_truth(self):
        with tempfile.TemporaryDirectory() as folder:
            log, truth = Path(folder) / "log.csv", Path(folder) / "truth.json"
            make_log.main(["--cases", "20", "--dates", "european", "--truth", str(truth), "-o", str(log)])
            self.assertRegex(log.read_text(encoding="utf-8").splitlines()[1], r",\d\d/\d\d/2026 \d\d:\d\d:\d\d,")
            self.assertEqual(json.loads(truth.read_text(encoding="utf-8"))["cases"], 20)
        with contextlib.redirect_stdout(io.StringIO()) as output:
            make_log.main(["--cases", "1"])
        self.assertTrue(output.getvalue().startswith(make_log.HEAD + "\n"))


if __name__ == "__main__":
    unittest.main()
