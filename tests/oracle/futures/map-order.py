from concurrent.futures import ThreadPoolExecutor
import time

def slow(n):
    time.sleep((5 - n) * 0.05)
    return n * 10

with ThreadPoolExecutor(max_workers=4) as pool:
    results = pool.map(slow, range(5))
    print(type(results).__name__)
    print(list(results))
    print(list(pool.map(pow, [2, 3], [3, 2])), list(pool.map(slow, [])))
    try:
        for value in pool.map(lambda x: 1 // x, [1, 0, 2]):
            print(value)
    except ZeroDivisionError as error:
        print("stopped by", error)
