import threading, time
t = threading.Thread(target=time.sleep, args=(0.3,)); t.start()
print(t.join(0.1), t.is_alive()); t.join(); print(t.is_alive())
