import threading
for f in (lambda: threading.Thread(5), lambda: threading.Thread(target=1, foo=2)):
    try: f()
    except (AssertionError, TypeError) as e: print(type(e).__name__, e)
t = threading.Thread(target=5); t.start(); t.join()
