from concurrent.futures import ProcessPoolExecutor

def inner(x):
    return 1 / x

def work(x):
    return inner(x)

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(pool.submit(work, 0).result())
