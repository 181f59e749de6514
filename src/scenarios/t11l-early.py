import threading

cond = threading.Condition()


def signal():
    with cond:
        cond.notify()


def sleeper():
    with cond:
        cond.wait()
    print("woken")


s = threading.Thread(target=signal, name="Signal")
w = threading.Thread(target=sleeper, name="Sleeper")
s.start()
w.start()
s.join()
w.join()
