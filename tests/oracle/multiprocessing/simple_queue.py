from multiprocessing import Process, SimpleQueue

def work(q):
    q.put([1, 2, 3])
    q.put("end")

q = SimpleQueue()
print(q.empty())
p = Process(target=work, args=(q,))
p.start()
p.join()
print(q.empty(), q.get(), q.get(), q.empty())
try:
    q.put(lambda: 0)
except Exception as error:
    print(type(error).__name__)
q.close()
