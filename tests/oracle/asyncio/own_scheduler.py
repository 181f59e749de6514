from collections import deque


class Switch:
    def __await__(self):
        yield


async def count(name, n):
    for i in range(n):
        print(name, i)
        await Switch()
    return name


def run(*coros):
    ready = deque(coros)
    while ready:
        coro = ready.popleft()
        try:
            coro.send(None)
        except StopIteration as stop:
            print("done", stop.value)
        else:
            ready.append(coro)


run(count("a", 2), count("b", 3), count("c", 1))
