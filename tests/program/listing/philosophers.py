import threading

N = 5
forks = [threading.Semaphore(1) for _ in range(N)]
barrier = threading.Barrier(N, action=lambda: print('sit'))
local = threading.local()
eaten = [0] * N


def think(i): local.i = i


def eat(i):
    left, right = forks[i], forks[(i + 1) % N]
    if i == N - 1: left, right = right, left
    barrier.wait()
    for _ in range(2):
        think(i)
        with left:
            got = right.acquire(blocking=True, timeout=-1)
            try:
                eaten[i] += 1 if got else 0
            finally:
                if got:
                    right.release()


ts = []
for i in range(N):
    t = threading.Thread(target=eat, args=[i])
    ts += [t]
    t.start()
_ = [t.join() for t in ts]
print(*eaten, sum(eaten) == 2 * N, sep=', ', end='.\n')
