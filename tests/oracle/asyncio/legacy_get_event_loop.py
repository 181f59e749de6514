import asyncio
import sys


async def first(future, count):
    total = sum(range(count + 1))
    await asyncio.sleep(0.1)
    future.set_result(f"first: sum of {count} is {total}")


async def second(future, count):
    product = 1
    for i in range(2, count + 1):
        product *= i
    await asyncio.sleep(0.2)
    future.set_result(f"second: factorial of {count} is {product}")


def got_result(future):
    print(future.result())


loop = asyncio.get_event_loop()
future1 = asyncio.Future()
future2 = asyncio.Future()
future1.add_done_callback(got_result)
future2.add_done_callback(got_result)
tasks = asyncio.gather(first(future1, 10), second(future2, 5))
print(loop.run_until_complete(tasks))
loop.close()
print(len(sys.argv))
