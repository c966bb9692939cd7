"""Logs and tables that come packed or as a workbook, the log that leaves as XES, and two groups compared.

usage: graph_packed_test.py TAPPA REPOSITORY
"""

import gzip
import io
import json
import re
import xml.etree.ElementTree
import zipfile

from support import Case, main, make_node_parts, run

# Of 120 young customers three in four reach the goal, of 80 others one in four.
CUSTOMERS = [("young", number % 4 > 0) for number in range(120)]
CUSTOMERS += [('"old, quiet"', number % 4 == 0) for number in range(80)]
LOG = "case,activity,timestamp,segment,goal\n" + "".join(
    f"{number},Page,2026-03-{1 + number % 20:02}T10:00:00Z,{segment},0\n"
    + (f"{number},Order,2026-03-{1 + number % 20:02}T1{1 + number % 3}:00:00Z,{segment},1\n" if reaches else "")
    for number, (segment, reaches) in enumerate(CUSTOMERS)
)
CONTENT_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook(rows):
    """The least that Excel opens: inline texts on one sheet."""
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row.split(",")) + "</row>"
        for row in rows.splitlines()
    )
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    return zipped({
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{RELATION}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns:r="{RELATION}"><sheets><sheet name="Log" sheetId="1" r:id="r1"/></sheets>'
                           "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" '
                                      f'Type="{RELATION}/worksheet" Target="sheet.xml"/></Relationships>',
        "xl/sheet.xml": f"<worksheet><sheetData>{cells}</sheetData></worksheet>",
    })


class Logs(Case):
    def graph(self, content, *arguments, option="--events", name="log.bin"):
        return self.output("graph", option, self.file(name, content), "--format", "json", *arguments)

    def output_with_note(self, *arguments):
        result = run(*arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("customer", result.stderr)
        return result.stdout


class Packed(Logs):
    @classmethod
    def setUpClass(cls):
        make_node_parts()

    def refused(self, content, *arguments, **variables):
        path = self.file("log.bin", content)
        result = run("graph", "--events", path, *arguments, **variables)
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertRegex(result.stderr, rf"^{path}: [^\n]+\n$")
        return result.stderr

    def test_gives_the_graph_of_what_is_packed(self):
        plain = self.graph(LOG)
        xes = self.output_with_note("graph", "--events", self.file("log.csv", LOG), "--format", "xes")
        for content in (
            gzip.compress(LOG.encode()),
            gzip.compress(LOG[:500].encode()) + gzip.compress(LOG[500:].encode()),
            gzip.compress(LOG.encode()) + bytes(512),
            zipped({"log.csv": LOG}),
            zipped({"log.csv": LOG, "__MACOSX/log.csv": "x", "read me.md": "x"}, zipfile.ZIP_STORED),
        ):
            self.assertEqual(self.graph(content), plain)
        self.assertEqual(json.loads(self.graph(gzip.compress(xes.encode())))["transitions"],
                         json.loads(plain)["transitions"])

    def test_reads_it_from_standard_input(self):
        result = run("graph", "--events", "-", "--format", "json", as_bytes=True, input=gzip.compress(LOG.encode()))
        self.assertEqual(result.returncode, 0)
        self.assertEqual(json.loads(result.stdout)["cases"], 200)

    def test_gives_the_graph_of_a_workbook(self):
        rows = LOG.replace('"old, quiet"', "old")
        self.assertEqual(self.graph(workbook(rows)), self.graph(rows))

    def test_reads_packed_transitions_and_paths(self):
        transitions = "from,to,count\nStart,A,5\nA,Goal,2\nA,Exit,3\n"
        self.assertEqual(self.graph(gzip.compress(transitions.encode()), option="--transitions"),
                         self.graph(transitions, option="--transitions"))
        paths = "path,conversions,nulls\nA > B,2,3\n"
        self.assertEqual(self.graph(zipped({"p.csv": paths}), option="--paths"), self.graph(paths, option="--paths"))

    def test_names_every_bad_row(self):
        many = 6_000
        log = "case,activity,timestamp\n1,A,2026-01-01T10:00:00Z\n" + "1,A,soon\n" * many
        for name, content in (("gz", gzip.compress(log.encode())), ("zip", zipped({"log.csv": log})), ("xlsx", workbook(log))):
            with self.subTest(name):
                path = self.file("log.bin", content)
                result = run("graph", "--events", path, "--format", "json")
                self.assertEqual(json.loads(result.stdout)["rows_bad"], many)
                told = re.findall(rf"^{re.escape(path)}: (\d+): .", result.stderr, re.MULTILINE)
                self.assertEqual([int(line) for line in told], list(range(3, many + 3)))

    def test_says_what_is_wrong_with_an_archive(self):
        packed = gzip.compress(LOG.encode())
        archive = bytearray(zipped({"log.csv": LOG}))
        archive[60] ^= 0xFF
        for content, word in (
            (packed[:-20], "cut short"),
            (packed[:40] + b"\0" * 40, "damaged"),
            (packed + b"garbage", "damaged"),
            (packed + packed[:-20], "cut short"),
            (zipped({"log.csv": LOG})[:-40], "damaged"),
            (bytes(archive), "damaged"),
            (zipped({"a.csv": LOG, "b.csv": LOG}), "exactly one table"),
            (zipped({"a.png": "x"}), "exactly one table"),
            (zipped({}), "exactly one table"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "password"),
            (zipped({"[Content_Types].xml": CONTENT_TYPES}), "no complete Excel workbook"),
            (workbook("only one cell"), "holds a table"),
        ):
            self.assertIn(word, self.refused(content))

    def test_what_never_ends_is_ended(self):
        zeros = b"0" * 210_000_000
        for name, content in (("bomb.gz", gzip.compress(zeros, compresslevel=1)), ("bomb.zip", zipped({"t.csv": zeros}))):
            with self.subTest(name):
                result = run("graph", "--transitions", self.file(name, content))
                self.assertEqual((result.returncode, result.stdout), (1, ""))
                self.assertIn("more than 200 MB", result.stderr)

    def test_says_that_it_needs_node(self):
        packed = gzip.compress(LOG.encode())
        self.assertIn("Node 18", self.refused(packed, PATH="/nowhere"))
        self.assertIn("/nowhere.mjs", self.refused(packed, TAPPA_TABLE_NODE="/nowhere.mjs"))
        self.assertIn("Node 18 o successivo", self.refused(packed, "--lang", "it", PATH="/nowhere"))


class Written(Logs):
    def test_a_log_leaves_as_xes_and_comes_back_the_same(self):
        hostile = LOG.replace("Page", '"<Page> & ""co"""')
        for log in (LOG, hostile, "case,activity,timestamp\n7,A,2026-01-01\n,A,2026-01-01\n"):
            path = self.file("log.csv", log)
            xes = self.output_with_note("graph", "--events", path, "--format", "xes")
            root = xml.etree.ElementTree.fromstring(xes)
            self.assertTrue(root.tag.endswith("log"))
            before = json.loads(run("graph", "--events", path, "--format", "json").stdout)
            after = json.loads(self.graph(xes, name="log.xes"))
            for member in ("transitions", "touchpoints", "conversion", "cases", "events", "handoffs"):
                self.assertEqual(before[member], after[member], member)
            self.assertEqual(before["log"]["variants"], after["log"]["variants"])

    def test_it_has_numbers_for_customers_and_says_what_it_holds(self):
        path = self.file("log.csv", "case,activity,timestamp\nAnna Rossi,A,2026-01-01\n")
        result = run("graph", "--events", path, "--format", "xes")
        self.assertNotIn("Anna", result.stdout)
        self.assertIn("customer data", result.stderr)

    def test_bad_rows_are_named_all_the_same(self):
        result = run("graph", "--events", self.file("log.csv", LOG + ",A,2026-01-01,,\n"), "--format", "xes")
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr, rf"log\.csv: {LOG.count(chr(10)) + 1}: ")

    def test_only_a_log_has_customers(self):
        result = run("graph", "--transitions", self.file("t.csv", "from,to,count\nA,B,1\n"), "--format", "xes")
        self.assertEqual((result.returncode, result.stdout), (2, ""))


class Compared(Case):
    def comparison(self, *arguments):
        return json.loads(
            self.output("graph", "--events", self.file("log.csv", LOG),
                        "--format", "json", *arguments)
        )["comparison"]

    def test_two_segments(self):
        found = self.comparison("--compare", "segment=young,old, quiet")
        self.assertEqual((found["kind"], found["neither"]), ("segment", 0))
        self.assertEqual(
            [(found[key]["name"], found[key]["cases"], found[key]["conversions"]) for key in ("first", "second")],
            [("young", 120, 90), ("old, quiet", 80, 20)],
        )
        conversion = found["conversion"]
        self.assertAlmostEqual(conversion["difference"], -0.5)
        self.assertLess(conversion["interval"][0], -0.5)
        self.assertGreater(conversion["interval"][1], -0.5)
        self.assertEqual(conversion["verdict"], "real")
        self.assertLessEqual(conversion["p"], conversion["p_adjusted"])
        self.assertEqual({path["touchpoints"][-1] for path in found["paths"]}, {"Page", "Order"})
        self.assertTrue(found["time"]["to_goal"])

    def test_segments_are_found_however_their_accents_are_written(self):
        rows = "case,activity,timestamp,segment\n1,A,2026-01-01,Citta\u0300\n2,A,2026-01-01,Paesi\n"
        for name in ("Citta\u0300", "Citt\u00e0"):
            words = ("--format", "json", "--compare", f"segment={name},Paesi")
            found = json.loads(self.output("graph", "--events", self.file("accents.csv", rows), *words))["comparison"]
            self.assertEqual((found["first"]["name"], found["first"]["cases"]), ("Citt\u00e0", 1))

    def test_two_periods(self):
        found = self.comparison("--compare-period", "2026-03-11")
        self.assertEqual((found["kind"], found["first"]["cases"] + found["second"]["cases"]), ("period", 200))
        self.assertEqual(found["first"]["cases"], 100)

    def test_in_words(self):
        path = self.file("log.csv", LOG.replace('"old, quiet"', "old"))
        self.assertIn("real", self.output("graph", "--events", path, "--compare", "segment=young,old"))
        self.assertIn("reale", self.output("graph", "--events", path, "--compare", "segment=young,old", "--lang", "it"))
        few = self.file("few.csv", "case,activity,timestamp,segment\n1,A,2026-01-01,x\n2,A,2026-01-01,y\n")
        self.assertIn("too few to tell", self.output("graph", "--events", few, "--compare", "segment=x,y"))

    def test_what_cannot_be_compared(self):
        path = self.file("log.csv", LOG.replace('"old, quiet"', "old"))
        without = self.file("without.csv", "case,activity,timestamp\n1,A,2026-01-01\n")
        for arguments, word in (
            ((path, "--compare", "segment=young,absent"), "young, old"),
            ((path, "--compare", "segment=young,young"), "young, old"),
            ((without, "--compare", "segment=a,b"), "segment"),
            ((path, "--compare-period", "1999-01-01"), "1999-01-01"),
        ):
            result = run("graph", "--events", *arguments)
            self.assertEqual((result.returncode, result.stdout), (1, ""), arguments)
            self.assertIn(word, result.stderr)

    def test_wrong_usage(self):
        path = self.file("log.csv", LOG)
        for arguments in (
            ("--events", path, "--compare", "young,old"),
            ("--events", path, "--compare", "segment=young"),
            ("--events", path, "--compare-period", "yesterday"),
            ("--events", path, "--compare-period", "2026-02-30"),
            ("--events", path, "--compare", "segment=a,b", "--compare-period", "2026-03-01"),
            ("--transitions", path, "--compare", "segment=a,b"),
            ("--events", path, "--compare", "segment=a,b", "--format", "xes"),
        ):
            result = run("graph", *arguments)
            self.assertEqual((result.returncode, result.stdout), (2, ""), arguments)


if __name__ == "__main__":
    main()
