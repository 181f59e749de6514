# List methods and sorting with keys, stability, several keys, reverse, and own orders.
from operator import itemgetter

people = [("ann", 30), ("bob", 25), ("cat", 30), ("dan", 25), ("eve", 35)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted(people, key=itemgetter(1), reverse=True), min(people, key=itemgetter(1)), max(people, key=lambda p: p[1]))
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(set(words), reverse=True))
words.sort(key=lambda w: (len(w), w.lower(), w))
print(words, words.sort(), words)
print(sorted("hello"), sorted({3: "a", 1: "b"}), sorted([True, False, 2, 0]), sorted([[2, 1], [1, 9], [1]]), sorted([(1, "b"), (1, "a")]), sorted([3, 1, 2], key=lambda x: -x), sorted([1.5, 1, 2]))
a = [5, 3]
a.append(4)
a.extend([1, 1])
a.insert(1, 9)
a.insert(-1, 7)
a.insert(100, 8)
print(a, a.count(1), a.index(4), a.index(1, 5), a.pop(), a.pop(0), a)
a.remove(1)
a.reverse()
print(a, a + [0], a * 2, [0] * 3, a == [1, 7, 1, 4, 3, 9], a < [2], a.copy() is a, 4 in a)
a += (1,)
a *= 2
a.clear()
print(a, bool(a), list("ab"), list({"k": 1}), list(range(3)), [[]] * 2)
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
alias = [[0] * 2] * 2
alias[0][0] = 1
print(grid, alias, [1, 2] < [1, 2, 3], [1, [2]] == [1, [2]], any([]), all([]), sum([[1], [2]], []))
for wrong in [lambda: [1, "a"].sort(), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: max([]), lambda: sorted(5), lambda: [].sort(5), lambda: sorted([1, 2], key=5), lambda: min(1), lambda: [3, 1] < 5, lambda: [1] + (2,), lambda: [1] * "a", lambda: max([1, "x"]), lambda: sorted([1j, 2j]), lambda: sum(["a"]), lambda: sum([1], "x"), lambda: [1].insert("a", 1), lambda: list(5), lambda: [].foo]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
numbers = [3, 1, 2]
print(max(numbers, default=0), max([], default="none"), min("b", "a"), min([3, 1], [2, 5], key=sum), sorted(numbers) is numbers)
deep = sorted([("b", [2]), ("a", [1])], key=lambda t: t[1])
print(deep, list(map(str, numbers)), " ".join(map(str, sorted(numbers))))
