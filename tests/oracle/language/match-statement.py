from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


def describe(value):
    match value:
        case 0 | 1:
            return 'small'
        case int(n) if n < 0:
            return f'negative {n}'
        case bool() | float():
            return 'bool or float'
        case 'quit' | 'exit':
            return 'command'
        case str() as s:
            return f'text {s!r}'
        case []:
            return 'empty'
        case [x]:
            return f'one {x}'
        case [Point(x=0, y=0), *rest]:
            return f'origin then {rest}'
        case (1, y, *_):
            return f'starts with one, then {y}'
        case {'kind': 'circle', 'r': r}:
            return f'circle {r}'
        case {'kind': kind, **rest}:
            return f'{kind} with {rest}'
        case Point(0, y):
            return f'on the axis at {y}'
        case Point(x, y) if x == y:
            return 'diagonal'
        case Point():
            return 'a point'
        case None:
            return 'nothing'
        case [[a, b], {'c': [c, *_]}]:
            return a, b, c
        case _:
            return f'other {type(value).__name__}'


for v in (0, True, -5, 2.5, 'quit', 'hi', [], [3], [Point(0, 0), 1, 2], (1, 2, 3), {'kind': 'circle', 'r': 2},
          {'kind': 'box', 'w': 1}, Point(0, 7), Point(2, 2), Point(1, 2), None, [[1, 2], {'c': [3, 4]}], {1}, {}, 'ab', 99, (5, 6)):
    print(repr(v), '->', describe(v))
