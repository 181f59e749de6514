import threading
from multiprocessing import Process

def work():
    results = []
    threads = [threading.Thread(target=lambda i=i: results.append(i)) for i in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(sorted(results), threading.active_count(), threading.current_thread().name, flush=True)

t = threading.Thread(target=threading.Event().wait, daemon=True)
t.start()
print(threading.active_count(), flush=True)
p = Process(target=work)
p.start()
p.join()
