x = 42; name = "bob"; pi = 3.14159
print(f"{x} {x!r} {name!r} {name!s} {pi:.2f} {x:>5} {x:<5}| {x:^7} {x:05d} {x:x} {x:#b} {x:,}")
print(f"{x + 1} {x if x else 0} {[1, 2][0]} {{literal}} {'nested'} {x=} {x = } {name=!s} {pi=:.1f}")
w = 10
print(f"{name:>{w}} {pi:{w}.{2}f} {'a':*^{w}}")
print(f"{'q' 'r'}" f"{1}" "plain" f"{2}")
class F:
    def __format__(self, s): return "F:" + s
    def __repr__(self): return "reprF"
    def __str__(self): return "strF"
f = F()
print(f"{f} {f:abc} {f!r} {f!s} {f!r:>8} {f!a}")
print("%s %d %5.2f %r %x %%" % ("a", 3, 2.5, "q", 255), "%(k)s" % {"k": "v"})
print("{} {0}".format(1) if False else "{1} {0} {k}".format(1, 2, k=3))
print(f"{1_000_000:_} {1e10} {1e-7} {100.0} {1/3}")
print(f"{None} {True} {[1, 'a']} { {'a': 1} }")
try: f"{x:zz}"
except ValueError as e: print(e)
print(f"""multi
{x}
line""")
print("é", "日本", "\n".strip() == "", repr("tab\t"), "a" "b")
