# with: several managers, order, exceptions swallowed, replaced and passed on, managers that fail.
class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError(f"{self.name} cannot enter")
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
        if self.fail == "exit":
            raise RuntimeError(f"{self.name} cannot exit")
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (Manager("c", swallow=True) as c, Manager("d")):
    raise ValueError("inside")
print("after c")
for makers in [
    (Manager("e"), Manager("f", fail="enter")),
    (Manager("g", fail="exit"), Manager("h")),
    (Manager("i"), Manager("j", fail="exit")),
]:
    try:
        with makers[0], makers[1]:
            raise KeyError("body")
    except Exception as error:
        print("caught", repr(error), "context", repr(error.__context__))


def returns():
    with Manager("k"):
        return "value"


def loops():
    for i in range(3):
        with Manager(f"l{i}"):
            if i == 0:
                continue
            break
    return i


print(returns(), loops())


class NotManager:
    pass


for wrong in [NotManager(), 5, NotManager]:
    try:
        with wrong:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Half:
    def __enter__(self):
        return self


try:
    with Half():
        pass
except TypeError as error:
    print(error)
