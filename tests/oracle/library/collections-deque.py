from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.maxlen, 3 in d, d.count(2))
d.rotate(1)
print(d, list(reversed(d)), d.index(3))
d.rotate(-2)
d.extend('ab')
d.extendleft('xy')
print(d, d.pop(), d.popleft(), d)
d.remove('x') if 'x' in d else None
d.insert(1, 'mid')
print(d, d.copy() == d, deque('ab') + deque('c'), deque('ab') * 2, deque([1]) < deque([2]))
d.reverse()
d[0] = 'first'
del d[1]
print(d, bool(deque()), deque(range(3)))
for bad in (lambda: deque().pop(), lambda: d.remove(99), lambda: d[10], lambda: d.index('no'), lambda: deque(5), lambda: deque([], -1), lambda: d['a']):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
try:
    for x in d:
        d.append(x)
except RuntimeError as error:
    print(error)
