def check(a, b, c):
    if a < b <= c != 4:
        print('in order')
    if not (a is None or b is not None and c):
        return a == b == c
    x = a in (1, 2, 3) and b not in [4, 5] or c in {6, 7}
    y = a if b else c if a else b
    z = a or b or c
    w = not a
    v = not a in b
    u = not a is b
    while a and not b:
        a -= 1
        if a > b > c:
            break
    else:
        print('else')
    return x, y, z, w, v, u, a < b < c


if __name__ == '__main__' and True:
    check(1, 2, 3)
elif 0:
    never()
else:
    pass
if 1:
    print('always')
while 1:
    break
while 0:
    never()
while True:
    if check:
        continue
    break
if None:
    never()
x = 1 if () else 2
print(1 < 2 < 3, 'a' > 'b', 1 if x is None else 2)
if x is not None: print(x)
if x is None: print(x)
if (y := x) and y is not None or x: print(y)
