class A:
    def __add__(self, o): print("A.add"); return NotImplemented
    def __radd__(self, o): print("A.radd"); return "A.r"
    def __eq__(self, o): print("A.eq"); return NotImplemented
    def __lt__(self, o): print("A.lt"); return NotImplemented
    def __gt__(self, o): print("A.gt"); return "gt"
class B(A):
    def __radd__(self, o): print("B.radd"); return "B.r"
    def __eq__(self, o): print("B.eq"); return True
class C: pass
print(A() + B())
print(1 + A())
try: A() + C()
except TypeError as e: print(e)
print(A() == B())
print(A() == C())
print(A() < A())
print(A() != B())
class N:
    def __eq__(self, o): return "eq"
print(N() == 1, N() != 1, 1 == N())
class O:
    def __ne__(self, o): return "ne"
print(O() != 1, O() == O())
class F(float):
    def __radd__(self, o): return "F.radd"
print(1.0 + F(2), F(1) + 1)
class L(list):
    def __iadd__(self, o): return "iadd"
l = L()
l += [1]
print(l)
