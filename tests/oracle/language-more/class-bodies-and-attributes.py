# Class and instance attributes, __slots__, __getattr__ family, __dict__, name mangling, dir and vars.
class Account:
    bank = "B"
    count = 0

    def __init__(self, owner):
        self.owner = owner
        self.__secret = owner[::-1]
        Account.count += 1

    def reveal(self):
        return self.__secret


a, b = Account("ann"), Account("bob")
a.bank = "own"
print(a.bank, b.bank, Account.bank, Account.count, a.reveal(), a._Account__secret, vars(b))
try:
    a.__secret
except AttributeError as error:
    print(error)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(f"get {name}")
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self.log.append(f"del {name}")
        delattr(self._target, name)


p = Proxy(a)
print(p.owner, p.bank)
p.owner = "new"
del p.bank
print(a.owner, a.bank, p.log, hasattr(p, "nothing"), getattr(p, "nothing", "default"))


class Slots:
    __slots__ = ("x", "__dict__")


class Strict:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x


s, t = Slots(), Strict(1)
s.x, s.y = 1, 2
print(s.x, s.__dict__, t.x, hasattr(t, "__dict__"))
for action in [lambda: setattr(t, "y", 1), lambda: type(Strict.x).__name__, lambda: delattr(t, "z"), lambda: Strict(), lambda: Slots().x, lambda: Strict.nothing, lambda: setattr(5, "x", 1), lambda: setattr(int, "x", 1), lambda: None.foo, lambda: delattr(a, "missing")]:
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
Account.extra = lambda self, n: (self.owner, n)
print(b.extra(3), Account.__name__, Account.__module__, a.__class__ is Account, type(a).__qualname__)
print([n for n in dir(a) if not n.startswith("__")], isinstance(a, object), callable(a), callable(Account))
a.__dict__["injected"] = 1
print(a.injected, a.__dict__ is vars(a), "bank" in Account.__dict__)


class Meta:
    x: int
    y: str = "d"
    z: "list[int]" = None

    def method(self, a: int, b: str = "x") -> bool: ...


print(Meta.__annotations__, Meta.method.__annotations__, hasattr(Meta, "x"))
a.__class__ = type("Other", (Account,), {"bank": "other"})
print(a.bank, type(a).__name__)
