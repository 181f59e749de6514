import time
from multiprocessing import Manager, Process


def deposit(account):
    balance = account["balance"]
    time.sleep(1)
    account["balance"] = balance + 100


if __name__ == "__main__":
    with Manager() as manager:
        account = manager.dict(balance=0)
        children = [Process(target=deposit, args=(account,)) for _ in range(2)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print("balance:", account["balance"])
