class Pause:
    def __await__(self):
        got = yield "paused"
        return got


async def inner():
    try:
        return await Pause()
    except KeyError as error:
        return f"handled {error}"


async def outer():
    return "outer " + str(await inner())


c = outer()
print(c.send(None), c.cr_running, c.cr_await.__name__)
try:
    c.send("value")
except StopIteration as stop:
    print(stop.value)
c = outer()
c.send(None)
try:
    c.throw(KeyError("k"))
except StopIteration as stop:
    print(stop.value)
for call in (lambda: c.send(None), lambda: c.throw(ValueError("v"))):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
c = outer()
try:
    c.send(3)
except TypeError as error:
    print(error)
c.close()
c.close()
c = outer()
c.send(None)
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print(error)
for wrong in ("iter(c)", "next(c)", "list(c)"):
    try:
        eval(wrong) if False else {"iter(c)": iter, "next(c)": next, "list(c)": list}[wrong](c)
    except TypeError as error:
        print(error)
print(type(c).__name__, outer.__name__, c.__qualname__)


async def stop():
    raise StopIteration("no")


try:
    stop().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def ignores():
    for _ in range(2):
        try:
            await Pause()
        except GeneratorExit:
            pass


c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)
