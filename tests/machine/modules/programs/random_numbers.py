"""Seeded random numbers are CPython's own."""
import random

for seed in (0, 1, 42, 2**70 + 3, -7, "hello", "grüße", "", 3.5, b"bytes", True):
    random.seed(seed)
    print(repr(seed), random.random(), random.getrandbits(40), random.randint(1, 6), random.uniform(-1, 1))

random.seed(12345)
print([random.randint(1, 100) for _ in range(10)])
print([random.randrange(0, 1000, 7) for _ in range(5)], random.randrange(10), random.randrange(5, 50))
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choice((4, 5)), random.choice(range(10, 90)))
print(random.choices("abc", k=6), random.choices([1, 2, 3], weights=[5, 1, 1], k=6))
print(random.choices("xyz", cum_weights=[1, 3, 10], k=4))
deck = list(range(12))
random.shuffle(deck)
print(deck)
print(random.sample(range(1000), 5), random.sample("abcdefgh", 3), random.sample(range(30), 8))
print(random.sample(["r", "g"], k=4, counts=[3, 9]))
print(random.gauss(), random.gauss(10, 2), random.gauss(0, 1), random.normalvariate(5, 3))
print(random.expovariate(0.5), random.triangular(), random.triangular(1, 9, 2), random.betavariate(2, 3))
print(random.gammavariate(0.5, 2), random.gammavariate(3, 1), random.gammavariate(1, 4))
print(random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2))
print(random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0))
print(random.binomialvariate(10, 0.3), random.binomialvariate(100, 0.4), random.binomialvariate(), random.randbytes(5))
print(random.getrandbits(1), random.getrandbits(32), random.getrandbits(100), random.randint(10**20, 10**21))

state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], len(state), state[0], len(state[1]), state[1][-1])

a, b = random.Random(7), random.Random(7)
print(a.random() == b.random(), a.randint(1, 10**9), b.randint(1, 10**9))


class Loaded(random.Random):
    def roll(self):
        return self.randint(1, 6)


print(Loaded(3).roll(), isinstance(Loaded(3), random.Random))


class Sequence:
    def __len__(self):
        return 5

    def __getitem__(self, i):
        return i * 11


print(random.Random(1).choice(Sequence()), random.Random(1).choices(Sequence(), k=3))
for call in (
    lambda: random.choice([]),
    lambda: random.randint(5, 1),
    lambda: random.randrange(0),
    lambda: random.randrange(1, 10, 0),
    lambda: random.sample([1, 2], 3),
    lambda: random.sample({1, 2}, 1),
    lambda: random.choices([1, 2], weights=[1]),
    lambda: random.choices([1, 2], weights=[0, 0]),
    lambda: random.getrandbits(-1),
    lambda: random.seed([]),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
x = random.random()
print(0 <= x < 1)
