from multiprocessing import Pool

def fail(x):
    if x == 2:
        raise KeyError(x)
    return x

def attempt(what, f):
    try:
        print(what, f())
    except BaseException as error:
        print(what, type(error).__name__, error)

if __name__ == "__main__":
    attempt("zero", lambda: Pool(0))
    attempt("initializer", lambda: Pool(1, 5))
    pool = Pool(2)
    attempt("map", lambda: pool.map(fail, range(4)))
    attempt("join", pool.join)
    attempt("chunk", lambda: pool.imap(fail, [1], chunksize=0))
    it = pool.imap(fail, range(4))
    for _ in range(5):
        attempt("next", lambda: next(it))
    pool.close()
    attempt("closed", lambda: pool.apply(fail, (1,)))
    pool.join()
    pool.terminate()
