import asyncio, random, time
random.seed(3)

class StateMachine:

    def __init__(self):
        self.history = []
        self.handlers = {name: getattr(self, name) for name in ('S0', 'S1', 'S2', 'S3')}

    async def S0(self):
        self.history.append('S0')
        print('状态 S0')
        await asyncio.sleep(0.1)
        return 'S%d' % random.choice([1, 2])

    async def S1(self):
        self.history.append('S1')
        print('状态 S1')
        time.sleep(0.2)
        return random.choice(['S2', 'S3'])

    async def S2(self):
        self.history.append('S2')
        print('状态 S2')
        await asyncio.sleep(0)
        return random.choice(['S1', 'S3'])

    async def S3(self):
        self.history.append('S3')
        print('状态 S3')
        return None

    async def run(self):
        state = 'S0'
        while state is not None:
            state = await self.handlers[state]()

async def clock():
    for _ in range(3):
        await asyncio.sleep(0.15)
        print('tick')

async def main():
    m = StateMachine()
    await asyncio.gather(m.run(), clock())
    print(m.history)
asyncio.run(main())
