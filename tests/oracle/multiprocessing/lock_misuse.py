from multiprocessing import BoundedSemaphore, Condition, Lock, Process, RLock, Semaphore

def attempt(what, f):
    try:
        print(what, f(), flush=True)
    except BaseException as error:
        print(what, type(error).__name__, error, flush=True)

lock, rlock, sem, bounded, cond = Lock(), RLock(), Semaphore(2), BoundedSemaphore(1), Condition()
attempt("release free lock", lock.release)
attempt("release free rlock", rlock.release)
attempt("release free bounded", bounded.release)
attempt("wait without", cond.wait)
attempt("notify without", cond.notify)
attempt("acquire", lock.acquire)
attempt("acquire no wait", lambda: lock.acquire(False))
attempt("acquire timeout", lambda: lock.acquire(timeout=0.05))
attempt("acquire negative", lambda: lock.acquire(timeout=-1))
print(lock)
def child():
    print(lock, flush=True)
    attempt("child releases", lock.release)
    attempt("child releases rlock", rlock.release)
rlock.acquire()
rlock.acquire()
print(rlock)
p = Process(target=child)
p.start()
p.join()
attempt("acquire again", lambda: lock.acquire(False))
print(sem, sem.get_value(), bounded)
sem.acquire()
print(sem.get_value())
