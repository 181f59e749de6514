import asyncio
def f(): raise ValueError('in thread')
async def main():
    loop = asyncio.get_running_loop()
    fut = loop.run_in_executor(None, f)
    await asyncio.sleep(0.1)
    print('end')
asyncio.run(main())
