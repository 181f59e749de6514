import asyncio


async def source():
    while True:
        try:
            await asyncio.sleep(0)
            yield "value"
        except ValueError as error:
            print("source got", error)
            yield "recovered"


async def main():
    agen = source()
    print(await agen.asend(None))
    print(await agen.athrow(ValueError, "by class"))
    print(await agen.asend(None))
    try:
        await agen.athrow(KeyError("through"))
    except KeyError as error:
        print("out came", error)
    try:
        await agen.asend(None)
    except StopAsyncIteration:
        print("finished")
    fresh = source()
    try:
        await fresh.athrow(ValueError("at start"))
    except ValueError as error:
        print("start", error)
    step = source().asend(None)
    print(type(step).__name__, type(source().athrow(KeyError())).__name__, type(source().aclose()).__name__)
    await step


asyncio.run(main(), debug=False)
