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
    with mp.Pool(1) as p:
        p.map(sq, [1])
    t(p.apply, sq, (1,))
    t(p.map, sq, [1])
    t(p.imap, sq, [1])
    print(str(p).split()[0], p._state if hasattr(p, '_state') else '')
    p.join()
    t(mp.Pool, 0)
    t(mp.Pool, -1)
    t(mp.Pool, 1, 5)
    p = mp.Pool(1, maxtasksperchild=1)
    print(len({p.apply(os.getpid) for _ in range(3)}))
    p.close()
    p.close()
    t(p.apply_async, sq, (1,))
    p.join()
    p.terminate()
    print(p)
    try:
        with mp.Pool(1) as p:
            p.map(boom, [9])
    except ValueError as e:
        print(type(e.__cause__), str(e.__cause__).strip().splitlines()[-1])
