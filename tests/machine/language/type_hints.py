from __future__ import annotations
from typing import Optional, List, Dict, Generic, TypeVar
def f(a: int, b: Optional[str] = None) -> List[int]: return [a]
print(f(1), f.__annotations__)
x: Dict[str, int] = {}
class P:
    a: int
    b: str = "x"
    def m(self) -> P: return self
print(P.__annotations__, P().m().b)
