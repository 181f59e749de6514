# A bank with accounts, tellers, an audit log and an auditor thread that checks the sum.
import itertools
import logging
import sys
import threading
import time
from contextlib import ExitStack

logging.basicConfig(stream=sys.stdout, level=logging.WARNING, format="%(levelname)s:%(threadName)s:%(message)s")


class InsufficientFunds(Exception):
    """Raised when an account has too little."""


class Account:
    _numbers = itertools.count(1001)

    def __init__(self, owner, balance=0):
        self.number = next(Account._numbers)
        self.owner = owner
        self._balance = balance
        self.lock = threading.RLock()

    @property
    def balance(self):
        with self.lock:
            return self._balance

    def withdraw(self, amount):
        with self.lock:
            if amount > self._balance:
                raise InsufficientFunds(f"{self.owner} has {self._balance}, wants {amount}")
            self._balance -= amount

    def deposit(self, amount):
        with self.lock:
            self._balance += amount

    def __str__(self):
        return f"#{self.number} {self.owner:<6} {self._balance:>6}"


class Bank:
    def __init__(self, *accounts):
        self.accounts = {a.number: a for a in accounts}
        self.history = []
        self.closed = threading.Event()

    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        first, second = (a, b) if source < target else (b, a)
        with first.lock, second.lock:
            try:
                a.withdraw(amount)
            except InsufficientFunds as error:
                logging.warning(error)
                self.history.append((source, target, amount, False))
                return False
            b.deposit(amount)
            self.history.append((source, target, amount, True))
            return True

    def total(self):
        with ExitStack() as stack:
            for number in sorted(self.accounts):
                stack.enter_context(self.accounts[number].lock)
            return sum(a._balance for a in self.accounts.values())


bank = Bank(Account("ann", 100), Account("bob", 50), Account("cat"))
sums = []


def teller(orders):
    for source, target, amount in orders:
        bank.transfer(source, target, amount)
        time.sleep(0.05)


def auditor():
    while not bank.closed.wait(0.07):
        sums.append(bank.total())


audit = threading.Thread(target=auditor, name="auditor", daemon=True)
audit.start()
tellers = [
    threading.Thread(target=teller, name="teller-1", args=([(1001, 1002, 30), (1001, 1003, 80), (1002, 1001, 10)],)),
    threading.Thread(target=teller, name="teller-2", args=([(1003, 1002, 5), (1002, 1003, 60)],)),
]
for t in tellers:
    t.start()
for t in tellers:
    t.join()
bank.closed.set()
audit.join()
for account in bank.accounts.values():
    print(account)
print(bank.total(), set(sums), len([h for h in bank.history if h[3]]), len(bank.history))
