# Generators: pipelines, send, throw, close, return values, delegation, infinite ones.
import itertools


def naturals():
    n = 0
    while True:
        yield n
        n += 1


def evens(source):
    for n in source:
        if n % 2 == 0:
            yield n


def batched(source, size):
    batch = []
    for item in source:
        batch.append(item)
        if len(batch) == size:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)


print(list(itertools.islice(batched(evens(naturals()), 3), 2)), list(batched("abcde", 2)))


def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print("reset:", error)
            total = count = 0
            average = None
            continue
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


g = averager()
print(next(g), g.send(10), g.send(20), g.throw(ValueError("again")), g.send(3))
try:
    g.send(None)
except StopIteration as stop:
    print("result", stop.value)


def delegating():
    result = yield from averager()
    print("delegate got", result)
    return "done"


d = delegating()
next(d)
d.send(4)
try:
    d.send(None)
except StopIteration as stop:
    print(stop.value)


def careful():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")


c = careful()
print(next(c))
c.close()
print(list(c), c.gi_frame)


def tree(node):
    if isinstance(node, list):
        for child in node:
            yield from tree(child)
    else:
        yield node


print(list(tree([1, [2, [3, 4], []], 5])))
e = (x * x for x in range(3))
print(next(e), sum(e), next(e, "empty"))
try:
    next(iter([]))
except StopIteration as stop:
    print(repr(stop.value))


def bad():
    yield 1
    raise StopIteration("inside")


try:
    list(bad())
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
try:
    averager().send(1)
except TypeError as error:
    print(error)
