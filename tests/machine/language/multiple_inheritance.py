class Base:
    def who(self): return ["Base"]
class L(Base):
    def who(self): return ["L"] + super().who()
class R(Base):
    def who(self): return ["R"] + super().who()
class Both(L, R):
    def who(self): return ["Both"] + super().who()
print(Both().who())
print([c.__name__ for c in Both.__mro__])
try:
    class Bad(Base, L): pass
except TypeError as e:
    print(e)
try:
    class Worse(bool): pass
except TypeError as e:
    print(e)
try:
    class Dup(L, L): pass
except TypeError as e:
    print(e)
try:
    class Lay(int, str): pass
except TypeError as e:
    print(e)
class Mixin:
    def extra(self): return "extra " + self.name
class Named(Mixin, Base):
    name = "n"
print(Named().extra(), Named().who())
print(super(Both, Both()).who(), super(L, Both()).who())
