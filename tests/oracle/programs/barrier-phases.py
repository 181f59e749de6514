import threading
import time

N = 3
totals = []
lock = threading.Lock()
partial = {}


def end_of_phase():
    totals.append(sum(partial.values()))
    partial.clear()


barrier = threading.Barrier(N, action=end_of_phase)


def simulate(rank):
    for phase in range(3):
        with lock:
            partial[rank] = (rank + 1) * 10 ** phase
        index = barrier.wait()
        if index == 0:
            time.sleep(0.001)
        barrier.wait() if phase == 2 else None
    with lock:
        partial[rank] = rank


threads = [threading.Thread(target=simulate, args=(r,)) for r in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(totals, sorted(partial.items()), barrier.parties, barrier.n_waiting, barrier.broken)
