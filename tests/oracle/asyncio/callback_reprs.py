import asyncio
import functools


class Thing:
    def method(self, future):
        pass


def plain(future):
    pass


async def work():
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(plain)
    print(future)
    future.add_done_callback(Thing().method)
    print(future)
    future.add_done_callback(functools.partial(plain))
    print(future)
    future.cancel()
    task = asyncio.create_task(work(), name="t")
    group = asyncio.gather(task)
    print(task)
    print(group)
    waiting = asyncio.ensure_future(asyncio.wait([task]))
    await asyncio.sleep(0)
    print(task)
    shielded = asyncio.shield(task)
    print(task)
    print(shielded)
    await asyncio.gather(group, waiting, shielded)
    print(loop.call_soon(plain, 1), loop.call_soon(print, "a" * 50, [1, 2, 3]))
    await asyncio.sleep(0)
    print(loop)


asyncio.run(main())
