from contextlib import asynccontextmanager, AsyncExitStack, aclosing, contextmanager, nullcontext
import asyncio

@contextmanager
def cm(n):
    print('enter', n)
    try:
        yield (n * 2)
    finally:
        print('exit', n)

@asynccontextmanager
async def acm(n):
    print('aenter', n)
    await asyncio.sleep(0)
    try:
        yield n
    finally:
        print('aexit', n)

async def main():
    async with acm(1) as x:
        print(x)
    try:
        async with acm(2):
            raise ValueError('async')
    except ValueError as e:
        print(e)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm(3))
        st.enter_context(cm(4))
        st.push_async_callback(asyncio.sleep, 0)
        st.callback(print, 'cb')

    class AC:

        async def aclose(self):
            print('aclosed')
    async with aclosing(AC()):
        pass
    async with nullcontext(3) as n:
        print(n)
    try:
        async with cm(1):
            pass
    except TypeError as e:
        print(e)
    try:
        with acm(1):
            pass
    except TypeError as e:
        print(e)

    @acm('d')
    async def deco():
        return 5
    print(await deco())
asyncio.run(main())
