# Futures: callbacks, their order and context, results set twice, awaiting one from several tasks.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future, log = loop.create_future(), []
    future.add_done_callback(lambda f: log.append(("first", f.result())))
    future.add_done_callback(lambda f: log.append(("second", f.done())))

    def removed(f):
        log.append("never")

    future.add_done_callback(removed)
    print(future.remove_done_callback(removed), future.remove_done_callback(removed))

    async def waiter(name):
        log.append((name, await future))

    tasks = [asyncio.create_task(waiter(n)) for n in "ab"]
    await asyncio.sleep(0)
    future.set_result(7)
    print(log, future)
    await asyncio.sleep(0)
    print(log)
    await asyncio.gather(*tasks)
    future.add_done_callback(lambda f: log.append("late"))
    await asyncio.sleep(0)
    print(log[-3:])
    for wrong in [lambda: future.set_result(8), lambda: future.set_exception(ValueError()), lambda: loop.create_future().result(), lambda: loop.create_future().exception()]:
        try:
            wrong()
        except asyncio.InvalidStateError as error:
            print(error)
    cancelled = loop.create_future()
    cancelled.cancel("why")
    print(cancelled, cancelled.cancelled())
    try:
        cancelled.result()
    except asyncio.CancelledError as error:
        print(repr(error))
    print(asyncio.isfuture(future), asyncio.isfuture(5), asyncio.ensure_future(future) is future, future.get_loop() is loop)
    task = asyncio.create_task(asyncio.sleep(0, "t"))
    task.add_done_callback(lambda t: print("task callback", t.result()))
    await task
    await asyncio.sleep(0)
    wrapped = asyncio.gather(future, asyncio.sleep(0, "x"))
    print(await wrapped, wrapped.done())


asyncio.run(main())
