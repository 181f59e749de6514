# An exception class with its own message and attributes, raised three levels down and not caught.
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.needed = needed


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount


def shop(account, prices):
    for price in prices:
        account.withdraw(price)
        print("bought for", price)


shop(Account(30), [10, 15, 20])
