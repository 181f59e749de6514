from multiprocessing import Manager, Pool

def work(args):
    d, i = args
    d[i] = i * i

if __name__ == "__main__":
    with Manager() as m:
        d = m.dict()
        with Pool(3) as pool:
            pool.map(work, [(d, i) for i in range(5)])
        print(sorted(d.items()))
        l = m.list([3, 1, 2])
        l.sort()
        print(l, l[0], len(l), list(reversed(list(l))))
        try:
            l.pop(10)
        except IndexError as error:
            print(error)
        try:
            l.index(99)
        except ValueError as error:
            print(error)
        q = m.Queue(1)
        q.put("x")
        try:
            q.put_nowait("y")
        except Exception as error:
            print(type(error).__name__)
        s = m.Semaphore(1)
        with s:
            print(s.acquire(False))
        b = m.Barrier(1)
        print(b.wait(), b.parties, b.broken)
