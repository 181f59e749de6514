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
    with mp.Manager() as m:
        d = m.dict(a=1)
        d['b'] = [1]
        d['b'].append(2)
        print(d, d.copy(), d.items(), d.values(), len(d), d.setdefault('c', 3), d.pop('a'), 'zz' in d, d.get('q'))
        t(lambda: d['nope'])
        x = d['b']
        x.append(5)
        d['b'] = x
        print(d['b'])
        d.update({'k': 1})
        del d['k']
        d.clear()
        print(dict(d), repr(d)[:12])
        l = m.list([3, 1, 2])
        l.sort()
        l.append(9)
        l += [7]
        print(l, l[0], l[-1], l[1:3], len(l), 9 in l, l.index(2), list(l), l.pop(), l.count(1))
        t(lambda: l[50])
        l[0] = 'x'
        l.extend('ab')
        l.insert(0, 0)
        l.remove('a')
        l.reverse()
        print(l, [i for i in l])
        nested = m.list([m.dict(x=1)])
        nested[0]['x'] = 5
        print(nested[0]['x'])
        n = m.Namespace(a=1)
        n.b = 2
        print(n, n.a)
        del n.a
        t(lambda: n.a)
        q = m.Queue(1)
        q.put(1)
        t(q.put, 2, False)
        print(q.get(), q.full())
        t(q.get, timeout=0.01)
        jq = m.JoinableQueue()
        lk = m.RLock()
        with lk, m.Lock(), m.Semaphore(2), m.Condition():
            print('locked')
        b = m.Barrier(1)
        print(b.wait(), m.Event().is_set(), m.Value('i', 3).get(), m.address is not None)
        pl = m.Pool(2)
        print(pl.map(sq, [1, 2]))
    t(lambda: d['a'])
