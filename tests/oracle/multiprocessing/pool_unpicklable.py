from multiprocessing import Pool

def gives_lambda(x):
    return lambda: x

def work(x):
    return x

if __name__ == "__main__":
    with Pool(2) as pool:
        try:
            pool.map(lambda x: x, [1])
        except Exception as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])
        try:
            pool.apply(gives_lambda, (1,))
        except Exception as error:
            print(type(error).__name__)
        print(pool.map(work, [1, 2]))
