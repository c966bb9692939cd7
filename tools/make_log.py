#!/usr/bin/env python3
"""Makes an event log of an account being opened at a bank, for tests, benchmarks and trying out.

The customers are made up: a chain of touchpoints with fixed probabilities, drawn from a seed, so
that the same call gives the same bytes. What is in the log is known and can be asked for: counts of
all transitions, and three faults planted in the journey (where most customers are lost, a loop, a
slow step). Rows of no use and repeated rows can be planted as well.

usage: tools/make_log.py [--cases N] [--seed N] [--bad N] [--repeated N] [--order time|case|none]
                         [--dates iso|european|epoch] [--language en|it] [--truth FILE] [-o FILE]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

GOAL = "Goal"
EXIT = "Exit"
START = "Start"


@dataclass(frozen=True)
class Touchpoint:
    channel: str
    department: str
    following: dict[str, float]  # probabilities, which sum to 1
    hours: float = 1.0  # mean time until what follows


# Called as in the drawn journey of the sample (assets/samples/), so that the two can be compared; that
# documents are rejected is not drawn there.
JOURNEY = {
    "TV and social ads": Touchpoint("web", "Marketing", {"Account page": 0.72, EXIT: 0.28}, 0.1),
    "Account page": Touchpoint(
        "web", "Marketing", {"Comparison site": 0.45, "Online application": 0.37, EXIT: 0.18}, 0.2
    ),
    "Comparison site": Touchpoint(
        "web", "Marketing", {"Online application": 0.58, "Branch visit": 0.15, "Account page": 0.12, EXIT: 0.15}, 6
    ),
    "Branch visit": Touchpoint("branch", "Sales", {"Online application": 0.8, EXIT: 0.2}, 8),
    "Online application": Touchpoint(
        "app", "Sales", {"Identity check": 0.82, "Call to customer service": 0.1, EXIT: 0.08}, 2
    ),
    "Call to customer service": Touchpoint(
        "phone", "Customer service", {"Online application": 0.55, "Identity check": 0.3, EXIT: 0.15}, 3
    ),
    # Planted: a third of the customers give up here, and a third comes back once more.
    "Identity check": Touchpoint(
        "app", "Operations", {"Confirmation and account details": 0.33, "Documents rejected": 0.33, EXIT: 0.34}, 4
    ),
    # Planted: two and a half days until somebody looks at the documents again.
    "Documents rejected": Touchpoint(
        "e-mail", "Operations", {"Identity check": 0.75, "Call to customer service": 0.1, EXIT: 0.15}, 60
    ),
    "Confirmation and account details": Touchpoint("app", "Sales", {"Salary credit": 0.9, EXIT: 0.1}, 30),
    "Salary credit": Touchpoint("app", "Operations", {GOAL: 1.0}),
}
ENTRIES = {"TV and social ads": 0.6, "Account page": 0.25, "Branch visit": 0.15}
SEGMENTS = {"young": 0.5, "family": 0.35, "business": 0.15}
PLANTED = {
    "most_lost_at": "Identity check",
    "loop": ["Identity check", "Documents rejected"],
    "slowest_after": "Documents rejected",
}
HEAD = "case,activity,timestamp,channel,department,segment,goal"
# As an Italian system writes it: its own names, and a semicolon, because the comma is for decimals.
ITALIAN_HEAD = "pratica;attività;data e ora;canale;reparto;segmento;obiettivo"
ITALIAN = {
    "TV and social ads": "Campagna TV e social",
    "Account page": "Pagina del conto",
    "Comparison site": "Sito di confronto",
    "Branch visit": "Visita in filiale",
    "Online application": "Richiesta online",
    "Call to customer service": "Chiamata al servizio clienti",
    "Identity check": "Riconoscimento dell'identità",
    "Documents rejected": "Documenti respinti",
    "Confirmation and account details": "Conferma e coordinate del conto",
    "Salary credit": "Accredito dello stipendio",
    "branch": "filiale",
    "phone": "telefono",
    "Sales": "Vendite",
    "Customer service": "Servizio clienti",
    "Operations": "Operazioni",
    "young": "giovani",
    "family": "famiglie",
    "business": "imprese",
    "some day": "un giorno",
    "lost": "persa",
}
BAD_ROWS = [
    ",Account page,2026-01-05T10:00:00Z,web,Marketing,young,0",
    "lost,,2026-01-05T10:00:00Z,web,Marketing,young,0",
    "lost,Account page,2026-02-30T10:00:00Z,web,Marketing,young,0",
    "lost,Account page,some day,web,Marketing,young,0",
    "lost,Account page,,web,Marketing,young,0",
]
BEGINNING = datetime(2026, 1, 1, tzinfo=timezone.utc)
DATES = {
    "iso": lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
    "european": lambda moment: moment.strftime("%d/%m/%Y %H:%M:%S"),
    "epoch": lambda moment: str(int(moment.timestamp())),
}


def drawn(rng: random.Random, shares: dict[str, float]) -> str:
    return rng.choices(list(shares), weights=list(shares.values()))[0]


def path_of(rng: random.Random) -> list[str]:
    """The touchpoints of one customer, and where the journey ended."""
    path = [drawn(rng, ENTRIES)]
    while path[-1] in JOURNEY:
        path.append(drawn(rng, JOURNEY[path[-1]].following))
    return path


class Log:
    def __init__(self, cases: int, seed: int, dates: str = "iso"):
        rng = random.Random(seed)
        self.rows: list[tuple[int, str]] = []  # second, line
        self.transitions: Counter[tuple[str, str]] = Counter()
        self.paths: Counter[tuple[str, ...]] = Counter()
        self.cases = cases
        written = DATES[dates]
        for number in range(cases):
            *path, end = path_of(rng)
            self.paths[(*path, end)] += 1
            self.transitions.update(zip([START, *path], [*path, end]))
            segment = drawn(rng, SEGMENTS)
            second = rng.randrange(180 * 86_400)
            for name in path:
                touchpoint = JOURNEY[name]
                goal = int(name == path[-1] and end == GOAL)
                moment = written(BEGINNING + timedelta(seconds=second))
                self.rows.append((
                    second,
                    f"C{number:07},{name},{moment},{touchpoint.channel},{touchpoint.department},{segment},{goal}",
                ))
                second += 1 + int(rng.expovariate(1 / (3600 * touchpoint.hours)))  # never the same moment
        self.bad = self.repeated = 0
        self._rng = rng

    def plant(self, bad: int, repeated: int) -> None:
        """Rows of no use anywhere in the file, and rows that come once more at its end."""
        repetitions = self._rng.sample(self.rows, min(repeated, len(self.rows)))
        for number in range(bad):
            place = self._rng.randrange(len(self.rows) + 1)
            self.rows.insert(place, (0, BAD_ROWS[number % len(BAD_ROWS)]))
        self.rows += repetitions
        self.bad, self.repeated = bad, len(repetitions)

    def order(self, by: str) -> None:
        if by == "time":
            self.rows.sort(key=lambda row: row[0])
        elif by == "none":
            self._rng.shuffle(self.rows)

    def text(self) -> str:
        return "\n".join([HEAD, *(line for _, line in self.rows)]) + "\n"

    def italian_text(self) -> str:
        lines = [";".join(ITALIAN.get(cell, cell) for cell in line.split(",")) for _, line in self.rows]
        return "\n".join([ITALIAN_HEAD, *lines]) + "\n"

    def truth(self) -> dict[str, object]:
        """What a reader of the log must find; repeated rows are in none of the transitions."""
        return {
            "cases": self.cases,
            "events": sum(count for (_, to), count in self.transitions.items() if to in JOURNEY),
            "conversions": sum(count for (_, to), count in self.transitions.items() if to == GOAL),
            "rows_bad": self.bad,
            "rows_repeated": self.repeated,
            "paths": len(self.paths),
            "transitions": [
                {"from": start, "to": to, "count": count} for (start, to), count in sorted(self.transitions.items())
            ],
            "planted": PLANTED,
        }


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--cases", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bad", type=int, default=0, help="rows of no use to plant")
    parser.add_argument("--repeated", type=int, default=0, help="rows that come twice")
    parser.add_argument("--order", choices=["time", "case", "none"], default="time")
    parser.add_argument("--dates", choices=sorted(DATES), default="iso")
    parser.add_argument("--language", choices=["en", "it"], default="en", help="of its names; the truth is in English")
    parser.add_argument("--truth", help="where to write what is in the log, as JSON")
    parser.add_argument("-o", "--output", help="where to write the log; default: standard output")
    given = parser.parse_args(arguments)
    log = Log(given.cases, given.seed, given.dates)
    log.plant(given.bad, given.repeated)
    log.order(given.order)
    text = log.italian_text() if given.language == "it" else log.text()
    if given.output:
        with open(given.output, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    else:
        sys.stdout.write(text)
    if given.truth:
        with open(given.truth, "w", encoding="utf-8") as file:
            json.dump(log.truth(), file, indent=2)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
