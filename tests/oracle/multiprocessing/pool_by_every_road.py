from multiprocessing import Pool, TimeoutError
import time

def f(x):
    return x*x

def add(a, b): return a + b

if __name__ == '__main__':
    # start 4 worker processes
    with Pool(processes=4) as pool:
        print(pool.map(f, range(10)))
        print(sorted(pool.imap_unordered(f, range(10))))
        for i in pool.imap(f, range(4), chunksize=2):
            print(i, end=' ')
        print()
        print(pool.starmap(add, [(1, 2), (3, 4)]), pool.starmap_async(add, zip('ab', 'cd')).get())
        res = pool.apply_async(f, (20,))
        print(res.get(timeout=1))
        res = pool.apply_async(time.sleep, (10,))
        try:
            print(res.get(timeout=1))
        except TimeoutError as e:
            print("We lacked patience and got a multiprocessing.TimeoutError", repr(e))
        m = pool.map_async(f, [1, 2, 3], callback=lambda r: print('cb', r))
        m.wait()
        print(m.ready(), m.successful(), m.get())
        print(pool.apply(add, (2,), {'b': 3}))
        it = pool.imap(f, [1, 2])
        print(next(it), it.next(), end=' ')
        try: next(it)
        except StopIteration: print('stop')
    # exiting the 'with'-block has stopped the pool
    print("Now the pool is closed and no longer available")
    try:
        pool.map(f, [1])
    except ValueError as e:
        print(e)
