"""Reference for src/scoring: the method written again, in exact fractions; agreement and intervals
with NumPy.

    scoring_reference.py PROGRAM [COUNT]

Makes COUNT assessments (always the same ones), has scoring_dump score them, and compares every
number. Fractions have no rounding, so this also proves that the program's rounding never moves a
level or opens a gap.
"""

import math
import random
import sys
import unicodedata
from fractions import Fraction

import numpy as np

from comparison import compare
from resampling import intervals
from scoring_cases import COMPONENTS, PILLARS, STAGES, random_case, text_of

UNANSWERED, NOT_APPLICABLE, DONT_KNOW, LEVEL = range(4)


def value_of(question, answers, agreed):
    said = [a["said"] for a in answers if a["question"] == question["id"]]
    levels = sorted(int(s) for s in said if s.isdigit())
    unknown, outside = said.count("D"), said.count("N")
    state = LEVEL if levels else DONT_KNOW if unknown else NOT_APPLICABLE if outside else UNANSWERED
    mean = Fraction(sum(levels), len(levels)) if levels else None
    median = levels[(len(levels) - 1) // 2] if levels else None
    settled = agreed.get(question["id"])
    if settled is not None:
        state = LEVEL
    return {
        "value": mean if settled is None else Fraction(settled),
        "gating": median if settled is None else settled,
        "agreed": settled,
        "mean": mean,
        "median": median,
        "levels": levels,
        "unknown": unknown,
        "outside": outside,
        "state": state,
    }


def weighted_mean(pairs):
    total = sum(weight for weight, _ in pairs)
    return sum(weight * value for weight, value in pairs) / total if total else None


def coverage(values):
    applicable = [v for v in values if v["state"] != NOT_APPLICABLE]
    shares = [
        Fraction(1) if v["agreed"] else Fraction(len(v["levels"]), len(v["levels"]) + v["unknown"])
        for v in applicable
        if v["agreed"] or v["levels"] or v["unknown"]
    ]
    return sum(shares, Fraction(0)) / len(applicable) if applicable else Fraction(0)


def with_unknown_at(value, level):
    """The mean once each don't know says `level`; what was agreed on stays."""
    if value["agreed"]:
        return value["value"]
    all_levels = value["levels"] + [level] * value["unknown"]
    return Fraction(sum(all_levels), len(all_levels)) if all_levels else None


def scores(lines, questions, values, capabilities):
    def add(name, chosen):
        mine = [q for q in questions if chosen(q)]
        states = [values[q["id"]]["state"] for q in mine]
        terms = [(q, values[q["id"]]["value"]) for q in mine if values[q["id"]]["value"]]
        lines["score." + name] = [
            weighted_mean([(Fraction(q["weight"]), value) for q, value in terms]),
            coverage([values[q["id"]] for q in mine]),
            len(mine),
            len([s for s in states if s != NOT_APPLICABLE]),
            len([s for s in states if s != UNANSWERED]),
        ]
        for q, value in terms:
            lines[f"term.{name}.{q['id']}"] = [Fraction(q["weight"]), value]

    for c in capabilities:
        add(c["id"], lambda q: q["capability"] == c["id"])
        for i, stage in enumerate(STAGES):
            add(
                f"{c['id']}.{stage}",
                lambda q: q["capability"] == c["id"] and (not q["stages"] or i in q["stages"]),
            )
    for i, stage in enumerate(STAGES):
        add(stage, lambda q: i in q["stages"])
    for i, pillar in enumerate(PILLARS):
        add(pillar, lambda q: q["pillar"] == i)
    for i, component in enumerate(COMPONENTS):
        add(component, lambda q: q["component"] == i)


def overall(lines, name, questions, capabilities, value):
    """Adds the terms and returns the mean over the capabilities; `value` is by question id."""
    pairs = []
    for c in capabilities:
        mine = [
            (Fraction(q["weight"]), value(q["id"]))
            for q in questions
            if q["capability"] == c["id"] and value(q["id"]) is not None
        ]
        if mine:
            weight = Fraction(c["weight"] if c["weight"] is not None else 1)
            pairs.append((weight, weighted_mean(mine)))
            lines[f"term.{name}.{c['id']}"] = [*pairs[-1]]
    return weighted_mean(pairs)


def reached(gated):
    """The largest L such that every (gate, value) with gate <= L has value >= L."""
    return max(L for L in range(1, 6) if all(value >= L for gate, value in gated if gate <= L))


def stage(lines, questions, values, mean):
    """Adds the stage and what holds it back, and returns the level that the next one asks for."""
    keys = [q for q in questions if q["gate"] and values[q["id"]]["state"] != NOT_APPLICABLE]
    gating = {q["id"]: values[q["id"]]["gating"] for q in questions}
    lines["open"] = [q["id"] for q in keys if gating[q["id"]] is None]
    lines["blocking"], lines["weak"] = [], []
    if not keys:
        lines["stage"] = [None, None, None, 0, None, 0]
        return None if mean is None else min(5, math.floor(mean) + 1)
    least, most = (
        reached([(q["gate"], gating[q["id"]] or unknown) for q in keys]) for unknown in (1, 5)
    )
    total = 0
    for q in keys:
        value = gating[q["id"]]
        if least < 5 and q["gate"] <= least + 1 and value is not None and value < least + 1:
            lines["blocking"] += [q["id"], value, least + 1]
            total += least + 1 - value
    for q in questions:
        if gating[q["id"]] is not None and gating[q["id"]] <= least - 2:
            lines["weak"] += [q["id"], gating[q["id"]]]
    lines["stage"] = [
        least if least == most else None, least, most, len(keys), least + 1 if least < 5 else None, total
    ]
    return min(5, least + 1)


def gap(lines, capability, questions, values, asked):
    name = capability["id"]
    score = lines["score." + name][0]
    keys = {
        q["id"]: values[q["id"]]["gating"]
        for q in questions
        if q["capability"] == name and q["gate"] and q["gate"] <= asked
        and values[q["id"]]["gating"] is not None
    } if asked else {}
    current = None if score is None else min([score, *map(Fraction, keys.values())])
    target = capability["target"]
    if target is None and score is not None:
        target = asked
    distance, weight = None, Fraction(0)
    if score is not None and target is not None:
        distance = max(target - current, Fraction(0))
        if current < target:
            weight = (1 + target - current) ** 2 - 1
    lines["gap." + name] = [
        score,
        current,
        None if current is None else math.floor(current),
        target,
        int(capability["target"] is None),
        distance,
        weight,
    ]
    lines["held." + name] = [k for k in keys if current is not None and keys[k] == current < score]


def agreement(lines, questions, values):
    variances, divided = [], []
    for q in questions:
        levels = np.array(values[q["id"]]["levels"])
        counts = [int((levels == level).sum()) for level in range(1, 6)]
        found = [len(levels), *counts, float(np.median(levels)) if len(levels) else None]
        if len(levels) < 2:
            lines["agreement." + q["id"]] = found + [None] * 5 + [0]
            continue
        low, high = np.percentile(levels, [25, 75])
        deviation = float(np.abs(levels - np.median(levels)).mean())
        reach = int(levels.max() - levels.min())
        variance = float(np.var(levels, ddof=1))
        variances.append(variance)
        lines["agreement." + q["id"]] = found + [
            float(high - low), deviation, reach, variance, 1 - variance / 2, int(deviation > 5 / 6)
        ]
        if reach > 0:
            divided.append((float(high - low), round(deviation, 9), reach, q["id"]))
    lines["agreement"] = [1 - sum(variances) / len(variances) / 2 if variances else None, len(variances)]
    lines["agenda"] = [d[-1] for d in sorted(divided, key=lambda d: d[:-1], reverse=True)]


def same_role(role):
    without_accents = unicodedata.normalize("NFD", role.strip().lower())
    return "".join(c for c in without_accents if not unicodedata.combining(c))


def hidden_roles(capabilities, questions, groups, answers):
    """Roles of fewer than four people, and more of them until four are hidden together."""
    hidden = set()
    for c in capabilities:
        ids = {q["id"] for q in questions if q["capability"] == c["id"]}
        gave = {a["respondent"] for a in answers if a["question"] in ids and a["said"].isdigit()}
        sizes = sorted((len(gave.intersection(people)), n) for n, people in enumerate(groups))
        together = 0
        for size, number in sizes:
            if size < 4 or 0 < together < 4:
                hidden.add((number, c["id"]))
                together += size
    return hidden


def roles(lines, capabilities, questions, respondents, answers):
    groups = {}
    for respondent, role in respondents.items():
        groups.setdefault(same_role(role), []).append(respondent)
    hidden = hidden_roles(capabilities, questions, list(groups.values()), answers)
    for number, people in enumerate(groups.values()):
        means = []
        for c in capabilities:
            ids = {q["id"] for q in questions if q["capability"] == c["id"]}
            mine = [
                a for a in answers
                if a["respondent"] in people and a["question"] in ids and a["said"].isdigit()
            ]
            if (number, c["id"]) in hidden:
                means.append(None)
                continue
            terms = []
            for q in questions:
                levels = [int(a["said"]) for a in mine if a["question"] == q["id"]]
                if levels:
                    terms.append((Fraction(q["weight"]), Fraction(sum(levels), len(levels))))
            means.append(weighted_mean(terms))
        shown = [
            (Fraction(1 if c["weight"] is None else c["weight"]), mean)
            for c, mean in zip(capabilities, means)
            if mean is not None
        ]
        name = respondents[people[0]].strip().encode().hex() or "-"
        lines[f"role.{number}"] = [name, len(people), weighted_mean(shown), *means]


def quality(lines, questions, respondents, answers, values):
    ids = {q["id"] for q in questions}
    known = [a for a in answers if a["question"] in ids]
    levels = [a for a in known if a["said"].isdigit()]
    lines["confidence"] = [len([a for a in levels if a["confidence"] == c]) for c in (0, 1, 2, None)]
    lines["evidence"] = [
        len([a for a in levels if a["note"] or a["link"] or a["confidence"] == 2]),
        len(levels),
    ]
    answered = [q for q in questions if values[q["id"]]["state"] != UNANSWERED]
    lines["progress"] = [len(answered), len(questions)]
    for r in respondents:
        mine = {a["question"] for a in known if a["respondent"] == r}
        lines["progress." + r] = [len(mine), len(questions)]


def reference(case):
    capabilities, questions, respondents, answers, agreed, resamples = case
    values = {q["id"]: value_of(q, answers, agreed) for q in questions}
    lines = {}
    for q in questions:
        v = values[q["id"]]
        lines["question." + q["id"]] = [
            v["value"], v["gating"], v["agreed"], v["mean"], v["median"], len(v["levels"]),
            v["unknown"], v["outside"], v["state"]
        ]
    scores(lines, questions, values, capabilities)
    mean = overall(lines, "overall", questions, capabilities, lambda q: values[q]["value"])
    low = overall(lines, "low", questions, capabilities, lambda q: with_unknown_at(values[q], 1))
    high = overall(lines, "high", questions, capabilities, lambda q: with_unknown_at(values[q], 5))
    lines["overall"] = [mean, coverage(list(values.values()))]
    lines["bounds"] = [low, high]
    if mean is not None and not low <= mean <= high:
        raise SystemExit(f"bounds {low} … {high} do not hold {mean}\n{text_of(case)}")
    lines["dont-know"] = [
        q["id"] for q in questions if values[q["id"]]["unknown"] and not values[q["id"]]["agreed"]
    ]
    asked = stage(lines, questions, values, mean)
    for c in capabilities:
        gap(lines, c, questions, values, asked)
    quality(lines, questions, respondents, answers, values)
    agreement(lines, questions, values)
    roles(lines, capabilities, questions, respondents, answers)
    intervals(lines, capabilities, questions, respondents, answers, agreed, resamples)
    return lines


if __name__ == "__main__":
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    generator = random.Random(2026)
    compare(sys.argv[1], [random_case(generator) for _ in range(count)], text_of, reference)
