from multiprocessing import Pool

def inner(x):
    return 10 // x

def work(x):
    return inner(x)

if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(work, [1, 2, 0, 5]))
