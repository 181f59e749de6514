a = [1]; b = a
a += [2]; print(b, a is b)
a = a + [3]; print(b, a is b)
a *= 2; print(a)
t = (1,); u = t; t += (2,); print(t, u)
s = {1, 2}; z = s; s |= {3}; s &= {1, 3}; s ^= {9}; s -= {1}; print(s, z is s)
d = {"a": 1}; d |= {"b": 2}; print(d)
x = 5; x -= 2; x /= 2; print(x); x **= 2; x //= 1; x %= 2; print(x)
n = 1; n <<= 10; n >>= 2; n |= 1; n &= 0xf1; n ^= 2; print(n)
st = "a"; st += "b"; st *= 2; print(st)
class I:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(("iadd", o)); return self
    def __isub__(self, o): return "replaced"
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return "mul"
    def __getitem__(self, k): self.log.append(("get", k)); return 10
    def __setitem__(self, k, v): self.log.append(("set", k, v))
i = I(); i += 1; i["k"] += 5; j = i; j -= 1; k = i; k *= 2; print(i.log, j, k)
class O: v = 1
o = O(); o.v += 1; print(o.v, O.v)
l = [[0] * 2 for _ in range(2)]; l[0][1] += 5; print(l)
def idx(): print("idx"); return 0
l2 = [1]; l2[idx()] += 1; print(l2)
m = {}; m.setdefault("x", []).append(1); m["x"] += [2]; print(m)
try: (1,)[0] += 1
except TypeError as e: print(e)
tt = ([],)
try: tt[0] += [1]
except TypeError as e: print(e, tt)
f = 1.5; f += 1; f -= 0.5; f *= 2; f /= 4; f //= 1; print(f)
print(2 ** 100, -7 // 2, -7 % 2, 7.5 // 2, divmod(-7, 3), round(2.5), round(-1.567, 2), abs(-3), pow(3, 4, 5))
print(10 / 4, 10 // 4, 1 / 3, 2 ** 0.5, 1e308 * 10, -1 // 1, 0.1 * 3)
print(5 & 3 | 8 ^ 2, ~7, 1 << 3 + 1, not True or True and False, 2 ** 3 ** 2, -2 ** 2)
print(True + 1, True & False, True | 2, 3 - True, 1 == True, "1" == 1, None == 0, [] == (), 1 != 1.0)
