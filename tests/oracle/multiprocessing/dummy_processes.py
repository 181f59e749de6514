from multiprocessing.dummy import Pool, Process, Queue

def work(q):
    q.put("from a thread")

q = Queue()
p = Process(target=work, args=(q,))
p.start()
p.join()
print(q.get(), p.exitcode)
with Pool(3) as pool:
    print(pool.map(len, ["a", "bb", "ccc"]))
