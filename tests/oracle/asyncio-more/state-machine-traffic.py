# A state machine of coroutines that hand over to each other by awaiting.
import asyncio
import random

random.seed(7)
path = []


async def start():
    path.append("start")
    await asyncio.sleep(0.1)
    return await (red() if random.random() < 0.5 else green())


async def red():
    path.append("red")
    await asyncio.sleep(0.2)
    return await random.choice([green, stop])()


async def green():
    path.append("green")
    await asyncio.sleep(0.1)
    return await random.choice([red, amber])()


async def amber():
    path.append("amber")
    return await (stop() if len(path) > 4 else red())


async def stop():
    path.append("stop")
    return len(path)


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    print(await start(), path, loop.time() - begin >= 0.6)


asyncio.run(main())
