import asyncio


async def main():
    other = asyncio.new_event_loop()
    future = other.create_future()
    try:
        await future
    except RuntimeError as error:
        print(str(error).split(" got ")[0][:14], str(error)[-28:])
    lock = asyncio.Lock()
    other.close()
    return lock


lock = asyncio.run(main())


async def contend():
    async with lock:
        try:
            await asyncio.wait_for(lock.acquire(), 0.01)
        except TimeoutError:
            print("timeout")


asyncio.run(contend())


async def again():
    async with lock:
        try:
            await lock.acquire()
        except RuntimeError as error:
            print(str(error)[-32:])


asyncio.run(again())
