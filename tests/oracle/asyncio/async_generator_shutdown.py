import asyncio


async def endless(name):
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        await asyncio.sleep(0)
        print(name, "cleaned up")


kept = []


async def main():
    agen = endless("kept")
    kept.append(agen)
    print(await anext(agen), await anext(agen))
    print("main ends")


asyncio.run(main())
print("after run")
