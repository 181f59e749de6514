import multiprocessing as mp, os, time, sys, queue, threading

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__module__ + '.' + type(e).__name__ + ':', e)

def f(*a):
    pass

def child(v, arr, l):
    with v.get_lock():
        v.value += 1
    for i in range(len(arr)):
        arr[i] *= 2

def cond_waiter(c, e):
    with c:
        print('waiter waits')
        e.set()
        c.wait()
        print('waiter woke')

def bar(b, i):
    try:
        b.wait(1)
    except threading.BrokenBarrierError:
        print('broken', b.broken)

def badexit():
    sys.exit('message')

def uncaught():
    raise ValueError('in child')
if __name__ == '__main__':
    lk = mp.Lock()
    t(lk.release)
    lk.acquire()
    print(lk.acquire(False), lk.acquire(timeout=0.01), lk)
    lk.release()
    print(lk)
    rl = mp.RLock()
    t(rl.release)
    rl.acquire()
    rl.acquire()
    print(rl)
    rl.release()
    rl.release()
    s = mp.Semaphore(2)
    print(s, s.get_value(), s.acquire(), s.get_value())
    bs = mp.BoundedSemaphore(1)
    t(bs.release)
    print(bs)
    t(mp.Semaphore, -1)
