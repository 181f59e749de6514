import asyncio


async def forgotten():
    print("never")


async def main():
    forgotten()
    print("went on")
    asyncio.sleep(1)
    print("end")


asyncio.run(main())
