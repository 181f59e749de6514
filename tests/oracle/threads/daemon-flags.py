import threading
t = threading.Thread(target=print)
print(t.daemon)
t.daemon = True
print(t.daemon, t.isDaemon() if False else "")
t.start(); t.join()
try: t.daemon = False
except RuntimeError as e: print(e)
u = threading.Thread(target=lambda: print(threading.Thread().daemon), daemon=True)
u.start(); u.join()
