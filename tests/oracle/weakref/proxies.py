# Proxies pass on what is done with them.
import weakref


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self.balance

    def __str__(self):
        return f"{self.owner}: {self.balance}"


account = Account("Ada", 10)
proxy = weakref.proxy(account)
print(proxy.owner, proxy.deposit(5), account.balance, proxy)
proxy.owner = "Grace"
print(account.owner, type(proxy), isinstance(proxy, Account), proxy.__class__ is Account)
print(weakref.proxy(account) is proxy, hasattr(proxy, "missing"), bool(proxy))
del proxy.balance
print(vars(account))
for use in (hash, len, next):
    try:
        print(use(proxy))
    except TypeError as error:
        print(type(error).__name__)
print(weakref.getweakrefcount(account), type(weakref.getweakrefs(account)[0]).__name__)
gone = weakref.proxy(account, lambda one: print("gone", type(one).__name__))
del account
for use in (str, bool, lambda one: one.owner, lambda one: setattr(one, "owner", 1)):
    try:
        use(proxy)
    except ReferenceError as error:
        print("ReferenceError:", error)


class Vector:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __add__(self, other):
        return [a + b for a, b in zip(self, other)]

    def __radd__(self, other):
        return [other + a for a in self]

    def __eq__(self, other):
        return list(self) == list(other)

    def __lt__(self, other):
        return list(self) < list(other)

    def __contains__(self, item):
        return item in self.items

    def __call__(self, factor):
        return [factor * item for item in self]


vector = Vector(1, 2, 3)
proxy = weakref.proxy(vector)
print(type(proxy).__name__, len(proxy), list(proxy), proxy[1], proxy[-2:], 3 in proxy, 4 in proxy)
print(proxy + proxy, proxy + [10, 20, 30], 5 + proxy, proxy(2))
print(proxy == [1, 2, 3], proxy != [1, 2, 3], proxy < [2], proxy == proxy, callable(proxy))
function = weakref.proxy(len)
print(type(function), function("abc"))
print(weakref.ProxyTypes)
