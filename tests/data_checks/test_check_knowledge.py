"""Each check of check_knowledge.py fails on data that break it, and only then."""

import copy
import unittest

import check_knowledge as knowledge
from common_checks import CAPABILITIES, JOURNEY_STAGES


def both(characters, begin=""):
    """A text of that many characters in each language, told apart by its words."""
    texts = {}
    for lang, filler in (("it", "il testo che si legge nella pagina e che non dice altro "),
                         ("en", "the text that is read on the page and says nothing else ")):
        texts[lang] = (begin + filler * characters)[:characters - 1].rstrip().ljust(characters - 1, "x") + "."
    return texts


def term(identifier, **changes):
    made = {"id": identifier, "term": {"it": f"Voce {identifier}", "en": f"Term {identifier}"},
            "definition": both(120), "see": ["term-0" if identifier != "term-0" else "term-1"], "source": "000"}
    made.update(changes)
    return made


def glossary():
    return {"format": "tappa-glossary", "version": 1, "terms": [term(f"term-{i}") for i in range(40)]}


def page(identifier, **changes):
    family, rest = identifier.split(".")
    kind = {"capability": "capability", "stage": "journey-stage", "topic": "topic"}[family]
    pain = {"it": "«Ho aspettato un'ora e nessuno mi ha detto perché.»", "en": "“I waited an hour and nobody said why.”"}
    made = {
        "id": identifier, "kind": kind, **({} if kind == "topic" else {"about": rest}),
        "title": {"it": "Titolo", "en": "Title"}, "summary": both(150), "paragraphs": [both(250), both(260)],
        "good": [both(60) for _ in range(4)], "pains": [copy.deepcopy(pain) for _ in range(3)],
        "metrics": [{"name": {"it": "NPS", "en": "NPS"}, "note": both(60)} for _ in range(2)],
        "reading": [{"source": "000", "note": both(60)}], "terms": ["term-0", "term-1"],
    }
    made.update(changes)
    return made


def pages():
    ids = ([f"capability.{c}" for c in CAPABILITIES] + [f"stage.{s}" for s in JOURNEY_STAGES]
           + [f"topic.{t}" for t in knowledge.TOPICS])
    return {"format": "tappa-knowledge", "version": 1, "pages": [page(identifier) for identifier in ids],
            "sources": [{"id": "000", "title": {"it": "Di che cosa parla", "en": "What it is about"}}]}


def codes(problems):
    return {problem.code for problem in problems}


class Sound(unittest.TestCase):
    def test_the_examples_of_these_tests_have_no_problem(self):
        self.assertEqual(knowledge.check_glossary(glossary()), [])
        self.assertEqual(knowledge.check_pages(pages(), glossary(), {}), [])

    def test_what_ships_has_no_problem(self):
        shipped = knowledge.load("glossary.json"), knowledge.load("pages.json")
        self.assertEqual(knowledge.check_glossary(shipped[0]), [])
        self.assertEqual(knowledge.check_pages(shipped[1], shipped[0], knowledge.capability_titles()), [])


class Broken(unittest.TestCase):
    """One table for each file: what is done to it, and the code that must be among the problems."""

    GLOSSARY = {
        "a language missing": ("language-missing", lambda g: g["terms"][0]["term"].pop("en")),
        "a blank definition": ("language-missing", lambda g: g["terms"][0]["definition"].update(it=" ")),
        "an untranslated definition": ("language-same", lambda g: g["terms"][0]["definition"].update(
            it=g["terms"][0]["definition"]["en"])),
        "an exclamation mark": ("exclamation", lambda g: g["terms"][0]["term"].update(it="Voce!")),
        "39 terms": ("term-count", lambda g: g["terms"].pop()),
        "an id used twice": ("id-duplicate", lambda g: g["terms"][3].update(id="term-2")),
        "a name used twice": ("term-duplicate", lambda g: g["terms"][3]["term"].update(it="voce TERM-2")),
        "an id in capitals": ("id-style", lambda g: g["terms"][3].update(id="NPS")),
        "an id with a dot": ("id-style", lambda g: g["terms"][3].update(id="term.3")),
        "a source in words": ("source", lambda g: g["terms"][3].update(source="Gartner")),
        "a link to nothing": ("reference", lambda g: g["terms"][3].update(see=["term-99"])),
        "a link to itself": ("see-itself", lambda g: g["terms"][3].update(see=["term-3"])),
        "a link twice": ("id-duplicate", lambda g: g["terms"][3].update(see=["term-1", "term-1"])),
        "no link": ("see-nothing", lambda g: g["terms"][3].update(see=[])),
        "a definition of 79 characters": ("length", lambda g: g["terms"][3].update(definition=both(79))),
        "a definition of 421 characters": ("length", lambda g: g["terms"][3].update(definition=both(421))),
        "a term of 61 characters": ("length", lambda g: g["terms"][3].update(term=both(61))),
    }

    PAGES = {
        "a language missing": ("language-missing", lambda p: p["pages"][0]["summary"].pop("it")),
        "doubled spaces": ("spaces", lambda p: p["pages"][0]["title"].update(en="A  title")),
        "an id used twice": ("id-duplicate", lambda p: p["pages"][1].update(id=p["pages"][0]["id"])),
        "an article twice": ("id-duplicate", lambda p: p["sources"].append(p["sources"][0])),
        "an id of another kind": ("id-style", lambda p: p["pages"][0].update(id="stage.strategy")),
        "an id without name": ("id-style", lambda p: p["pages"][0].update(id="capability")),
        "another subject than its id": ("about", lambda p: p["pages"][0].update(about="people")),
        "a topic about something": ("about", lambda p: p["pages"][-1].update(about="strategy")),
        "no page of a capability": ("page-missing", lambda p: p["pages"].pop(0)),
        "no page of a stage": ("page-missing", lambda p: p["pages"].pop(len(CAPABILITIES))),
        "no page of a topic": ("page-missing", lambda p: p["pages"].pop()),
        "a page of an unknown capability": ("reference", lambda p: p["pages"].append(page("capability.luck"))),
        "a page of an unknown stage": ("reference", lambda p: p["pages"].append(page("stage.goodbye"))),
        "a term that is not there": ("reference", lambda p: p["pages"][0].update(terms=["term-0", "term-99"])),
        "a term twice": ("id-duplicate", lambda p: p["pages"][0].update(terms=["term-0", "term-0"])),
        "an article that is not there": ("reference", lambda p: p["pages"][0]["reading"][0].update(source="009")),
        "an article read twice": ("id-duplicate", lambda p: p["pages"][0]["reading"].append(p["pages"][0]["reading"][0])),
        "an article nobody reads": ("source-unread", lambda p: p["sources"].append(
            {"id": "001", "title": {"it": "Altro ancora qui", "en": "Something else"}})),
        "one paragraph": ("count", lambda p: p["pages"][0]["paragraphs"].pop()),
        "three signs of what good looks like": ("count", lambda p: p["pages"][0]["good"].pop()),
        "a capability without pains": ("count", lambda p: p["pages"][0].update(pains=[])),
        "a stage without metrics": ("count", lambda p: p["pages"][len(CAPABILITIES)].update(metrics=[])),
        "a topic with one pain": ("count", lambda p: p["pages"][-1].update(pains=p["pages"][-1]["pains"][:1])),
        "nothing to read": ("count", lambda p: p["pages"][-1].update(reading=[])),
        "a title of 61 characters": ("length", lambda p: p["pages"][0].update(title=both(61))),
        "a summary of 119 characters": ("length", lambda p: p["pages"][0].update(summary=both(119))),
        "a paragraph of 601 characters": ("length", lambda p: p["pages"][0]["paragraphs"].__setitem__(0, both(601))),
        "a sign of 171 characters": ("length", lambda p: p["pages"][0]["good"].__setitem__(0, both(171))),
        "a metric's name of 61 characters": ("length", lambda p: p["pages"][0]["metrics"][0].update(name=both(61))),
        "a metric's note of 29 characters": ("length", lambda p: p["pages"][0]["metrics"][0].update(note=both(29))),
        "a reading note of 201 characters": ("length", lambda p: p["pages"][0]["reading"][0].update(note=both(201))),
        "an article's title of 201 characters": ("length", lambda p: p["sources"][0].update(title=both(201))),
        "a pain without its quotation marks": ("quotes", lambda p: p["pages"][0]["pains"][0].update(
            it="Ho aspettato un'ora e nessuno mi ha detto perché.")),
    }

    def test_each_thing_wrong_with_a_glossary_is_found(self):
        for name, (code, spoil) in self.GLOSSARY.items():
            with self.subTest(name):
                broken = glossary()
                spoil(broken)
                self.assertIn(code, codes(knowledge.check_glossary(broken)))

    def test_each_thing_wrong_with_the_pages_is_found(self):
        for name, (code, spoil) in self.PAGES.items():
            with self.subTest(name):
                broken = pages()
                spoil(broken)
                self.assertIn(code, codes(knowledge.check_pages(broken, glossary(), {})))

    def test_a_term_whose_article_the_pages_do_not_list_is_found(self):
        broken = glossary()
        broken["terms"][0]["source"] = "000 004"
        self.assertEqual(codes(knowledge.check_pages(pages(), broken, {})), {"reference"})

    def test_a_page_called_otherwise_than_its_capability_is_found(self):
        titles = {"strategy": {"it": "Strategia", "en": "Strategy"}}
        self.assertEqual(codes(knowledge.check_pages(pages(), glossary(), titles)), {"title-differs"})


if __name__ == "__main__":
    unittest.main()
