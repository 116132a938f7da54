"""Figures of networks as networkx and igraph give them. Reads [{nodes, edges, community, group}] on stdin."""

import json
import math
import sys

import igraph
import networkx as nx


def listed(values, nodes):
    return [None if math.isnan(values[node]) else values[node] for node in range(nodes)]


def with_networkx(nodes, edges, community):
    graph = nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(edge for edge in edges if edge[0] != edge[1])
    parts = list(nx.connected_components(graph))
    groups = {}
    for node, group in enumerate(community):
        groups.setdefault(("alone", node) if group is None else group, set()).add(node)
    articulation = set(nx.articulation_points(graph))
    return {
        "degree": [graph.degree(node) for node in range(nodes)],
        "component": [len(next(part for part in parts if node in part)) for node in range(nodes)],
        "core": listed(nx.core_number(graph), nodes),
        "betweenness": listed(nx.betweenness_centrality(graph, normalized=False), nodes),
        "constraint": listed(nx.constraint(graph), nodes),
        "effectiveSize": listed(nx.effective_size(graph), nodes),
        "articulation": [node in articulation for node in range(nodes)],
        "ties": graph.number_of_edges(),
        "components": sum(1 for part in parts if len(part) > 1),
        "isolates": nx.number_of_isolates(graph),
        "bridges": sum(1 for _ in nx.bridges(graph)),
        "modularity": nx.algorithms.community.modularity(graph, groups.values())
        if graph.number_of_edges()
        else None,
    }


def between_groups(nodes, edges, group):
    """The ties between each two groups as networkx counts them: a tie within a group lies on the diagonal, once."""
    known = nx.Graph()
    known.add_nodes_from((node, {"group": group[node]}) for node in range(nodes) if group[node] is not None)
    known.add_edges_from(edge for edge in edges if edge[0] != edge[1] and edge[0] in known and edge[1] in known)
    order = {each: at for at, each in enumerate(sorted(set(group) - {None}))}
    mixing = nx.attribute_mixing_matrix(known, "group", mapping=order, normalized=False)
    return [
        [ties / 2 if one == other else ties for other, ties in enumerate(row)] for one, row in enumerate(mixing.tolist())
    ]


def with_igraph(nodes, edges, community):
    graph = igraph.Graph(n=nodes, edges=[edge for edge in edges if edge[0] != edge[1]])
    graph.simplify()
    articulation = set(graph.articulation_points())
    # igraph wants a number for those in no community: each gets one of their own.
    membership = [nodes + node if group is None else group for node, group in enumerate(community)]
    louvain = graph.community_multilevel() if graph.ecount() else None
    return {
        "degree": graph.degree(),
        "core": graph.coreness(),
        "betweenness": graph.betweenness(),
        "constraint": listed(graph.constraint(), nodes) if nodes else [],
        "articulation": [node in articulation for node in range(nodes)],
        "ties": graph.ecount(),
        "bridges": len(graph.bridges()),
        "modularity": graph.modularity(membership) if graph.ecount() else None,
        "louvain": louvain.modularity if louvain else None,
    }


answers = []
for given in json.load(sys.stdin):
    question = given["nodes"], given["edges"], given["community"]
    between = between_groups(given["nodes"], given["edges"], given["group"])
    answers.append({"networkx": {**with_networkx(*question), "between": between}, "igraph": with_igraph(*question)})
json.dump(answers, sys.stdout)
