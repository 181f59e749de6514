# Workers that meet at a barrier after every round; one of them is chosen to report.
import threading
import time

rounds, parties = 3, 3
results = []
barrier = threading.Barrier(parties, action=lambda: results.append("--"))
lock = threading.Lock()


def worker(number):
    for turn in range(rounds):
        time.sleep(0.01 * number)
        with lock:
            results.append((turn, number))
        barrier.wait()


threads = [threading.Thread(target=worker, args=(n,)) for n in range(1, parties + 1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for item in results:
    print(item)
print(barrier.parties, barrier.n_waiting, barrier.broken)
