"""The text generator fails on whatever would leave a screen with a wrong text, naming the key."""

import importlib.util
import json
import re
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop(1)) if len(sys.argv) > 1 else Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("generator", ROOT / "tools" / "generate_texts.py")
generator = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(generator)


def read(it, en):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("it", it), ("en", en)):
            text = content if isinstance(content, str) else json.dumps(content)
            (Path(folder) / f"{name}.json").write_text(text, encoding="utf-8")
        return generator.read_all(Path(folder))


COUNTED_NOUNS = (
    "actions", "answers", "capabilities", "characters", "days", "items", "levels", "metrics",
    "pages", "people", "person-days", "practices", "questions", "resamples", "respondents",
    "touchpoints", "weeks", "years",
)
# Texts whose number is a constant of ours or a limit, and larger than one.
NEVER_ONE = {
    "cli: score.few-people",
    "interface: agreement.roles-hidden",
    "interface: assess.answers-full",
    "interface: calendar.full",
    "interface: common.text-limit",
    "interface: error.number-too-long",
    "interface: error.text-too-long",
    "interface: error.too-deep",
    "interface: error.too-many-items",
    "interface: explain.roles-formula",
    "interface: graph.due-removal",
    "interface: home.needs-review-text",
    "interface: import.changes-not-kept-note",
    "interface: import.touchpoints-full",
    "interface: insights.roles-few",
    "interface: insights.roles-none",
    "interface: insights.roles-why",
    "interface: journey.full",
    "interface: journey.quote-links-full",
    "interface: plan-file.metrics-full",
    "interface: plan.actions-full",
    "interface: respondents.full",
    "interface: roadmap.overload",  # amounts with decimals,
    "names: outcome.needed-always",
    "names: outcome.needed-always-most",
    "names: outcome.needed-always-weeks",
    "names: outcome.needed-answers",
    "names: outcome.needed-most",
    "names: outcome.needed-weeks",
    "report: graph.too-large",
    "report: method.interval.formula",
    "report: method.interval.text",
    "report: method.roles.formula",
    "report: plan-file.plan-full",
    "report: plan-file.too-long",
    "report: respondents.hidden",
    "report: scores.interval-missing",
    "report: summary.score-interval",
}


class GeneratorTest(unittest.TestCase):
    def fails(self, it, en, *words):
        with self.assertRaises(generator.TextsError) as caught:
            read(it, en)
        for word in words:
            self.assertIn(word, str(caught.exception))

    def test_accepts_texts_and_plurals(self):
        plural = {"one": "un {1}", "other": "{0} {1}"}
        keys, names, _ = read({"a.b-c": "x", "a.n": plural}, {"a.n": plural, "a.b-c": "y"})
        self.assertEqual(keys, ["a.b-c", "a.n"])
        self.assertEqual(names, ["ABC", "AN"])

    def test_names_a_missing_key(self):
        self.fails({"a.b": "x", "a.c": "x"}, {"a.b": "x"}, "en.json", "a.c")
        self.fails({"a.b": "x"}, {"a.b": "x", "a.c": "x"}, "it.json", "a.c")

    def test_names_a_key_with_other_places(self):
        self.fails({"a.b": "{0} e {1}"}, {"a.b": "{0}"}, "en.json", "a.b")

    def test_names_a_key_that_lacks_a_plural_form(self):
        other = {"other": "x"}
        self.fails({"a.b": other}, {"a.b": other}, "a.b", "one")
        self.fails({"a.b": {"one": "x", "other": "x"}}, {"a.b": "x"}, "a.b", "plural")

    def test_lets_one_leave_out_the_number_only(self):
        wrong = {"one": "uno", "other": "{0} di {1}"}
        self.fails({"a.b": wrong}, {"a.b": wrong}, "a.b")

    def test_rejects_what_no_text_is(self):
        self.fails({"a.b": ""}, {"a.b": "x"}, "it.json", "a.b")
        self.fails({"a.b": 3}, {"a.b": "x"}, "a.b")
        self.fails({"a.b": "{name}"}, {"a.b": "{name}"}, "a.b")
        self.fails({"Home": "x"}, {"Home": "x"}, "Home")
        self.fails("{", {"a.b": "x"}, "it.json")
        self.fails('{"a.b": "x", "a.b": "y"}', {"a.b": "x"}, "a.b", "twice")

    def test_rejects_keys_that_share_a_name(self):
        same = {"a.b1": "x", "a-b1.c": "x", "a.b1-c": "x"}
        self.fails(same, same, "AB1C")

    def test_escapes_what_c_plus_plus_would_read_otherwise(self):
        self.assertEqual(generator.literal('a "b" \\\n'), '"a \\"b\\" \\\\\\n"')

    def test_writes_a_language_and_what_of_it_comes_later(self):
        catalogue = generator.Catalogue("E", "e", "", ("home",), choice=("plan.a",))
        texts = {"home.b": {"one": "1", "other": "{0} è"}, "plan.a": "Più", "plan.c": "9"}
        block = generator.block_of("it", list(texts), texts)
        written = generator.text_block("it", block)
        self.assertIn('"{0} è\\0"\n    "1\\0"\n    "Più\\0"\n    "9\\0";', written)
        places = re.findall(r"TextExtent\{(\d+), (\d+)\}", written)
        self.assertEqual(places, [("0", "6"), ("9", "4"), ("14", "1")])
        self.assertEqual(block.singulars, {"home.b": (7, 1)})
        later, places = generator.later_parts(catalogue, list(texts), texts, block, 1)
        self.assertEqual(later.decode(), "Più\0" "9\0")
        self.assertEqual(places, bytes([9, 0, 4 << 4, 0, 14, 0, 1 << 4, 0]))
        last, places = generator.later_parts(catalogue, list(texts), texts, block, 2)
        self.assertEqual(last.decode(), "9\0")
        self.assertEqual(places, bytes([14, 0, 1 << 4, 0]))

    def test_tells_what_the_first_screen_shows_from_what_comes_later(self):
        catalogue = generator.Catalogue(
            "E", "e", "", ("home", "plan.title"), ("home.next-plan",), ("assess", "plan.kept")
        )
        for key, rank in {
            "home.next": 0, "home.next-plan": 2, "home.next-plan-text": 2,
            "plan.title": 0, "plan.text": 2, "plan.kept": 1, "assess.title": 1, "assessed.title": 2,
        }.items():
            self.assertEqual(catalogue.rank(key), rank, key)
        everything = generator.Catalogue("E", "e", "")
        self.assertEqual(everything.rank("plan.text"), 0)

    def test_puts_the_texts_in_the_order_in_which_they_come(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(
                generator.main([str(ROOT / "assets" / "texts"), folder, "interface"]), 0
            )
            header = (Path(folder) / "app" / "texts.gen.hpp").read_text(encoding="utf-8")
        catalogue = generator.CATALOGUES["interface"]
        keys, names, _ = generator.read_all(ROOT / "assets" / "texts" / "interface")
        rank = {name: catalogue.rank(key) for key, name in zip(keys, names)}
        order = [rank[name] for name in re.findall(r"^    (\w+),$", header, re.M)]
        self.assertEqual(len(order), len(keys))
        self.assertEqual(order, sorted(order))


class TextsTest(unittest.TestCase):
    def test_every_text_is_said_somewhere(self):
        sources = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.[ch]pp")]
        for name, catalogue in generator.CATALOGUES.items():
            value = re.compile(rf"\b{catalogue.enum}::(\w+)")
            said = {name for source in sources for name in value.findall(source)}
            keys, names, _ = generator.read_all(ROOT / "assets" / "texts" / name)
            unsaid = [key for key, enumerator in zip(keys, names) if enumerator not in said]
            self.assertEqual(unsaid, [], name)

    def test_a_text_with_plural_forms_is_said_with_its_number(self):
        sources = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.cpp")]
        for name, catalogue in generator.CATALOGUES.items():
            keys, names, languages = generator.read_all(ROOT / "assets" / "texts" / name)
            plural = {n for key, n in zip(keys, names) if isinstance(languages["en"][key], dict)}
            said = re.compile(rf"\b(?:text|text_with|say)\(\s*(?:context,\s*)?{catalogue.enum}::(\w+)")
            wrong = {n for source in sources for n in said.findall(source) if n in plural}
            self.assertEqual(wrong, set(), name)

    def test_a_number_before_a_plural_noun_has_plural_forms(self):
        counted = re.compile(r"\{\d\} (?:[a-z’'\u2019-]+ )?(?:" + "|".join(COUNTED_NOUNS) + r")\b")
        wrong = set()
        for name in generator.CATALOGUES:
            _, _, languages = generator.read_all(ROOT / "assets" / "texts" / name)
            for key, value in languages["en"].items():
                if isinstance(value, str) and counted.search(value):
                    wrong.add(f"{name}: {key}")
        self.assertEqual(wrong, NEVER_ONE)

    def test_apostrophes_are_of_one_kind(self):
        curly = re.compile(r"\w’")
        for name in generator.CATALOGUES:
            for language, texts in generator.read_all(ROOT / "assets" / "texts" / name)[2].items():
                for key, value in texts.items():
                    for text in value.values() if isinstance(value, dict) else (value,):
                        self.assertNotRegex(text, curly, f"{name}/{language}: {key}")

    def test_no_italian_article_stands_before_a_number(self):
        # It would be "l'8%", "dell'11": numbers stand after a colon, in brackets or after "in data".
        article = re.compile(r"\b(?:il|al|dal|del|nel|sul|i|ai|dai|dei|nei) \{\d\}", re.IGNORECASE)
        for name in generator.CATALOGUES:
            for key, value in generator.read_all(ROOT / "assets" / "texts" / name)[2]["it"].items():
                for text in value.values() if isinstance(value, dict) else (value,):
                    self.assertNotRegex(text, article, f"{name}: {key}")

    def test_titles_of_actions_quote_as_inside_a_quotation(self):
        _, _, languages = generator.read_all(ROOT / "assets" / "texts" / "names")
        outer = {"it": "«»", "en": "“”"}
        for language, texts in languages.items():
            for key, value in texts.items():
                if key.startswith("finding-task."):
                    self.assertFalse(set(value) & set(outer[language]), key)

    def test_every_catalogue_is_generated(self):
        folders = {path.name for path in (ROOT / "assets" / "texts").iterdir()}
        self.assertEqual(folders, set(generator.CATALOGUES))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
