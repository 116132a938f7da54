"""Figures of networks as networkx and igraph give them. Reads [{name, nodes, edges, community}] on stdin."""

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
    answers.append({"networkx": with_networkx(*question), "igraph": with_igraph(*question)})
json.dump(answers, sys.stdout)
