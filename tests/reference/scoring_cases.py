"""Assessments at random, and each as the text that scoring_dump reads."""

STAGES = ["awareness", "discovery", "interest", "consideration", "action", "use", "advocacy"]
PILLARS = ["people", "process", "product"]
COMPONENTS = ["px", "cs", "bx", "ux"]


def random_case(rng):
    """Small enough that rare states (nothing applicable, all unknown, one key) come often."""
    capabilities = [
        {
            "id": f"c{i}",
            "weight": rng.choice([None, None, "0", "1", "3", "0.7"]),
            "target": rng.choice([None, None, 1, 2, 3, 4, 5]),
        }
        for i in range(rng.randint(1, 5))
    ]
    if rng.random() < 0.05:
        for capability in capabilities:
            capability["weight"] = "0"
    key_share = rng.choice([0, 0.2, 0.5, 1])
    questions = [
        {
            "id": f"q{i}",
            "capability": rng.choice(capabilities)["id"],
            "pillar": rng.randrange(3),
            "component": rng.randrange(4),
            "stages": sorted(rng.sample(range(7), rng.choice([0, 0, 1, 2, 7]))),
            "weight": rng.choice(["1", "1", "2", "0.1", "0.2", "0.3", "2.5"]),
            "gate": rng.randint(2, 5) if rng.random() < key_share else None,
        }
        for i in range(rng.randint(0, 14))
    ]
    roles = rng.choice([[""], ["Agent", "agent", "AGENT "], ["CX manager", "Qualità", "qualità", " ", "QUALITÀ"]])
    # Above 511 people levels are packed in another way.
    people = 600 if rng.random() < 0.005 else rng.choice([1, 1, 2, 3, 3, 4, 5, 8, 12])
    respondents = {f"r{i}": rng.choice(roles) for i in range(people)}
    said = rng.choice(["12345", "12345ND", "33333", "45", "ND", "12345NNDD"])
    answered_share = rng.choice([0, 0.5, 0.9, 1])
    answers = [
        {
            "question": question,
            "respondent": respondent,
            "said": rng.choice(said),
            "confidence": rng.choice([None, 0, 1, 2]),
            "note": rng.random() < 0.3,
            "link": rng.random() < 0.2,
        }
        for question in [q["id"] for q in questions] + ["gone"]
        for respondent in respondents
        if rng.random() < answered_share
    ]
    rng.shuffle(answers)
    agreed_share = rng.choice([0, 0, 0.2, 0.8])
    agreed = {
        question: rng.randint(1, 5)
        for question in [q["id"] for q in questions] + ["gone"]
        if rng.random() < agreed_share
    }
    resamples = 50 if people > 100 else rng.choice([200, 2000])
    return capabilities, questions, respondents, answers, agreed, resamples


def text_of(case):
    capabilities, questions, respondents, answers, agreed, resamples = case
    dash = lambda value: "-" if value is None else value
    lines = [f"c {c['id']} {dash(c['weight'])} {dash(c['target'])}" for c in capabilities]
    for q in questions:
        stages = "".join(map(str, q["stages"])) or "-"
        lines.append(
            f"q {q['id']} {q['capability']} {q['pillar']} {q['component']} {stages}"
            f" {q['weight']} {dash(q['gate'])}"
        )
    lines += [f"r {r} {role.encode().hex() or '-'}" for r, role in respondents.items()]
    lines += [f"g {question} {level}" for question, level in agreed.items()]
    for a in answers:
        lines.append(
            f"a {a['question']} {a['respondent']} {a['said']} {dash(a['confidence'])}"
            f" {int(a['note'])} {int(a['link'])}"
        )
    return "\n".join(lines + [f"b {resamples}", "end\n"])
