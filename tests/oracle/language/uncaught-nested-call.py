class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f'only {self.balance} left, {amount} asked')
        self.balance -= amount


def pay(account, bills):
    return [account.withdraw(bill) for bill in bills]


def main():
    account = Account(100)
    pay(account, [30, 40, 50])


main()
