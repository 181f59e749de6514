import asyncio


async def fails():
    await asyncio.sleep(0)
    raise LookupError("inside")


async def resists():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "too late"


async def main():
    try:
        await asyncio.wait_for(fails(), 1)
    except LookupError as error:
        print(error)
    print(await asyncio.wait_for(resists(), 0.01))
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 0.01)
    except TimeoutError:
        print(future.cancelled())
    done = asyncio.get_running_loop().create_future()
    done.set_result("ready")
    print(await asyncio.wait_for(done, 0))


asyncio.run(main())
