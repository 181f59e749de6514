class I(int):
    def __add__(self, o): return I(int(self) + int(o))
    def __repr__(self): return f"I({int(self)})"
print(I(3) + 4, I(3) * 2, I(5) > 3, [10, 20, 30][I(1)], I(2) == 2, hash(I(2)) == hash(2), {I(1): "x"}[1])
class S(str):
    def shout(self): return self.upper() + "!"
s = S("abc"); print(s.shout(), s + "d", s[1], len(s), s == "abc", isinstance(s, str), f"{s}", s in "xabcx")
class F(float): pass
print(F(1.5) + 1, F(2) / 4, isinstance(F(1) + 1, F))
class L(list):
    def total(self): return sum(self)
l = L([1, 2, 3]); l.append(4); print(l.total(), l, l[1:], type(l[1:]).__name__, l + [5])
class D(dict):
    def __missing__(self, k): return f"missing {k}"
d = D(a=1); print(d["a"], d["b"], d.get("b"), "b" in d, d)
class T(tuple): pass
print(T((1, 2)), T([3])[0], T((1,)) == (1,))
class E(Exception): pass
class E2(E, KeyError): pass
try: raise E2("k")
except KeyError as e: print(type(e).__name__, str(e))
class SetItem(dict):
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
x = SetItem(); x["a"] = 1; print(x)
class GI(list):
    def __getitem__(self, i): return "item"
print(GI([1])[0], list(GI([1])))
