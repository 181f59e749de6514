import threading

cond = threading.Condition()
event = threading.Event()


def work():
    me = threading.currentThread()
    with cond:
        cond.notifyAll()
    event.set()


t = threading.Thread(target=work)
t.setName('old style')
t.setDaemon(True)
for _ in range(3):
    print(t.getName(), t.isDaemon())
t.start()
t.join()
print(threading.activeCount(), event.isSet())
