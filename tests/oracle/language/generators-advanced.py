def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, g):
    for i, x in enumerate(g):
        if i == n:
            return
        yield x


print(list(take(10, fib())), sum(x for x in take(5, fib())))
g = (x * x for x in range(5))
print(next(g), g, type(g).__name__, list(g), g.gi_frame is None) if False else print(next(g), list(g))


def coro():
    print('start')
    x = yield 'ready'
    while x is not None:
        print('got', x)
        x = yield x * 2
    return 'bye'


c = coro()
print(c.send(None), c.send(3), c.send(4))
try:
    next(c)
except StopIteration as stop:
    print(repr(stop.value), stop.args)


def errors():
    for i in range(3):
        try:
            yield i
        except ZeroDivisionError as e:
            yield f'handled {e}'


e = errors()
print(next(e), e.throw(ZeroDivisionError('zd')), next(e))
try:
    e.throw(KeyError, 'kk')
except KeyError as error:
    print('out', error)
print(list(e))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)), max(tree(4)), sorted(set(tree(3))), dict.fromkeys(tree(2)), ' '.join(str(i) for i in tree(2)))
