import concurrent.futures as cf, threading, time, logging

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__module__ + '.' + type(e).__name__ + ':', e)
e2 = cf.ThreadPoolExecutor(1)
hold = threading.Event()
a = e2.submit(hold.wait)
bs = [e2.submit(pow, 1, 1) for _ in range(3)]
hold.set() if False else None
e2.shutdown(wait=False, cancel_futures=True)
print([b.cancelled() for b in bs], a.running())
hold.set()
print(a.result())
t(e2.submit, pow, 1, 1)
