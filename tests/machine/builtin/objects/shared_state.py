class Account:
    total = 0
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.total += 1
    @property
    def balance(self): return self._balance
    def deposit(self, amount):
        if amount <= 0: raise ValueError(f'bad amount: {amount!r}')
        self._balance += amount
        self.history.append(('deposit', amount))
        return self
    def __repr__(self): return f'{type(self).__name__}({self.owner!r}, balance={self._balance})'
    def __lt__(self, other): return self._balance < other._balance
    def __iter__(self): yield from self.history
accounts = {name: Account(name, b) for name, b in [('ann', 10), ('bob', 5), ('cy', 7)]}
for i, (name, account) in enumerate(sorted(accounts.items(), key=lambda pair: pair[1]), 1):
    account.deposit(i).deposit(i * 10)
    print(i, name, account, list(account), dict(account))
print(Account.total, sorted(accounts.values()), max(accounts.values()), min(accounts, key=lambda n: accounts[n].balance))
try:
    accounts['ann'].deposit(-1)
except ValueError as error:
    print('error:', error)
try:
    accounts['zed'].deposit(1)
except KeyError as error:
    print('error:', error, error.args)
try:
    accounts['ann'].balance = 5
except AttributeError as error:
    print('error:', error)
def transfer(a, b, amount):
    first, second = sorted((a, b), key=id)
    a._balance -= amount
    b._balance += amount
    return a, b, first is not second
print(transfer(accounts['ann'], accounts['bob'], 3))
counts = {}
for word in 'the cat and the dog and the bird'.split():
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), sum(counts.values()), {v: [k for k in counts if counts[k] == v] for v in set(counts.values())})
matrix = [[i * j for j in range(4)] for i in range(3)]
print(matrix, list(zip(*matrix)), [sum(row) for row in matrix], [list(map(max, zip(*matrix)))], any(0 in row for row in matrix), sum(matrix, [])[:5])
groups = {}
for n in range(10):
    groups.setdefault(n % 3, []).append(n)
print(groups, {k: tuple(v) for k, v in groups.items()}, list(map(len, groups.values())))
cache = {}
def memo(f):
    def wrapper(*args):
        if args not in cache: cache[args] = f(*args)
        return cache[args]
    wrapper.__wrapped__ = f
    return wrapper
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30), len(cache), fib.__wrapped__.__name__, list(cache)[:3])
stack, queue = [], []
for c in '([{}])': stack.append(c); queue.insert(0, c)
print(''.join(stack), ''.join(queue), stack.pop(), queue.pop(), stack[-1], queue[-1])
print({frozenset({1, 2}): 'fs', (1, 2): 'tuple'}[frozenset([2, 1])], [*range(3), *'ab'], {**{'a': 1}, **{'a': 2, 'b': 3}}, (*[1], 2))
flat = [x for row in matrix if sum(row) for x in row if x % 2 == 0]
print(flat, set(flat), {x: x ** 2 for x in flat if x}, sorted(set(flat), reverse=True))
print([(i, j) for i in range(3) for j in range(i)], [[y for y in range(x)] for x in range(3)], next((x for x in flat if x > 3), None))
result = [(lambda n: n * k)(2) for k in range(3)]
funcs = [lambda: k for k in range(3)]
print(result, [f() for f in funcs], [(lambda k=k: k)() for k in range(3)])
print(*map(lambda p: '{}={}'.format(*p), sorted({'x': 1, 'y': 2}.items())), sep='; ')
print(list(filter(lambda kv: kv[1] > 1, counts.items())), dict(filter(None, [('a', 1)])), list(reversed(sorted(counts))))
