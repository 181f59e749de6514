for i in range(3):
    print(i)
else:
    print("for else")
for i in range(5):
    if i == 2: continue
    if i == 4: break
    print("i", i)
else:
    print("not here")
n = 0
while n < 5:
    n += 1
    if n == 2: continue
    if n == 4: break
else:
    print("not here")
print(n)
while n > 0:
    n -= 2
else:
    print("while else", n)
for a, (b, *c) in [(1, (2, 3, 4)), (5, [6])]:
    print(a, b, c)
for i in range(10, 0, -3): print(i, end=" ")
print()
total = 0
for row in [[1, 2], [3, 4]]:
    for v in row:
        if v == 3: break
        total += v
    else:
        continue
    break
print(total)
