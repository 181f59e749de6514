import random, math, string, time
random.seed(42)
print([random.randint(1, 6) for _ in range(10)], random.random(), random.choice("abc"), random.sample(range(10), 3))
l = list(range(5)); random.shuffle(l); print(l, random.uniform(1, 2), random.gauss(0, 1))
print(math.sqrt(2), math.gcd(12, 18), math.factorial(10), math.pi, math.ceil(1.2), math.isclose(0.1 + 0.2, 0.3), math.log2(8))
print(string.ascii_lowercase, string.digits)
text = "The quick brown fox jumps over the lazy dog"
print(text.lower().split(), text.count("o"), text.find("fox"), text.replace("quick", "slow"), text.swapcase())
print("-".join(w[::-1] for w in text.split()), text.title() == text, text.startswith("The"), text.partition(" "))
print("{:<10}|{:>10}|{:^10}".format("l", "r", "c"), "abc".center(9, "*"), "5".zfill(3), " x ".strip() + ".")
caesar = lambda s, k: "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.isalpha() else c for c in s)
print(caesar("hello world", 3), caesar(caesar("hello", 3), -3))
freq = {}
for ch in text.lower():
    if ch.isalpha(): freq[ch] = freq.get(ch, 0) + 1
print(sorted(freq.items(), key=lambda t: (-t[1], t[0]))[:3])
def life(cells, n):
    for _ in range(n):
        around = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy: around[x + dx, y + dy] = around.get((x + dx, y + dy), 0) + 1
        cells = {c for c, k in around.items() if k == 3 or k == 2 and c in cells}
    return sorted(cells)
print(life({(1, 0), (1, 1), (1, 2)}, 1), life({(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}, 4))
def sqrt_newton(n, eps=1e-10):
    g = n / 2
    while abs(g * g - n) > eps: g = (g + n / g) / 2
    return round(g, 6)
print(sqrt_newton(2), sqrt_newton(144))
def permutations(s):
    if len(s) <= 1: yield s; return
    for i, c in enumerate(s):
        for p in permutations(s[:i] + s[i + 1:]): yield c + p
print(list(permutations("abc")))
def queens(n, row=0, cols=()):
    if row == n: return 1
    return sum(queens(n, row + 1, cols + (c,)) for c in range(n) if all(c != cc and abs(c - cc) != row - r for r, cc in enumerate(cols)))
print(queens(6))
print(bin(10), hex(255), oct(8), int("ff", 16), int("-12"), float("1.5e3"), bool("x"), str(1.0), list("ab"), tuple([1]), set("aa"))
import itertools as it
print(list(it.chain([1], [2])), list(it.combinations("abc", 2)), list(it.product([0, 1], repeat=2)), list(it.accumulate([1, 2, 3])), list(it.zip_longest("ab", "c")), [k for k, g in it.groupby("aabbc")], list(it.takewhile(lambda v: v < 3, it.count())))
t = time.time(); time.sleep(0) if False else None; print(isinstance(t, float), time.perf_counter() <= time.perf_counter())
