import functools


def twice(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        f(*args, **kwargs)
        return f(*args, **kwargs)

    return wrapper


@twice
def hello(name: str = 'you', /, greeting: 'text' = 'hi', *rest: int, loud: bool = False, **more) -> None:
    """Greets."""
    print(greeting, name)


@functools.lru_cache(maxsize=None)
@twice
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.total_ordering
class Money(object, metaclass=type):
    __slots__ = ('amount',)

    def __init__(self, amount):
        self.amount = amount

    def __eq__(self, other):
        return self.amount == other.amount

    def __lt__(self, other):
        return self.amount < other.amount

    @property
    def cents(self): return self.amount * 100

    @cents.setter
    def cents(self, value): self.amount = value / 100


hello('a', 'b', *[1, 2], loud=True, **{'x': 1})
hello(*'ab')
hello(greeting='x', **{}, **{'y': 2})
print(*[1], 2, *[3], sep='')
