import asyncio


async def work(n):
    await asyncio.sleep(n / 20)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    for earliest in asyncio.as_completed([work(3), work(2), work(1)]):
        try:
            print(await earliest)
        except ValueError as error:
            print("error", error)
    try:
        list(asyncio.as_completed(3))
    except TypeError as error:
        print(error)


asyncio.run(main())
