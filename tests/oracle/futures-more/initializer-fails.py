import concurrent.futures as cf, threading, time, logging

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__module__ + '.' + type(e).__name__ + ':', e)
ex = cf.ThreadPoolExecutor(1)

def init():
    raise RuntimeError('init fails')
logging.disable(logging.CRITICAL)
with cf.ThreadPoolExecutor(1, initializer=init) as e3:
    h = e3.submit(pow, 1, 1)
    t(h.result)
    t(e3.submit, pow, 1, 1)
print(cf.TimeoutError is TimeoutError, cf.CancelledError.__mro__[1].__name__, issubclass(cf.BrokenExecutor, RuntimeError), cf.InvalidStateError, ex._max_workers)
print(sorted(cf.__all__))

def rec(n):
    return ex4.submit(rec, n - 1).result() + 1 if n else 0
with cf.ThreadPoolExecutor(5) as ex4:
    print(ex4.submit(rec, 3).result())
with cf.ThreadPoolExecutor() as ex5:
    fut_to = {ex5.submit(pow, n, 2): n for n in range(4)}
    for f in cf.as_completed(fut_to):
        pass
    print(sorted(((fut_to[f], f.result()) for f in fut_to)))
ex.shutdown()
