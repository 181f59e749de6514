import asyncio


async def slow():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("slow was cancelled")
        raise


async def quick():
    return "quick"


async def main():
    try:
        await asyncio.wait_for(slow(), 0.01)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), type(error.__cause__).__name__)
    print(await asyncio.wait_for(quick(), 1))
    print(await asyncio.wait_for(quick(), None))
    try:
        await asyncio.wait_for(slow(), 0)
    except TimeoutError as error:
        print("zero", repr(error))
    print(asyncio.TimeoutError is TimeoutError)


asyncio.run(main())
