# Searchers look in different places; the first that finds something stops the others.
import threading
import time

found = threading.Event()
answer = []
lock = threading.Lock()


def search(name, delays, has):
    for i, delay in enumerate(delays):
        if found.wait(delay):
            with lock:
                answer.append(f"{name} stopped at {i}")
            return
    if has:
        with lock:
            answer.append(f"{name} found it")
        found.set()


threads = [
    threading.Thread(target=search, args=("near", [0.1] * 3, True)),
    threading.Thread(target=search, args=("far", [0.08] * 9, True)),
    threading.Thread(target=search, args=("slow", [1, 1], False)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(answer[0], sorted(answer[1:]))
