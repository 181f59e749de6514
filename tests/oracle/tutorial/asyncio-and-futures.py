# Futures by hand: first_coroutine sets results, callbacks print them; then from an executor's thread.
import asyncio
import concurrent.futures
import sys


async def first_coroutine(future, num):
    count = 0
    for i in range(1, num + 1):
        count += i
    await asyncio.sleep(1)
    future.set_result("First coroutine (sum of N ints) result = %s" % count)


async def second_coroutine(future, num):
    count = 1
    for i in range(2, num + 1):
        count *= i
    await asyncio.sleep(2)
    future.set_result("Second coroutine (factorial) result = %s" % count)


def got_result(future):
    print(future.result())


def blocking(future, loop, value):
    loop.call_soon_threadsafe(future.set_result, value * 2)
    return "blocking returned"


async def main(num1, num2):
    loop = asyncio.get_running_loop()
    future1 = loop.create_future()
    future2 = loop.create_future()
    future1.add_done_callback(got_result)
    future2.add_done_callback(got_result)
    await asyncio.wait([asyncio.create_task(first_coroutine(future1, num1)), asyncio.create_task(second_coroutine(future2, num2))])
    future3 = loop.create_future()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        answer = await loop.run_in_executor(pool, blocking, future3, loop, 21)
    print(answer, await future3)


if __name__ == "__main__":
    asyncio.run(main(5, 6))
    print(sys.argv[1:])
