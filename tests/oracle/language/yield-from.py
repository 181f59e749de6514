def inner():
    got = yield 1
    print('got', got)
    try:
        yield 2
    except KeyError as error:
        print('inner caught', error)
        yield 'recovered'
    return 'result'


def outer():
    result = yield from inner()
    print('outer has', result)
    yield from [10, 20]
    yield from 'ab'
    return 'done'


g = outer()
print(next(g), g.send('hello'), g.throw(KeyError('k')))
print(list(g))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], []])))


def with_return():
    x = yield from (i for i in range(2))
    print(x)


print(list(with_return()))
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)
