"""`tappa plan --budget`, `--budget-money` and `--simulate`: what days or money buy, and what the plan may bring.

usage: outlook_test.py TAPPA REPOSITORY
"""

import itertools
import json
import random
from pathlib import Path

from support import ROOT, SAMPLE, Case, main, run


def action(name, effort, confidence=0.5, **more):
    return {
        "id": name,
        "title": f"Action {name}",
        "sources": [{"kind": "gap", "id": "data"}],
        "effort_days": effort,
        "duration_weeks": 2,
        "confidence": confidence,
        "status": "agreed",
        **more,
    }


class Outlook(Case):
    def document(self, actions, **schedule):
        return self.changed_sample(lambda document: document["plan"].update(actions=actions, schedule=schedule))

    def best_by_force(self, plan, actions, limit, takes=lambda action: action["effort_days"]):
        """From the program's own terms: every set that keeps the limit and the prerequisites."""
        weights = json.loads(Path(SAMPLE["en"]).read_text(encoding="utf-8"))["document"]["plan"]["weights"]
        benefit = {
            entry["id"]: entry["terms"]["confidence"]
            * sum(weights[part] * entry["terms"][part] for part in ("gap", "pain", "leverage"))
            for entry in plan["actions"]
            if entry["status"] != "done"
        }
        needs = {a["id"]: set(a.get("prerequisites", ())) & benefit.keys() for a in actions}
        taken = {a["id"]: takes(a) for a in actions}
        return max(
            sum(benefit[name] for name in chosen)
            for size in range(len(benefit) + 1)
            for chosen in itertools.combinations(benefit, size)
            if sum(taken[name] for name in chosen) <= limit + 1e-9
            and all(needs[name] <= set(chosen) for name in chosen)
        )

    def test_the_chosen_set_is_the_best_of_all_sets(self):
        rng = random.Random(3)
        capabilities = ["data", "people", "speed", "measurement", "strategy"]
        for round_ in range(6):
            actions = []
            for i in range(11):
                sources = [{"kind": "gap", "id": name} for name in rng.sample(capabilities, rng.randint(1, 3))]
                needs = [f"a{k}" for k in range(i) if rng.random() < 0.15]
                actions.append(
                    action(f"a{i}", rng.randint(1, 40) / 2, rng.randint(1, 10) / 10, sources=sources, prerequisites=needs)
                )
            actions[0]["status"] = "done"
            days = rng.randint(10, 80)
            plan = self.json_output("plan", self.document(actions), "--budget", str(days))
            budget = plan["budget"]
            with self.subTest(round=round_):
                self.assertAlmostEqual(budget["benefit"], self.best_by_force(plan, actions, days), places=9)
                self.assertTrue(budget["optimal"])
                self.assertEqual(budget["bound"], budget["benefit"])
                self.assertEqual(budget["days"], days)
                self.assertLessEqual(budget["used_days"], days)
                self.assertEqual(sorted(budget["sure"] + budget["close"]), sorted(budget["chosen"]))
                ranks = {entry["id"]: entry["rank"] for entry in plan["actions"]}
                self.assertEqual(budget["chosen"], sorted(budget["chosen"], key=ranks.get))
                self.assertNotIn("a0", budget["chosen"])

    def test_money_buys_the_best_of_all_sets(self):
        rng = random.Random(5)

        def cost(action):
            return action.get("cost_once", 0) + action.get("cost_yearly", 0)

        for round_ in range(3):
            actions = [
                action(
                    f"a{i}",
                    rng.randint(1, 40) / 2,
                    rng.randint(1, 10) / 10,
                    prerequisites=[f"a{k}" for k in range(i) if rng.random() < 0.15],
                    cost_once=500 * rng.randint(0, 40),
                    **({"cost_yearly": 250 * rng.randint(0, 40)} if i % 2 else {}),
                )
                for i in range(10)
            ]
            del actions[9]["cost_once"]
            money = 1000 * rng.randint(5, 90)
            plan = self.json_output("plan", self.document(actions), "--budget-money", str(money))
            budget = plan["budget"]
            with self.subTest(round=round_):
                self.assertAlmostEqual(
                    budget["benefit"], self.best_by_force(plan, actions, money, cost), places=9
                )
                self.assertEqual((budget["money"], budget["currency"]), (money, "EUR"))
                self.assertAlmostEqual(
                    budget["used_money"], sum(cost(a) for a in actions if a["id"] in budget["chosen"])
                )
                self.assertLessEqual(budget["used_money"], money)
                self.assertNotIn("days", budget)

    def test_a_day_rate_counts_with_the_costs_and_for_the_next_stage(self):
        plan = self.json_output("plan", SAMPLE["en"], "--budget-money", "60000", "--day-rate", "500")
        costs = {
            entry["id"]: (entry["cost_once"] or 0) + (entry["cost_yearly"] or 0) + 500 * entry["terms"]["effort"]
            for entry in plan["actions"]
        }
        budget = plan["budget"]
        self.assertEqual(budget["day_rate"], 500)
        self.assertAlmostEqual(budget["used_money"], sum(costs[each] for each in budget["chosen"]))
        self.assertAlmostEqual(plan["next_stage"]["cost"], 500 * plan["next_stage"]["effort_days"])
        self.assertIsNone(self.json_output("plan", SAMPLE["en"])["next_stage"]["cost"])
        self.assertIn("a person-day, the work on them costs", self.output(
            "plan", SAMPLE["en"], "--day-rate", "500", "--lang", "en"
        ))

    def test_owners_share_the_days_by_their_weeks(self):
        # Ten days at five a week are two weeks: Anna has two days in them, all others the rest.
        actions = [
            action("a", 3, 0.8, owner_name="Anna"), action("b", 2, 0.5, owner_name="Anna"), action("c", 6, 0.9)
        ]
        owners = [{"name": "Anna", "days_per_week": 1}]
        path = self.document(actions, days_per_week=5, owners=owners)
        self.assertEqual(set(self.json_output("plan", path, "--budget", "10")["budget"]["chosen"]), {"b", "c"})
        path = self.document(actions, owners=owners)
        self.assertEqual(set(self.json_output("plan", path, "--budget", "10")["budget"]["chosen"]), {"a", "c"})

    def test_what_runs_in_a_circle_is_never_chosen(self):
        path = self.document(
            [action("a", 1, prerequisites=["b"]), action("b", 1, prerequisites=["a"]), action("c", 1)]
        )
        result = run("plan", path, "--format", "json", "--budget", "100")
        self.assertEqual(json.loads(result.stdout)["budget"]["chosen"], ["c"])

    def test_no_days_buy_nothing(self):
        budget = self.json_output("plan", SAMPLE["en"], "--budget", "0")["budget"]
        self.assertEqual((budget["chosen"], budget["benefit"], budget["optimal"]), ([], 0, True))

    def test_a_number_that_may_be_meant_in_two_ways_is_refused_with_both(self):
        for option in ("--budget", "--budget-money", "--day-rate"):
            for number in ("1.500", "1,500"):
                result = run("plan", SAMPLE["en"], option, number, "--lang", "en")
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertIn(f"{option}: “{number}” may be meant as 1500 or as 1.5", result.stderr)
        result = run("plan", SAMPLE["it"], "--budget", "1.500", "--lang", "it")
        self.assertIn("«1.500» può voler dire 1500 o 1,5", result.stderr)
        result = run("plan", SAMPLE["en"], "--budget", "-1.5", "--lang", "en")
        self.assertIn("“-1.5” is not a number of person-days", result.stderr)
        for number in ("1500.125", "1500,125", "1.500,125", "1,500.125"):
            plan = self.json_output("plan", SAMPLE["en"], "--budget", number)
            self.assertEqual(plan["budget"]["days"], 1500.125, number)

    def test_more_days_never_bring_less(self):
        benefits = [
            self.json_output("plan", SAMPLE["en"], "--budget", str(days))["budget"]["benefit"]
            for days in range(0, 250, 25)
        ]
        self.assertEqual(benefits, sorted(benefits))
        self.assertGreater(benefits[-1], benefits[0])

    def test_months_hold_shares_and_scores(self):
        plan = self.json_output("plan", SAMPLE["en"], "--simulate", "7")
        months = plan["simulation"]["months"]
        names = [month["month"] for month in months]
        self.assertEqual(names, sorted(set(names)))
        self.assertEqual(names[0], plan["schedule"]["start"][:7])
        for month in months:
            self.assertEqual(set(month), {"month", "stage_shares", "score", "conversion"})
            self.assertAlmostEqual(sum(month["stage_shares"]), 1)
            self.assertEqual(month["score"], sorted(month["score"]))
            self.assertEqual(month["conversion"], sorted(month["conversion"]))
        medians = [month["score"][1] for month in months]
        self.assertEqual(medians, sorted(medians))
        today = self.json_output("score", SAMPLE["en"])["overall"]["score"]
        self.assertAlmostEqual(months[0]["score"][0], today)
        self.assertTrue(all(text.endswith((".", "!")) for text in plan["simulation"]["assumptions"]))

    def test_one_action_lifts_the_stage_with_its_confidence(self):
        # Every practice that blocks the next stage, lifted by actions that are certain but one.
        def change(document):
            document["plan"].update(actions=[], dropped_proposals=[])

        path = self.changed_sample(change)
        proposed = self.json_output("plan", path)["next_stage"]
        catalogue = {
            entry["id"]: entry for entry in json.loads((ROOT / "questionnaires/actions.json").read_text())["actions"]
        }
        confidence = 0.3
        actions = []
        for i, entry in enumerate(proposed["proposed"]):
            name = entry["catalogue_id"]
            actions.append(
                action(f"a{i}", catalogue[name]["effort_days"]["likely"], confidence if i == 0 else 1, catalogue_id=name)
            )
        plan = self.json_output("plan", self.document(actions), "--simulate", "1")
        shares = plan["simulation"]["months"][-1]["stage_shares"]
        reached = sum(shares[proposed["stage"] - 1 :])
        self.assertLess(abs(reached - confidence), 4 * (confidence * (1 - confidence) / 2000) ** 0.5)

    def conversion_by_force(self, graph, still_leaving):
        """From the program's own shares: what is left out of Exit grows all else in proportion."""
        ways = {}
        for way in graph["transitions"]:
            ways.setdefault(way["from"], {})[way["to"]] = way["probability"]
        for name, part in still_leaving.items():
            leaving = ways[name]["(exit)"]
            growth = (1 - leaving * part) / (1 - leaving)
            ways[name] = {to: p * growth for to, p in ways[name].items()} | {"(exit)": leaving * part}
        reaches = {"(goal)": 1.0}
        for _ in range(5000):
            for name, onward in ways.items():
                reaches[name] = sum(p * reaches.get(to, 0) for to, p in onward.items())
        return reaches["(start)"]

    def test_conversion_is_that_of_the_journey_with_fewer_leavers(self):
        graph = self.json_output("graph", SAMPLE["en"])
        kept = [("identity-check", 0.3), ("online-application", 0.5)]
        sure = [
            action("a", 5, 1, reduces=[{"touchpoint": t, "low": r, "high": r, "basis": "stated"} for t, r in kept]),
            action("b", 5, 1, reduces=[{"touchpoint": "identity-check", "low": 0.2, "high": 0.2, "basis": "assumed"}]),
        ]
        simulation = self.json_output("plan", self.document(sure), "--simulate", "5")["simulation"]
        expected = self.conversion_by_force(graph, {"identity-check": 0.7 * 0.8, "online-application": 0.5})
        self.assertEqual(len(simulation["journeys"]), 1)
        self.assertAlmostEqual(simulation["journeys"][0]["today"], graph["conversion"], places=12)
        self.assertGreater(expected, graph["conversion"])
        for share in simulation["months"][-1]["conversion"]:
            self.assertAlmostEqual(share, expected, places=10)
        self.assertIn("1 of these 3 shares is assumed", " ".join(simulation["assumptions"]))

    def test_conversion_is_null_where_no_action_keeps_anybody(self):
        simulation = self.json_output("plan", self.document([action("a", 5)]), "--simulate", "5")["simulation"]
        self.assertTrue(all(month["conversion"] is None for month in simulation["months"]))
        self.assertEqual(simulation["journeys"], [])
        self.assertTrue(any("Conversion is left out" in text for text in simulation["assumptions"]))

    def test_conversion_goes_by_the_formula_where_counts_do_not_match_and_the_text_tells_none(self):
        def change(document):
            one = action("a", 5, reduces=[{"touchpoint": "identity-check", "low": 0.2, "high": 0.2, "basis": "stated"}])
            document["plan"].update(actions=[one], schedule={})
            document["journeys"][0]["transitions"][0]["count"] += 1000

        path = self.changed_sample(change)
        simulation = self.json_output("plan", path, "--simulate", "5")["simulation"]
        graph = self.json_output("graph", path)
        self.assertAlmostEqual(simulation["journeys"][0]["today"], graph["conversion"], places=12)
        self.assertTrue(all(month["conversion"] for month in simulation["months"]))
        self.assertIsNotNone(graph["touchpoints"][0]["leverage"])
        text = run("plan", path, "--simulate", "5", "--lang", "en").stdout
        self.assertIn("counts do not match", " ".join(text.split()))

    def test_what_an_action_keeps_comes_with_its_confidence(self):
        confidence, kept = 0.3, 0.5
        one = action("a", 5, confidence, reduces=[
            {"touchpoint": "identity-check", "low": kept, "high": kept, "basis": "stated"}])
        simulation = self.json_output("plan", self.document([one]), "--simulate", "5")["simulation"]
        graph = self.json_output("graph", SAMPLE["en"])
        gain = self.conversion_by_force(graph, {"identity-check": 1 - kept}) - graph["conversion"]
        last = simulation["months"][-1]["conversion"]
        self.assertAlmostEqual(last[0], graph["conversion"], places=12)
        self.assertAlmostEqual(last[2], graph["conversion"] + gain, places=10)
        self.assertAlmostEqual(simulation["effects"][0]["conversion"], gain, places=10)

    def test_the_same_seed_gives_the_same_bytes_and_another_one_others(self):
        call = ["plan", SAMPLE["en"], "--format", "json", "--budget", "100", "--simulate"]
        first = run(*call, "18446744073709551615", as_bytes=True)
        self.assertEqual(first.returncode, 0)
        self.assertEqual(first.stdout, run(*call, "18446744073709551615", as_bytes=True, TZ="Asia/Tokyo").stdout)
        self.assertNotEqual(first.stdout, run(*call, "0", as_bytes=True).stdout)

    def test_the_members_are_there_when_asked_for_only(self):
        plan = self.json_output("plan", SAMPLE["en"])
        self.assertNotIn("budget", plan)
        self.assertNotIn("simulation", plan)

    def test_both_languages_say_it_in_words(self):
        for language, words in (("en", ("Person-days to spend: 100", "Assumptions:", "in, sure")),
                                ("it", ("Per 100 giornate/persona", "Ipotesi:", "dentro, sicura"))):
            text = self.output("plan", SAMPLE[language], "--budget", "100", "--simulate", "1", "--lang", language)
            for word in words:
                self.assertIn(word, text)

    def test_money_is_said_in_words(self):
        for language, words in (("en", ("Money to spend: EUR\u00a0", "First year")),
                                ("it", ("Denaro da spendere: ", "Primo anno"))):
            text = self.output("plan", SAMPLE[language], "--budget-money", "30000", "--lang", language)
            for word in words:
                self.assertIn(word, text)

    def test_a_budget_beyond_all_plans_is_told_how_far_it_may_go(self):
        self.output("plan", SAMPLE["en"], "--budget", "10000000")
        for option, amount, limit in (("--budget", "10000001", "10,000,000"), ("--budget-money", "20000000000000000", "10¹⁶")):
            result = run("plan", SAMPLE["en"], option, amount, "--lang", "en")
            self.assertEqual((result.returncode, result.stdout), (2, ""))
            self.assertIn(f"{option}: “{amount}” is not ", result.stderr)
            self.assertIn(f" from 0 to {limit}, such as ", result.stderr)

    def test_what_cannot_be_meant_is_wrong_usage(self):
        for arguments in (
            ["plan", SAMPLE["en"], "--budget", "many"],
            ["plan", SAMPLE["en"], "--budget", "-1"],
            ["plan", SAMPLE["en"], "--budget", "1e400"],
            ["plan", SAMPLE["en"], "--budget"],
            ["plan", SAMPLE["en"], "--budget-money", "much"],
            ["plan", SAMPLE["en"], "--budget-money", "-1"],
            ["plan", SAMPLE["en"], "--day-rate", "some"],
            ["plan", SAMPLE["en"], "--budget", "1", "--budget-money", "1"],
            ["plan", SAMPLE["en"], "--simulate", ""],
            ["plan", SAMPLE["en"], "--simulate", "-1"],
            ["plan", SAMPLE["en"], "--simulate", "18446744073709551616"],
            ["plan", SAMPLE["en"], "--simulate", "1", "--format", "ics"],
            ["score", SAMPLE["en"], "--budget", "1"],
            ["report", SAMPLE["en"], "--format", "md", "--simulate", "1"],
        ):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertEqual(len(result.stderr.splitlines()), 1)


if __name__ == "__main__":
    main()
