def resource():
    print('open')
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('closing')
        raise
    finally:
        print('closed')


g = resource()
print(next(g))
g.close()
g.close()
print(list(g))
for x in resource():
    print(x)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def leak():
    yield 1
    raise StopIteration('x')


try:
    list(leak())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def again():
    yield next(me)


me = again()
try:
    next(me)
except ValueError as error:
    print(error)
