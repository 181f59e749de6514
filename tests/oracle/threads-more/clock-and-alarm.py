# Sleeping threads wake in the order of their times, whatever the order of their starts.
import threading
import time

start = time.monotonic()
order = []


def alarm(seconds, label):
    time.sleep(seconds)
    order.append((label, round(time.monotonic() - start, 1)))


threads = [threading.Thread(target=alarm, args=(s, f"after {s}")) for s in (0.3, 0.1, 0.2)]
for t in threads:
    t.start()
print("started", len(threads), threading.active_count())
for t in threads:
    t.join()
print(order)
timer = threading.Timer(0.1, lambda word: order.append(word), args=["timer"])
timer.start()
timer.join()
cancelled = threading.Timer(5, order.append, ["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(order[-1], cancelled.finished.is_set(), cancelled.is_alive())
