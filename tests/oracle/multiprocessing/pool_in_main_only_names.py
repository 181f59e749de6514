import threading
from multiprocessing import Pool, Process, Queue, current_process

def nested(q):
    with Pool(2) as pool:
        q.put(sum(pool.map(abs, [-1, -2, -3])))

if __name__ == "__main__":
    q = Queue()
    p = Process(target=nested, args=(q,))
    p.start()
    print(q.get())
    p.join()
    print(p.exitcode, current_process().name)
