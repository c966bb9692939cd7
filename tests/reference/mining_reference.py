#!/usr/bin/env python3
"""Reads logs and times drawn at random with Python's own means and compares with Tappa.

Times are read with datetime, logs gathered in dictionaries and lists; nothing is shared with the
program but the rules (docs/IMPORT.md: order by instant, equal instants by the order of the file,
quantiles of type 7).

usage: mining_reference.py MINING_DUMP [CASES]
"""

import random
import sys
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

from comparison import compare

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
BOUNDS = [60, 600, 3600, 21600, 86400, 3 * 86400, 7 * 86400, 14 * 86400, 30 * 86400, 90 * 86400]
FORMS = ["%d/%m/%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d-%m-%Y", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y%m%dT%H%M%S"]


def instant(text):
    """The moment and whether an offset was given, or None. Of numeric dates the day stands first."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        for form in FORMS:
            try:
                found = datetime.strptime(text, form)
                break
            except ValueError:
                pass
        else:
            return None
    given = found.tzinfo is not None
    return (found if given else found.replace(tzinfo=timezone.utc)), given


def ticks(moment):
    return (moment - EPOCH) // timedelta(microseconds=1) * 10


def random_moment(rng):
    if rng.random() < 0.1:
        return datetime(rng.choice([1, 1583, 1900, 1969, 1970, 2000, 2100, 9998]), 1, 1) + timedelta(
            days=rng.randrange(366), seconds=rng.randrange(86400)
        )
    return datetime(1995, 1, 1) + timedelta(seconds=rng.randrange(40 * 365 * 86400))


def random_time(rng):
    moment = random_moment(rng)
    kind = rng.randrange(4)
    if kind == 0:
        year, month, day = moment.year, rng.randint(0, 13), rng.randint(0, 32)  # often no day at all
        return f"{year:04}-{month:02}-{day:02}T{rng.randint(0, 24):02}:{rng.randint(0, 60):02}:{rng.randint(0, 60):02}"
    if kind == 1:
        moment = moment.replace(
            microsecond=rng.choice([0, 5, 120000, 999999]),
            tzinfo=rng.choice([None, timezone.utc, timezone(timedelta(minutes=rng.randrange(-840, 841)))]),
        )
        return moment.isoformat(sep=rng.choice("T "))
    form = rng.choice(FORMS)
    if "%Y" in form and form.startswith("%d") and moment.day <= 12 and moment.day != moment.month:
        moment = moment.replace(day=rng.randint(13, 28))
    # Glibc writes years below 1000 without zeros.
    return moment.strftime(form.replace("%Y", f"{moment.year:04}"))


def quantile(values, p):
    values = sorted(values)
    place = (len(values) - 1) * p
    below = int(place)
    above = values[min(below + 1, len(values) - 1)]
    return values[below] + (place - below) * (above - values[below])


def seconds(duration):
    return duration // timedelta(microseconds=1) / 1e6


def path_distance(one, other):
    """Edits by Wagner and Fischer's table, as a share of the longer path."""
    above = list(range(len(other) + 1))
    for i, step in enumerate(one):
        row = [i + 1]
        for k, wanted in enumerate(other):
            row.append(min(above[k + 1] + 1, row[k] + 1, above[k] + (step != wanted)))
        above = row
    return Fraction(above[-1], max(len(one), len(other)))


def representatives(apart, weights, count):
    """PAM in exact fractions: build, then the best exchange for as long as one helps."""
    every = range(len(weights))

    def cost(chosen):
        return sum(weight * min(apart[i][one] for one in chosen) for i, weight in enumerate(weights))

    chosen = []
    while len(chosen) < min(count, len(weights)):
        chosen.append(min((one for one in every if one not in chosen), key=lambda one: cost([*chosen, one])))
    while True:
        exchanges = [
            [*chosen[:place], one, *chosen[place + 1 :]]
            for place in range(len(chosen)) for one in every if one not in chosen
        ]
        best = min(exchanges, key=cost, default=chosen)
        if cost(best) >= cost(chosen):
            break
        chosen = best
    members = {one: [] for one in chosen}
    for i in every:
        members[min(chosen, key=lambda one: apart[i][one])].append(i)
    found = []
    for one, its in members.items():
        weight = sum(weights[i] for i in its)
        found.append((-weight, one, sum(weights[i] * apart[i][one] for i in its) / weight))
    return [value for weight, one, mean in sorted(found) for value in (one, float(-weight), mean)]


UNITS = {
    "day": lambda day: day,
    "week": lambda day: day - timedelta(days=day.weekday()),
    "month": lambda day: day.replace(day=1),
    "quarter": lambda day: date(day.year, day.month - (day.month - 1) % 3, 1),
    "year": lambda day: date(day.year, 1, 1),
}


def periods_of(days):
    """First and last days of the finest periods that are 12 at most, each day looked at by itself."""
    if not days:
        return []
    every = [min(days) + timedelta(days=i) for i in range((max(days) - min(days)).days + 1)]
    for beginning in UNITS.values():
        begins = sorted({beginning(day) for day in every})
        if len(begins) <= 12:
            break
    found = []
    for begin in begins[-12:]:
        last = begin
        while beginning(last + timedelta(days=1)) == begin:
            last += timedelta(days=1)
        found.append((begin, last))
    return found if len(found) > 1 else []


def case_groups(cases, offset):
    """By segment, by period and by both; cases are (begin, segment, path, seconds, reached)."""
    count = Counter(segment for _, segment, *_ in cases if segment)
    order = {segment: place for place, (_, segment, *_) in reversed(list(enumerate(cases)))}
    names = sorted((name for name in count if count[name] >= 10), key=lambda name: (-count[name], order[name]))[:8]
    if len(names) == 1 and count[names[0]] == len(cases):
        names = []
    clock = timezone(timedelta(minutes=offset))
    days = [case[0].astimezone(clock).date() for case in cases]
    plausible = [day for case, day in zip(cases, days) if 1971 <= case[0].year < 2100]
    periods = periods_of(plausible)
    paths = {}
    for case in cases:
        paths.setdefault(case[2], []).append(case)
    most = sorted(paths, key=lambda path: -len(paths[path]))[:5]
    found = {
        "segments": [*names, "."],
        "periods": [*(f"{first}/{last}" for first, last in periods), "."],
    }
    groups = {}
    for case, day in zip(cases, days):
        segment = names.index(case[1]) if case[1] in names else len(names)
        period = next((i for i, (first, last) in enumerate(periods) if first <= day <= last), len(periods))
        if not 1971 <= case[0].year < 2100:
            period = len(periods)
        for key in [(0, segment, "-")] * bool(names) + [(1, "-", period)] * bool(periods) + (
            [(2, segment, period)] * bool(names and periods)
        ):
            groups.setdefault(key, []).append(case)
    parts = {path: [] for path in most}
    for place, key in enumerate(sorted(groups, key=lambda key: [-1 if part == "-" else part for part in key])):
        its = groups[key]
        times = [case[3] for case in its]
        goal = [case[3] for case in its if case[4]]
        classes = Counter(sum(case[3] >= bound for bound in BOUNDS) for case in its if len(case[2]) > 1)
        found[f"group{place}"] = [
            key[1], key[2], len(its), len(goal), len({case[2] for case in its}), quantile(times, 0.5),
            *(quantile(goal, p) if goal else None for p in (0.5, 0.9)),
            *(classes[i] for i in range(len(BOUNDS) + 1)),
        ]
        for path in most:
            its_path = [case for case in its if case[2] == path]
            if its_path:
                parts[path] += [
                    place, len(its_path), sum(case[4] for case in its_path), quantile([case[3] for case in its_path], 0.5)
                ]
    for place, path in enumerate(most):
        if parts[path]:
            found[f"parts{place}"] = parts[path]
    return found


class Log:
    def __init__(self, rng):
        self.offset = rng.choice([0, 60, -300, 570])  # of the clocks that periods go by, in minutes
        span = rng.choice([10, 10, 86400 * 8, 86400 * 80, 86400 * 700, 86400 * 366 * 20])
        # A pause longer than so many milliseconds begins a new case; 0: none does.
        self.gap = rng.choice([0, 0, 500, 1000, 30000])
        self.names = [f"T{i}" for i in range(rng.randint(1, 6))]
        self.rows = []
        start = datetime(2026, 1, 1)
        for case in range(rng.choice([rng.randint(1, 12), 60])):
            moment = start + timedelta(seconds=rng.randrange(span))
            if rng.random() < 0.03:
                moment = datetime(1970, 1, 1)
            segment = rng.choice(["young", "family", "business", ""])
            for _ in range(rng.randint(1, 7)):
                moment += timedelta(milliseconds=rng.choice([0, 0, 500, 1000, 61000]))
                self.rows.append(self.row(rng, f"c{case}", moment, segment))
        if rng.random() < 0.8:
            rng.shuffle(self.rows)
        if rng.random() < 0.5:
            self.rows += rng.choices(self.rows, k=2)

    def row(self, rng, case, moment, segment):
        text = moment.isoformat()
        if rng.random() < 0.3:
            offset = timezone(timedelta(minutes=rng.choice([-300, 60, 330])))
            text = moment.replace(tzinfo=timezone.utc).astimezone(offset).isoformat()
        if rng.random() < 0.05:
            text = rng.choice(["", "soon", "2026-02-30", "2026-01-01T25:00:00"])
        return [
            case if rng.random() < 0.97 else "",
            rng.choice(self.names) if rng.random() < 0.97 else " ",
            text,
            rng.choice(["web", "shop", "phone", ""]),
            rng.choice(["sales", "support", ""]),
            rng.choice(["1", "0", "", "", "", "no", "Yes"]),
            segment,
        ]

    def text(self):
        lines = ["case,activity,timestamp,channel,department,goal,segment", *(",".join(row) for row in self.rows)]
        return f"log {len(lines)} {self.gap} {self.offset}\n" + "\n".join(lines) + "\nend\n"

    def reference(self):
        customers, bad = {}, []
        for number, row in enumerate(self.rows):
            case, name, text, channel, department, goal, segment = row
            time = instant(text)
            if not case or not name.strip() or time is None:
                bad.append(number + 2)
                continue
            event = (time[0], number, name, channel, department, goal.lower() in ("1", "true", "yes"), segment)
            customers.setdefault(case, []).append(event)
        cases = []
        for events in customers.values():
            events.sort(key=lambda event: event[:2])
            for place, event in enumerate(events):
                pause = event[0] - events[place - 1][0] if place else timedelta(0)
                if place == 0 or (self.gap and pause > timedelta(milliseconds=self.gap)):
                    cases.append([])
                cases[-1].append(event)
        found = {"bad": bad}
        flows, times, paths, to_goal, grouped = Counter(), defaultdict(list), {}, [], []
        ties = duplicates = departments = channels = 0
        for events in cases:
            reached = any(event[5] for event in events)
            names = [event[2] for event in events]
            end = "(goal)" if reached else "(exit)"
            flows.update(zip(["(start)", *names], [*names, end]))
            path = paths.setdefault(tuple(names), [0, 0, [], [[] for _ in names[1:]]])
            path[0] += 1
            path[1] += reached
            path[2].append(seconds(events[-1][0] - events[0][0]))
            for step, (before, after) in zip(path[3], zip(events, events[1:])):
                step.append(seconds(after[0] - before[0]))
            if reached:
                to_goal.append(path[2][-1])
            grouped.append((events[0][0], events[0][6], tuple(names), path[2][-1], reached))
            ties += len(events) - len({event[0] for event in events})
            duplicates += len(events) - len({(event[0], *event[2:5]) for event in events})
            for before, after in zip(events, events[1:]):
                times[before[2], after[2]].append(seconds(after[0] - before[0]))
                channels += bool(before[3] and after[3] and before[3] != after[3])
                departments += bool(before[4] and after[4] and before[4] != after[4])
        for (start, end), count in flows.items():
            gaps = times.get((start, end))
            found[f"flow:{start}>{end}"] = [
                count, quantile(gaps, 0.5) if gaps else None, quantile(gaps, 0.9) if gaps else None
            ]
        most = sorted(paths.items(), key=lambda path: -path[1][0])[:5]
        found["cases"] = [
            len(cases), "events", sum(map(len, cases)), "ties", ties, "duplicates", duplicates,
            "before", len(customers)
        ]
        found["variants"] = [len(paths), sum(path[1][0] for path in most)]
        for place, (names, (count, conversions, gaps, steps)) in enumerate(most):
            found[f"variant{place}"] = [
                "".join(f"{name}>" for name in names), count, conversions,
                *(quantile(gaps, p) for p in (0.5, 0.9)), *(quantile(step, 0.5) for step in steps),
            ]
        found["to-goal"] = [quantile(to_goal, p) if to_goal else None for p in (0.5, 0.9)]
        found |= case_groups(grouped, self.offset)
        found["handoffs"] = [100 * departments / len(cases), 100 * channels / len(cases)] if cases else [None, None]
        if len(paths) > 40:  # of more, fractions take too long
            return found
        ordered = sorted(paths.items(), key=lambda path: -path[1][0])
        apart = [[path_distance(one, other) for other, _ in ordered] for one, _ in ordered]
        weights = [path[1][0] for path in ordered]
        for count in range(1, 5):
            found[f"representatives{count}"] = representatives(apart, weights, count)
        return found


class Times:
    def __init__(self, rng):
        self.texts = [random_time(rng) for _ in range(200)]

    def text(self):
        return "".join(f"time {text}\n" for text in self.texts) + "end\n"

    def reference(self):
        found = {}
        for place, text in enumerate(self.texts):
            time = instant(text)
            found[f"time{place}"] = [ticks(time[0]), int(time[1])] if time else [None, None]
        return found


def main(program, count=300):
    rng = random.Random(20261129)
    cases = [Times(rng) if i % 10 == 0 else Log(rng) for i in range(int(count))]
    compare(program, cases, lambda case: case.text(), lambda case: case.reference())


if __name__ == "__main__":
    main(*sys.argv[1:])
