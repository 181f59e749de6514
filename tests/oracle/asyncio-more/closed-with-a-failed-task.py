import asyncio
async def bad():
    raise ValueError('x')
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
t = loop.create_task(bad())
loop.run_until_complete(asyncio.sleep(0.1))
loop.close()
print('end')
