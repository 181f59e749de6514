from multiprocessing import Manager, Process

def work(ns, v, a, q, lock, e):
    with lock:
        ns.x += 1
        v.value *= 2
        a[0] = 9
    q.put("item")
    e.set()

if __name__ == "__main__":
    manager = Manager()
    ns = manager.Namespace(x=1, y="text")
    v, a, q = manager.Value("i", 21), manager.Array("i", [1, 2]), manager.Queue()
    lock, e = manager.Lock(), manager.Event()
    p = Process(target=work, args=(ns, v, a, q, lock, e))
    p.start()
    p.join()
    print(ns, ns.x, v.value, v, a, a[0], q.get(), q.empty(), q.qsize(), e.is_set())
    try:
        q.get(timeout=0.05)
    except Exception as error:
        print(type(error).__name__)
    try:
        ns.nothing
    except AttributeError as error:
        print(error)
    manager.shutdown()
