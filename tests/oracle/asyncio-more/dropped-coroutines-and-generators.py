import asyncio
async def work(n):
    print("work", n)
async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("agen closed")
async def forgets():
    c = work(1)
    print("forgot")
async def main():
    await forgets()
    print("after")
    work(2)
    async for x in agen():
        break
    await asyncio.sleep(0)
    t = asyncio.create_task(work(3))
    print(t.get_name())
    await t
    c = work(4)
    del c
    print("end of main")
def plain():
    c = work(6)
    return "plain"
print(plain())
asyncio.run(main())
class Ctx:
    def __enter__(self): print("in"); return self
    def __exit__(self, *a): print("out", a[0] and a[0].__name__)
def numbers():
    with Ctx():
        for i in range(10):
            yield i
for n in numbers():
    if n == 3:
        break
print("end")
