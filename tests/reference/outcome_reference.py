"""Reference for src/planning: needed answers and confidence sequences.

    outcome_reference.py PROGRAM [COUNT]

Makes COUNT cases (always the same ones), has outcome_dump compute them, and compares every number.
Normal quantiles are those of Python's NormalDist. The ends of the sequences for shares and series
are found another way than in the program: the former with SciPy's root finder on its own log beta
function, the latter by bisection on the martingale as it is written, sums and all.
The answers needed by who looks each time are counted up one by one.
"""

import math
import random
import sys
from statistics import NormalDist

from scipy.optimize import brentq
from scipy.special import betaln, xlog1py, xlogy

from comparison import compare

ALPHA = 0.05
Z_ALPHA = NormalDist().inv_cdf(1 - ALPHA / 2)
Z_POWER = NormalDist().inv_cdf(0.8)


def random_case(rng):
    kind = rng.choice(["share", "scale", "series", "always"])
    if kind == "always":
        least, most = rng.choice([(-100, 100), (1, 7)])
        while True:
            before, after = (rng.choice([least, most, *[rng.uniform(least, most)] * 4]) for _ in range(2))
            if abs(after - before) >= (most - least) / 20:
                return [kind, before, after, least]
    if kind == "share":
        answers = rng.choice([1, 5, 40, 1_000, 250_000])
        yes = rng.choice([0, answers, rng.randint(0, answers)])
        return [kind, rng.choice([0, rng.random()]), rng.choice([1, rng.random()]), yes, answers]
    if kind == "scale":
        least, most = rng.choice([(-100, 100), (1, 7)])
        spread = (most - least) / 2
        change = rng.choice([0, rng.uniform(-spread, spread)])
        variances = [rng.uniform(0, spread**2) for _ in range(2)]
        return [kind, change, *variances, rng.uniform(least, most), rng.randint(1, 5_000), least, most]
    squares = rng.choice([0, rng.uniform(0, 1_000)])
    return [kind, rng.uniform(-5, 5), rng.uniform(0, 9), rng.uniform(-50, 50), squares, rng.randint(1, 60)]


def whole(count):
    return [str(max(2, math.ceil(count)))]


def share_of(before, after, yes, answers):
    middle = (before + after) / 2
    root = Z_ALPHA * math.sqrt(2 * middle * (1 - middle))
    root += Z_POWER * math.sqrt(before * (1 - before) + after * (1 - after))
    beta = betaln(1 + yes, 1 + answers - yes)

    def beyond(p):
        return beta - xlogy(yes, p) - xlog1py(answers - yes, -p) + math.log(ALPHA)

    share, tiny = yes / answers, 1e-300
    low = brentq(beyond, tiny, share, xtol=1e-15) if yes > 0 else 0.0
    high = brentq(beyond, share, 1 - 2**-53, xtol=1e-15) if yes < answers else 1.0
    return {"needed": whole((root / (after - before)) ** 2), "interval": [low, high]}


def scale_of(change, before, after, mean, answers, least, most):
    needed = [None] if change == 0 else whole((Z_ALPHA + Z_POWER) ** 2 * (before + after) / change**2)
    sigma, total = (most - least) / 2, answers + 63
    radius = sigma * math.sqrt(total * math.log(total / (63 * ALPHA**2))) / answers
    return {"needed": needed, "interval": [float(max(least, mean - radius)), float(min(most, mean + radius))]}


def series_of(change, spread, mean, squares, readings):
    needed = whole(((Z_ALPHA + Z_POWER) * spread / change) ** 2 + Z_ALPHA**2 / 2)
    if readings < 4 or squares == 0:
        return {"needed": needed, "interval": [None, None]}
    n, c2 = readings, 0.25

    def inside(value):
        total, all_squares = n * (mean - value), squares + n * (mean - value) ** 2
        log = 0.5 * math.log(c2 / (n + c2))
        log += n / 2 * math.log(all_squares / (all_squares - total**2 / (n + c2)))
        return log < math.log(1 / ALPHA)

    near, far = 0.0, 1e9
    for _ in range(200):
        middle = (near + far) / 2
        near, far = (middle, far) if inside(mean + middle) else (near, middle)
    return {"needed": needed, "interval": [mean - near, mean + near]}


def always_of(before, after, least):
    most = {-100: 100, 1: 7}[least]
    variance = {mean: (most - mean) * (mean - least) for mean in (before, after)}
    change = abs(after - before)
    answers = 2
    while True:
        # What four of five series have reached by then, and what the sequence takes off it.
        reached = change - Z_POWER * math.sqrt(variance[after] / answers)
        total = answers + 63
        radius = (most - least) / 2 / answers * math.sqrt(total * math.log(total / (63 * ALPHA**2)))
        if reached > radius:
            break
        answers += 1
    once = (Z_ALPHA + Z_POWER) ** 2 * (variance[before] + variance[after]) / change**2
    return {"needed": whole(once), "always": [str(answers)]}


OF = {"always": always_of, "share": share_of, "scale": scale_of, "series": series_of}


def main():
    rng = random.Random(20261129)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_500
    cases = [random_case(rng) for _ in range(count)]
    compare(
        sys.argv[1],
        cases,
        lambda case: " ".join(map(str, case)) + "\n",
        lambda case: OF[case[0]](*case[1:]),
    )


if __name__ == "__main__":
    main()
