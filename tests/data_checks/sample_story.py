"""What the samples tell together: one bank, at one stage, whose workshop plans what the quick scan found."""

from common_checks import LANGUAGES, Problem


def gating_levels(document, questionnaire):
    """The gate and the level of each key practice that has one: the agreed level, else the lower median."""
    assessment = document["assessment"]
    agreed = {item["question"]: item["level"] for item in assessment.get("agreed", [])}
    levels = {}
    for question in questionnaire["questions"]:
        identifier = question["id"]
        given = sorted(a["level"] for a in assessment["answers"] if a["question"] == identifier and "level" in a)
        if "gate" in question and given:
            levels[identifier] = question["gate"], agreed.get(identifier, given[(len(given) - 1) // 2])
    return levels


def stage_of(levels):
    """The largest L such that every key practice with a gate up to L has a level of L or more."""
    return max(stage for stage in range(1, 6)
               if all(level >= stage for gate, level in levels.values() if gate <= stage))


def unplanned(document, levels, lifts):
    """The practices that hold back the next stage and that no action of the plan lifts to it."""
    following = stage_of(levels) + 1
    planned = {action.get("catalogue_id") for action in document["plan"]["actions"]}
    return [identifier for identifier, (gate, level) in levels.items()
            if gate <= following and level < following
            and not any(lift["question"] == identifier and lift["from"] <= level and lift["to"] >= following
                        for action in planned for lift in lifts.get(action, []))]


def check_story(documents, questionnaires, lifts):
    """documents: name → language → document; lifts: catalogue action → its lifts. What is answered by
    several people follows what was answered by one."""
    problems = []
    for language in LANGUAGES:
        stages = {}
        for name, pair in documents.items():
            document = pair[language]
            levels = gating_levels(document, questionnaires[document["assessment"]["questionnaire_id"]])
            stages[name] = stage_of(levels)
            if len(document["assessment"]["respondents"]) > 1:
                for identifier in unplanned(document, levels, lifts):
                    problems.append(Problem("unplanned", f"{name}.{language}",
                                            f"'{identifier}' holds back the next stage, and no action lifts it"))
        if len(set(stages.values())) > 1:
            problems.append(Problem("stages-differ", language, f"the same bank stands at {stages}"))
    return problems
