s = list(range(10))
print(s[2:5], s[:3], s[7:], s[-3:], s[::2], s[::-1], s[8:2:-2], s[100:], s[-100:2], s[5:2])
s[2:5] = ['a']
print(s)
s[1:1] = [9, 9]
s[::3] = ['x'] * len(s[::3])
print(s)
del s[::2]
print(s, s[slice(1, None)], slice(1, 10, 2).indices(5), slice(None, 3))
t = 'hello world'
print(t[1:-1:3], t[::-1], t[-5:], t[3:3] == '', (1, 2, 3)[1:], range(10)[2:8:2], b'bytes'[1:3])
for bad in (lambda: s.__setitem__(slice(0, 3, 2), [1]), lambda: s[::0], lambda: s['a'], lambda: s[1.0], lambda: t.__getitem__(99), lambda: s[99], lambda: (1,)[5], lambda: s.__setitem__(99, 1), lambda: s['a':], lambda: {}[1:2]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Show:
    def __getitem__(self, key):
        return key


print(Show()[1:2], Show()[:, ::2], Show()[1, ...], Show()[()])
