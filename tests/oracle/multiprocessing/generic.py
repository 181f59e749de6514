"""A generic class and an alias in a forked process and in its messages."""

import multiprocessing


class Box[T]:
    def __init__(self, item: T):
        self.item = item

    def __repr__(self):
        return f"Box({self.item!r})"


type Boxes = list[Box[int]]


def send[T](q, x: T):
    q.put((x, str(Boxes.__value__), send.__type_params__[0].__name__))


if __name__ == "__main__":
    q = multiprocessing.Queue()
    p = multiprocessing.Process(target=send, args=(q, Box(3)))
    p.start()
    print(q.get())
    p.join()
