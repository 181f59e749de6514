# A scheduler for coroutines written by hand with send, beside asyncio's own.
import asyncio
from collections import deque
import types


@types.coroutine
def pause():
    yield


@types.coroutine
def ask(what):
    answer = yield what
    return answer


async def counter(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await pause()
    return f"{name} done"


async def curious(log):
    log.append(await ask("time"))
    log.append(await ask("name"))


def run(coroutines):
    ready, results = deque((c, None) for c in coroutines), []
    while ready:
        coroutine, value = ready.popleft()
        try:
            asked = coroutine.send(value)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            ready.append((coroutine, {"time": 12, "name": "scheduler"}.get(asked)))
    return results


log = []
print(run([counter("a", 2, log), counter("b", 3, log), curious(log)]), log)


class Awaitable:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.value


async def main():
    print(await Awaitable(5), await asyncio.gather(Awaitable(1), Awaitable(2)))
    try:
        await 5
    except TypeError as error:
        print(error)
    c = counter("x", 1, [])
    print(asyncio.iscoroutine(c), c.__name__, c.cr_running)
    c.close()
    try:
        await c
    except RuntimeError as error:
        print(error)
    c = counter("y", 1, [])
    try:
        c.send(5)
    except TypeError as error:
        print(error)
    c.close()


asyncio.run(main())
