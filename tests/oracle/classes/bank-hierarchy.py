# Accounts with inheritance, class methods, properties, dunders and an audit trail.
from abc import ABC, abstractmethod


class Account(ABC):
    interest = 0.0
    _next_id = 100

    def __init__(self, owner, balance=0):
        self.id = Account._next_id
        Account._next_id += 1
        self.owner, self._balance, self.history = owner, balance, []

    @property
    def balance(self):
        return round(self._balance, 2)

    @abstractmethod
    def fee(self, amount): ...

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.history.append(("in", amount))
        return self

    def withdraw(self, amount):
        cost = amount + self.fee(amount)
        if cost > self._balance:
            raise RuntimeError(f"{self.owner}: {cost:.2f} > {self.balance:.2f}")
        self._balance -= cost
        self.history.append(("out", cost))
        return self

    def __str__(self):
        return f"{type(self).__name__} {self.id} of {self.owner}: {self.balance:,.2f}"

    def __lt__(self, other):
        return self.balance < other.balance

    def __iadd__(self, amount):
        return self.deposit(amount)

    def __len__(self):
        return len(self.history)

    def __contains__(self, kind):
        return any(k == kind for k, _ in self.history)


class Savings(Account):
    interest = 0.05

    def fee(self, amount):
        return 0

    def year(self):
        self._balance *= 1 + self.interest
        return self


class Checking(Account):
    def __init__(self, *args, limit=50, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit = limit

    def fee(self, amount):
        return 1 if amount > self.limit else 0.1 * amount

    @classmethod
    def joint(cls, *owners, **kwargs):
        return cls(" & ".join(owners), **kwargs)


s, c = Savings("ann", 100), Checking.joint("bob", "cat", balance=80, limit=20)
s.deposit(50).withdraw(20).year()
c += 25.5
c.withdraw(30).withdraw(10)
for account in sorted([s, c]):
    print(account, len(account), "out" in account, account.history)
for wrong in [lambda: s.deposit(-1), lambda: c.withdraw(1000), lambda: Account("x"), lambda: setattr(s, "balance", 5), lambda: s + 1]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(max([s, c]).owner, [a.id for a in (s, c)], bool(Savings("empty")), Savings.fee is Checking.fee)
