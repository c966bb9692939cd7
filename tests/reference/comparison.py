"""Runs a dump program on generated cases and compares its lines with a reference's.

A reference gives, for each case, a dict from the first word of a line to the words after it. A
number may be a Fraction (compared to 1e-9, of large numbers to as much of them), None stands for "-", everything else must match as
text. Missing and unexpected lines are differences too.
"""

import math
import subprocess
from fractions import Fraction

TOLERANCE = 1e-9


def dump(program, cases_text):
    """The program's answer: one dict per case."""
    done = subprocess.run([program], input=cases_text, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise SystemExit(f"{program} failed: {done.stderr}")
    answers, current = [], {}
    for line in done.stdout.splitlines():
        words = line.split()
        if words == ["end"]:
            answers.append(current)
            current = {}
            continue
        if words[0] in current:
            raise SystemExit(f"{program} printed {words[0]} twice in case {len(answers)}")
        current[words[0]] = words[1:]
    return answers


def same(expected, found):
    if expected is None:
        return found == "-"
    if isinstance(expected, (Fraction, float)):
        return found != "-" and math.isclose(float(expected), float(found), rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    return str(expected) == found


def differences(expected, found):
    """What differs between a reference's case and the program's, as readable lines."""
    lines = []
    for key in sorted(expected.keys() | found.keys()):
        want, got = expected.get(key), found.get(key)
        if want is None or got is None:
            lines.append(f"{key}: expected {want}, found {got}")
        elif len(want) != len(got) or not all(map(same, want, got)):
            shown = [float(w) if isinstance(w, Fraction) else w for w in want]
            lines.append(f"{key}: expected {shown}, found {got}")
    return lines


def compare(program, cases, text_of, reference):
    """Exits with the first differences, if there are any."""
    answers = dump(program, "".join(text_of(case) for case in cases))
    if len(answers) != len(cases):
        raise SystemExit(f"{len(cases)} cases asked, {len(answers)} answered")
    values = 0
    for number, (case, found) in enumerate(zip(cases, answers)):
        expected = reference(case)
        values += sum(map(len, expected.values()))
        lines = differences(expected, found)
        if lines:
            raise SystemExit(f"case {number}:\n" + "\n".join(lines[:20]) + "\n" + text_of(case))
    print(f"{len(cases)} cases, {values} values, all equal")
