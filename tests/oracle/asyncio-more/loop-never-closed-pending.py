import asyncio
async def bg(n):
    try:
        await asyncio.sleep(10)
    finally:
        print('fin', n)
async def main():
    asyncio.ensure_future(bg(1))
    await asyncio.sleep(0.1)
    print('main done')
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print('exit')
