import threading


def inner():
    for i in range(30):
        for _ in range(60):
            i += 1
        yield i


def outer():
    while True:
        yield from inner()


shared = outer()
got = []
begin = threading.Barrier(3)


def name():
    shared.__name__ = "renamed"
    return "named"


def closed():
    shared.close()
    return "closed"


ways = [
    lambda: next(shared),
    lambda: next(shared, "over"),
    lambda: shared.send(None),
    lambda: [n for _, n in zip(range(2), shared)],
    lambda: shared.gi_running in (True, False),
    name,
    lambda: id(shared) == id(shared),
]


def work(k):
    begin.wait()
    for i in range(30):
        try:
            got.append(ways[(i * (k + 1)) % len(ways)]())
        except ValueError as error:
            got.append(str(error))
        except StopIteration:
            got.append("stop")
    try:
        got.append(closed())
    except ValueError as error:
        got.append(str(error))


threads = [threading.Thread(target=work, args=(k,)) for k in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(got), got)
