import threading, time
c = threading.Condition(); n = 0
def up():
    global n
    for _ in range(3):
        time.sleep(0.05)
        with c:
            n += 1; c.notify_all()
t = threading.Thread(target=up); t.start()
with c:
    print(c.wait_for(lambda: n >= 2), n >= 2)
    print(c.wait_for(lambda: n > 99, timeout=0.3))
t.join()
