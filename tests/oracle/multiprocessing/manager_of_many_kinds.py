# -*- coding:utf-8 -*-
from multiprocessing import Process, Manager
import os

def f(d, l, n):
    name = n.name
    d[os.getpid() * 0 + 1] = '1'
    d['2'] = 2
    d[0.25] = None
    l.append(name)
    l.reverse()
    n.count += 1

if __name__ == '__main__':
    with Manager() as manager:
        d = manager.dict()
        l = manager.list(range(10))
        n = manager.Namespace()
        n.name = 'ns'
        n.count = 0
        p = Process(target=f, args=(d, l, n))
        p.start()
        p.join()
        print(d)
        print(l)
        print(n)
        print(n.count, repr(d)[:10], str(l[2:4]))
        v = manager.Value('i', 5); v.value += 2
        print(v, v.value, manager.Array('i', [1, 2, 3]))
        lock = manager.Lock()
        with lock:
            print('held')
        q = manager.Queue(); q.put('x'); print(q.get(), q.empty(), q.qsize())
        e = manager.Event(); e.set(); print(e.is_set(), e.wait(0.1))
        try:
            n.nothing
        except AttributeError as ex:
            print(ex)
