"""Times igraph in C, on one thread. Reads {nodes, edges} on stdin, writes {ms, cpu, betweenness}."""

import json
import sys
import time

import igraph

given = json.load(sys.stdin)
graph = igraph.Graph(n=given["nodes"], edges=given["edges"])
start, at_work = time.perf_counter(), time.process_time()
betweenness = graph.betweenness()
ms, cpu = (time.perf_counter() - start) * 1000, (time.process_time() - at_work) * 1000
json.dump({"ms": ms, "cpu": cpu, "betweenness": betweenness}, sys.stdout)
