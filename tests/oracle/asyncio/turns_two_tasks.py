import asyncio


async def work(name):
    print(name, "start")
    await asyncio.sleep(0)
    print(name, "end")


async def main():
    a = asyncio.create_task(work("A"))
    b = asyncio.create_task(work("B"))
    print("main waits")
    await a
    print("a done")
    await b
    print("b done")


asyncio.run(main())
