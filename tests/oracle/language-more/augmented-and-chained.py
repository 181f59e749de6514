# Augmented assignment, chained assignment, evaluation order, swaps, aliasing, mutable default traps.
def note(name, value):
    order.append(name)
    return value


order = []
a = b = c = []
b.append(1)
print(a, c, a is c)
x = y = 5
x += 1
print(x, y)
d = {"k": [1]}
alias = d["k"]
d["k"] += [2]
print(alias, d)
t = ([1], 2)
try:
    t[0] += [9]
except TypeError as error:
    print(error, t)
s = "a"
s *= 3
s += "b"
n = 17
n //= 3
n **= 2
n %= 7
n <<= 3
n |= 1
n &= 0x1F
n ^= 2
n >>= 1
n -= 10
print(s, n, -n)
q = 7
q /= 2
print(q)
lst = [0, 0]
i = 0
lst[(i := i + 1)] += 5
print(lst, i)
note("list", lst)[note("index", 0)] = note("value", 9)
result = note("f", max)(note("x", 1), note("y", 2), key=note("key", None))
print(order, lst, result)
order.clear()
pair = {note("k1", 1): note("v1", 2), note("k2", 3): note("v2", 4)}
print(order)
order.clear()
print(note("a", 1) + note("b", 2) * note("c", 3), note("t", 0) and note("never", 1), [note(str(i), i) for i in range(2)], order)
one, (two, *three), four = 1, (2, 3, 4), 5
print(one, two, three, four)
m = [[0] * 2 for _ in range(2)]
m[0][0], m[1][1] = m[1][1] + 1, m[0][0] + 2
print(m)


def append_to(item, target=[]):
    target.append(item)
    return target


def better(item, target=None):
    target = [] if target is None else target
    target.append(item)
    return target


print(append_to(1), append_to(2), better(1), better(2))


def change(numbers, number):
    numbers.append(99)
    number += 1
    numbers = [0]
    return numbers, number


data, value = [1], 1
print(change(data, value), data, value)
words = ["a", "b"]
copy1, copy2, copy3 = words, words[:], list(words)
words += ["c"]
print(copy1, copy2, copy3, copy1 is words)
print(1 if (z := 0) else z or "zero", not z == 0, (1, 2) + (3,), [1] * 3 == [1, 1, 1], "a" "b" == "ab", 3 - -3, 2 ** 3 ** 2, -2 ** 2, not True or True, 1 < 2 == True, 5 & 3 == 1)
