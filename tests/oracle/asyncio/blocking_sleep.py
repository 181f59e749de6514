import asyncio
import time


async def rude():
    print("rude begins")
    time.sleep(0.1)
    print("rude ends")


async def polite(n):
    await asyncio.sleep(n / 20)
    print("polite", n)


async def main():
    await asyncio.gather(polite(3), polite(1), rude(), polite(2))


asyncio.run(main())
