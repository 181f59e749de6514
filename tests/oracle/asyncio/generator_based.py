import types


@types.coroutine
def pause(value):
    got = yield value
    return got


async def main():
    print(await pause(1))
    print(await pause(2))
    return "end"


coro = main()
print("yielded", coro.send(None))
print("yielded", coro.send("a"))
try:
    coro.send("b")
except StopIteration as stop:
    print(stop.value)
