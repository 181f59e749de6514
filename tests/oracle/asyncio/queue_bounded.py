import asyncio


async def producer(queue):
    for i in range(3):
        await queue.put(i)
        print("put", i)


async def consumer(queue):
    for _ in range(3):
        print("got", await queue.get())


async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(producer(queue), consumer(queue))
    print(queue.qsize(), queue.empty(), queue.full(), queue.maxsize)


asyncio.run(main())
