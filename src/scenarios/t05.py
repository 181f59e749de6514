import threading
import time


def nap(i):
    time.sleep(1)
    print(f"thread {i} slept")


begin = time.monotonic()
threads = [threading.Thread(target=nap, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f"{time.monotonic() - begin:.0f} second in all")
