import multiprocessing as mp, os, time, threading, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__module__ + '.' + type(e).__name__ + ':', e, '|', type(e.__cause__).__name__ if e.__cause__ else '')

def sq(x):
    return x * x

def boom(x):
    raise ValueError('boom', x)

def ident(x):
    return (mp.current_process().name.startswith('ForkPoolWorker'), mp.current_process().daemon)

def init(a):
    global G
    G = a

def useg(x):
    return G + x

def where(r):
    print('callback in', threading.current_thread() is threading.main_thread(), r)

def ewhere(e):
    print('error callback', repr(e), threading.current_thread() is not threading.main_thread())

def slow(x):
    time.sleep(x)
    return x

def child_of_daemon(_):
    try:
        mp.Process(target=sq, args=(1,)).start()
    except AssertionError as e:
        return str(e)

def unp(x):
    return lambda: 1
if __name__ == '__main__':
    with mp.Pool(2, initializer=init, initargs=(10,)) as p:
        print(p.map(useg, [1, 2]), p.map(sq, []), p.apply(sq, (3,)), p.apply(sq, args=(4,), kwds={}))
        t(p.apply, boom, (1,))
        t(p.map, boom, [1])
        t(p.map, lambda x: x, [1])
        t(p.apply, unp, (1,))
        print(p.apply(ident, (1,)), p.apply(child_of_daemon, (1,)))
        r = p.apply_async(sq, (5,), callback=where)
        print(r.get(), r.ready(), r.successful())
        r = p.apply_async(boom, (5,), callback=where, error_callback=ewhere)
        r.wait()
        time.sleep(0.05)
        print(r.successful())
        r = p.apply_async(slow, (0.3,))
        t(r.successful)
        t(r.get, 0.05)
        print(r.get(), r.wait(1))
        m = p.map_async(sq, range(5), 2, where)
        print(m.get())
