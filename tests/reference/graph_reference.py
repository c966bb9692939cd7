"""Reference for src/graph: all that a graph of counted customers says, by SciPy and NetworkX.

    graph_reference.py PROGRAM [COUNT]

Makes COUNT graphs (always the same ones), has graph_dump compute them, and compares every number.
Ways that are equally likely may come in more than one right order, so of the paths the
probabilities are compared, and each path must have the one it claims. No two counts of a graph are
the same, so that no ways are equal where betweenness would depend on the last bit, and none is so
small beside the others that the reference itself would lose digits.
"""

import math
import random
import sys

import networkx as nx
import numpy as np
from comparison import differences, dump
from scipy.sparse import csc_matrix, identity
from scipy.sparse.linalg import splu

START, GOAL, EXIT = "(start)", "(goal)", "(exit)"
COUNTS = range(100, 1000)


def random_case(rng):
    names = [f"t{i:02}" for i in range(rng.randint(1, 14))]
    counts = iter(rng.sample(COUNTS, 60))
    links = {}
    for _ in range(rng.randint(0, 3 * len(names))):
        ends = names + rng.choice([[], [GOAL], [EXIT], [GOAL, EXIT]])
        links[rng.choice(names), rng.choice(ends)] = next(counts)
    for _ in range(rng.choice([0, 1, 1, 2, 4])):
        links[START, rng.choice(names)] = next(counts)
    if rng.random() < 0.1:
        links[START, GOAL] = next(counts)
    return names, links


def text_of(case):
    names, links = case
    lines = [f"t {name}" for name in names]
    lines += [f"l {start} {end} {count}" for (start, end), count in links.items()]
    return "\n".join(lines + ["end\n"])


def graph_of(case):
    """The directed graph with the probability and the length of each arc."""
    names, links = case
    graph = nx.DiGraph()
    graph.add_nodes_from([*names, START, GOAL, EXIT])
    totals = {}
    for (start, _), count in links.items():
        totals[start] = totals.get(start, 0) + count
    for (start, end), count in links.items():
        graph.add_edge(start, end, p=count / totals[start])
    for name in names:
        if name not in totals:
            graph.add_edge(name, EXIT, p=1.0)
    for _, _, data in graph.edges(data=True):
        data["length"] = -math.log(data["p"])
    return graph


def chance(graph, end, absorbs=None, changed=None):
    """The probability to come to `end`, from each node from which that can be: a fresh solve."""
    leads = [n for n in nx.ancestors(graph, end) if n not in (end, absorbs)]
    if not leads:
        return {}
    place = {name: i for i, name in enumerate(leads)}
    rows, columns, values = [], [], []
    right = np.zeros(len(leads))
    for name in leads:
        for _, to, data in graph.out_edges(name, data=True):
            p = changed.get((name, to), data["p"]) if changed else data["p"]
            if to == end:
                right[place[name]] += p
            elif to in place:
                rows.append(place[name])
                columns.append(place[to])
                values.append(p)
    q = csc_matrix((values, (rows, columns)), shape=(len(leads), len(leads)))
    return dict(zip(leads, splu(csc_matrix(identity(len(leads)) - q)).solve(right)))


def with_leverage(graph, name):
    """The row of `name` when a tenth fewer leave."""
    leaving = graph.edges[name, EXIT]["p"] if graph.has_edge(name, EXIT) else 0
    growth = (1 - 0.9 * leaving) / (1 - leaving)
    return {(name, to): data["p"] * (0.9 if to == EXIT else growth) for _, to, data in graph.out_edges(name, data=True)}


def with_kept(graph, names):
    """The rows of the touchpoints that some leave, when a half of them still does at the first, a third at the next."""
    changed, part = {}, 2
    for name in names:
        leaving = graph.edges[name, EXIT]["p"] if graph.has_edge(name, EXIT) else 0
        if not 0 < leaving < 1:
            continue
        growth = (1 - leaving / part) / (1 - leaving)
        for _, to, data in graph.out_edges(name, data=True):
            changed[name, to] = data["p"] * (1 / part if to == EXIT else growth)
        part += 1
    return changed


def visits_from(graph, sources):
    """N for the rows of `sources`, over the nodes from which Goal or Exit can be reached."""
    live = (nx.ancestors(graph, GOAL) | nx.ancestors(graph, EXIT)) - {GOAL, EXIT}
    order = sorted(live)
    place = {name: i for i, name in enumerate(order)}
    q = np.zeros((len(order), len(order)))
    for start, end, data in graph.edges(data=True):
        if start in place and end in place:
            q[place[start], place[end]] = data["p"]
    inverse = np.linalg.inv(np.eye(len(order)) - q) if order else q
    return {s: {n: inverse[place[s], place[n]] for n in order} for s in sources if s in place}


def flows(lines, case, graph):
    names, links = case
    reached = nx.descendants(graph, START)
    ends = nx.ancestors(graph, GOAL) | nx.ancestors(graph, EXIT)
    to_goal = chance(graph, GOAL)
    conversion = float(to_goal.get(START, 0))
    visits = visits_from(graph, [START, *names])
    effects = {}
    for name in names:
        without = chance(graph, GOAL, absorbs=name).get(START, 0)
        effects[name] = float(1 - without / conversion) if conversion > 0 else None
    sum_of_effects = sum(effect or 0 for effect in effects.values())
    conversions = sum(count for (_, end), count in links.items() if end == GOAL)
    steps = 0.0
    for name in names:
        leaving = graph.edges[name, EXIT]["p"] if graph.has_edge(name, EXIT) else 0
        often = float(visits[START].get(name, 0)) if START in visits and name in reached else 0.0
        if name in reached and name not in ends:
            often = None
        lines["flow." + name] = [
            often,
            float(chance(graph, name).get(START, 0)),
            float((often or 0) * leaving),
            float(to_goal.get(name, 0)),
            effects[name],
            float(conversions * effects[name] / sum_of_effects) if sum_of_effects > 1e-12 else None,
            float(chance(graph, GOAL, changed=with_leverage(graph, name)).get(START, 0) - conversion)
            if leaving < 1 else None,
            None if often is None or name not in visits else float(visits[name][name] - 1),
        ]
        steps = None if steps is None or often is None else steps + often
    lines["all"] = [conversion, steps]
    lines["kept"] = [float(chance(graph, GOAL, changed=with_kept(graph, names)).get(START, 0))]


MOST_PLAYERS = 8


def players_of(names, graph):
    """The touchpoints on a way from Start to Goal."""
    ways = nx.descendants(graph, START) & nx.ancestors(graph, GOAL)
    return [name for name in names if name in ways]


def shapley(names, graph):
    """The values by their definition: a fresh solve for each set of touchpoints that are there."""
    players = players_of(names, graph)
    ways = {end: graph.edges[START, end]["p"] for end in graph.successors(START)}
    place = {name: i for i, name in enumerate(players)}
    q = np.zeros((len(players), len(players)))
    for start, end, data in graph.edges(data=True):
        if start in place and end in place:
            q[place[start], place[end]] = data["p"]
    first = np.array([ways.get(name, 0) for name in players])
    to_goal = np.array([graph.edges[n, GOAL]["p"] if graph.has_edge(n, GOAL) else 0 for n in players])
    worth = {}
    for chosen in range(2 ** len(players)):
        there = [i for i in range(len(players)) if chosen >> i & 1]
        ends = np.linalg.solve(np.eye(len(there)) - q[np.ix_(there, there)], to_goal[there]) if there else []
        worth[chosen] = ways.get(GOAL, 0) + sum(first[i] * end for i, end in zip(there, ends))
    values = dict.fromkeys(names, 0.0)
    for i, name in enumerate(players):
        for chosen in worth:
            if not chosen >> i & 1:
                size = chosen.bit_count()
                weight = math.factorial(size) * math.factorial(len(players) - size - 1) / math.factorial(len(players))
                values[name] += weight * (worth[chosen | 1 << i] - worth[chosen])
    return values


def judge_values(case, graph, found):
    """What is wrong with Shapley values that are too many to compute by definition, or nothing."""
    if "-" in found:
        return None
    to_goal = chance(graph, GOAL).get(START, 0)
    direct = graph.edges[START, GOAL]["p"] if graph.has_edge(START, GOAL) else 0
    together = sum(map(float, found))
    return None if math.isclose(together, to_goal - direct, abs_tol=1e-9) else f"Shapley values sum to {together}"


def wilson(count, total):
    """The 95% interval of a share as statsmodels has it: the roots of the score test."""
    z = 1.959963984540054
    share = count / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return [middle - half, middle + half]


def conformance(lines, drawn, measured):
    """The first case as drawn against the second as measured; touchpoints of one name are the same."""
    drawn_names, drawn_links = drawn
    names, links = measured
    drawn_graph, graph = graph_of(drawn), graph_of(measured)
    visits = visits_from(graph, [START]).get(START, {})
    live = nx.ancestors(graph, GOAL) | nx.ancestors(graph, EXIT)
    reached = nx.descendants(graph, START)
    totals = {}
    for (start, _), count in links.items():
        totals[start] = totals.get(start, 0) + count
    ways = {(a, b): [d["p"], None, None, None, 0.0] for a, b, d in drawn_graph.edges(data=True) if b != EXIT}
    for a, b, data in graph.edges(data=True):
        if b == EXIT:
            continue
        way = ways.setdefault((a, b), [None, None, None, None, 0.0])
        way[1:4] = [data["p"], *wilson(links[a, b], totals[a])]
        if a in reached or a == START:
            # Where customers go round for ever, each who comes counts once.
            often = 1.0 if a == START else visits.get(a, 0.0) if a in live else float(chance(graph, a).get(START, 0))
            way[4] = float(often * data["p"])
    steps = sum(way[4] for way in ways.values())
    seen = sum(way[4] for way in ways.values() if way[0] is not None)
    lines["fit"] = [float(seen / steps) if steps > 0 else None, len(set(drawn_names) & set(names))]
    for (a, b), way in ways.items():
        lines[f"compared.{a}.{b}"] = way


def positive(graph):
    """Without self-loops, and with lengths above 0, as Brandes' algorithm asks for."""
    plain = nx.DiGraph(graph)
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    for _, _, data in plain.edges(data=True):
        data["length"] = max(data["length"], 1e-12)
    return plain


def structure(lines, case, graph):
    names, _ = case
    reached = nx.descendants(graph, START) | {START}
    dominators = set()
    if GOAL in reached:
        above = nx.immediate_dominators(graph.subgraph(reached), START)
        node = GOAL
        while node != START:
            node = above[node]
            dominators.add(node)
    joined = nx.Graph((a, b) for a, b in graph.edges if a != b and EXIT not in (a, b))
    cuts = set(nx.articulation_points(joined))
    between = nx.betweenness_centrality(positive(graph), weight="length", normalized=True, endpoints=False)
    for name in names:
        lines["place." + name] = [float(between[name]), int(name in dominators), int(name in cuts)]
    for a, b in nx.bridges(joined):
        lines[f"bridge.{min(a, b)}.{max(a, b)}"] = []
    inner = graph.subgraph(names)
    for component in nx.strongly_connected_components(inner):
        if len(component) > 1:
            lines["loop." + ",".join(sorted(component))] = []
    for name, _ in nx.selfloop_edges(inner):
        lines["loop." + name] = []
    lines["orphans"] = [",".join(n for n in names if n not in reached) or "none"]
    to_goal = nx.ancestors(graph, GOAL)
    lines["dead_ends"] = [",".join(n for n in names if n not in to_goal) or "none"]


def reference(case, before):
    graph = graph_of(case)
    lines = {}
    flows(lines, case, graph)
    if len(players_of(case[0], graph)) <= MOST_PLAYERS:
        lines |= {"shapley." + name: [float(value)] for name, value in shapley(case[0], graph).items()}
    structure(lines, case, graph)
    conformance(lines, case, before)
    return lines


def judge_paths(graph, end, found):
    """What is wrong with the paths to `end`, or nothing."""
    wanted = []
    if nx.has_path(graph, START, end):
        for path in nx.shortest_simple_paths(graph, START, end, weight="length"):
            wanted.append(math.prod(graph.edges[arc]["p"] for arc in zip(path, path[1:])))
            if len(wanted) == 5:
                break
    if len(found) != len(wanted):
        return f"{len(wanted)} paths to {end} expected, {len(found)} found"
    for expected, (probability, middle) in zip(wanted, found):
        nodes = [START, *([] if middle == "none" else middle.split(",")), end]
        if len(set(nodes)) != len(nodes) or not all(graph.has_edge(*arc) for arc in zip(nodes, nodes[1:])):
            return f"{nodes} is no path"
        own = math.prod(graph.edges[arc]["p"] for arc in zip(nodes, nodes[1:]))
        if not math.isclose(own, float(probability)) or not math.isclose(own, expected):
            return f"{nodes}: {own} expected {expected}, found {probability}"
    if len({middle for _, middle in found}) != len(found):
        return f"a path to {end} comes twice"
    return None


if __name__ == "__main__":
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    generator = random.Random(2026)
    cases = [random_case(generator) for _ in range(count)]
    answers = dump(sys.argv[1], "".join(map(text_of, cases)))
    if len(answers) != len(cases):
        raise SystemExit(f"{len(cases)} cases asked, {len(answers)} answered")
    values = 0
    for number, (case, found) in enumerate(zip(cases, answers)):
        graph = graph_of(case)
        wrong = []
        for name, end in (("goal", GOAL), ("exit", EXIT)):
            paths = [found.pop(key) for key in sorted(found) if key.startswith(name + ".")]
            wrong += filter(None, [judge_paths(graph, end, paths)])
            values += len(paths)
        if len(players_of(case[0], graph)) > MOST_PLAYERS:
            wrong += filter(None, [judge_values(case, graph, [found.pop("shapley." + name)[0] for name in case[0]])])
        expected = reference(case, cases[number - 1] if number else ([], {}))
        values += sum(map(len, expected.values()))
        wrong += differences(expected, found)
        if wrong:
            raise SystemExit(f"case {number}:\n" + "\n".join(wrong[:20]) + "\n" + text_of(case))
    print(f"{len(cases)} graphs, {values} values, all equal")
