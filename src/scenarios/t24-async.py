import threading
import time
from multiprocessing import Pool


def slow(number):
    time.sleep(number)
    return number * 10


def collected(result):
    print("callback got", result, "in", threading.current_thread() is threading.main_thread())


if __name__ == "__main__":
    with Pool(4) as pool:
        print("apply waits:", pool.apply(slow, (1,)))
        one = pool.apply_async(slow, (3,), callback=collected)
        many = pool.map_async(slow, [2, 1, 2], callback=collected)
        print("ready:", one.ready(), many.ready())
        print("map_async:", many.get())
        print("apply_async:", one.get())
