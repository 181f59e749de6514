import threading

lock = threading.Lock()


def careless():
    lock.acquire()
    print("about to divide")
    1 / 0
    lock.release()


def patient():
    lock.acquire()
    print("at last")
    lock.release()


one = threading.Thread(target=careless, name="Careless")
two = threading.Thread(target=patient, name="Patient")
one.start()
two.start()
one.join()
two.join()
