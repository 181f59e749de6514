import asyncio


async def save(what):
    await asyncio.sleep(1)
    print("saved", what)


async def load(what):
    await asyncio.sleep(0.1)
    raise LookupError(what)


async def main():
    save("the draft")
    asyncio.create_task(load("settings"), name="loader")
    await asyncio.sleep(0.5)
    print("everything is fine")


asyncio.run(main())
