def swaps(a, b, c):
    a, b = b, a
    a, b, c = c, a, b
    a, _, a = a, b, c
    a, = b,
    [x, y] = a
    x, *y, z = c
    *x, = b
    (x, (y, z)), w = c
    x[0], y.attr = 1, 2
    x[a], x[b] = x[b], x[a]
    return x, *y, z


def calls(f, args, kwargs):
    f(*args, **kwargs)
    f(1, *args, 2, k=3, **kwargs)
    f(*args)
    f(**kwargs)
    f(1, 2, k=3, j=4)
    f(f(f(1)), f(2))
    f.g.h(1)
    f.method(*args)
    f[0](1)
    (lambda: 1)()
    return [*args, 1, *args], {*args}, {**kwargs, 'a': 1, **kwargs}, (*args,)


def slices(s, i, j, k):
    s[i:j] = s[j:i]
    s[:] = s[::k]
    s[i:j:k] = s[:j], s[i:]
    s[i, j] = s[i:j, k]
    s[1:2]
    s['a':'b':2]
    del s[i], s[i:j], s.attr, (i, j)
    s[i] += 1
    s[i:j] += [1]
    s.attr *= 2
    s.a.b[0].c -= 1
    k **= 2; k //= 2; k %= 2; k @= 2; k &= 1; k |= 1; k ^= 1; k >>= 1; k <<= 1; k /= 2
    return -s, +s, ~s, s @ s, s ** 2


d = {1: 2, 'a': 'b', None: ()}
e = {'k': d, 'j': 2}
f = {}
g = []
h = set(), ()
for i, (j, k) in d: print(i, j, k)
for d[0] in g: pass
for i in g:
    for j in g:
        if j: continue
        if i: break
    else:
        continue
    break
else:
    print('no break')
