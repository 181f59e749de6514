import threading, time
e = threading.Event(); print(e.is_set(), e.wait(0.1)); e.set(); print(e.is_set(), e.wait()); e.clear(); print(e.is_set())
def f(): print("wait", e.wait())
t = threading.Thread(target=f); t.start(); time.sleep(0.05); e.set(); t.join()
