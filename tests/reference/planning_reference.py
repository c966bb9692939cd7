"""Reference for src/planning: priority, matrix and prerequisite circles.

    planning_reference.py PROGRAM [COUNT]

Makes COUNT plans (always the same ones), has planning_dump compute them, and compares every
number. Circles may be named in more than one right way, so those are judged rather than compared:
each must be one, no two may share a member, and none may be left once the named ones are broken.
"""

import random
import statistics
import sys

from comparison import differences, dump


def random_case(rng):
    gaps = {f"c{i}": rng.choice([0, 0, 3, 1.25, 8]) for i in range(rng.randint(0, 4))}
    pains = {
        f"p{i}": (rng.randint(1, 5), rng.choice([None, 0, 0.05, 0.5, 1]))
        for i in range(rng.randint(0, 5))
    }
    practices = [f"k{i}" for i in range(4)]
    blocking = rng.sample(practices, rng.choice([0, 0, 1, 3]))
    count = rng.randint(0, 10)
    ids = [f"a{i}" for i in range(count)]
    rng.shuffle(ids)
    links = rng.choice([0, 0.5, 1, 2])
    actions = []
    for name in ids:
        sources = [("gap", g) for g in [*gaps, "gone"]] + [("pain", p) for p in [*pains, "gone"]]
        sources += [("practice", k) for k in practices]
        actions.append(
            {
                "id": name,
                "effort": rng.choice([0.5, 1, 4, 4, 5, 20, 250]),
                "confidence": rng.choice([0, 0.3, 0.8, 0.8, 1]),
                "leverage": rng.choice([None, None, 0, 0.04, 0.3]),
                "status": rng.choice(["agreed"] * 5 + ["proposed", "in-progress", "done", "dropped"]),
                # Drawn with repetition: a source named twice counts once.
                "sources": [rng.choice(sources) for _ in range(rng.randint(0, 5))],
                "needs": [
                    rng.choice([*ids, "gone"]) for _ in range(rng.randint(0, 3)) if rng.random() < links
                ],
            }
        )
    weights = [rng.choice([0, 0.5, 1, 2]) for _ in range(3)] + [rng.choice([0, 0.5, 1])]
    weights.append(rng.choice([0, 0, 1]))  # whether confidence does not count
    return weights, blocking, gaps, pains, actions


def text_of(case):
    weights, blocking, gaps, pains, actions = case
    dash = lambda value: "-" if value is None else value
    lines = ["w " + " ".join(map(str, weights))]
    lines += [f"b {name}" for name in blocking]
    lines += [f"g {name} {weight}" for name, weight in gaps.items()]
    for i, (name, (severity, share)) in enumerate(pains.items()):
        # Half of the pain points stand in a second journey.
        lines += ["j"] if i == len(pains) // 2 else []
        lines.append(f"p {name} {severity} {dash(share)}")
    for a in actions:
        words = [f"{kind}:{name}" for kind, name in a["sources"]]
        words += [f"needs:{name}" for name in a["needs"]]
        lines.append(
            f"a {a['id']} {a['effort']} {a['confidence']} {dash(a['leverage'])}"
            f" {a['status']} " + " ".join(words)
        )
    return "\n".join(lines + ["end\n"])


def source_value(kind, name, gaps, pains):
    if kind == "gap":
        return gaps.get(name)
    if name not in pains:
        return None
    severity, share = pains[name]
    known = [share for _, share in pains.values() if share is not None]
    return severity * (share if share is not None else statistics.mean(known) if known else 1)


def part(raw, largest, weight, whole=False):
    scaled = 1 if whole else raw / largest if largest else 0
    return [float(x) for x in (raw, largest, scaled, weight, weight * scaled)]


def reference(case):
    weights, blocking, gaps, pains, actions = case
    considered = [a for a in actions if a["status"] not in ("dropped", "done")]
    lines, raw = {}, {}
    for a in considered:
        sums = {"gap": 0, "pain": 0, "leverage": a["leverage"] or 0}
        for kind, name in set(a["sources"]):
            if kind == "practice":
                lines[f"source.{a['id']}.{kind}.{name}"] = [1, int(name in blocking), 0.0]
                continue
            value = source_value(kind, name, gaps, pains)
            lines[f"source.{a['id']}.{kind}.{name}"] = [int(value is not None), 0, float(value or 0)]
            sums[kind] += value or 0
        raw[a["id"]] = sums
    values, ratios = {}, {}
    for a in considered:
        values[a["id"]] = 0
        for kind, weight in zip(("gap", "pain", "leverage"), weights):
            largest = max(sums[kind] for sums in raw.values())
            # An action that lifts a practice which blocks the next stage has the whole gap.
            whole = kind == "gap" and any(("practice", k) in a["sources"] for k in blocking)
            lines[f"{kind}.{a['id']}"] = part(raw[a["id"]][kind], largest, weight, whole)
            values[a["id"]] += lines[f"{kind}.{a['id']}"][-1]
        counted = 1 if weights[4] else a["confidence"]
        ratios[a["id"]] = values[a["id"]] * counted / a["effort"] ** weights[3]
    best = max(ratios.values(), default=0)
    priorities = {name: 100 * ratio / best if best else 0 for name, ratio in ratios.items()}
    order = sorted(priorities, key=lambda name: (-round(priorities[name], 8), name))
    for a in considered:
        name = a["id"]
        lines["action." + name] = [
            float(values[name]),
            float(a["effort"] ** weights[3]),
            float(ratios[name]),
            float(best),
            float(priorities[name]),
            order.index(name) + 1,
        ]
    matrix(lines, considered, values)
    return lines


def matrix(lines, considered, values):
    split = statistics.median([a["effort"] for a in considered]) if considered else 0
    largest = max(values.values(), default=0)
    lines["matrix"] = [float(split)]
    for a in considered:
        impact = values[a["id"]] / largest if largest else 0
        names = ("quick-win", "strategic") if impact >= 0.5 else ("fill-in", "reconsider")
        lines["point." + a["id"]] = [float(impact), names[a["effort"] > split]]


def has_circle(needs):
    """Takes out what waits for nothing until nothing changes."""
    left = dict(needs)
    while True:
        free = [name for name, wanted in left.items() if not any(w in left for w in wanted)]
        if not free:
            return bool(left)
        for name in free:
            del left[name]


def judge_circles(actions, circles):
    needs = {a["id"]: set(a["needs"]) for a in actions if a["status"] != "dropped"}
    place = [a["id"] for a in actions].index
    members = [name for circle in circles for name in circle]
    if len(members) != len(set(members)):
        return "circles share a member"
    for circle in circles:
        if circle[0] != min(circle, key=place):
            return f"{circle} does not start at the plan's first"
        for name, wanted in zip(circle, circle[1:] + circle[:1]):
            if wanted not in needs.get(name, ()):
                return f"{name} does not wait for {wanted}"
    if has_circle({name: wanted for name, wanted in needs.items() if name not in members}):
        return "a circle is not named"
    return None


if __name__ == "__main__":
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    generator = random.Random(2026)
    cases = [random_case(generator) for _ in range(count)]
    answers = dump(sys.argv[1], "".join(map(text_of, cases)))
    if len(answers) != len(cases):
        raise SystemExit(f"{len(cases)} cases asked, {len(answers)} answered")
    with_circles = 0
    for number, (case, found) in enumerate(zip(cases, answers)):
        circles = [found.pop(key) for key in list(found) if key.startswith("cycle.")]
        with_circles += bool(circles)
        wrong = judge_circles(case[4], circles)
        lines = ([f"{wrong}: {circles}"] if wrong else []) + differences(reference(case), found)
        if lines:
            raise SystemExit(f"case {number}:\n" + "\n".join(lines[:20]) + "\n" + text_of(case))
    print(f"{len(cases)} cases, {with_circles} of them with circles, all right")
