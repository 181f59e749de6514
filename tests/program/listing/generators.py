def count(n):
    i = 0
    while i < n:
        got = yield i
        if got:
            i = got
        else:
            i += 1
    return 'end'


def chain(*parts):
    for part in parts:
        result = yield from part
        print(result)
    yield


def guarded():
    try:
        while True:
            yield 1
    except GeneratorExit:
        print('closed')
    finally:
        yield 2


def with_lock(lock):
    with lock:
        value = yield
        yield value, (yield)


def tree(node):
    if node is None:
        return
    yield from tree(node.left)
    yield node.value
    yield from tree(node.right)


make = lambda n: (yield n)
gen = (c for c in count(3) if c is not None)
print(list(gen), sum(x for x in chain([1], [2])))
