import time
from multiprocessing import Process, current_process


def brew():
    name = current_process().name
    print(name, "starts")
    time.sleep(1)
    print(name, "is done")


if __name__ == "__main__":
    named = Process(name="Kettle", target=brew)
    unnamed = Process(target=brew)
    named.start()
    unnamed.start()
    named.join()
    unnamed.join()
    print(current_process().name, "has seen both end")
