"""Two threads count without a lock."""
import threading

total = 0


def count(times):
    global total
    for _ in range(times):
        total += 1


threads = [threading.Thread(target=count, args=(1000,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
