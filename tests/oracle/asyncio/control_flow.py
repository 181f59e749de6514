import asyncio


async def leave_in_finally():
    try:
        await asyncio.sleep(0)
        return "try"
    finally:
        await asyncio.sleep(0)
        print("finally")


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        print("exit", details[0])


async def loops():
    for i in range(5):
        async with Manager():
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
    while True:
        async with Manager():
            return "from with"


async def main():
    print(await leave_in_finally())
    print(await loops())
    match await leave_in_finally():
        case "try":
            print("matched")
    value = (await leave_in_finally()) if True else None
    print(f"{await leave_in_finally()!r}", value)
    print(*[await leave_in_finally()], sep="-")
    assert await leave_in_finally() == "try"


asyncio.run(main())
