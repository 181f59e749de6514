class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right
    def __iter__(self):
        if self.left: yield from self.left
        yield self.value
        if self.right: yield from self.right
class Tree:
    def __init__(self): self.root = None; self.size = 0
    def insert(self, value):
        self.size += 1
        if self.root is None: self.root = Node(value); return
        node = self.root
        while True:
            side = "left" if value < node.value else "right"
            child = getattr(node, side)
            if child is None: setattr(node, side, Node(value)); return
            node = child
    def __len__(self): return self.size
    def __contains__(self, value): return any(v == value for v in self.root)
    def __iter__(self): return iter(self.root)
t = Tree()
for v in [5, 2, 8, 1, 9, 3]: t.insert(v)
print(list(t), len(t), 8 in t, 7 in t)
def primes(n):
    sieve = [True] * (n + 1)
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            for j in range(i * i, n + 1, i): sieve[j] = False
    return [i for i in range(2, n + 1) if sieve[i]]
print(primes(50))
def quicksort(l):
    if len(l) < 2: return l
    pivot, *rest = l
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])
print(quicksort([3, 6, 1, 8, 2, 9, 2]))
words = "the cat the dog the end".split()
freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0])))
def hanoi(n, a, b, c): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(8, "A", "B", "C"))
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print(max(range(1, 1000), key=collatz))
matrix = [[1, 2], [3, 4]]
print([list(r) for r in zip(*matrix)], [[sum(a * b for a, b in zip(r, c)) for c in zip(*matrix)] for r in matrix])
