from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    def total(self): return self.x + self.y
p = P(1)
print(p, p.total(), p == P(1, 2), p != P(2), P(1, tags=[3]))
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "z"
print(F(1) < F(2), hash(F(1)) == hash(F(1)), sorted([F(3), F(1)]))
try: F(1).a = 5
except Exception as e: print(type(e).__name__, e)
