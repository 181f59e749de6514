l = list(range(10))
print(l[2:5], l[:3], l[-3:], l[::2], l[::-1], l[8:2:-2], l[100:], l[-100:2])
print("hello"[1:3], (1, 2, 3)[::-1], "abc"[::-1], b"abc"[1:])
l[2:4] = ["a", "b", "c"]; print(l)
l[::3] = [0] * len(l[::3]); print(l)
del l[1:3]; print(l)
del l[0]; print(l)
l[len(l):] = [1]; print(l)
try: l[::2] = [1]
except ValueError as e: print(e)
try: l[99]
except IndexError as e: print(e)
try: l["a"]
except TypeError as e: print(e)
try: l[1.5]
except TypeError as e: print(e)
try: (1,)[5]
except IndexError as e: print(e)
try: "abc"[10]
except IndexError as e: print(e)
try: l[99] = 1
except IndexError as e: print(e)
try: del l[99]
except IndexError as e: print(e)
try: (1, 2)[0] = 1
except TypeError as e: print(e)
try: "abc"[0] = "x"
except TypeError as e: print(e)
try: del (1, 2)[0]
except TypeError as e: print(e)
try: 5[0]
except TypeError as e: print(e)
try: None["a"]
except TypeError as e: print(e)
try: l[0:1:0]
except ValueError as e: print(e)
print(slice(1, 2), slice(None, 5, 2), slice(1, 10, 3).indices(5))
class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print(k, v)
    def __delitem__(self, k): print("del", k)
s = S()
print(s[1:2], s[:], s[1:2, ::3], s[...])
s[1:2] = 5
del s[1:]
