import asyncio
import functools


def retry(times):
    def decorate(func):
        @functools.wraps(func)
        async def wrapper(*args):
            for attempt in range(times):
                try:
                    return await func(*args)
                except ConnectionError as error:
                    print("attempt", attempt, error)
                    await asyncio.sleep(0.001 * attempt)
            raise TimeoutError("gave up")

        return wrapper

    return decorate


calls = 0


@retry(3)
async def flaky(succeed_at):
    global calls
    calls += 1
    if calls < succeed_at:
        raise ConnectionError(f"call {calls}")
    return calls


async def main():
    print(await flaky(3), flaky.__name__, asyncio.iscoroutinefunction(flaky))
    try:
        await flaky(100)
    except TimeoutError as error:
        print(error)


asyncio.run(main())
