import threading, time
c = threading.Condition()
def w():
    with c:
        with c:
            print("wait"); c.wait(); print("back")
t = threading.Thread(target=w); t.start(); time.sleep(0.1)
with c: c.notify()
t.join()
