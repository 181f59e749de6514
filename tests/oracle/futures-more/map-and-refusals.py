import concurrent.futures as cf, threading, time, logging

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__module__ + '.' + type(e).__name__ + ':', e)
ex = cf.ThreadPoolExecutor(1)
with cf.ThreadPoolExecutor(max_workers=2, thread_name_prefix='P') as p:
    print(list(p.map(lambda a, b: a + b, [1, 2, 3], [10, 20])), threading.active_count())
    it = p.map(lambda x: 1 // x, [1, 0, 2])
    print(type(it).__name__, next(it))
    t(next, it)
    t(next, it)
    it = p.map(time.sleep, [0.5, 0.01], timeout=0.1)
    t(list, it)
t(p.submit, print)
t(p.map, print, [1])
t(cf.ThreadPoolExecutor, 0)
t(cf.ThreadPoolExecutor, -1)
t(cf.ThreadPoolExecutor, initializer=3)
t(ex.submit)
