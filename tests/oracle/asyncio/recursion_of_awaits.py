import asyncio


async def depth(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await depth(n - 1)


async def main():
    print(await depth(50))
    tasks = [asyncio.create_task(depth(n)) for n in range(5)]
    print(await asyncio.gather(*tasks))
    try:
        await depth(100000)
    except RecursionError as error:
        print(error)


asyncio.run(main())
