import threading, time
c = threading.Condition()
with c:
    b = time.monotonic(); print(c.wait(0.25), round(time.monotonic() - b, 2)); print(c.wait(0), c.wait(-1))
