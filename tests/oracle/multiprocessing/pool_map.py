from multiprocessing import Pool

def square(x):
    return x * x

def add(a, b):
    return a + b

if __name__ == "__main__":
    with Pool(4) as pool:
        print(pool.map(square, range(10)))
        print(pool.map(square, []), pool.map(square, iter([1, 2])), pool.map(square, range(5), 2))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(pool.apply(add, (5, 6)), pool.apply(add, (), {"a": 1, "b": 2}))
        print(list(pool.imap(square, range(6))), list(pool.imap(square, range(6), 4)))
        print(sorted(pool.imap_unordered(square, range(6))))
