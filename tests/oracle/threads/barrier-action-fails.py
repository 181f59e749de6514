import threading
def boom(): raise ValueError("in action")
b = threading.Barrier(1, action=boom)
try: b.wait()
except ValueError as e: print(e, b.broken)
