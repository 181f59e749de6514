import threading
c = threading.Condition(); ready = []
def waiter():
    with c:
        while not ready: c.wait()
        print("saw", ready)
t = threading.Thread(target=waiter); t.start()
with c:
    ready.append(1); c.notify()
t.join()
