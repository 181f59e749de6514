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
    q = mp.Queue(2)
    q.put(1)
    q.put([2])
    t(q.put, 3, False)
    t(q.put_nowait, 3)
    t(q.put, 3, True, 0.05)
    time.sleep(0.05)
    print(q.full(), q.qsize(), q.empty(), q.get(), q.get_nowait())
    t(q.get, False)
    t(q.get, True, 0.05)
    t(q.get_nowait)
    q.close()
    t(q.put, 1)
    t(q.get)
    q.join_thread()
    jq = mp.JoinableQueue()
    jq.put(1)
    jq.get()
    jq.task_done()
    t(jq.task_done)
    jq.join()
    sq = mp.SimpleQueue()
    sq.put('s')
    print(sq.empty(), sq.get(), sq.empty())
    sq.close()
    t(sq.put, 1)
