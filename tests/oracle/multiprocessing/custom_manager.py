from multiprocessing import Process
from multiprocessing.managers import BaseManager

class Account:
    def __init__(self, amount=0):
        self.amount = amount

    def deposit(self, n):
        self.amount += n
        return self.amount

    def balance(self):
        return self.amount

class Bank(BaseManager):
    pass

Bank.register("Account", Account)

def work(account):
    for _ in range(3):
        account.deposit(10)

if __name__ == "__main__":
    with Bank() as bank:
        account = bank.Account(5)
        ps = [Process(target=work, args=(account,)) for _ in range(2)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(account.balance())
        try:
            account.amount
        except AttributeError as error:
            print(error)
