import contextlib
import io


@contextlib.contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    except ValueError as error:
        print('swallowed', error)
    finally:
        print(f'</{name}>')


with tag('a') as a, tag('b'):
    print(a)
    raise ValueError('x')
with contextlib.suppress(KeyError, IndexError):
    [][1]
    print('never')
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print('hidden')
print(repr(buffer.getvalue()))
with contextlib.ExitStack() as stack:
    for name in 'xy':
        stack.enter_context(tag(name))
    stack.callback(print, 'callback', 1)


class Thing:
    def close(self):
        print('closed')


with contextlib.closing(Thing()), contextlib.nullcontext(5) as five:
    print(five)


@tag('deco')
def f():
    return 'f ran'


print(f())


@contextlib.contextmanager
def never():
    if False:
        yield


try:
    with never():
        pass
except RuntimeError as error:
    print(error)
try:
    with tag('k'):
        raise KeyError('through')
except KeyError as error:
    print(repr(error))
