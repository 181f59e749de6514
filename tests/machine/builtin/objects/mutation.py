def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0: a.remove(x)
print(a)
out = []
b = [1, 2, 3]
for x in b:
    out.append(x)
    if len(b) < 6: b.append(x * 10)
print(out, b)
c = [1, 2, 3]
for x in c:
    c.clear()
print(c, x)
def change(kind):
    d = {i: i for i in range(5)}
    for k in d if kind != 'items' else d.items():
        if kind == 'add': d['new'] = 1
        if kind == 'del': del d[0]
        if kind == 'swap': del d[4]; d['x'] = 1
        if kind == 'items': d.pop(1)
        if kind == 'clear': d.clear()
    return d
for kind in ('add', 'del', 'swap', 'items', 'clear'):
    attempt(kind, lambda: change(kind))
def change_set(kind):
    s = {1, 2, 3}
    for x in s:
        if kind == 'add': s.add(99)
        if kind == 'discard': s.discard(x)
        if kind == 'same': s.discard(1); s.add(1)
    return s
for kind in ('add', 'discard', 'same'):
    attempt(kind, lambda: change_set(kind))
it = iter({1: 1})
d = {1: 1, 2: 2}
i = iter(d)
next(i)
d[3] = 3
attempt('first', lambda: next(i))
attempt('again', lambda: next(i))
s = [3, 1, 2]
r = reversed(s)
s.append(9)
print(list(r), s)
e = enumerate(s)
next(e); s.insert(0, 'z')
print(list(e))
x = [[0] * 2] * 2
x[0][0] = 5
print(x, x[0] is x[1])
y = x[:]
y.append(1)
y[0][1] = 7
print(x, y)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
def default(v, acc=[]):
    acc.append(v)
    return acc
print(default(1), default(2), default(3, []), default.__defaults__)
a = b = []
a.append(1)
print(b, a is b, a == b)
b = b + [2]
print(a, b)
a, b = b, a
print(a, b)
n = [1, 2, 3]
n[0], n[2] = n[2], n[0]
n[1:1] = [9, 8]
print(n)
i = 0
i, n[i] = 2, 'at'
print(i, n)
big = list(range(100))
del big[10:90:3], big[::2]
print(big)
big[5:10] = []
big[len(big):] = ['end']
print(big, len(big))
class Evil:
    def __eq__(self, other):
        evil.clear()
        return False
evil = [Evil(), Evil(), 1]
attempt('evil index', lambda: evil.index(1))
evil = [Evil(), Evil(), 1]
attempt('evil count', lambda: evil.count(1))
evil = [Evil(), 2]
attempt('evil remove', lambda: evil.remove(5))
evil = [Evil(), 2]
attempt('evil compare', lambda: evil == [1, 2])
nested = []
for _ in range(50): nested = [nested]
print(str(nested).count('['), nested == nested)
deep = []
for _ in range(100000): deep = [deep]
attempt('deep repr', lambda: len(repr(deep)))
deep2 = []
for _ in range(100000): deep2 = [deep2]
attempt('deep eq', lambda: deep == deep2)
while deep: deep = deep[0]
while deep2: deep2 = deep2[0]
