import time
from concurrent.futures import ThreadPoolExecutor


def bake(name, seconds):
    time.sleep(seconds)
    return name


names, seconds = ("bread", "roll", "cake"), (3, 1, 2)
with ThreadPoolExecutor(max_workers=3) as pool:
    for name in pool.map(bake, names, seconds):
        print("handed out", name)
