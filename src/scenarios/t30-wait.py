import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


def bake(name, seconds):
    time.sleep(seconds)
    return name


orders = [("bread", 3), ("roll", 1), ("cake", 2)]
with ThreadPoolExecutor(max_workers=3) as pool:
    baking = {pool.submit(bake, *order) for order in orders}
    while baking:
        done, baking = wait(baking, return_when=FIRST_COMPLETED)
        for future in done:
            print("handed out", future.result(), "-", len(baking), "to come")
