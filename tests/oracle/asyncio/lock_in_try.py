import asyncio


class Account:
    def __init__(self):
        self.balance = 100
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        async with self.lock:
            if self.balance < amount:
                raise ValueError(f"only {self.balance}")
            before = self.balance
            await asyncio.sleep(0.001)
            self.balance = before - amount
            return self.balance


async def main():
    account = Account()
    results = await asyncio.gather(*(account.withdraw(30) for _ in range(4)), return_exceptions=True)
    print(results, account.balance, account.lock.locked())


asyncio.run(main())
