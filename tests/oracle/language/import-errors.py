try:
    import no_such_module
except ImportError as error:
    print(type(error).__name__, error, error.name)
try:
    from math import no_such_name
except ImportError as error:
    print(type(error).__name__, error)
try:
    from collections import OrderedDic
except ImportError as error:
    print(error)
import collections.abc as abc
from math import pi as circle, floor
print(abc.Mapping.__name__, circle, floor(2.5))
from collections import Countr
