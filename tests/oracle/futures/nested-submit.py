from concurrent.futures import ThreadPoolExecutor

def fan(pool, depth):
    if depth == 0:
        return 1
    futures = [pool.submit(fan, pool, depth - 1) for _ in range(2)]
    return sum(f.result() for f in futures) + 1

with ThreadPoolExecutor(16) as pool:
    print(fan(pool, 3))
