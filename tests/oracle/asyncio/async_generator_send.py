import asyncio


async def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print("thrown in:", error)
            average = -1
            continue
        total += value
        count += 1
        average = total / count


async def main():
    agen = averager()
    print(await agen.asend(None))
    print(await agen.asend(10))
    print(await agen.asend(20))
    print(await agen.athrow(ValueError("oops")))
    print(await agen.asend(30))
    await agen.aclose()
    await agen.aclose()
    fresh = averager()
    try:
        await fresh.asend(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
