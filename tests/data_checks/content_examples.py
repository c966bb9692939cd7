"""The smallest questionnaire and catalogue that pass, for tests to spoil one thing in them."""

import copy
import unittest

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
        "journey_stages": ["all"], "weight": 1, "gate": 2,
        "name": {"it": f"Pratica {identifier}", "en": f"Practice {identifier}"},
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
        "format": "tappa-questionnaire", "version": 2, "id": "own", "revision": 1, "title": copy.deepcopy(PLAIN),
        "introduction": copy.deepcopy(PLAIN), "minutes": 5, "questions": questions,
        "capabilities": [{"id": n, "title": copy.deepcopy(PLAIN), "description": copy.deepcopy(PLAIN),
                          "short_title": {"it": n[:12], "en": n[:12]}} for n in names],
    }


def action(identifier="data.first", **changes):
    made = {
        "id": identifier, "title": {"it": f"Fare {identifier}", "en": f"Do {identifier}"}, "why": copy.deepcopy(PLAIN),
        "first_steps": [copy.deepcopy(PLAIN) for _ in range(3)], "owner_role": {"it": "Responsabile", "en": "Lead"},
        "capability_steps": [{"capability": "data", "from": 1}], "lifts": [], "pain_categories": [],
        "effort_days": {"low": 1, "likely": 2, "high": 4}, "duration_weeks": 4, "horizon": "short",
        "metrics": [{"kind": "nps", "name": {"it": "NPS", "en": "NPS"}, "unit": {"it": "punti", "en": "points"},
                     "better": "up"}],
        "prerequisites": [], "source": "000",
    }
    made.update(changes)
    return made


def catalogue(*actions):
    return {"format": "tappa-actions", "version": 3, "id": "own", "revision": 1, "actions": list(actions or [action()])}


class Checks(unittest.TestCase):
    def finds(self, code, problems):
        self.assertIn(code, {problem.code for problem in problems}, [str(problem) for problem in problems])

    def clean(self, problems):
        self.assertEqual([], [str(problem) for problem in problems])
