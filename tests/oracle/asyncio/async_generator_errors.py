import asyncio


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("not leaving")
        yield 2


async def raises():
    yield 1
    raise StopAsyncIteration


async def slow():
    await asyncio.sleep(0.01)
    yield 1


async def main():
    agen = stubborn()
    await anext(agen)
    try:
        await agen.aclose()
    except RuntimeError as error:
        print(error)
    agen = raises()
    await anext(agen)
    try:
        await anext(agen)
    except RuntimeError as error:
        print(error, type(error.__cause__).__name__)
    agen = slow()
    a = asyncio.create_task(agen.__anext__().__aiter__() if False else wrap(agen))
    await asyncio.sleep(0)
    try:
        await anext(agen)
    except RuntimeError as error:
        print(error)
    print(await a)
    step = agen.asend(None)
    try:
        await step
    except StopAsyncIteration:
        print("over")
    try:
        await step
    except RuntimeError as error:
        print(error)


async def wrap(agen):
    return await anext(agen)


asyncio.run(main())
