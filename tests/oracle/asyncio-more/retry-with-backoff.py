# Retrying with growing pauses on the loop's clock, and a circuit breaker.
import asyncio
import functools


def retry(times, first=0.1, factor=2, on=(ConnectionError,)):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args):
            pause = first
            for attempt in range(1, times + 1):
                try:
                    return await function(*args)
                except on as error:
                    print(f"  attempt {attempt}: {error}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(pause)
                    pause *= factor

        return wrapper

    return decorate


calls = 0


@retry(3)
async def flaky(succeed_at):
    global calls
    calls += 1
    await asyncio.sleep(0.01)
    if calls < succeed_at:
        raise ConnectionError(f"call {calls}")
    return f"ok at {calls}"


class Breaker:
    def __init__(self, limit, reset):
        self.limit, self.reset, self.failures, self.opened = limit, reset, 0, None

    async def call(self, coroutine_function):
        loop = asyncio.get_running_loop()
        if self.opened is not None and loop.time() - self.opened < self.reset:
            return "refused"
        try:
            result = await coroutine_function()
        except Exception:
            self.failures += 1
            if self.failures >= self.limit:
                self.opened = loop.time()
            return "failed"
        self.failures, self.opened = 0, None
        return result


async def main():
    global calls
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await flaky(3), loop.time() - start >= 0.3)
    calls = 0
    try:
        await flaky(9)
    except ConnectionError as error:
        print("gave up:", error)
    print(flaky.__name__, asyncio.iscoroutinefunction(flaky))
    breaker, works = Breaker(2, 0.7), False

    async def service():
        await asyncio.sleep(0.1)
        if not works:
            raise OSError
        return "served"

    for step in range(6):
        print(step, await breaker.call(service))
        works = step >= 2
        await asyncio.sleep(0.2)


asyncio.run(main())
