import asyncio


async def nap(n):
    await asyncio.sleep(n / 20)
    return n


async def main():
    for future in asyncio.as_completed([nap(3), nap(1), nap(2)]):
        print(await future)
    try:
        for future in asyncio.as_completed([nap(1), nap(50)], timeout=0.15):
            print(await future)
    except TimeoutError as error:
        print("late", repr(error))


asyncio.run(main())
