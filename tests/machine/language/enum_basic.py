from enum import Enum, auto
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
print(Color.RED, Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.BLUE.value)
print([c.name for c in Color], Color.RED is Color(1), Color.RED == Color.GREEN, len(Color))
print(repr(Color.RED), isinstance(Color.RED, Color), {Color.RED: 1}[Color.RED])
try: Color(9)
except ValueError as e: print(e)
