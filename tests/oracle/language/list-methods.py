a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.insert(0, 'first')
a.insert(-1, 'near end')
a.insert(100, 'end')
print(a, a.pop(), a.pop(0), a.index(2), a.count(1), a)
a.remove('near end')
a.sort(reverse=True)
print(a, a.copy() is a, a * 2, a + [0], [0] * 3, [[]] * 2, 3 in a, a == [6, 5, 4, 3, 2, 1])
b = a
b += [9]
b *= 1
print(a is b, a, a[-1], len(a), min(a), max(a), sum(a), list(map(str, a)), list(filter(lambda x: x % 2, a)))
a.clear()
print(a, b, not a, [1, [2, [3]]][1][1][0], [1, 2] > [1], [] < [0], list(zip([1, 2], 'ab', strict=True)))
c = [1, 2, 3]
c.append(c)
print(c, c[3][3][0])
m = [[0] * 2 for _ in range(2)]
m[0][1] = 5
print(m, [*zip(*m)], sum(m, []), list(range(5, 0, -2)), [i for i in reversed(range(3))], list(enumerate('ab')))
for bad in (lambda: c.remove(9), lambda: c.index(9), lambda: [].pop(), lambda: c.pop(99), lambda: c[99], lambda: c.insert('a', 1), lambda: c + 'a', lambda: c * 1.5, lambda: c.extend(5), lambda: [1, 2].sort(5), lambda: c.foo, lambda: list(zip([1], [], strict=True)), lambda: c.index(1, 2)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
