class Account:
    _next = 1
    def __init__(self, owner, balance=0):
        self.id = Account._next; Account._next += 1
        self.owner = owner; self.balance = balance; self.history = []
    def deposit(self, amount):
        if amount <= 0: raise ValueError("amount must be positive")
        self.balance += amount; self.history.append(("deposit", amount))
    def withdraw(self, amount):
        if amount > self.balance: raise InsufficientFunds(self, amount)
        self.balance -= amount; self.history.append(("withdraw", amount))
    def __repr__(self): return f"<Account {self.id} {self.owner!r} {self.balance}>"
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, wants {amount}")
        self.account = account; self.amount = amount
class Bank:
    def __init__(self): self.accounts = {}
    def open(self, owner, **kw):
        a = Account(owner, **kw); self.accounts[a.id] = a; return a
    def transfer(self, src, dst, amount):
        try:
            self.accounts[src].withdraw(amount)
        except KeyError as e:
            raise LookupError(f"no account {src}") from e
        else:
            self.accounts[dst].deposit(amount)
    def total(self): return sum(a.balance for a in self.accounts.values())
bank = Bank(); a = bank.open("ann", balance=100); b = bank.open("bob")
bank.transfer(1, 2, 30); print(a, b, bank.total(), a.history)
for args in [(1, 2, 500), (9, 1, 1), (1, 2, -5)]:
    try: bank.transfer(*args)
    except (InsufficientFunds, LookupError, ValueError) as e: print(type(e).__name__, e, repr(e.__cause__))
class Light:
    transitions = {"green": "yellow", "yellow": "red", "red": "green"}
    def __init__(self): self.state = "red"; self.watchers = []
    def watch(self, f): self.watchers.append(f); return f
    def step(self):
        old, self.state = self.state, self.transitions[self.state]
        for w in self.watchers: w(old, self.state)
light = Light()
@light.watch
def show(old, new): print(old, "->", new)
for _ in range(4): light.step()
class Parser:
    def __init__(self, text): self.t = text.replace(" ", ""); self.i = 0
    def peek(self): return self.t[self.i] if self.i < len(self.t) else ""
    def expr(self):
        v = self.term()
        while self.peek() in "+-" and self.peek():
            op = self.t[self.i]; self.i += 1
            v = v + self.term() if op == "+" else v - self.term()
        return v
    def term(self):
        v = self.atom()
        while self.peek() and self.peek() in "*/":
            op = self.t[self.i]; self.i += 1
            v = v * self.atom() if op == "*" else v / self.atom()
        return v
    def atom(self):
        if self.peek() == "(":
            self.i += 1; v = self.expr(); self.i += 1; return v
        j = self.i
        while self.peek().isdigit(): self.i += 1
        return int(self.t[j:self.i])
print(Parser("2 + 3 * (4 - 1) / 2").expr(), Parser("10-2-3").expr())
class LRU:
    def __init__(self, n): self.n = n; self.d = {}
    def get(self, k):
        if k not in self.d: return None
        self.d[k] = self.d.pop(k); return self.d[k]
    def put(self, k, v):
        self.d.pop(k, None); self.d[k] = v
        if len(self.d) > self.n: self.d.pop(next(iter(self.d)))
c = LRU(2); c.put("a", 1); c.put("b", 2); c.get("a"); c.put("c", 3); print(c.d, c.get("b"))
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
def dfs(n, seen=None):
    seen = set() if seen is None else seen
    if n in seen: return
    seen.add(n); yield n
    for m in graph[n]: yield from dfs(m, seen)
print(list(dfs("a")))
def bfs(start):
    queue, seen, order = [start], {start}, []
    while queue:
        n = queue.pop(0); order.append(n)
        for m in graph[n]:
            if m not in seen: seen.add(m); queue.append(m)
    return order
print(bfs("a"))
