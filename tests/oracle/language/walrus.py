data = [1, 5, 3, 8]
if (n := len(data)) > 3:
    print('long', n)
print([y for x in data if (y := x * 2) > 5], y)
while (item := data.pop()) != 5:
    print('popped', item)
print(any((found := w).startswith('b') for w in ['abc', 'bcd', 'cde']), found)


def f(values):
    total = 0
    partial = [total := total + v for v in values]
    return total, partial


print(f([1, 2, 3]), (a := 1, b := a + 1), f'{(c := 5)} {c:=5}')
print((lambda: (z := 3) + z)())
match = None
if not (match := next((x for x in [4, 6, 7] if x % 2), None)):
    print('none')
else:
    print('odd', match)
