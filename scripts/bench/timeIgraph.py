"""Times igraph in C, on one thread. Reads {nodes, edges} on stdin, writes {ms, betweenness}."""

import json
import sys
import time

import igraph

given = json.load(sys.stdin)
graph = igraph.Graph(n=given["nodes"], edges=given["edges"])
start = time.perf_counter()
betweenness = graph.betweenness()
json.dump({"ms": (time.perf_counter() - start) * 1000, "betweenness": betweenness}, sys.stdout)
