import asyncio, sys

async def boom(n):
    await asyncio.sleep(n / 100)
    raise ValueError(f'boom {n}')

async def ok(n):
    await asyncio.sleep(n / 100)
    return n

async def main():
    sem = asyncio.Semaphore(2)
    print(sem, sem.locked())
    lock = asyncio.Lock()
    print(str(lock)[:24], str(lock)[-11:])
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    c = asyncio.Condition()
    try:
        c.notify()
    except RuntimeError as e:
        print(e)
    try:
        await c.wait()
    except RuntimeError as e:
        print(e)
    q = asyncio.Queue(1)
    q.put_nowait(1)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e), q)
    q.get_nowait()
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e), q.empty(), q.full(), q.qsize(), q.maxsize)
    q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    bar = asyncio.Barrier(2)
    rs = await asyncio.gather(bar.wait(), bar.wait())
    print(sorted(rs), bar.parties, bar.n_waiting, bar.broken)
    await bar.abort()
    try:
        await bar.wait()
    except asyncio.BrokenBarrierError as e:
        print(repr(e))
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)
asyncio.run(main())
