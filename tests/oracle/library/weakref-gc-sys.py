import gc
import sys
import weakref


class Node:
    pass


n = Node()
r = weakref.ref(n)
print(r() is n, type(r).__name__)
print(sys.version_info[:2], sys.version_info.major, sys.maxsize, sys.getrecursionlimit(), sys.byteorder, sys.argv[0] != '')
print(sys.getsizeof(1) > 0, sys.implementation.name, sys.platform, type(sys.modules).__name__, 'sys' in sys.modules)
print(isinstance(gc.collect(), int), gc.isenabled(), sys.intern('a') is 'a'[:] , sys.float_info.epsilon, sys.float_info.max)
print(sys.getswitchinterval(), sys.exc_info(), sys._getframe().f_code.co_name, sys._getframe().f_lineno)


def inner():
    return sys._getframe(1).f_code.co_name


def outer():
    return inner()


print(outer(), sys.stdout.name, sys.stdin is not None)
