import threading
import time


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self._lock = threading.Lock()

    def deposit(self, amount):
        with self._lock:
            current = self.balance
            time.sleep(0.001)
            self.balance = current + amount

    def withdraw(self, amount):
        with self._lock:
            if self.balance < amount:
                raise ValueError(f'{self.owner}: insufficient funds ({self.balance} < {amount})')
            self.balance -= amount


def depositor(account, times):
    for _ in range(times):
        account.deposit(10)


account = Account('Ada')
threads = [threading.Thread(target=depositor, args=(account, 5)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f'{account.owner} has {account.balance:,.2f}')
try:
    account.withdraw(1_000)
except ValueError as error:
    print('Error:', error)
account.withdraw(50)
print('Final balance:', account.balance)
