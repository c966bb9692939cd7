"""`tappa graph`: tables that are wrong, strange or hostile.

usage: graph_bad_input_test.py TAPPA REPOSITORY
"""

import json
import math
import re

from graph_case import ANDERL, Graph
from support import SAMPLE, main, run


class BadInput(Graph):
    def test_bad_rows_are_counted_and_told_by_line(self):
        result, path = self.table(
            "--transitions", "from,to,count\nStart,A,2\n,B,1\nA,Goal,-1\nA,Goal,1.5\nA,Exit,x\nA,Goal,1\n", "--format", "json",
            "--lang", "en",
        )
        self.assertEqual(result.returncode, 0)
        self.assertEqual(json.loads(result.stdout)["rows_bad"], 4)
        lines = result.stderr.splitlines()
        self.assertEqual([line[:len(path) + 4] for line in lines], [f"{path}: {n}:" for n in (3, 4, 5, 6)])

    def test_a_count_is_too_large_where_numbers_are_no_longer_exact(self):
        most = 2**53
        table = f"from,to,count\nStart,A,{most}\nA,Goal,{most + 1}\n"
        result, path = self.table("--transitions", table, "--format", "json", "--lang", "en")
        graph = json.loads(result.stdout)
        self.assertEqual((graph["rows_bad"], graph["cases"], graph["conversions"]), (1, most, 0))
        self.assertIn(f"{path}: 3: “{most + 1}” is not a whole number from 0 to {most}, written", result.stderr)

    def test_tables_of_other_programs_keep_their_letters(self):
        table = "from,to,count\nStart,Città,3\nCittà,Goal,3\n"
        for encoding, note in (("utf-16", ""), ("cp1252", "2 lines are not UTF-8 and were read as Windows-1252")):
            result, _ = self.table("--transitions", table.encode(encoding), "--format", "json", "--lang", "en")
            self.assertEqual([one["name"] for one in json.loads(result.stdout)["touchpoints"]], ["Città"], encoding)
            self.assertIn(note, result.stderr)

    def test_a_name_is_one_however_its_accents_are_written(self):
        paths = "path,conversions,nulls\nPerche\u0301,2,0\nPerch\u00e9,1,0\n"
        for option, table in (("--transitions", "from,to,count\nStart,Perche\u0301,3\nPerch\u00e9,Goal,3\n"), ("--paths", paths)):
            graph = json.loads(self.table(option, table, "--format", "json")[0].stdout)
            self.assertEqual(([one["name"] for one in graph["touchpoints"]], graph["conversion"]), (["Perch\u00e9"], 1))

    def test_every_one_of_very_many_bad_rows_is_told(self):
        many = 20_000
        for option, good, bad in (
            ("--events", "case,activity,timestamp\n1,A,2026-01-05\n", "1,A,soon\n"),
            ("--transitions", "from,to,count\nStart,A,2\n", ",B,1\n"),
            ("--paths", "path,conversions,nulls\nA,1,1\n", "A,x,0\n"),
        ):
            with self.subTest(option):
                result, path = self.table(option, good + bad * many, "--format", "json", "--lang", "en")
                self.assertEqual(json.loads(result.stdout)["rows_bad"], many)
                told = re.findall(rf"^{re.escape(path)}: (\d+): .", result.stderr, re.MULTILINE)
                self.assertEqual([int(line) for line in told], list(range(3, many + 3)))

    def test_tables_of_no_use_end_with_1_and_print_nothing(self):
        for option, text, words in (
            ("--transitions", "from,to\nA,B\n", ": 1: The table lacks the column count"),
            ("--paths", "path,conversions\nA,1\n", ": 1: The table lacks the column nulls"),
            ("--transitions", "from,to,count\nA,B,x\n", "no row that can be used"),
            ("--transitions", "from,to,count\n", ": In the file there is no row of data"),
            ("--transitions", ",".join(f"c{i}" for i in range(1_001)) + "\n", ": 1:1: The first row of the table has more than 1,000 columns"),
            ("--paths", "", ": 1: The file is empty."),
            ("--transitions", "\n <!DOCTYPE html>\n<p>Sign in</p>\n", ": 1: This is a web page, no table"),
            ("--paths", "{\"format\": 3}", "columns path, conversions, nulls. Its first line has: {\"format\": 3}. The first line has one"),
            ("--transitions", "from,to,count\n" + "".join(f"T{i},Goal,1\n" for i in range(10_001)), "the limit is 10000"),
        ):
            with self.subTest(text=text[:40]):
                result, _ = self.table(option, text, "--lang", "en", "--format", "json")
                self.assertEqual((result.returncode, result.stdout), (1, ""))
                self.assertIn(words, result.stderr)
        self.assertEqual(run("graph", "--paths", "/nowhere.csv").returncode, 1)

    def test_wrong_usage_ends_with_2(self):
        table = self.file("t.csv", ANDERL)
        for arguments in (
            ["graph"],
            ["graph", SAMPLE["en"], "--paths", table],
            ["graph", SAMPLE["en"], SAMPLE["it"]],
            ["graph", "--paths", table, "--transitions", table],
            ["graph", "--paths", table, "--journey", "x"],
            ["graph", "--paths"],
            ["graph", "--paths", table, "--format", "csv"],
            ["score", SAMPLE["en"], "--journey", "x"],
            ["score", "--paths", table],
        ):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertRegex(result.stderr, r"^tappa: .+tappa help.+\n$")

    def test_nothing_is_ever_not_a_number(self):
        for text in (
            "from,to,count\nA,B,1\nB,A,1\n",
            "from,to,count\nStart,A,1\nA,A,1000000000\n",
            "from,to,count\nStart,A,0\nA,Goal,0\n",
            "from,to,count\nStart,Exit,3\n",
            "from,to,count\nStart,Goal,9007199254740992\nStart,A,1\nA,A,9007199254740992\nA,Goal,1\n",
        ):
            result, _ = self.table("--transitions", text, "--format", "json")
            self.assertEqual(result.returncode, 0, result.stderr)
            graph = json.loads(result.stdout, parse_constant=self.fail)
            self.assertTrue(0 <= graph["conversion"] <= 1)
            for entry in graph["touchpoints"]:
                self.assertTrue(math.isfinite(entry["reach"]))

    def test_a_table_comes_from_standard_input_and_is_never_replaced(self):
        path = self.file("table.csv", ANDERL)
        piped = run("graph", "--paths", "-", "--format", "json", input=ANDERL)
        self.assertEqual(piped.stdout, run("graph", "--paths", path, "--format", "json").stdout)
        self.assertEqual(run("graph", "--paths", path, "-o", path).returncode, 1)


if __name__ == "__main__":
    main()
