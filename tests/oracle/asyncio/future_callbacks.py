import asyncio


def named(future):
    print("named", future.result())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(named)
    future.add_done_callback(named)
    print(str(future).split("(")[0])
    print(future.remove_done_callback(named), future.remove_done_callback(named))
    future.add_done_callback(named)
    future.set_result(1)
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(named)
    print("added late")
    await asyncio.sleep(0)


asyncio.run(main())
