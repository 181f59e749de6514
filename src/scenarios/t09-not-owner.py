import threading

lock = threading.RLock()


def stranger():
    lock.release()


lock.acquire()
t = threading.Thread(target=stranger, name="Stranger")
t.start()
t.join()
lock.release()
print("the owner released it")
