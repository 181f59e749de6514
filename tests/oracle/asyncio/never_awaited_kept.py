import asyncio


async def forgotten():
    print("never")


async def main():
    print("main")


kept = forgotten()
asyncio.run(main())
print("end")
