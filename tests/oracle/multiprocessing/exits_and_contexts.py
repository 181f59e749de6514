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
    x = mp.Process(target=badexit)
    x.start()
    x.join()
    print(x.exitcode)
    x = mp.Process(target=uncaught, name='U')
    x.start()
    x.join()
    print(x.exitcode)
    x.close()
    t(x.join)
    t(lambda: x.pid)
    print(mp.current_process().name, mp.parent_process(), mp.active_children(), mp.cpu_count() >= 1, mp.get_start_method(), mp.get_all_start_methods(), mp.current_process().pid == os.getpid(), mp.current_process())
    t(mp.set_start_method, 'bad')
    t(mp.get_context, 'bad')
    t(mp.set_start_method, 'fork')
    mp.freeze_support()
    print(mp.get_logger().name, mp.TimeoutError, mp.ProcessError, mp.AuthenticationError, mp.BufferTooShort)
    ctx = mp.get_context('spawn')
    print(ctx.get_start_method(), ctx.Process, type(ctx).__name__)
    try:
        mp.Process(target=f, args=(threading.Lock(),)).start()
        print('fork takes anything')
        ctx.Process(target=f, args=(threading.Lock(),)).start()
    except TypeError as ex:
        print(ex)
