# Assignment expressions, chained comparisons, conditional expressions and short circuits.
import io

stream = io.StringIO("one\ntwo\n\nthree\n")
while line := stream.readline():
    if (text := line.strip()) and len(text) > 3:
        print("long", text)
    else:
        print("short", repr(text))
if (n := len("hello")) > 3:
    print(n)
values = [3, 8, 1]
print((best := max(values)), [best - v for v in values], any((found := v) > 5 for v in values), found)
print(1 < 2 < 3, 1 < 3 > 2, 3 > 2 == 2, 1 == 1.0 == True, not 1 < 2 < 0)


def loud(value):
    print("eval", value)
    return value


print(loud(1) < loud(5) < loud(3) < loud(9))
print(loud(0) or loud("") or loud("last"), loud(1) and loud(0) and loud(2))
print("yes" if [] else "no", ("a" if n > 9 else "b" if n > 4 else "c"))
print(None is None, [] is [], () is (), "x" in {"x": 1}, 3 not in [1, 2], not [] and not 0)
total = 0
for i in range(10):
    if i == 3:
        continue
    if i == 6:
        break
    total += i
else:
    print("never")
print(total)
for i in range(3):
    pass
else:
    print("loop ended", i)
while n:
    n -= 2
    if n < 0:
        break
else:
    print("even")
print(n, x := 5, x)
print([y := 1, y**2], (z := 3) + z, f"{(w := 7)} {w=} {w!r:>3}")
assert (k := 4) == 4, "no"
try:
    assert k == 5, f"k is {k}"
except AssertionError as error:
    print(error.args)
