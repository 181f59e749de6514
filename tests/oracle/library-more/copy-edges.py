import copy, io, types, weakref, abc, traceback, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

class A:

    def __init__(self, x):
        self.x = x

    def __deepcopy__(self, memo):
        return A(('deep', self.x))

class B:

    def __copy__(self):
        return 'copied'

class L(list):
    pass
x = [1, [2], {'a': (3, [4])}]
y = copy.deepcopy(x)
y[1].append(9)
print(x, y, copy.copy(x)[1] is x[1], copy.deepcopy(A(1)).x, copy.copy(B()))
c = []
c.append(c)
d = copy.deepcopy(c)
print(d[0] is d, d is not c)
l = L([1])
l.q = [5]
m = copy.deepcopy(l)
print(m, m.q is l.q, type(m))
t(copy.deepcopy, (i for i in []))
import threading
t(copy.copy, threading.Lock())
t(copy.deepcopy, [threading.Lock()])
print(copy.Error, copy.copy(print) is print, copy.deepcopy(int))
