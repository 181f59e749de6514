import asyncio


async def start(steps):
    print("start")
    steps.append("start")
    return await (state_a(steps) if len(steps) < 3 else end(steps))


async def state_a(steps):
    print("a")
    steps.append("a")
    await asyncio.sleep(0)
    return await state_b(steps)


async def state_b(steps):
    print("b")
    steps.append("b")
    return await (start(steps) if len(steps) < 6 else end(steps))


async def end(steps):
    print("end")
    return steps


print(asyncio.run(start([])))
