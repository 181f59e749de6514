import threading
class Account:
    def __init__(self, n): self.n = n; self.cv = threading.Condition()
    def deposit(self, k):
        with self.cv: self.n += k; self.cv.notify_all()
    def withdraw(self, k):
        with self.cv:
            self.cv.wait_for(lambda: self.n >= k); self.n -= k
acc = Account(0)
t = threading.Thread(target=acc.withdraw, args=(50,)); t.start()
for _ in range(6): acc.deposit(10)
t.join(); print(acc.n)
