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
    v = mp.Value('i', 3)
    a = mp.Array('d', [1.5, 2])
    l = mp.Lock()
    p = mp.Process(target=child, args=(v, a, l))
    p.start()
    p.join()
    print(v.value, a[:], v, len(a), a[1])
    a[0] = 9
    print(list(a))
    t(mp.Value, 'z')
    t(lambda: a.__setitem__(0, 'x'))
    t(lambda: a[7])
    print(mp.Array('i', 3)[:], mp.Value('d', 1.5, lock=False).value, mp.Value('c', b'x').value, mp.RawValue('i', 2), mp.RawArray('i', [1])[:])
    t(setattr, v, 'value', 'q')
    t(setattr, v, 'value', 2.5)
