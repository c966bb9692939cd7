"""Reference for src/planning/schedule: day by day, in exact fractions, slack by NetworkX.

    schedule_reference.py PROGRAM [COUNT]

Makes COUNT plans (always the same ones), has schedule_dump plan them, and compares every date. The
critical path may be any of several equally long ones, so it is judged: a chain of prerequisites
that takes as long as the longest path NetworkX finds.
"""

import math
import random
import sys
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction

import networkx

from comparison import differences, dump

# Of Italy, on weekdays, as published.
HOLIDAYS = {
    date.fromisoformat(day)
    for day in """2026-12-08 2026-12-25 2027-01-01 2027-01-06 2027-03-29 2027-06-02 2027-10-04
    2027-11-01 2027-12-08 2028-01-06 2028-04-17 2028-04-25 2028-05-01 2028-06-02 2028-08-15
    2028-10-04 2028-11-01 2028-12-08 2028-12-25 2028-12-26""".split()
}
START = date(2026, 11, 30)


def random_case(rng):
    count = rng.randint(0, 12)
    ids = [f"a{i}" for i in range(count)]
    links = rng.choice([0, 0.1, 0.3])
    ranks = list(range(1, count + 1))
    rng.shuffle(ranks)
    actions = []
    for i, name in enumerate(ids):
        # Few plans may run in circles.
        earlier = ids if links == 0.1 else ids[:i]
        actions.append(
            {
                "id": name,
                "rank": ranks[i],
                "weeks": Fraction(rng.randint(1, 30), 5) if rng.random() < 0.8 else Fraction(rng.randint(1, 99), 20),
                "effort": Fraction(rng.randint(1, 60), 10),
                "status": rng.choice(["agreed"] * 4 + ["proposed", "in-progress", "done", "dropped"]),
                "owner": rng.choice(["Anna", "Bruno", "Carla", "-"]),
                "start": START + timedelta(rng.randint(0, 90)) if rng.random() < 0.15 else None,
                "needs": [other for other in earlier if rng.random() < links],
            }
        )
    special = {START + timedelta(day): rng.choice("fw") for day in rng.sample(range(200), rng.choice([0, 0, 5, 40]))}
    return {
        "special": special,
        "country": rng.choice(["-", "IT"]),
        "per_week": rng.choice([None, Fraction(3, 2), Fraction(5), Fraction(12)]),
        "owners": {"Anna": rng.choice([None, Fraction(2)]), "Bruno": rng.choice([Fraction(3, 5), Fraction(4)])},
        "actions": actions,
    }


def text_of(case):
    dash = lambda value: "-" if value is None else str(float(value))
    lines = [f"s {START} {case['country']} {dash(case['per_week'])}"]
    lines += [f"x {day} {kind}" for day, kind in case["special"].items()]
    lines += [f"o {name} {dash(days)}" for name, days in case["owners"].items()]
    lines += [
        f"a {a['id']} {a['rank']} {float(a['weeks'])} {float(a['effort'])} {a['status']} {a['owner']}"
        f" {a['start'] or '-'} " + " ".join(a["needs"])
        for a in case["actions"]
    ]
    return "\n".join(lines + ["end\n"])


class Calendar:
    def __init__(self, country, special):
        self.holidays = HOLIDAYS if country == "IT" else set()
        self.special = special

    def works(self, day):
        if day in self.special:
            return self.special[day] == "w"
        return day.weekday() < 5 and day not in self.holidays

    def stretch(self, start, length):
        """The first `length` working days from a date on."""
        days, day = [], start
        while len(days) < length:
            if self.works(day):
                days.append(day)
            day += timedelta(1)
        return days


def reference(case):
    calendar = Calendar(case["country"], case["special"])
    actions = {a["id"]: a for a in case["actions"] if a["status"] != "dropped"}
    graph = networkx.DiGraph()
    graph.add_nodes_from(actions)
    graph.add_edges_from((need, name) for name, a in actions.items() for need in a["needs"] if need in actions)
    in_circles = {
        name
        for part in networkx.strongly_connected_components(graph)
        for name in part
        if len(part) > 1 or graph.has_edge(name, name)
    }
    behind = {after for name in in_circles for after in networkx.descendants(graph, name)}
    done = {name for name, a in actions.items() if a["status"] == "done"}
    graph.remove_nodes_from(in_circles | behind | done)

    length, allowed = {}, {}
    for name in graph:
        a = actions[name]
        limits = [case["per_week"], case["owners"].get(a["owner"])]
        allowed[name] = min((limit / 5 for limit in limits if limit is not None), default=None)
        length[name] = math.ceil(5 * a["weeks"])
        if allowed[name] is not None and a["effort"] / length[name] > allowed[name]:
            length[name] = math.ceil(a["effort"] / allowed[name])

    load, planned = defaultdict(Fraction), {}

    def place(name, days):
        planned[name] = days
        for day in days:
            for who in ("all", actions[name]["owner"]):
                load[who, day] += actions[name]["effort"] / length[name]

    def fits(name, days):
        rate = actions[name]["effort"] / length[name]
        limits = {"all": case["per_week"], actions[name]["owner"]: case["owners"].get(actions[name]["owner"])}
        return all(
            load[who, day] + rate <= limit / 5
            for who, limit in limits.items()
            if limit is not None
            for day in days
        )

    for name in graph:
        if actions[name]["start"]:
            place(name, calendar.stretch(actions[name]["start"], length[name]))
    while len(planned) < len(graph):
        ready = [n for n in graph if n not in planned and all(need in planned for need in graph.predecessors(n))]
        name = min(ready, key=lambda n: actions[n]["rank"])
        day = max([START] + [planned[need][-1] + timedelta(1) for need in graph.predecessors(name)])
        while not (calendar.works(day) and fits(name, calendar.stretch(day, length[name]))):
            day += timedelta(1)
        place(name, calendar.stretch(day, length[name]))

    longest = lambda part: networkx.dag_longest_path_length(part)
    weighted = networkx.DiGraph()
    for name in graph:
        weighted.add_edge(("begin", name), ("end", name), weight=length[name])
        for need in graph.predecessors(name):
            weighted.add_edge(("end", need), ("begin", name), weight=0)
    total = longest(weighted) if graph else 0
    lines = {"path": None}
    for name in [a["id"] for a in case["actions"]]:
        if name not in planned:
            lines["action." + name] = ["-"]
            continue
        before = weighted.subgraph({("begin", name)} | networkx.ancestors(weighted, ("begin", name)))
        after = weighted.subgraph({("end", name)} | networkx.descendants(weighted, ("end", name)))
        slack = total - longest(before) - length[name] - longest(after)
        start = actions[name]["start"] or planned[name][0]
        lines["action." + name] = [start, planned[name][-1], length[name], slack, int(slack == 0)]
    starts = [actions[name]["start"] or days[0] for name, days in planned.items()]
    ends = [days[-1] for days in planned.values()]
    lines["schedule"] = [min(starts, default="-"), max(ends, default="-")]
    lines["path"] = (graph, length, total)
    return lines


def path_problem(path, graph, length, total):
    if any(not graph.has_edge(a, b) for a, b in zip(path, path[1:])):
        return f"path: {path} is no chain of prerequisites"
    if sum(length[name] for name in path) != total:
        return f"path: {path} does not take {total} days"
    return None


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    rng = random.Random(12)
    cases = [random_case(rng) for _ in range(count)]
    answers = dump(sys.argv[1], "".join(map(text_of, cases)))
    if len(answers) != len(cases):
        raise SystemExit(f"{len(cases)} cases asked, {len(answers)} answered")
    for number, (case, found) in enumerate(zip(cases, answers)):
        expected = reference(case)
        problem = path_problem(found.pop("path"), *expected.pop("path"))
        problems = differences(expected, found) + ([problem] if problem else [])
        if problems:
            raise SystemExit(f"case {number}:\n" + "\n".join(problems[:20]) + "\n" + text_of(case))
    print(f"{len(cases)} plans, all dates equal")


if __name__ == "__main__":
    main()
