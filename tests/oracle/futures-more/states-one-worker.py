import concurrent.futures as cf, threading, time, logging

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__module__ + '.' + type(e).__name__ + ':', e)
ev = threading.Event()

def wait():
    ev.wait()
    return 'w'
ex = cf.ThreadPoolExecutor(1)
f1 = ex.submit(wait)
f2 = ex.submit(pow, 2, 5)
f3 = ex.submit(pow, 2, 6)
time.sleep(0.01)
print(f1, f2)
print(f1.running(), f2.running(), f1.cancel(), f2.cancel(), f2.cancelled(), f2.done(), f2)
t(f2.result)
t(f2.exception)
t(f1.result, 0.01)
t(f1.exception, timeout=0.01)
f2.add_done_callback(lambda f: print('cb', f.cancelled()))
ev.set()
print(f1.result(), f3.result(), f1)
t(f1.set_result, 3)
t(f1.set_exception, ValueError())
time.sleep(0.01)
g = ex.submit(lambda: 1 / 0)
t(g.result)
print(repr(g.exception()), g)
ex.shutdown()
