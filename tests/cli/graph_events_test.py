"""`tappa graph --events`: logs in, journeys out.

usage: graph_events_test.py TAPPA REPOSITORY
"""

import csv
import io
import json
import re
import sqlite3
import sys
from datetime import datetime, timedelta, timezone

from support import ROOT, Case, main, run

sys.path.insert(0, str(ROOT / "tools"))

import make_log  # noqa: E402

HEAD = "case,activity,timestamp\n"
LOG = {"ties", "duplicates", "without_offset", "dated_1970", "dated_future", "unknown_goals", "variants_total",
       "variants", "times", "no_steps", "unfinished", "early_ends", "cases_in_file"}
# With a tie, a case of one event and a quoted name.
SMALL = (
    "case,activity,timestamp,goal\n"
    "1,A,2026-01-01T10:00:00Z,\n"
    "1,B,2026-01-01T11:00:00Z,1\n"
    '2,"A, again",2026-01-01T10:00:00Z,\n'
    "3,B,2026-01-01T10:00:00Z,0\n"
    "3,A,2026-01-01T10:00:00Z,\n"
)


def transitions(graph):
    return {(entry["from"], entry["to"]): entry["count"] for entry in graph["transitions"]}


class Events(Case):
    def tried(self, text, *arguments, name="log.csv"):
        path = self.file(name, text)
        return run("graph", "--events", path, *arguments), path

    def graph(self, text, stderr=""):
        result, _ = self.tried(text, "--format", "json")
        self.assertEqual((result.returncode, result.stderr), (0, stderr))
        return json.loads(result.stdout)

    def bad_lines(self, text):
        """The lines named on standard error, and rows_bad."""
        result, path = self.tried(text, "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr)
        named = [int(line) for line in re.findall(rf"^{re.escape(path)}: (\d+): .+$", result.stderr, re.MULTILINE)]
        return named, json.loads(result.stdout)["rows_bad"]


class Contract(Events):
    def test_counts(self):
        graph = self.graph(SMALL)
        self.assertEqual((graph["cases"], graph["events"], graph["conversions"], graph["rows_bad"]), (3, 5, 1, 0))
        self.assertEqual(transitions(graph), {
            ("(start)", "A"): 1, ("(start)", "A, again"): 1, ("(start)", "B"): 1, ("A", "B"): 1, ("A", "(exit)"): 1,
            ("A, again", "(exit)"): 1, ("B", "A"): 1, ("B", "(goal)"): 1,
        })
        self.assertEqual(graph["basis"], "measured")
        self.assertEqual([entry["id"] for entry in graph["touchpoints"]], ["A", "A, again", "B"])

    def test_names_of_the_log(self):
        log = self.graph(SMALL)["log"]
        self.assertEqual(set(log), LOG)
        self.assertEqual(log["variants_total"], 3)
        self.assertEqual(
            log["variants"][0],
            {"touchpoints": ["A", "B"], "cases": 1, "conversions": 1, "median_seconds": 3600},
        )
        self.assertEqual(
            log["times"][0], {"from": "A", "to": "B", "count": 1, "median_seconds": 3600, "p90_seconds": 3600}
        )
        self.assertEqual((log["ties"], log["duplicates"]), (1, 0))

    def test_the_order_of_the_rows_changes_nothing_but_ties(self):
        log = make_log.Log(80, 3)
        orders = []
        for order in ("time", "case", "none"):
            log.order(order)
            orders.append(self.graph(log.text()))
            orders[-1]["log"].pop("variants")  # equally frequent ones stand in the order of the log
        self.assertEqual(orders[0], orders[1])
        self.assertEqual(orders[0], orders[2])

    def test_separators_marks_and_columns_in_any_order(self):
        expected = self.graph(SMALL)
        rows = list(csv.reader(io.StringIO(SMALL)))
        for separator in ";\t":
            text = io.StringIO()
            csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(row[::-1] for row in rows)
            self.assertEqual(self.graph("\ufeff" + text.getvalue()), expected)
        self.assertEqual(self.graph(SMALL.encode("utf-16")), expected)

    def test_names_of_other_tools(self):
        rows = "\n1,A,2026-01-01\n1,B,2026-01-02\n"
        expected = self.graph(HEAD[:-1] + rows)
        for head in ("case:concept:name,concept:name,time:timestamp", "Case ID,Event,Time", "Caso,Attività,Data e ora"):
            self.assertEqual(self.graph(head + rows), expected)

    def test_handoffs(self):
        text = (
            "case,activity,timestamp,channel,org:group\n"
            "1,A,2026-01-01,web,sales\n1,B,2026-01-02,shop,sales\n1,C,2026-01-03,,support\n1,D,2026-01-04,web,\n"
            "2,A,2026-01-01,web,sales\n"
        )
        self.assertEqual(self.graph(text)["handoffs"], {"department_changes": 50, "channel_switches": 50})
        self.assertEqual(self.graph(SMALL)["handoffs"], {"department_changes": None, "channel_switches": None})

    def test_without_a_goal_column_all_end_in_exit(self):
        graph = self.graph(HEAD + "1,A,2026-01-01\n")
        self.assertEqual((graph["conversions"], graph["conversion"]), (0, 0))
        self.assertEqual(transitions(graph), {("(start)", "A"): 1, ("A", "(exit)"): 1})

    def test_times_of_every_kind_are_the_same_moment(self):
        written = ["%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d %H:%M:%S", "%d/%m/%Y %H:%M:%S", "%d.%m.%Y %H.%M.%S", "%s"]
        moments = [datetime(2026, 3, 20, 8, tzinfo=timezone.utc) + timedelta(minutes=i * i) for i in range(6)]

        def log(form):
            rows = enumerate(
                str(int(moment.timestamp())) if form == "%s" else moment.strftime(form) for moment in moments
            )
            return HEAD + "".join(f"{i % 2},T{i},{text}\n" for i, text in sorted(rows, reverse=True))

        graphs = [self.graph(log(form)) for form in written]
        for graph in graphs:
            graph["log"].pop("without_offset")
            self.assertEqual(graph, graphs[0])
        self.assertEqual(graphs[0]["log"]["times"][0]["median_seconds"], 240)

    def test_clocks_of_a_place(self):
        # On 29 March 2026 Rome's clocks go from 2 to 3: one hour lies between these two.
        text = HEAD + "1,A,2026-03-29 01:30\n1,B,2026-03-29 03:30\n"
        path = self.file("log.csv", text)
        self.assertEqual(self.json_output("graph", "--events", path)["log"]["times"][0]["median_seconds"], 7200)
        for variables in ({}, {"TZ": "America/Lima"}):
            result = run("graph", "--events", path, "--timezone", "Europe/Rome", "--format", "json", **variables)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            self.assertEqual(json.loads(result.stdout)["log"]["times"][0]["median_seconds"], 3600)
        for zone in ("Europe/Atlantis", "", "../zoneinfo/UTC", "Europe"):
            self.assertEqual(run("graph", "--events", path, "--timezone", zone).returncode, 2, zone)
        paths = self.file("paths.csv", "path,conversions,nulls\nA,1,0\n")
        self.assertEqual(run("graph", "--paths", paths, "--timezone", "Europe/Rome").returncode, 2)

    def test_text_names_the_paths_and_the_slowest_links(self):
        log = make_log.Log(200, 3)
        for language, words in {"en": ("different paths", "Longest time"), "it": ("sequenze diverse", "tempi più lunghi")}.items():
            result, _ = self.tried(log.text(), "--lang", language)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            for word in words:
                self.assertIn(word, result.stdout)
            self.assertRegex(result.stdout, r"Documents rejected > Identity check +\d+ ")


class Roads(Events):
    """The same customers as a log, as transitions and as paths."""

    def setUp(self):
        super().setUp()
        self.log = make_log.Log(500, 9)
        self.log.order("none")
        self.by_log = self.graph(self.log.text())

    def test_transitions(self):
        rows = "".join(f"{start},{to},{count}\n" for (start, to), count in self.log.transitions.items())
        path = self.file("transitions.csv", "from,to,count\n" + rows)
        self.assert_same_graph(self.by_log, self.json_output("graph", "--transitions", path))

    def test_paths(self):
        rows = "".join(
            f"{' > '.join(path)},{count if end == make_log.GOAL else 0},{count if end == make_log.EXIT else 0}\n"
            for (*path, end), count in self.log.paths.items()
        )
        path = self.file("paths.csv", "path,conversions,nulls\n" + rows)
        self.assert_same_graph(self.by_log, self.json_output("graph", "--paths", path))

    def test_the_query_of_the_documentation(self):
        query = re.search(r"```sql\n(.*?)```", (ROOT / "docs/IMPORT.md").read_text(encoding="utf-8"), re.DOTALL).group(1)
        rows = [
            (number, row["case"], row["activity"], row["timestamp"], int(row["goal"]))
            for number, row in enumerate(csv.DictReader(io.StringIO(self.log.text())))
        ]
        with sqlite3.connect(":memory:") as database:
            database.execute("CREATE TABLE events (event_id, case_id, activity, event_time, goal)")
            database.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?)", rows)
            counted = "".join(",".join(map(str, row)) + "\n" for row in database.execute(query))
        path = self.file("counted.csv", "from,to,count\n" + counted)
        self.assert_same_graph(self.by_log, self.json_output("graph", "--transitions", path))


class Planted(Events):
    """What make_log.py has put into a log is found."""

    @classmethod
    def setUpClass(cls):
        log = make_log.Log(2_000, 4)
        log.plant(25, 0)
        cls.truth = log.truth()
        result = run("graph", "--events", "-", "--format", "json", input=log.text())
        cls.errors = result.stderr.splitlines()
        cls.graph_found = json.loads(result.stdout)

    def test_counts(self):
        for name in ("cases", "events", "conversions", "rows_bad"):
            self.assertEqual(self.graph_found[name], self.truth[name], name)
        self.assertEqual(len(self.errors), 25)
        self.assertEqual(self.graph_found["log"]["variants_total"], self.truth["paths"])
        ends = {"Start": "(start)", "Goal": "(goal)", "Exit": "(exit)"}
        expected = {
            (ends.get(entry["from"], entry["from"]), ends.get(entry["to"], entry["to"])): entry["count"]
            for entry in self.truth["transitions"]
        }
        self.assertEqual(transitions(self.graph_found), expected)

    def test_where_most_customers_are_lost(self):
        worst = max(self.graph_found["touchpoints"], key=lambda entry: entry["drop_off"])
        self.assertEqual(worst["id"], self.truth["planted"]["most_lost_at"])

    def test_the_loop(self):
        loops = [set(loop["touchpoints"]) for loop in self.graph_found["loops"]]
        self.assertTrue(any(set(self.truth["planted"]["loop"]) <= loop for loop in loops))

    def test_the_slow_step(self):
        slowest = max(self.graph_found["log"]["times"], key=lambda entry: entry["median_seconds"])
        self.assertEqual(slowest["from"], self.truth["planted"]["slowest_after"])

    def test_repeated_rows_count_and_are_said(self):
        log = make_log.Log(50, 4)
        log.plant(0, 5)
        graph = self.graph(log.text())
        self.assertEqual(graph["log"]["duplicates"], 5)
        self.assertEqual(graph["events"], log.truth()["events"] + 5)


class BadInput(Events):
    def test_rows_of_no_use_are_named_with_their_line(self):
        rows = ["1,A,2026-01-01", ",A,2026-01-01", "1, ,2026-01-01", "1,A,", "1,A,2026-02-31", "1,A,soon",
                "1,B,2026-01-02,more", '1,"C,2026-01-03']
        self.assertEqual(self.bad_lines(HEAD + "\n".join(rows) + "\n"), ([3, 4, 5, 6, 7, 8, 9], 7))
        self.assertEqual(self.bad_lines(HEAD + "1,A,2026-01-01\n1,B\0,2026-01-01\n"), ([3], 1))
        self.assertEqual(self.bad_lines(HEAD + "1,A,05/13/2026\n1,B,05/14/2026\n1,C,13/05/2026\n"), ([4], 1))

    def test_every_fault_has_a_sentence_in_both_languages(self):
        text = HEAD + '1,A,05/13/2026\n1,B,05/14/2026\n1,C,13/05/2026\n,x,\n1,B\0,x\n1,x,soon\n'
        text += f'1,{"x" * 2_001},05/13/2026\n1,"x'
        for language in ("en", "it"):
            result, path = self.tried(text, "--lang", language)
            lines = result.stderr.splitlines()
            self.assertEqual([line.split(": ")[1] for line in lines], ["4", "5", "6", "7", "8", "9"])
            for line in lines:
                self.assertRegex(line, r": \d+: [A-ZL«“].+\.$")
                self.assertNotIn("{", line)

    def test_no_good_row_or_a_missing_column_ends_with_1(self):
        for text in ("", HEAD, HEAD + "1,A,soon\n", "case,activity\n1,A\n", "a,b,c\n1,A,2026-01-01\n",
                     "case activity timestamp\n1 A 2026-01-01\n"):
            result, path = self.tried(text, "--format", "json")
            self.assertEqual((result.returncode, result.stdout), (1, ""), text)
            self.assertTrue(result.stderr.startswith(f"{path}: ") or f"{path}: " in result.stderr, text)
        self.assertEqual(run("graph", "--events", str(self.folder / "none.csv")).returncode, 1)
        self.assertIn("timestamp", self.tried("case,activity\n1,A\n")[0].stderr)

    def test_wrong_usage_ends_with_2(self):
        path = self.file("log.csv", SMALL)
        for arguments in ([], ["--events", path, "--paths", path], ["--events", path, path],
                          ["--events", path, "--journey", "j"], ["--events"]):
            self.assertEqual(run("graph", *arguments).returncode, 2, arguments)

    def test_odd_logs_are_read_and_said(self):
        for rows, word in (
            ("1,A,03/04/2026\n1,B,04/04/2026\n", "day"),
            ("1,A,1970-01-01\n", "1970"),
            ("1,A,9999-12-31\n", "2100"),
        ):
            result, path = self.tried(HEAD + rows)
            self.assertEqual(result.returncode, 0)
            self.assertRegex(result.stderr, rf"^{re.escape(path)}: [^\n]*{word}[^\n]*\n$")
        result, _ = self.tried((HEAD + "1,citt\xe0,2026-01-01\n").encode("cp1252"), "--format", "json")
        self.assertIn("Windows-1252", result.stderr)
        result, _ = self.tried("case,activity,timestamp,goal\n1,A,2026-01-01,perhaps\n")
        self.assertIn("goal", result.stderr)

    def test_one_case_and_one_event_a_case(self):
        one = self.graph(HEAD + "1,A,2026-01-01\n" * 500)
        self.assertEqual((one["cases"], one["events"], one["log"]["ties"]), (1, 500, 499))
        many = self.graph(HEAD + "".join(f"{i},A,2026-01-01\n" for i in range(500)))
        self.assertEqual((many["cases"], many["expected_steps"]), (500, 1))

    def test_a_name_for_every_row_is_refused_with_a_sentence(self):
        text = HEAD + "".join(f"1,name {i},2026-01-01\n" for i in range(10_001))
        result, _ = self.tried(text)
        self.assertEqual(result.returncode, 1)
        self.assertIn("10000", result.stderr.replace(",", ""))

    def test_accents_are_read_as_one_character_with_their_letters(self):
        rows = "1,Perche\u0301,2026-01-01,1\n2,Perch\u00e9,2026-01-01,si\u0300\n"
        result, _ = self.tried("case,activity,timestamp,goal\n" + rows, "--format", "json")
        graph = json.loads(result.stdout)
        self.assertEqual(([one["name"] for one in graph["touchpoints"]], graph["conversion"]), (["Perch\u00e9"], 1))

    def test_a_million_columns_and_a_line_of_100_megabytes(self):
        self.assertEqual(self.bad_lines(HEAD + "1,A,2026-01-01\n1,A" + "," * 1_000_000 + "x\n"), ([3], 1))
        self.assertEqual(self.bad_lines(HEAD + "1,A,2026-01-01\n1,B," + "x" * 100_000_000 + "\n"), ([3], 1))
        self.assertEqual(self.bad_lines(HEAD + "1,A,2026-01-01\n1," + "x" * 100_000_000 + ",2026-01-02\n"), ([3], 1))

    def test_a_file_without_its_columns_is_said_to_be_what_it_is(self):
        for text, words, parole in (
            ("case|activity|timestamp\n1|A|2026-01-01\n", "has: case|activity|timestamp. The first line has one column",
             "ha: case|activity|timestamp. La prima riga ha una sola colonna"),
            ("", ": 1: The file is empty", ": 1: Il file è vuoto"),
            ("<!doctype html>\n<br>\n", ": 1: This is a web page, no table", ": 1: Questa è una pagina web"),
            (HEAD + '1,"A,2026-01-01\n', "Close it, or double it", "Chiudetele, o raddoppiatele"),
            (HEAD + "1,A,soon\n", "Write one that exists, such as 2026-05-13", "Scrivetene una che esiste, come 2026-05-13"),
            (HEAD + "1,A,soon\n", "1 was refused. Correct it", "1 è stata rifiutata. Correggetela"),
            ("%PDF-1.7\na,b\n", "no text file", "non è un file di testo"),
            (b"\x89PNG\r\n\x1a\na,b\n", "no text file", "non è un file di testo"),
            ("who,what\n1,A\n", "has: who, what. Give the columns the names", "ha: who, what. Date alle colonne i nomi"),
            (HEAD, "no row of data", "nessuna riga di dati"),
            (",".join(f"c{i}" for i in range(1_001)), ": 1:1: The first row of the table has more than 1,000 columns",
             ": 1:1: La prima riga della tabella ha più di 1000 colonne"),
        ):
            for language, sentence in (("en", words), ("it", parole)):
                result, _ = self.tried(text, "--lang", language)
                self.assertEqual((result.returncode, result.stdout), (1, ""))
                self.assertIn(sentence, result.stderr)


def xes(rows):
    """The same log in XES; of each row the step has a start and a completion an hour later."""
    cases = {}
    for case, activity, timestamp, goal in rows:
        later = timestamp.replace(":00:00Z", ":59:59Z")
        events = cases.setdefault(case, [])
        for transition, time in (("start", timestamp), ("complete", later)):
            events.append(
                f'<event><string key="concept:name" value="{activity}"/><date key="time:timestamp" value="{time}"/>'
                f'<string key="lifecycle:transition" value="{transition}"/><string key="goal" value="{goal}"/></event>'
            )
    traces = [
        f'<trace><string key="concept:name" value="{case}"/>{"".join(events)}</trace>' for case, events in cases.items()
    ]
    return f'<?xml version="1.0"?>\n<log>{"".join(traces)}</log>\n'


class OtherForms(Events):
    def test_xes_gives_the_graph_of_the_same_log_as_csv(self):
        expected = self.graph(SMALL)
        text = xes(list(csv.reader(io.StringIO(SMALL)))[1:])
        self.assertEqual(self.graph(text), expected)
        self.assertEqual(self.graph(text.encode("utf-16")), expected)

    def test_steps_that_end_before_they_start_are_said_with_their_line(self):
        text = xes([["1", "A", "2026-01-01T10:00:00Z", ""]]).replace("T10:59:59Z", "T09:59:59Z")
        for language, words in (("en", "1 step ends before it starts, at line 2"), ("it", "1 passo finisce prima di iniziare, alla riga 2")):
            result, path = self.tried(text, "--lang", language, "--format", "json", name="log.xes")
            self.assertEqual(json.loads(result.stdout)["log"]["early_ends"], 1)
            self.assertTrue(result.stderr.startswith(f"{path}: {words}"), result.stderr)

    def test_xes_that_cannot_be_read_is_refused_with_its_place(self):
        for text, word in (
            ("<?xml version='1.0'?>\n<html/>", "html"),
            ('<!DOCTYPE log [<!ENTITY a "b">]>\n<log/>', "DOCTYPE"),
            ("<log>\n<trace>\n", "XML"),
            ("<log>\n" + "<trace>" * 1_000_000, "32"),
            ('<log>\n<trace><string key="concept:name" value="Marks & Spencer"/></trace></log>', ": 2:48: "),
        ):
            result, path = self.tried(text, name="log.xes")
            self.assertEqual((result.returncode, result.stdout), (1, ""), text[:40])
            self.assertIn(word, result.stderr)
            self.assertRegex(result.stderr, rf"^{re.escape(path)}: [^\n]*\n$")


class Sessions(Events):
    ROWS = "case,activity,timestamp,goal\n1,A,2026-01-01T00:00:00Z,1\n1,B,2026-01-01T12:00:00Z,0\n1,A,2026-01-03,0\n"

    def test_a_longer_pause_begins_a_new_case(self):
        result, _ = self.tried(self.ROWS, "--session-gap", "12", "--format", "json")
        graph = json.loads(result.stdout)
        self.assertEqual((graph["cases"], graph["log"]["cases_in_file"], graph["conversions"]), (2, 1, 1))
        self.assertRegex(result.stderr, "12 h.*: 1 .*2 ")
        result, _ = self.tried(self.ROWS, "--session-gap=11.99", "--format", "json")
        self.assertEqual(json.loads(result.stdout)["cases"], 3)
        self.assertEqual(self.graph(self.ROWS)["cases"], 1)

    def test_a_gap_is_hours_and_goes_with_logs(self):
        for gap in ("0", "-1", "soon", "1e99", ""):
            self.assertEqual(self.tried(self.ROWS, "--session-gap", gap)[0].returncode, 2, gap)
        paths = self.file("paths.csv", "path,conversions,nulls\nA,1,1\n")
        self.assertEqual(run("graph", "--paths", paths, "--session-gap", "12").returncode, 2)


if __name__ == "__main__":
    main()
