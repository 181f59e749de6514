import math
import os.path
import math as m
from math import sqrt, pi as PI
from collections import *
print(math.floor(2.5), m is math, sqrt(16), round(PI, 3), os.path is not None, deque([1]))
try: import nonexistent_module
except ImportError as e: print(type(e).__name__, e, e.name)
try: from sys import nothing_here
except ImportError as e: print(e)
try: import math.sub
except ImportError as e: print(e)
try: from nonexistent import x
except ModuleNotFoundError as e: print(e)
try: math.nope
except AttributeError as e: print(e)
print(math.__name__)
import sys
print("math" in sys.modules, sys.modules["math"] is math)
def local():
    import functools
    return functools.reduce(lambda a, b: a + b, [1, 2, 3])
print(local())
