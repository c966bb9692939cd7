"""Each check that holds for any file fails on data that break it, and only then."""

import unittest

import catalogue_checks
import common_checks
import questionnaire_checks
from content_examples import Checks, catalogue, questionnaire


class AnyFile(Checks):
    def test_small_good_files_pass(self):
        self.clean(questionnaire_checks.check_questionnaire(questionnaire()))
        self.clean(catalogue_checks.check_catalogue(catalogue()))

    def test_finds_a_missing_language(self):
        document = questionnaire()
        del document["questions"][0]["help"]["en"]
        self.finds("language-missing", common_checks.check_languages(document))

    def test_finds_a_language_of_spaces_only(self):
        document = questionnaire()
        document["title"]["it"] = "  "
        self.finds("language-missing", common_checks.check_languages(document))

    def test_finds_a_text_left_untranslated(self):
        document = questionnaire()
        document["questions"][0]["help"]["en"] = document["questions"][0]["help"]["it"]
        self.finds("language-same", common_checks.check_languages(document))

    def test_finds_swapped_languages(self):
        document = questionnaire()
        level = document["questions"][0]["levels"][0]
        level["it"], level["en"] = level["en"], level["it"]
        self.finds("language-wrong", common_checks.check_languages(document))

    def test_allows_names_and_units_equal_in_both_languages(self):
        self.clean(common_checks.check_languages(catalogue()))

    def test_finds_an_exclamation_mark(self):
        document = questionnaire()
        document["title"]["it"] += "!"
        self.finds("exclamation", common_checks.check_typography(document))

    def test_finds_stray_spaces(self):
        document = questionnaire()
        document["title"]["en"] += " "
        self.finds("spaces", common_checks.check_typography(document))

    def test_walks_deep_documents_without_recursion(self):
        deep = {"it": "uno", "en": "one"}
        for _ in range(100_000):
            deep = [deep]
        self.assertEqual(1, len(list(common_checks.localised_texts(deep))))


if __name__ == "__main__":
    unittest.main()
