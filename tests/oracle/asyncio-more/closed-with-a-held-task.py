import asyncio
async def job(n):
    await asyncio.sleep(n); print('job', n)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
t1 = loop.create_task(job(1)); t2 = loop.create_task(job(5))
loop.run_until_complete(t1)
loop.close()
print('closed', t2)
