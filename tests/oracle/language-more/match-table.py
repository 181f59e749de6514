from dataclasses import dataclass
from enum import Enum
import sys

@dataclass
class P:
    x: int
    y: int = 0

class C(Enum):
    R = 1
    G = 2

class N:
    __match_args__ = ('a',)

    def __init__(self, a):
        self.a = a

def m(v):
    match v:
        case None:
            return 'none'
        case True | False:
            return 'bool'
        case 0 | 1 | 2 as n:
            return f'small {n}'
        case int(n) if n < 0:
            return f'neg {n}'
        case -1.5:
            return 'f'
        case 1 + 2j:
            return 'complex'
        case int() | float():
            return 'num'
        case 'ab':
            return 'ab'
        case str() as s if len(s) > 5:
            return 'long ' + s
        case str(s):
            return 's ' + s
        case b'x':
            return 'bytes'
        case []:
            return 'empty'
        case [x]:
            return f'one {x}'
        case [1, *rest]:
            return f'1.. {rest}'
        case [P(x=0), _]:
            return 'p0 and any'
        case [a, b, *_]:
            return f'{a} {b} ..'
        case {'type': 'circle', 'r': r}:
            return f'circle {r}'
        case {'k': [*_, last], **others}:
            return f'last {last} {others}'
        case {}:
            return 'map'
        case P(0, 0):
            return 'origin'
        case P(x, y) if x == y:
            return 'diag'
        case P(x=xx, y=yy):
            return f'p {xx},{yy}'
        case C.R:
            return 'red'
        case sys.maxsize:
            return '?'
        case N(a):
            return f'N {a}'
        case C():
            return 'some C'
        case _:
            return 'other'
for v in [None, True, 1, -5, -1.5, 1 + 2j, 7, 2.5, 'ab', 'abcdefg', 'q', b'x', b'y', [], (), [5], (5,), [1, 2, 3], [P(0, 1), 9], [3, 4], (3, 4, 5), {'type': 'circle', 'r': 2}, {'k': [1, 2], 'z': 1}, {}, {'q': 1}, P(0, 0), P(2, 2), P(1, 2), C.R, C.G, N(4), {1, 2}, range(3), object]:
    print(m(v))
