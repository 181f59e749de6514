import asyncio


async def main():
    task = asyncio.current_task()
    task.cancel("me")
    print("still here")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("cancelled", error)
    raise asyncio.CancelledError("by hand")


try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print("out", error)
