def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

def numbers(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print('got', got)
    return 'finished'
g = numbers(3)
print(g.__name__, g.__qualname__, g.gi_running, g.gi_suspended, type(g), iter(g) is g, g.gi_code.co_name, g.gi_yieldfrom)
print(next(g), g.send('hello'), g.__next__(), g.gi_suspended)
attempt('end', lambda: next(g))
attempt('again', lambda: next(g))
attempt('send end', lambda: g.send(1))
print(g.close(), g.gi_frame, list(g))
attempt('send just started', lambda: numbers(1).send(5))
def stop():
    try:
        next(numbers(0))
    except StopIteration as error:
        return error.value, error.args
print(stop())
attempt('throw', lambda: numbers(2).throw(ValueError('x')))
attempt('throw class', lambda: numbers(2).throw(KeyError))
attempt('throw class value', lambda: numbers(2).throw(KeyError, 'v'))
attempt('throw int', lambda: numbers(2).throw(5))
attempt('throw none', lambda: numbers(2).throw())
def catching():
    while True:
        try:
            x = yield 'ready'
            print('x', x)
        except ValueError as error:
            print('caught', error)
            yield 'handled'
        finally:
            print('finally')
h = catching()
print(next(h), h.throw(ValueError('one')), next(h), h.send(2))
print(h.close(), h.close())
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
k = stubborn()
next(k)
attempt('stubborn', k.close)
kept = k
def reentrant():
    yield next(me)
me = reentrant()
attempt('reentrant', lambda: next(me))
class Custom(Exception):
    def __init__(self, a, b=2):
        super().__init__(f'{a}-{b}')
attempt('throw custom', lambda: numbers(1).throw(Custom, (1, 5)))
def closer():
    try:
        yield 1
    finally:
        print('closing')
z = closer()
print(next(z), z.close(), next(z, 'nothing'))
def delegating():
    result = yield from numbers(2)
    print('result', result)
    yield from 'ab'
d = delegating()
print(next(d), type(d.gi_yieldfrom).__name__, list(d))
e = (x * 2 for x in range(3))
print(e.__name__, e.__qualname__, list(e), next(e, None))
attempt('subscript', lambda: (x for x in 'a')[0])
attempt('len', lambda: len(x for x in 'a'))
attempt('not iterator', lambda: next([]))
attempt('not iterator int', lambda: next(5))
attempt('not iterable', lambda: iter(5))
attempt('next none', lambda: next())
attempt('next three', lambda: next(1, 2, 3))
attempt('name', lambda: setattr(d, '__name__', 5))
attempt('set', lambda: setattr(d, 'foo', 5))
attempt('type', lambda: type(d)())
def raises_stop():
    raise StopIteration('inner')
    yield
attempt('pep 479', lambda: list(raises_stop()))
