import asyncio


async def counter(stop):
    n = 0
    while not stop:
        n += 1
        await asyncio.sleep(0)
    return n


async def main():
    stop = []
    c = asyncio.create_task(counter(stop))

    async def forever():
        await asyncio.get_running_loop().create_future()

    try:
        await asyncio.wait_for(forever(), 0)
    except TimeoutError:
        print("timeout")
    stop.append(1)
    print(await c)


asyncio.run(main())
