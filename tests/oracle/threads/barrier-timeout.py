import threading
b = threading.Barrier(2)
try: b.wait(0.1)
except threading.BrokenBarrierError as e: print("broken", repr(e))
print(b.broken)
try: b.wait()
except threading.BrokenBarrierError: print("still")
b.reset(); print(b.broken)
