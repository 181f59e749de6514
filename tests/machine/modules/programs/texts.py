"""string, textwrap, json, copy, pprint, statistics, heapq, bisect."""
import bisect
import copy
import heapq
import json
import pprint
import statistics
import string
import textwrap
from string import Template

print(string.ascii_lowercase, string.digits, string.punctuation, string.capwords("hello  big world"))
t = Template("$who likes ${what}s, costs $$5")
print(t.substitute(who="Tim", what="kung pao"), t.safe_substitute(who="X"), Template("$a $b").safe_substitute({"a": 1}))
for call in (lambda: t.substitute(who="x"), lambda: Template("$").substitute(), lambda: Template("a\n$1").substitute()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(textwrap.dedent("""
    a
      b

    c
    """), textwrap.indent("x\n\ny", "> "), textwrap.fill("the quick brown fox jumps over the lazy dog", 16), sep="|")
print(textwrap.wrap("the quick brown fox", width=10), textwrap.shorten("hello big wide world", 14))

data = {"a": [1, 2.5, None, True], "b": {"c": "é\n\"q\"", "d": []}, "e": {}, "1": (1,), "😀": "\x01"}
print(json.dumps(data), json.dumps(data, indent=2, sort_keys=True), json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.loads(json.dumps(data)) == {**data, "1": [1]}, json.loads(' [1, -2.5e3, "x\\u00e9\\n\\ud83d\\ude00", false, {"k": null}] '))
print(json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps("a"), json.dumps(float("inf")), json.loads("NaN"))


class Point:
    def __init__(self, x):
        self.x = x


print(json.dumps(Point(1), default=lambda o: o.__dict__), json.loads('{"x": 1}', object_hook=lambda d: Point(**d)).x)
for text in ("", "{", '{"a" 1}', "[1,]", '{"a": 1,}', "[1 2]", "nul", '"abc', "1 2", '"\\x"', "{1: 2}"):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(error)
try:
    json.dumps({1, 2})
except TypeError as error:
    print(error)

inner = [1, 2]
outer = {"k": inner, "t": (inner, 3), "p": Point(inner)}
shallow, deep = copy.copy(outer), copy.deepcopy(outer)
inner.append(3)
print(shallow["k"], deep["k"], deep["t"], deep["p"].x, deep["k"] is deep["t"][0], deep["k"] is deep["p"].x)
loop = [1]
loop.append(loop)
other = copy.deepcopy(loop)
print(other[1] is other, copy.copy({1, 2}), copy.copy(Point(4)).x, copy.deepcopy((1, "a")))


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


print(copy.copy(Custom()), copy.deepcopy([Custom()]))
heap = []
for n in (5, 1, 8, 3, 9, 2):
    heapq.heappush(heap, n)
print(heap, heapq.heappop(heap), heap, heapq.heappushpop(heap, 4), heapq.heapreplace(heap, 7), heap)
jobs = [(2, "b"), (1, "z"), (1, "a")]
heapq.heapify(jobs)
print(jobs, [heapq.heappop(jobs) for _ in range(3)], heapq.nsmallest(2, [4, 1, 3]), heapq.nlargest(2, "bca"))
print(list(heapq.merge([1, 4, 6], [2, 3, 7])), list(heapq.merge("ca", "b", key=str.lower, reverse=True)))


class Task:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


tasks = []
for n in (4, 2, 6, 1):
    heapq.heappush(tasks, Task(n))
print([heapq.heappop(tasks).n for _ in range(4)])
values = [1, 3, 3, 5]
bisect.insort(values, 4)
print(values, bisect.bisect(values, 3), bisect.bisect_left(values, 3), bisect.bisect_right(values, 9, lo=1))
print(bisect.bisect([{"k": 1}, {"k": 5}], 3, key=lambda r: r["k"]))
for call in (lambda: heapq.heappop([]), lambda: heapq.heappush(3, 1), lambda: heapq.heappush([1], "a"), lambda: bisect.bisect([1], "a")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
pprint.pprint({"name": "x" * 30, "list": list(range(20)), "nested": {"a": "y" * 40, "b": (1, 2)}})
pprint.pprint([1, "a", {"z": 1, "b": 2}])
print(statistics.mean([1, 2, 3, 4]), statistics.mean([1, 2, 3]), statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]))
print(statistics.stdev([1, 2, 3, 4]), statistics.pstdev([1.5, 2.5]), statistics.variance([2, 4, 6]), statistics.mode("aab"), statistics.fmean([1, 2]))
