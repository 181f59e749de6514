import threading

lock_odd, lock_even = threading.Lock(), threading.Lock()
lock_even.acquire()


def odds():
    for n in range(1, 10, 2):
        lock_odd.acquire()
        print(f'odd {n}')
        lock_even.release()


def evens():
    for n in range(2, 11, 2):
        lock_even.acquire()
        print(f'    even {n}')
        lock_odd.release()


t1 = threading.Thread(target=odds)
t2 = threading.Thread(target=evens)
t2.start()
t1.start()
t1.join()
t2.join()
print(lock_odd.locked(), lock_even.locked())
