# Two accounts, many transfers, locks taken in the order of account numbers.
import threading


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()

    def __repr__(self):
        return f"<Account {self.number}: {self.balance}>"


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock:
        if source.balance < amount:
            return False
        source.balance -= amount
        target.balance += amount
        return True


accounts = [Account(1, 100), Account(2, 100), Account(3, 100)]
done = []


def teller(name, jobs):
    for i, j, amount in jobs:
        done.append((name, transfer(accounts[i], accounts[j], amount)))


threads = [
    threading.Thread(target=teller, args=("a", [(0, 1, 30), (1, 2, 50), (2, 0, 10)])),
    threading.Thread(target=teller, args=("b", [(1, 0, 20), (2, 1, 40), (0, 2, 5)])),
    threading.Thread(target=teller, args=("c", [(0, 1, 10)] * 3)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(a.balance for a in accounts), len(done), sorted(set(name for name, ok in done)))
print(all(a.balance >= 0 for a in accounts))
