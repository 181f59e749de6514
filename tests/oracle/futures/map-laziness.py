from concurrent.futures import ThreadPoolExecutor

started = []

def work(n):
    started.append(n)
    return n

def numbers():
    for n in range(4):
        print("asked for", n)
        yield n

with ThreadPoolExecutor(1) as pool:
    results = pool.map(work, numbers())
    print("map returned")
    print(next(results), next(results))
    results.close()
print(sorted(started))
