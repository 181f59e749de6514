# Breadth first search, shortest paths with a heap, topological order, union find, a matrix class.
import heapq
from collections import defaultdict, deque

EDGES = [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3)]
graph = defaultdict(list)
for u, v, w in EDGES:
    graph[u].append((v, w))


def bfs(start):
    seen, order, queue = {start}, [], deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for other, _ in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


def dijkstra(start):
    best, heap = {}, [(0, start, [start])]
    while heap:
        distance, node, path = heapq.heappop(heap)
        if node in best:
            continue
        best[node] = (distance, "-".join(path))
        for other, weight in graph[node]:
            heapq.heappush(heap, (distance + weight, other, path + [other]))
    return best


def topological():
    incoming = defaultdict(int)
    for u, v, _ in EDGES:
        incoming[v] += 1
    ready = sorted(n for n in {e[0] for e in EDGES} if not incoming[n])
    while ready:
        node = ready.pop(0)
        yield node
        for other, _ in graph[node]:
            incoming[other] -= 1
            if not incoming[other]:
                ready.append(other)


class Sets:
    def __init__(self):
        self.parent = {}

    def find(self, x):
        self.parent.setdefault(x, x)
        while self.parent[x] != x:
            x = self.parent[x] = self.parent[self.parent[x]]
        return x

    def union(self, a, b):
        self.parent[self.find(a)] = self.find(b)


print(bfs("a"), list(topological()))
for node, (distance, path) in dijkstra("a").items():
    print(node, distance, path)
sets = Sets()
for a, b in [(1, 2), (3, 4), (2, 3), (5, 6)]:
    sets.union(a, b)
print(sets.find(1) == sets.find(4), sets.find(1) == sets.find(5), len({sets.find(n) for n in range(1, 7)}))


def fill(grid, r, c, new):
    old = grid[r][c]
    if old == new:
        return
    stack = [(r, c)]
    while stack:
        r, c = stack.pop()
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old:
            grid[r][c] = new
            stack += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]


grid = [list(row) for row in ["..#.", ".##.", "#..."]]
fill(grid, 0, 0, "o")
print("\n".join(map("".join, grid)))


def determinant(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** c * m[0][c] * determinant([row[:c] + row[c + 1:] for row in m[1:]]) for c in range(len(m)))


print(determinant([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), [list(col) for col in zip(*[[1, 2], [3, 4]])])
