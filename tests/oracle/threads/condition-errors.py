import threading
c = threading.Condition()
for f in (c.wait, c.notify, c.notify_all):
    try: f()
    except RuntimeError as e: print(e)
try: c.release()
except RuntimeError as e: print(e)
