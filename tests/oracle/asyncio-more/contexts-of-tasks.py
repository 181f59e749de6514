import asyncio, contextvars, time, logging
var = contextvars.ContextVar('var', default='d')

async def child(n):
    var.set(n)
    await asyncio.sleep(0)
    return var.get()

async def main():
    var.set('main')
    print(await asyncio.gather(*(child(i) for i in range(3))), var.get())
    ctx = contextvars.copy_context()
    t = asyncio.create_task(child('x'), context=ctx)
    print(await t, var.get(), ctx[var], ctx.get(var), list(ctx.keys()) == [var], len(ctx), var in ctx)
    tok = var.set('tmp')
    print(tok.old_value, tok.var is var)
    var.reset(tok)
    print(var.get())
    try:
        var.reset(tok)
    except RuntimeError as e:
        print(str(e)[:32])
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print('cs', var.get()))
    await asyncio.sleep(0)
    print(await asyncio.to_thread(var.get), await loop.run_in_executor(None, var.get))
    print(ctx.run(var.get))
    v2 = contextvars.ContextVar('v2')
    try:
        v2.get()
    except LookupError as e:
        print(str(e)[:24])
    print(v2.get('zz'), v2.name)
asyncio.run(main())
