# Generators as coroutines: a broadcaster, a bouncing pipeline, a tiny scheduler, two-way talk.
from collections import deque
from functools import wraps


def primed(function):
    @wraps(function)
    def start(*args, **kwargs):
        g = function(*args, **kwargs)
        next(g)
        return g

    return start


@primed
def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        target.close()


@primed
def printer(prefix):
    count = 0
    while True:
        line = yield count
        count += 1
        print(prefix, line)


@primed
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


p = printer(">")
g = broadcast(grep("py", p), printer("*"))
for line in ["python", "ruby", "pypy"]:
    g.send(line)
print("end of pipeline")


def task(name, n):
    for i in range(n):
        got = yield f"{name}:{i}"
        if got:
            print(name, "got", got)
    return f"{name} result"


def scheduler(*tasks):
    queue, results = deque(tasks), {}
    while queue:
        current = queue.popleft()
        try:
            print(current.send(None) if current.gi_frame is None or True else 0)
        except StopIteration as stop:
            results[current.__name__] = stop.value
        else:
            queue.append(current)
    return results


print(scheduler(task("a", 2), task("b", 1)))


def guess(low, high):
    while low < high:
        middle = (low + high) // 2
        answer = yield middle
        if answer == "higher":
            low = middle + 1
        elif answer == "lower":
            high = middle
        else:
            return middle
    return low


game, secret, tries = guess(0, 100), 37, 0
number = next(game)
while True:
    tries += 1
    reply = "higher" if number < secret else "lower" if number > secret else "yes"
    try:
        number = game.send(reply)
    except StopIteration as stop:
        print("it is", stop.value, "after", tries)
        break


def outer():
    try:
        x = yield from inner()
    except ValueError as error:
        x = f"caught {error}"
    yield x


def inner():
    try:
        yield 1
    finally:
        print("inner finally")


o = outer()
print(next(o), o.throw(ValueError("v")))
import inspect
print(inspect.getgeneratorstate(o), inspect.isgenerator(o), inspect.isgeneratorfunction(outer))
o.close()
print(inspect.getgeneratorstate(o))
