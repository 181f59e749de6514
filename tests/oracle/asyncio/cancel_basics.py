import asyncio


async def work():
    try:
        print("working")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("got", error.args)
        raise
    finally:
        print("cleanup")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.cancelling(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print("main saw", error.args)
    print(task.cancelled(), task.done(), task.cancel())
    try:
        task.result()
    except asyncio.CancelledError as error:
        print("result raises", repr(error))
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print("exception raises", repr(error))


asyncio.run(main())
