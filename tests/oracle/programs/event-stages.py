import threading
import time

ready = [threading.Event() for _ in range(4)]
log = []


def stage(n):
    ready[n].wait()
    log.append(f'stage {n} by {threading.current_thread().name}')
    if n + 1 < len(ready):
        ready[n + 1].set()


threads = [threading.Thread(target=stage, args=(n,), name=f'T{n}') for n in reversed(range(4))]
for t in threads:
    t.start()
time.sleep(0.01)
print('before start:', log, threading.active_count())
ready[0].set()
for t in threads:
    t.join()
print(*log, sep='\n')
print([e.is_set() for e in ready])
ready[0].clear()
print(ready[0].is_set(), ready[0].wait(0.01), ready[1].wait(0.01))
