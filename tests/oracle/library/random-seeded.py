import random

random.seed(12345)
print([random.random() for _ in range(3)], random.randint(1, 6), random.randrange(0, 100, 5), random.uniform(1, 2))
items = list(range(8))
random.shuffle(items)
print(items, random.choice('abc'), random.choices([1, 2, 3], k=4), random.sample(range(100), 5), random.choices('xy', weights=[9, 1], k=6))
r = random.Random(7)
print(r.random(), r.getrandbits(10), r.gauss(0, 1), r.expovariate(1), r.triangular(0, 1, 0.5), r.betavariate(1, 2), r.normalvariate(0, 1))
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random(), random.Random('text').random(), random.Random(3.5).random(), random.Random(10 ** 30).randint(0, 10 ** 20))
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([])):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
