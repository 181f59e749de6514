# threading.local: each thread has its own attributes; a subclass initialises them.
import threading


class Session(threading.local):
    opened = 0

    def __init__(self, user="anonymous"):
        self.user = user
        self.steps = []

    def step(self, what):
        self.steps.append(what)


session = Session("default")
plain = threading.local()
plain.value = "main"
lines, lock = [], threading.Lock()


def visit(name, count):
    session.user = name
    for i in range(count):
        session.step(i)
    had = hasattr(plain, "value")
    plain.value = name
    with lock:
        lines.append((name, session.steps, session.user, had, plain.value))


threads = [threading.Thread(target=visit, args=(n, c)) for n, c in [("ann", 2), ("bob", 3)]]
for t in threads:
    t.start()
for t in threads:
    t.join()
for line in sorted(lines):
    print(line)
print(session.user, session.steps, plain.value, session.__dict__)
try:
    threading.local().missing
except AttributeError as error:
    print(error)
try:
    threading.local(1)
except TypeError as error:
    print(error)
