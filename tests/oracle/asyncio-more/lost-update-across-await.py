# A race between tasks across an await, and its cure with a lock.
import asyncio


class Account:
    def __init__(self):
        self.balance = 0
        self.lock = asyncio.Lock()

    async def deposit_unsafe(self, amount):
        balance = self.balance
        await asyncio.sleep(0)
        self.balance = balance + amount

    async def deposit(self, amount):
        async with self.lock:
            balance = self.balance
            await asyncio.sleep(0)
            self.balance = balance + amount


async def main():
    account = Account()
    await asyncio.gather(*(account.deposit_unsafe(10) for _ in range(5)))
    print("unsafe", account.balance)
    account = Account()
    await asyncio.gather(*(account.deposit(10) for _ in range(5)))
    print("safe", account.balance, account.lock.locked())
    cache, calls = {}, []

    async def load(key):
        if key not in cache:
            calls.append(key)
            await asyncio.sleep(0.01)
            cache[key] = key.upper()
        return cache[key]

    print(await asyncio.gather(load("a"), load("a"), load("b")), calls)
    futures = {}

    async def load_once(key):
        if key not in futures:
            futures[key] = asyncio.ensure_future(fetch(key))
        return await futures[key]

    async def fetch(key):
        calls.append(key)
        await asyncio.sleep(0.01)
        return key.upper()

    calls.clear()
    print(await asyncio.gather(load_once("a"), load_once("a"), load_once("b")), calls)
    try:
        account.lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
