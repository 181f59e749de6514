import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled())
    for call in (future.result, future.exception):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    future.set_result([1, 2])
    print(future, future.result(), future.exception())
    for call in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future.cancel())
    failed = loop.create_future()
    failed.set_exception(ValueError("x"))
    print(failed, repr(failed.exception()))
    try:
        await failed
    except ValueError as error:
        print("awaited", error)
    gone = loop.create_future()
    gone.cancel()
    print(gone, gone.cancelled())
    try:
        loop.create_future().set_exception(3)
    except TypeError as error:
        print(error)
    cls = loop.create_future()
    cls.set_exception(KeyError)
    print(repr(cls.exception()))
    print(asyncio.isfuture(cls), asyncio.isfuture(3), cls.get_loop() is loop)


asyncio.run(main())
