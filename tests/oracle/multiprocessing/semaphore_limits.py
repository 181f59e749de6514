import time
from multiprocessing import Process, Semaphore, Value

def work(sem, inside, most):
    with sem:
        with inside.get_lock():
            inside.value += 1
            if inside.value > most.value:
                most.value = inside.value
        time.sleep(0.1)
        with inside.get_lock():
            inside.value -= 1

sem = Semaphore(2)
inside, most = Value("i", 0), Value("i", 0)
ps = [Process(target=work, args=(sem, inside, most)) for _ in range(5)]
for p in ps:
    p.start()
for p in ps:
    p.join()
print(inside.value, most.value, sem.get_value())
