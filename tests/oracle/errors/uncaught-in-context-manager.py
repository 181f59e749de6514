# The body fails, the manager cleans up and fails, too.
from contextlib import contextmanager


@contextmanager
def opened(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


class Strict:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        raise RuntimeError("cannot leave")


with opened("a") as a, Strict():
    raise ValueError(f"in {a}")
