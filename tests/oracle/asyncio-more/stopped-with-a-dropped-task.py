import asyncio
async def job(n):
    await asyncio.sleep(n); print('job', n)
async def stopper():
    await asyncio.sleep(0.2); asyncio.get_event_loop().stop()
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
for i in (0.1, 1): asyncio.ensure_future(job(i))
loop.create_task(stopper())
try:
    loop.run_forever()
finally:
    print('bye')
    loop.close()
