from multiprocessing import Process, Value

def work(v):
    for _ in range(50):
        with v.get_lock():
            v.value += 1

v = Value("i", 0)
ps = [Process(target=work, args=(v,)) for _ in range(3)]
for p in ps:
    p.start()
for p in ps:
    p.join()
print(v.value)
