# Recursion: towers, permutations, flattening, memo, mutual recursion, backtracking with yields.
def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


def flatten(value):
    return [leaf for part in value for leaf in flatten(part)] if isinstance(value, (list, tuple)) else [value]


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def queens(n, row=0, columns=()):
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, row + 1, columns + (column,))


def collatz(n, seen={1: 1}):
    if n not in seen:
        seen[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return seen[n]


def binary(n):
    return "" if n == 0 else binary(n // 2) + str(n % 2)


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def powerset(s):
    return [[]] if not s else [x for rest in powerset(s[1:]) for x in (rest, [s[0]] + rest)]


def solve(target, numbers, path=""):
    if not numbers:
        return [path] if target == 0 else []
    first, *rest = numbers
    return solve(target - first, rest, f"{path}+{first}") + solve(target + first, rest, f"{path}-{first}")


is_even = lambda n: n == 0 or is_odd(n - 1)
is_odd = lambda n: n != 0 and is_even(n - 1)
print(hanoi(6), list(permutations([1, 2, 3])), flatten([1, [2, (3, [4])], []]), ackermann(2, 3), list(queens(5))[:2], len(list(queens(6))))
print(max(range(1, 30), key=collatz), collatz(27), binary(37), gcd(48, 36), powerset("ab"), solve(4, [1, 2, 3, 4]), is_even(10), is_odd(7))


def fix(function):
    return (lambda x: x(x))(lambda y: function(lambda *args: y(y)(*args)))


print(fix(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(6))
for r in list(queens(4)):
    print("\n".join("." * c + "Q" + "." * (3 - c) for c in r), end="\n\n")
