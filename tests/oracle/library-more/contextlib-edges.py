from contextlib import asynccontextmanager, AsyncExitStack, aclosing, AbstractAsyncContextManager
from contextlib import *
import contextlib, sys, io, asyncio

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__ + ':', e)

@contextmanager
def cm(n):
    """doc of cm"""
    print('enter', n)
    try:
        yield (n * 2)
    except ValueError as e:
        print('swallow', e)
    finally:
        print('exit', n)
with cm(1) as x:
    print(x)
with cm(2):
    raise ValueError('v')

def f():
    with cm(3):
        raise KeyError('k')
t(f)

@cm('deco')
def g(a):
    return a + 1
print(g(1), g(2), cm.__doc__, cm.__name__)

@contextmanager
def none():
    if 0:
        yield
t(lambda: none().__enter__())

@contextmanager
def twice():
    yield 1
    yield 2

def h():
    with twice():
        pass
t(h)

def h2():
    with twice():
        raise ValueError('x')
t(h2)

@contextmanager
def stopper():
    yield

def h3():
    with stopper():
        raise StopIteration('s')
t(h3)
c = cm(9)
with c:
    pass
t(c.__enter__)
with suppress(KeyError, ValueError):
    {}[1]

def s():
    with suppress(KeyError):
        1 / 0
t(s)
with suppress(ValueError):
    raise ExceptionGroup('g', [ValueError(1), ValueError(2)])

class Cl:

    def close(self):
        print('closed')
with closing(Cl()) as q:
    print(type(q).__name__)
with nullcontext(5) as n:
    print(n)
buf = io.StringIO()
with redirect_stdout(buf):
    print('hidden')
print(repr(buf.getvalue()))
with redirect_stderr(buf):
    print('err', file=sys.stderr)
print(repr(buf.getvalue()))
with ExitStack() as st:
    a = st.enter_context(cm('a'))
    b = st.enter_context(cm('b'))
    st.callback(print, 'callback', sep='-')
    st.push(lambda *e: print('push', e[0]))
    st2 = st.pop_all() if False else None
    print('body')

def es():
    with ExitStack() as st:
        st.enter_context(cm('z'))
        st.callback(lambda: 1 / 0)
        raise KeyError('orig')
try:
    es()
except Exception as e:
    print(repr(e), repr(e.__context__), repr(e.__cause__))
t(lambda: ExitStack().enter_context(5))
with ExitStack() as st:
    st.push(cm('p')) if False else st.enter_context(suppress(ValueError))
    raise ValueError

class AB(AbstractContextManager):

    def __exit__(self, *a):
        print('AB exit', a[0])
        return True
with AB() as ab:
    raise ValueError

class CD(ContextDecorator):

    def __enter__(self):
        print('in')
        return self

    def __exit__(self, *e):
        print('out')

@CD()
def fn():
    print('fn')
fn()

def noexit():

    class X:

        def __enter__(self):
            pass
    with X():
        pass
t(noexit)

def noenter():
    with 5:
        pass
t(noenter)
