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
        it = p.imap(sq, range(3))
        print(next(it), it.next(timeout=1), list(it))
        t(next, it)
        it = p.imap(boom, [1, 2])
        t(next, it)
        t(next, it)
        t(next, it)
        print(sorted(p.imap_unordered(slow, [0.2, 0.01])))
        it = p.imap(slow, [0.5])
        t(it.next, 0.05)
        print(p.starmap(pow, [(2, 3), (3, 2)]), p.starmap_async(pow, [(1, 1)]).get())
        t(p.starmap, pow, [1])
        t(p.map, sq, 5)
        t(p.join)
