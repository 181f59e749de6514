# Format specs: alignment, signs, bases, precision, grouping, percent, nested fields, dates.
from datetime import date, datetime

rows = [("apples", 3, 1.5), ("pears", 12, 0.25), ("watermelons", 1, 1234.5)]
print(f"{'name':<12}|{'count':^7}|{'price':>10}")
print("-" * 12 + "+" + "-" * 7 + "+" + "-" * 10)
for name, count, price in rows:
    print(f"{name:<12}|{count:^7d}|{price:>10,.2f}")
print(f"{sum(r[1] * r[2] for r in rows):=^31,.3f}")
n, x, word = 1234567, 3.14159, "text"
print(f"{n:,} {n:_} {n:e} {n:.2e} {n:+} {-n: } {n:010} {n:<10}| {n:x} {n:#X} {n:b} {n:o} {n:#_b} {65:c} {n:n} {n:.1f}")
print(f"{x:.2f} {x:8.3f} {x:<8.1f}| {x:+.0f} {x:e} {x:g} {x:.10g} {x:%} {x:.1%} {1e10:g} {1e-5:g} {0.1:.20f} {x:08.2f} {-x:08.2f} {x!r:>10} {1e100:.3} {2.0} {2.0:g} {100.0:.3g}")
print(f"{word:>8} {word:*<8} {word:^8} {word:.2} {word!r:>8} {word[1:]!s:_^5} {word.upper()} {len(word)} {word=} {word = } {x=:.2f} {n=:,}")
width, precision = 10, 3
print(f"{x:{width}.{precision}f}|{word:{'>'}{width}}|{x:{f'{width}.1'}f}|{{literal}}|{'nested ' + f'{1 + 1}'}|{'a' if n else 'b'}|{[i for i in range(3)]}|{ {'k': 1}['k'] }|{(lambda v: v * 2)(4)}")
print("{} {1}".format(1, 2) if False else "{0} {1} {0} {name:>5} {2[1]} {obj.real}".format(1, 2, [3, 4], name="n", obj=5), "{:>{w}}".format("r", w=4), "{!r:^7}".format("q"), "{{}}".format(), "{:,}".format(10**6))
print("%s|%5d|%-5d|%05d|%+d|%x|%o|%e|%.3f|%5.1f|%%|%r|%c|%c|%10s|%-10s|%.2s|%(k)s" % () if False else "%s|%5d|%-5d|%05d|%+d|%x|%o|%e|%.3f|%5.1f|%%|%r|%c|%c|%10s|%-10s|%.2s" % ("a", 42, 42, 42, 42, 255, 8, 1234.5, 2.71828, 9.99, "q", 65, "B", "right", "left", "cut"))
print("%(name)s is %(age)03d" % {"name": "bob", "age": 7}, "%s" % (1, ) , "%s" % [1, 2], "%5s%%" % 50, "%*d" % (6, 42))
d = datetime(2024, 2, 29, 13, 5, 9)
print(f"{d:%Y-%m-%d %H:%M:%S} {d:%A %d %B %y} {d:%I:%M %p} {d:%j}", f"{date(2024, 1, 1):%d/%m/%Y}", d.isoformat(), d.strftime("%a %b %e"), str(d), repr(d))
print(f"{True} {True:d} {None} {None!s:>6} {1 + 2j} {1 + 2j:.1f} {b'x'} {[1.0, 'a']} {(1,)} {set()} { {1: 2} } {...} {int} {print}")
for wrong in [lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: f"{1:s}", lambda: f"{'a':,}", lambda: f"{1:.2d}", lambda: f"{[1]:>5}", lambda: f"{None:>5}", lambda: f"{'a':=5}", lambda: f"{1:5z}", lambda: "{".format(), lambda: "}".format(), lambda: "{0} {}".format(1, 2), lambda: "{a.b}".format(a=1), lambda: "{0[k]}".format({}), lambda: "%d" % "a", lambda: "%z" % 1, lambda: "%s" % (1, 2), lambda: "%(a)s" % 5, lambda: f"{5:c}{-1:c}", lambda: "{:{}}".format(1), lambda: format(1, "q"), lambda: format("a", ">>")]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
