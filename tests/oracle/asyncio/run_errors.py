import asyncio


async def nothing():
    return 5


def plain():
    pass


for wrong in (plain, 3, nothing):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).split(" at ")[0])


async def nested():
    coro = nothing()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    loop = asyncio.get_running_loop()
    for call in (loop.run_forever, loop.close):
        try:
            call()
        except RuntimeError as error:
            print(error)


asyncio.run(nested())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
try:
    coro = nothing()
    asyncio.create_task(coro)
except RuntimeError as error:
    print(error)
coro.close()
print(asyncio.run(nothing()))
