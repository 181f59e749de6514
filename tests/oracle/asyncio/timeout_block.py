import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as cm:
            print("in")
            await asyncio.sleep(1)
            print("never")
    except TimeoutError:
        print("timed out", cm.expired())
    async with asyncio.timeout(None) as cm:
        print(cm.when(), cm)
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        await asyncio.sleep(0)
    print(cm.expired(), cm)
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("inner sees cancel")
                raise
    except TimeoutError:
        print("outer sees timeout")
    print(asyncio.current_task().cancelling())
    try:
        cm.reschedule(1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
