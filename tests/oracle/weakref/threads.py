# Threads that let go of the last reference.
import threading
import weakref


class Job:
    def __init__(self, name):
        self.name = name


jobs = weakref.WeakSet()
log = []


def work(job):
    log.append(job.name)


def start(name):
    job = Job(name)
    jobs.add(job)
    reference = weakref.ref(job, lambda reference: log.append(f"{name} gone"))
    references.append(reference)
    thread = threading.Thread(target=work, args=(job,))
    thread.start()
    return thread


references = []
for name in ("one", "two", "three"):
    start(name).join()
    print(log, len(jobs))

shared = Job("shared")
weak = weakref.ref(shared)
ready, release = threading.Event(), threading.Event()


def hold():
    strong = weak()
    ready.set()
    release.wait()
    print("still there:", strong.name)
    strong = None
    print("gone:", weak())


thread = threading.Thread(target=hold)
thread.start()
ready.wait()
del shared
print("held by the thread:", weak() is not None)
release.set()
thread.join()
print(weak())

table = weakref.WeakValueDictionary()
lock = threading.Lock()
made = []


def connect(key):
    with lock:
        found = table.get(key)
        if found is None:
            found = table[key] = Job(key)
            made.append(key)
    return found


def use(results, index):
    results[index] = connect("db")


results = [None] * 3
threads = [threading.Thread(target=use, args=(results, index)) for index in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(made, results[0] is results[1] is results[2], len(table))
results.clear()
print(len(table))
connect("db")
print(made, len(table))
