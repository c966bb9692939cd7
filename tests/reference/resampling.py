"""Reference for src/scoring/intervals.hpp: the same random numbers made in Python, the resamples
and percentiles by NumPy."""

import numpy as np

from scoring_cases import COMPONENTS, PILLARS, STAGES

SEED = int.from_bytes(b"tappa", "big")
LEAST_RESPONDENTS = 3
MASK = 2**64 - 1


def splitmix64(seed):
    """Vigna's splitmix64.c."""
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = ((seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def xoshiro256(seed):
    """Blackman and Vigna's xoshiro256starstar.c."""

    def rotated(x, bits):
        return ((x << bits) | (x >> (64 - bits))) & MASK

    seeds = splitmix64(seed)
    a, b, c, d = (next(seeds) for _ in range(4))
    while True:
        yield (rotated((b * 5) & MASK, 7) * 9) & MASK
        shifted = (b << 17) & MASK
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = rotated(d, 45)


class Stream:
    """The upper halves of one seed's numbers, made as they are needed."""

    def __init__(self, seed):
        self.numbers = xoshiro256(seed)
        self.made = np.zeros(0, dtype=np.uint64)

    def first(self, count):
        missing = count - len(self.made)
        if missing > 0:
            more = np.fromiter((next(self.numbers) >> 32 for _ in range(missing)), np.uint64, missing)
            self.made = np.concatenate([self.made, more])
        return self.made[:count]


STREAM = Stream(SEED)


def resampled(people, resamples):
    """Who is drawn in each resample: an array of shape (resamples, people)."""
    wanted = people * resamples
    drawn = wanted
    while True:
        products = STREAM.first(drawn) * np.uint64(people)
        # Lemire: a number whose lower half is too small is drawn again.
        kept = (products & np.uint64(0xFFFFFFFF)) >= 2**32 % people
        indices = (products >> np.uint64(32))[kept]
        if len(indices) >= wanted:
            return indices[:wanted].astype(int).reshape(resamples, people)
        drawn += wanted - len(indices)


def question_values(levels, agreed, resamples):
    """The value of each question in each resample; NaN where there is none.

    `levels` has a row for each person and NaN for what was not answered with a level."""
    given = ~np.isnan(levels)
    drawn = resampled(len(levels), resamples)
    sums = np.where(given, levels, 0)[drawn].sum(axis=1)
    counts = given[drawn].sum(axis=1)
    values = np.full(sums.shape, np.nan)
    np.divide(sums, counts, out=values, where=counts > 0)
    return np.where(np.isnan(agreed), values, agreed)


def weighted_means(values, weights):
    """Of each row, over what is not NaN; NaN where nothing is left."""
    weights = np.where(np.isnan(values), 0, np.array(weights, dtype=float))
    totals = weights.sum(axis=1)
    means = np.full(len(values), np.nan)
    np.divide((weights * np.nan_to_num(values)).sum(axis=1), totals, out=means, where=totals > 0)
    return means


def interval(samples):
    """None where there is nothing to take percentiles of."""
    samples = samples[~np.isnan(samples)]
    if len(samples) == 0:
        return [None, None]
    return [float(p) for p in np.percentile(samples, [2.5, 97.5])]


def stage_shares(questions, respondents, answers, agreed, resamples):
    """How often the resamples come out at stage 1 … 5; [] where too few people count."""
    keys = [q for q in questions if q["gate"]]
    said = {(a["respondent"], a["question"]): a["said"] for a in answers}
    drawn_from = [r for r in respondents if any(said.get((r, q["id"]), "").isdigit() for q in questions)]
    codes = np.zeros((len(drawn_from), len(keys)), dtype=int)
    for i, r in enumerate(drawn_from):
        for k, q in enumerate(keys):
            answer = said.get((r, q["id"]), "")
            codes[i, k] = int(answer) if answer.isdigit() else {"D": 6, "N": 7, "": 0}[answer]
    given = (codes >= 1) & (codes <= 5)
    counted = given[:, [q["id"] not in agreed for q in keys]]
    if not keys or counted.any(axis=1).sum() < LEAST_RESPONDENTS:
        return []
    drawn = resampled(len(drawn_from), resamples)
    stages = np.zeros(6, dtype=int)
    gates = np.array([q["gate"] for q in keys])
    values = np.zeros((resamples, len(keys)), dtype=int)  # 0: does not gate
    for k, q in enumerate(keys):
        column = codes[drawn, k]
        if q["id"] in agreed:
            values[:, k] = agreed[q["id"]]
            continue
        levels = np.sort(np.where((column >= 1) & (column <= 5), column, 9), axis=1)
        count = (levels < 9).sum(axis=1)
        median = levels[np.arange(resamples), np.maximum((count - 1) // 2, 0)]
        outside = (count == 0) & (column != 6).all(axis=1) & (column == 7).any(axis=1)
        values[:, k] = np.where(count > 0, median, np.where(outside, 0, 1))
    for row in values:
        known = row > 0
        if known.any():
            fits = [L for L in range(1, 6) if (row[known & (gates <= L)] >= L).all()]
            stages[max(fits)] += 1
    return (stages[1:] / stages.sum()).tolist() if stages.sum() else []


def intervals(lines, capabilities, questions, respondents, answers, agreed, resamples):
    places = {q["id"]: i for i, q in enumerate(questions)}
    levels = np.full((len(respondents), len(questions)), np.nan)
    rows = {r: i for i, r in enumerate(respondents)}
    for a in answers:
        if a["question"] in places and a["said"].isdigit():
            levels[rows[a["respondent"]], places[a["question"]]] = int(a["said"])
    levels = levels[(~np.isnan(levels)).any(axis=1)]
    settled = np.array([agreed.get(q["id"], np.nan) for q in questions], dtype=float)
    enough = len(levels) >= LEAST_RESPONDENTS
    lines["resamples"] = [len(levels), resamples if enough else 0]
    values = question_values(levels, settled, resamples) if enough else None

    def add(name, chosen, samples=None):
        members = [i for i, q in enumerate(questions) if chosen(q)]
        asked = [i for i in members if np.isnan(settled[i])]
        people = (~np.isnan(levels[:, asked])).any(axis=1).sum() if asked else 0
        if not enough or people < LEAST_RESPONDENTS:
            lines["interval." + name] = [None, None]
            return
        if samples is None:
            samples = means(members)
        lines["interval." + name] = interval(samples)

    def means(members):
        return weighted_means(values[:, members], [float(questions[i]["weight"]) for i in members])

    lines["shares"] = stage_shares(questions, respondents, answers, agreed, resamples) if enough else []
    weight_of = {c["id"]: float(1 if c["weight"] is None else c["weight"]) for c in capabilities}
    for c in capabilities:
        add(c["id"], lambda q: q["capability"] == c["id"])
    if enough:
        each = [
            means([i for i, q in enumerate(questions) if q["capability"] == c["id"]])
            for c in capabilities
        ]
        overall_samples = weighted_means(np.column_stack(each), [weight_of[c["id"]] for c in capabilities])
    add("overall", lambda q: weight_of[q["capability"]] > 0, overall_samples if enough else None)
    for i, stage_name in enumerate(STAGES):
        add(stage_name, lambda q: i in q["stages"])
    for i, pillar in enumerate(PILLARS):
        add(pillar, lambda q: q["pillar"] == i)
    for i, component in enumerate(COMPONENTS):
        add(component, lambda q: q["component"] == i)
