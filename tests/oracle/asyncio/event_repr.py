import asyncio


def shape(thing):
    text = repr(thing)
    return text.split(" at ")[0] + text[text.index(" ["):]


async def main():
    event, lock, semaphore = asyncio.Event(), asyncio.Lock(), asyncio.Semaphore(2)
    print(shape(event), shape(lock), shape(semaphore))
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    pending = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    print(shape(lock), shape(event))
    event.set()
    lock.release()
    await asyncio.wait([waiting, pending])
    print(shape(event), shape(asyncio.Condition()), shape(asyncio.Barrier(2)))


asyncio.run(main())
