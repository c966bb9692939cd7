#!/usr/bin/env python3
"""Compares the statistics of two groups (src/mining/two_groups.hpp) with SciPy, on cases drawn at random.

Fisher's exact test, the rank-sum test and the normal quantile are SciPy's; the interval of Newcombe is
built on Wilson's as SciPy has it; p values are adjusted after their definition. Of groups too large to
sum up Fisher's p is approximated: near SciPy's exact one as far as SciPy counts, and beyond the very p
of its chi-square test with Yates's correction.

usage: groups_reference.py GROUPS_DUMP [CASES]
"""

import math
import random
import subprocess
import sys

from scipy import stats


def random_shares(rng):
    most = rng.choice([3, 12, 60, 500, 20000])
    n1, n2 = rng.randint(1, most), rng.randint(1, most)
    if rng.random() < 0.2:
        return rng.choice([0, n1]), n1, rng.choice([0, n2]), n2
    share = rng.random()
    near = min(1, max(0, share + rng.gauss(0, 0.1)))
    return (sum(rng.random() < share for _ in range(n1)), n1, sum(rng.random() < near for _ in range(n2)), n2)


def wilson(count, of):
    interval = stats.binomtest(count, of).proportion_ci(confidence_level=0.95, method="wilson")
    return interval.low, interval.high


def fisher_p(a, n1, b, n2):
    return stats.fisher_exact([[a, n1 - a], [b, n2 - b]])[1]


def expected_shares(a, n1, b, n2, p):
    p1, p2 = a / n1, b / n2
    (low1, high1), (low2, high2) = wilson(a, n1), wilson(b, n2)
    difference = p2 - p1
    return [
        p(a, n1, b, n2),
        difference - math.sqrt((p2 - low2) ** 2 + (high1 - p1) ** 2),
        difference + math.sqrt((high2 - p2) ** 2 + (p1 - low1) ** 2),
    ]


def random_large_shares(rng, most):
    """Of groups in which the count's standard deviation is over widest_summed of two_groups.hpp."""
    while True:
        n1, n2 = (int(10 ** rng.uniform(6.8, most)) for _ in range(2))
        everyone = n1 + n2
        marked = int(everyone * 10 ** rng.uniform(-5, -0.01))
        mean = n1 * marked / everyone
        deviation = math.sqrt(mean * (n2 / everyone) * (1 - marked / everyone))
        first = round(mean + rng.gauss(0, 2) * deviation)
        if deviation > 1001 and 0 <= first <= n1 and 0 <= marked - first <= n2:
            return first, n1, marked - first, n2


def yates_p(a, n1, b, n2):
    return stats.chi2_contingency([[a, n1 - a], [b, n2 - b]], correction=True)[1]


def random_times(rng):
    most = rng.choice([2, 5, 50, 10**9])  # few values: many ties
    sizes = rng.randint(1, 60), rng.randint(1, 60)
    shift = rng.choice([0, 0, most // 3])
    return ([rng.randint(0, most) for _ in range(sizes[0])], [rng.randint(0, most) + shift for _ in range(sizes[1])])


def expected_times(first, second):
    if len(set(first + second)) == 1:
        return [1.0]  # nothing tells them apart; SciPy divides by zero
    return [stats.mannwhitneyu(first, second, alternative="two-sided", method="asymptotic").pvalue]


def expected_adjusted(p):
    """For each: the least, over all p values no smaller, of p · n / how many are no larger."""
    n = len(p)
    ranked = sorted(range(n), key=lambda place: p[place])
    scaled = {place: p[place] * n / (rank + 1) for rank, place in enumerate(ranked)}
    return [min([1.0] + [scaled[other] for other in ranked[rank:]])
            for rank in sorted(range(n), key=lambda rank: ranked[rank])]


def drawn(rng):
    """A line for the program, what it should answer, and by how much each may differ."""
    kind = rng.randrange(5)
    if kind == 3:  # as large as SciPy's whole numbers allow
        shares = random_large_shares(rng, 9.3)
        return f"shares {' '.join(map(str, shares))}", expected_shares(*shares, fisher_p), 1e-3
    if kind == 4:
        shares = random_large_shares(rng, 12)
        return f"shares {' '.join(map(str, shares))}", expected_shares(*shares, yates_p), 1e-6
    line, expected = drawn_small(rng, kind)
    return line, expected, 1e-12


def drawn_small(rng, kind):
    if kind == 0:
        shares = random_shares(rng)
        return f"shares {' '.join(map(str, shares))}", expected_shares(*shares, fisher_p)
    if kind == 1:
        first, second = random_times(rng)
        return f"times {len(first)} {len(second)} {' '.join(map(str, first + second))}", expected_times(first, second)
    p = [rng.choice([rng.random(), rng.random() ** 6, 0.05, 1.0]) for _ in range(rng.randint(1, 12))]
    return f"adjust {' '.join(map(repr, p))}", expected_adjusted(p)


def main():
    rng = random.Random(11)
    cases = [drawn(rng) for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1500)]
    given = "".join(line + "\n" for line, _, _ in cases)
    answers = subprocess.run([sys.argv[1]], input=given, capture_output=True, text=True, check=True).stdout.splitlines()
    if len(answers) != len(cases):
        sys.exit(f"{len(answers)} answers to {len(cases)} cases")
    for (line, expected, distance), answer in zip(cases, answers):
        found = [float(value) for value in answer.split()]
        near = len(found) == len(expected) and all(
            math.isclose(a, b, rel_tol=1e-6, abs_tol=distance) for a, b in zip(found, expected))
        if not near:
            sys.exit(f"{line}\nexpected {expected}\nfound    {found}")
    print(f"{len(cases)} cases agree with SciPy")


if __name__ == "__main__":
    main()
