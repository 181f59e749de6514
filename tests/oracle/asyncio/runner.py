import asyncio


async def work(n):
    await asyncio.sleep(0)
    return n, asyncio.current_task().get_name()


with asyncio.Runner() as runner:
    print(runner.run(work(1)))
    print(runner.run(work(2)))
    loop = runner.get_loop()
    print(loop.is_closed())
print(loop.is_closed())
coro = work(3)
try:
    runner.run(coro)
except RuntimeError as error:
    print(error)
coro.close()
try:
    asyncio.Runner().run(3)
except ValueError as error:
    print(error)
