def r(n): return r(n + 1)
try: r(0)
except RecursionError as e: print(e)
def depth(n):
    try: return depth(n + 1)
    except RecursionError: return n
print(900 < depth(0) < 1001)
import sys
print(sys.getrecursionlimit())
def ok(n): return 0 if n == 0 else 1 + ok(n - 1)
print(ok(900))
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(400))
class Deep:
    def __repr__(self): return repr(self)
try: repr(Deep())
except RecursionError as e: print(type(e).__name__)
sys.setrecursionlimit(200)
def lim(n):
    try: return lim(n + 1)
    except RecursionError: return n
print(lim(0) < 200)
