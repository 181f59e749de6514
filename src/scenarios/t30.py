import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def bake(name, seconds):
    time.sleep(seconds)
    return name


orders = [("bread", 3), ("roll", 1), ("cake", 2)]
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(bake, *order) for order in orders]
    for future in as_completed(futures):
        print("handed out", future.result())
