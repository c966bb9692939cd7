"""Tables for `tappa graph`: what their columns may be called, and how their counts and letters may be written.

usage: graph_tables_test.py TAPPA REPOSITORY
"""

import json
import re

from graph_case import Graph
from support import main


class Tables(Graph):
    def read(self, option, text, *arguments):
        return self.table(option, text, "--format", "json", *arguments)

    def test_italian_heads_and_counts_with_decimals_of_zero(self):
        english = json.loads(self.read("--transitions", "from,to,count\nStart,A,1250\nA,Goal,3\n")[0].stdout)
        for heads in ("da;a;conteggio", "Da;A;Clienti"):
            result, _ = self.read("--transitions", heads + "\nStart;A;1250,0\nA;Goal;3,00\n")
            self.assertEqual((json.loads(result.stdout), result.stderr), (english, ""))
        result, path = self.read("--paths", "percorso;conversioni;nulli\nA > B;1250,0;18.000\nA;2;1\n")
        graph = json.loads(result.stdout)
        self.assertEqual((graph["cases"], graph["rows_bad"]), (3, 1))
        self.assertIn(f"{path}: 2: ", result.stderr)

    def test_an_empty_cell_is_told_by_the_name_its_column_has(self):
        result, path = self.read("--transitions", "Da;A;Clienti\n;X;1\nStart;X;1\n", "--lang", "en")
        self.assertEqual(result.stderr, f"{path}: 2: The cell under “Da” is empty.\n")

    def test_columns_of_one_name_are_said_with_their_line(self):
        for option, text, name, columns, touchpoint in (
            ("--events", "\ncase,activity,timestamp,activity,note,note\n1,A,2026-01-01,B,,\n", "activity", "2, 4", "A"),
            ("--transitions", "\nfrom,to,count,To\nStart,A,3,B\n", "to", "2, 4", "A"),
            ("--paths", "\npath,path,conversions,nulls\nA,B,1,1\n", "path", "1, 2", "A"),
        ):
            for language, words in (("en", f"“{name}” is the name of several columns ({columns})"),
                                    ("it", f"«{name}» è il nome di più colonne ({columns})")):
                with self.subTest(option=option, language=language):
                    result, path = self.read(option, text, "--lang", language)
                    self.assertEqual([one["name"] for one in json.loads(result.stdout)["touchpoints"]], [touchpoint])
                    self.assertRegex(result.stderr, rf"^{re.escape(path)}: 2: {re.escape(words)}[^\n]*\n$")

    def test_lines_of_two_encodings_are_each_read_as_what_they_are(self):
        head = "case,activity,timestamp\n"
        mixed = (head + "1,città,2026-01-01\n").encode() + "1,città,2026-01-02\n".encode("cp1252")
        result, path = self.read("--events", mixed, "--lang", "en")
        self.assertEqual([one["name"] for one in json.loads(result.stdout)["touchpoints"]], ["città"])
        self.assertIn(f"{path}: 1 line is not UTF-8 and was read as Windows-1252: line 3.", result.stderr)


if __name__ == "__main__":
    main()
