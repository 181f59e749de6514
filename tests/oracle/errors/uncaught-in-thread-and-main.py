# A thread fails, then main fails: both traces, in order.
import threading


def work(n):
    print("working", n)
    return [1, 2][n]


t = threading.Thread(target=work, args=(5,))
t.start()
t.join()
print("joined")
raise SystemError("main as well")
