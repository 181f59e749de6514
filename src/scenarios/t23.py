from multiprocessing import Manager, Process


def work(shared, plain, number):
    shared[number] = number * number
    plain[number] = number * number


if __name__ == "__main__":
    with Manager() as manager:
        shared = manager.dict()
        plain = {}
        children = [Process(target=work, args=(shared, plain, n)) for n in range(5)]
        for child in children:
            child.start()
        for child in children:
            child.join()
        print("in the manager:", sorted(shared.items()))
        print("plain:", plain)
