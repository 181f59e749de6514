# Thread subclasses with their own state, class counters, and a method called from outside.
import threading


class Counter(threading.Thread):
    made = 0

    def __init__(self, limit, **kwargs):
        super().__init__(**kwargs)
        Counter.made += 1
        self.limit = limit
        self.total = 0

    def run(self):
        for i in range(1, self.limit + 1):
            self.total += i

    @property
    def average(self):
        return self.total / self.limit


class Doubling(Counter):
    def run(self):
        super().run()
        self.total *= 2


class Lazy(threading.Thread):
    def run(self):
        self.answer = super().run()


counters = [Counter(10, name="ten"), Doubling(4), Counter(3, daemon=True)]
for c in counters:
    c.start()
for c in counters:
    c.join()
    print(c.name, c.total, c.average, c.daemon)
print(Counter.made, isinstance(counters[1], Counter), [type(c).__name__ for c in counters])
lazy = Lazy(target=lambda: 5)
lazy.start()
lazy.join()
print(lazy.answer)
try:
    counters[0].run()
    print(counters[0].total)
    counters[0].start()
except RuntimeError as error:
    print(error)
