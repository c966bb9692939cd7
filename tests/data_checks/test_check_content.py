"""Each check of check_content.py fails on data that break it, and only then."""

import copy
import json
import unittest

import check_content as content

PLAIN = {"it": "Il testo che si legge nella scheda", "en": "The text that is read on the card"}

LEVELS = [
    {"it": "Nessuno registra i contatti: ogni ufficio risponde a memoria e non resta nulla di scritto.",
     "en": "Nobody records contacts: each office answers from memory and nothing is left in writing."},
    {"it": "Alcune squadre tengono un foglio proprio, con colonne scelte da chi lo ha creato.",
     "en": "Some teams keep a sheet of their own, with columns chosen by whoever made it."},
    {"it": "Esiste un registro comune, con un responsabile e regole scritte valide per tutti i reparti.",
     "en": "There is a shared register, with an owner and written rules that hold for all departments."},
    {"it": "Dal registro nascono rapporti mensili e le decisioni citano quei numeri.",
     "en": "Monthly reports come out of the register and decisions quote those numbers."},
    {"it": "Il sistema avvisa in anticipo la persona giusta, che interviene prima della telefonata.",
     "en": "The system warns the right person ahead of time, who steps in before the call."},
]


def question(identifier="strategy.alpha", capability="strategy", **changes):
    made = {
        "id": identifier, "capability": capability, "pillar": "process", "component": "cs",
        "journey_stages": ["all"], "weight": 1, "key": True,
        "text": {"it": f"Come si registra {identifier} nei vostri uffici?", "en": f"How is {identifier} recorded there?"},
        "help": copy.deepcopy(PLAIN), "levels": copy.deepcopy(LEVELS),
        "evidence_prompts": [{"it": "Il registro", "en": "The register"}, {"it": "Un verbale", "en": "Some minutes"}],
        "source": "000",
    }
    made.update(changes)
    return made


def questionnaire(questions=None):
    questions = questions or [question()]
    names = list(dict.fromkeys(q["capability"] for q in questions))
    return {
        "format": "tappa-questionnaire", "version": 1, "id": "own", "revision": 1, "title": copy.deepcopy(PLAIN),
        "introduction": copy.deepcopy(PLAIN), "minutes": 5, "questions": questions,
        "capabilities": [{"id": n, "title": copy.deepcopy(PLAIN), "description": copy.deepcopy(PLAIN),
                          "short_title": {"it": n[:12], "en": n[:12]}} for n in names],
    }


def action(identifier="data.first", **changes):
    made = {
        "id": identifier, "title": {"it": f"Fare {identifier}", "en": f"Do {identifier}"}, "why": copy.deepcopy(PLAIN),
        "first_steps": [copy.deepcopy(PLAIN) for _ in range(3)], "owner_role": {"it": "Responsabile", "en": "Lead"},
        "capability_steps": [{"capability": "data", "from": 1}], "pain_categories": [],
        "effort_days": {"low": 1, "likely": 2, "high": 4}, "duration_weeks": 4, "horizon": "short",
        "metrics": [{"kind": "nps", "name": {"it": "NPS", "en": "NPS"}, "unit": {"it": "punti", "en": "points"},
                     "better": "up"}],
        "prerequisites": [], "source": "000",
    }
    made.update(changes)
    return made


def catalogue(*actions):
    return {"format": "tappa-actions", "version": 1, "id": "own", "revision": 1, "actions": list(actions or [action()])}


class Checks(unittest.TestCase):
    def finds(self, code, problems):
        self.assertIn(code, {problem.code for problem in problems}, [str(problem) for problem in problems])

    def clean(self, problems):
        self.assertEqual([], [str(problem) for problem in problems])


class AnyFile(Checks):
    def test_small_good_files_pass(self):
        self.clean(content.check_questionnaire(questionnaire()))
        self.clean(content.check_catalogue(catalogue()))

    def test_finds_a_missing_language(self):
        document = questionnaire()
        del document["questions"][0]["help"]["en"]
        self.finds("language-missing", content.check_languages(document))

    def test_finds_a_language_of_spaces_only(self):
        document = questionnaire()
        document["title"]["it"] = "  "
        self.finds("language-missing", content.check_languages(document))

    def test_finds_a_text_left_untranslated(self):
        document = questionnaire()
        document["questions"][0]["help"]["en"] = document["questions"][0]["help"]["it"]
        self.finds("language-same", content.check_languages(document))

    def test_finds_swapped_languages(self):
        document = questionnaire()
        level = document["questions"][0]["levels"][0]
        level["it"], level["en"] = level["en"], level["it"]
        self.finds("language-wrong", content.check_languages(document))

    def test_allows_names_and_units_equal_in_both_languages(self):
        self.clean(content.check_languages(catalogue()))

    def test_finds_an_exclamation_mark(self):
        document = questionnaire()
        document["title"]["it"] += "!"
        self.finds("exclamation", content.check_typography(document))

    def test_finds_stray_spaces(self):
        document = questionnaire()
        document["title"]["en"] += " "
        self.finds("spaces", content.check_typography(document))

    def test_walks_deep_documents_without_recursion(self):
        deep = {"it": "uno", "en": "one"}
        for _ in range(100_000):
            deep = [deep]
        self.assertEqual(1, len(list(content.localised_texts(deep))))


class Questionnaires(Checks):
    def test_finds_a_duplicate_question_id(self):
        self.finds("id-duplicate", content.check_questionnaire_ids(questionnaire([question(), question()])))

    def test_finds_a_duplicate_capability_id(self):
        document = questionnaire()
        document["capabilities"] *= 2
        self.finds("id-duplicate", content.check_questionnaire_ids(document))

    def test_finds_an_unknown_capability(self):
        document = questionnaire()
        document["questions"][0]["capability"] = "nowhere"
        self.finds("capability-unknown", content.check_questionnaire_ids(document))

    def test_finds_a_capability_nobody_asks_about(self):
        document = questionnaire()
        document["capabilities"].append({**copy.deepcopy(document["capabilities"][0]), "id": "lonely"})
        self.finds("capability-unasked", content.check_questionnaire_ids(document))

    def test_finds_a_missing_level(self):
        document = questionnaire()
        document["questions"][0]["levels"].pop()
        self.finds("levels-count", content.check_levels(document))

    def test_finds_two_levels_that_say_the_same(self):
        document = questionnaire()
        document["questions"][0]["levels"][3]["it"] = document["questions"][0]["levels"][2]["it"] + " Sempre."
        self.finds("levels-alike", content.check_levels(document))

    def test_finds_levels_too_short_and_too_long_for_a_card(self):
        for text in ("Troppo corto.", "x" * 171):
            document = questionnaire()
            document["questions"][0]["levels"][0]["it"] = text
            self.finds("level-length", content.check_level_lengths(document))

    def test_finds_a_word_that_judges(self):
        for lang, word in (("it", "efficace"), ("en", "properly")):
            document = questionnaire()
            document["questions"][0]["levels"][4][lang] += f" {word}"
            self.finds("leading-word", content.check_leading_words(document))

    def test_finds_two_questions_that_overlap(self):
        one, other = question(), question("strategy.beta")
        other["text"] = copy.deepcopy(one["text"])
        self.finds("questions-alike", content.check_question_overlap(questionnaire([one, other])))

    def test_finds_a_double_question(self):
        document = questionnaire()
        document["questions"][0]["text"]["en"] = "Who asks? And who answers?"
        self.finds("one-question", content.check_one_question_mark(document))

    def test_finds_radar_labels_too_long_or_used_twice(self):
        document = questionnaire()
        document["capabilities"][0]["short_title"]["en"] = "Fifteen letters"
        self.finds("short-title", content.check_short_titles(document))
        other = question("data.alpha", "data")
        document = questionnaire([question(), other])
        document["capabilities"][1]["short_title"] = document["capabilities"][0]["short_title"]
        self.finds("short-title", content.check_short_titles(document))

    def test_finds_a_question_that_changed_its_meaning_between_files(self):
        self.clean(content.check_shared({"a": questionnaire(), "b": questionnaire()}))
        self.finds("question-differs",
                   content.check_shared({"a": questionnaire(), "b": questionnaire([question(key=False)])}))

    def test_finds_a_single_word_that_differs_between_files(self):
        other = questionnaire()
        other["questions"][0]["levels"][2]["it"] += " Sempre."
        problems = content.check_shared({"a": questionnaire(), "b": other})
        self.assertEqual(["question-differs"], [problem.code for problem in problems])
        self.assertIn("levels", problems[0].message)

    def test_finds_a_member_of_a_question_that_only_one_file_has(self):
        other = questionnaire()
        del other["questions"][0]["source"]
        self.finds("question-differs", content.check_shared({"a": questionnaire(), "b": other}))

    def test_finds_a_capability_that_differs_between_files(self):
        other = questionnaire()
        other["capabilities"][0]["description"]["en"] = "Something else."
        self.finds("capability-differs", content.check_shared({"a": questionnaire(), "b": other}))

    def test_files_may_ask_different_questions(self):
        self.clean(content.check_shared({"a": questionnaire(), "b": questionnaire([question("data.beta", "data")])}))

    def test_shipped_files_say_the_same_of_the_same(self):
        shipped = {path.name: json.loads(path.read_text(encoding="utf-8"))
                   for path in content.QUESTIONNAIRES.glob("cx-*.json")}
        shared = set.intersection(*({q["id"] for q in document["questions"]} for document in shipped.values()))
        self.assertEqual(12, len(shared), "the quick scan is part of the full assessment")
        self.clean(content.check_shared(shipped))


class QuickScan(Checks):
    """The promises of the shipped questionnaire, each broken in a copy of it."""

    def setUp(self):
        self.document = json.loads((content.QUESTIONNAIRES / "cx-quick.json").read_text(encoding="utf-8"))
        self.profile = content.QUESTIONNAIRE_PROFILES["cx-quick"]

    def check(self):
        return content.check_questionnaire_profile(self.document, self.profile)

    def test_shipped_file_passes(self):
        self.clean(content.check_questionnaire(self.document))

    def test_finds_a_missing_question_and_the_capability_it_leaves_bare(self):
        self.document["questions"] = [q for q in self.document["questions"] if q["capability"] != "data"]
        self.finds("question-count", self.check())
        self.finds("capability-coverage", self.check())

    def test_finds_capabilities_out_of_order(self):
        self.document["capabilities"].reverse()
        self.finds("capability-list", self.check())

    def test_finds_too_few_key_practices(self):
        for item in self.document["questions"][:6]:
            item["key"] = False
        self.finds("key-count", self.check())

    def test_finds_a_journey_stage_nobody_names(self):
        for item in self.document["questions"]:
            item["journey_stages"] = [s for s in item["journey_stages"] if s != "discovery"] or ["all"]
        self.finds("stage-coverage", self.check())

    def test_finds_a_pillar_without_questions(self):
        for item in self.document["questions"]:
            item["pillar"] = "process"
        self.finds("kind-coverage", self.check())

    def test_finds_an_id_outside_its_family(self):
        self.document["questions"][0]["id"] = "other.board-goals"
        self.finds("id-family", self.check())

    def test_finds_a_source_that_is_no_article(self):
        self.document["questions"][0]["source"] = "somewhere"
        self.finds("source", self.check())

    def test_finds_an_id_that_is_not_written_like_ours(self):
        for identifier in ("strategy.Board", "strategy.board-", "strategy.board.goals", "strategy"):
            self.document["questions"][0]["id"] = identifier
            self.finds("id-style", self.check())

    def test_finds_a_missing_evidence_prompt(self):
        self.document["questions"][0]["evidence_prompts"].pop()
        self.finds("evidence-count", self.check())


class Catalogues(Checks):
    def test_finds_a_duplicate_id_and_title(self):
        document = catalogue(action(), action())
        self.finds("id-duplicate", content.check_action_ids(document))
        self.finds("title-duplicate", content.check_action_ids(document))

    def test_finds_an_unknown_prerequisite(self):
        self.finds("prerequisite-unknown", content.check_action_ids(catalogue(action(prerequisites=["ghost"]))))

    def test_finds_a_cycle_and_names_its_members_only(self):
        document = catalogue(action("a", prerequisites=["b"]), action("b", prerequisites=["c"]),
                             action("c", prerequisites=["a"]), action("d", prerequisites=["a"]), action("e"))
        problems = content.check_prerequisite_cycles(document)
        self.finds("prerequisite-cycle", problems)
        self.assertTrue(problems[0].message.endswith("circle: a, b, c"), problems[0].message)

    def test_finds_an_action_that_waits_for_itself(self):
        self.finds("prerequisite-cycle", content.check_prerequisite_cycles(catalogue(action("a", prerequisites=["a"]))))

    def test_accepts_a_diamond_and_a_long_chain(self):
        self.assertEqual([], content.cycle_members({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}))
        self.assertEqual([], content.cycle_members({str(n): [str(n + 1)] for n in range(1500)}))

    def test_finds_a_prerequisite_from_a_later_step(self):
        later = action("later", capability_steps=[{"capability": "data", "from": 3}])
        document = catalogue(action("early", prerequisites=["later"]), later)
        self.finds("prerequisite-later", content.check_prerequisite_order(document))

    def test_finds_effort_out_of_order(self):
        document = catalogue(action(effort_days={"low": 5, "likely": 2, "high": 4}))
        self.finds("effort-order", content.check_action_values(document))

    def test_finds_two_first_steps_instead_of_three(self):
        self.finds("steps-count", content.check_action_values(catalogue(action(first_steps=[PLAIN, PLAIN]))))

    def test_finds_an_action_without_metric(self):
        self.finds("metric-missing", content.check_action_values(catalogue(action(metrics=[]))))

    def test_finds_an_action_nothing_leads_to(self):
        self.finds("action-unreachable", content.check_action_values(catalogue(action(capability_steps=[]))))

    def test_finds_a_title_longer_than_a_row(self):
        self.finds("title-length", content.check_action_values(catalogue(action(title={"it": "x" * 71, "en": "x"}))))

    def test_finds_a_horizon_that_contradicts_the_duration(self):
        self.finds("horizon", content.check_action_values(catalogue(action(duration_weeks=40))))

    def test_finds_an_unknown_capability(self):
        document = catalogue(action(capability_steps=[{"capability": "ghost", "from": 1}]))
        self.finds("capability-unknown", content.check_action_capabilities(document))


class ShippedCatalogue(Checks):
    def setUp(self):
        self.document = json.loads((content.QUESTIONNAIRES / "actions.json").read_text(encoding="utf-8"))
        self.profile = content.CATALOGUE_PROFILES["cx-actions"]

    def check(self):
        return content.check_catalogue_profile(self.document, self.profile)

    def test_shipped_file_passes(self):
        self.clean(content.check_catalogue(self.document))

    def test_finds_too_few_actions(self):
        self.document["actions"] = self.document["actions"][:20]
        self.finds("action-count", self.check())

    def test_finds_an_id_that_is_not_written_like_ours(self):
        self.document["actions"][0]["id"] = "Strategy.Honest"
        self.finds("id-style", self.check())

    def test_finds_a_step_no_action_serves(self):
        for item in self.document["actions"]:
            item["capability_steps"] = [s for s in item["capability_steps"]
                                        if (s["capability"], s["from"]) != ("empathy", 3)]
        self.finds("step-coverage", self.check())

    def test_finds_a_pain_category_with_one_action_only(self):
        holders = [a for a in self.document["actions"] if "price" in a["pain_categories"]]
        for item in holders[1:]:
            item["pain_categories"].remove("price")
        self.finds("pain-coverage", self.check())

    def test_finds_a_source_that_is_no_article(self):
        self.document["actions"][0]["source"] = ""
        self.finds("source", self.check())


if __name__ == "__main__":
    unittest.main()
