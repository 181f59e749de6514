import asyncio
import traceback


async def level3():
    await asyncio.sleep(0)
    raise RuntimeError("deep")


async def level2():
    await level3()


async def level1():
    await asyncio.create_task(level2())


async def main():
    try:
        await level1()
    except RuntimeError as error:
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
        print([frame.lineno for frame in traceback.extract_tb(error.__traceback__)])


asyncio.run(main())
