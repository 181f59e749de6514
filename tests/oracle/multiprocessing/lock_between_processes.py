from multiprocessing import Lock, Process, Value

def work(lock, total):
    for _ in range(100):
        with lock:
            total.value += 1

lock = Lock()
total = Value("i", 0, lock=False)
ps = [Process(target=work, args=(lock, total)) for _ in range(4)]
for p in ps:
    p.start()
for p in ps:
    p.join()
print(total.value, lock)
