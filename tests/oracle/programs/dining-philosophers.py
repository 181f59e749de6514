import threading
import time

NAMES = ['Plato', 'Kant', 'Hume', 'Marx', 'Mill']


class Philosopher(threading.Thread):
    def __init__(self, index, forks, log):
        super().__init__(name=NAMES[index])
        first, second = sorted((index, (index + 1) % len(forks)))
        self.first, self.second = forks[first], forks[second]
        self.meals = 0
        self.log = log

    def run(self):
        for _ in range(3):
            with self.first:
                with self.second:
                    self.meals += 1
                    time.sleep(0.002)
            time.sleep(0.001)
        self.log.append(self.name)


forks = [threading.Lock() for _ in NAMES]
log = []
table = [Philosopher(i, forks, log) for i in range(len(NAMES))]
for p in table:
    p.start()
for p in table:
    p.join()
for p in sorted(table, key=lambda p: p.name):
    print(f'{p.name:<8}{p.meals:>3} meals')
print('all done:', sorted(log) == sorted(NAMES), 'locked forks:', sum(f.locked() for f in forks))
