import asyncio
async def bad():
    raise ValueError('x')
async def main():
    t = asyncio.create_task(bad())
    await asyncio.sleep(0.1)
    print('main done')
    return 5
loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
print('exit')
