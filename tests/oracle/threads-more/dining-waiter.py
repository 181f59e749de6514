# Dining philosophers with a waiter (a semaphore); how often everyone ate.
import threading
import time


class Philosopher(threading.Thread):
    def __init__(self, name, left, right, waiter, meals):
        super().__init__(name=name)
        self.left, self.right, self.waiter, self.meals = left, right, waiter, meals
        self.eaten = 0

    def run(self):
        for _ in range(self.meals):
            with self.waiter:
                with self.left:
                    time.sleep(0.001)
                    with self.right:
                        self.eaten += 1
            time.sleep(0.001)


names = ["Plato", "Kant", "Hume", "Marx", "Russell"]
forks = [threading.Lock() for _ in names]
waiter = threading.Semaphore(len(names) - 1)
table = [Philosopher(n, forks[i], forks[(i + 1) % len(forks)], waiter, 3) for i, n in enumerate(names)]
for p in table:
    p.start()
for p in table:
    p.join(5)
for p in table:
    print(p.name, p.eaten, p.is_alive())
print(any(f.locked() for f in forks))
