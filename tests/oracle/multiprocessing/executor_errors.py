from concurrent.futures import ProcessPoolExecutor

def fail(x):
    raise ValueError("no", x)

def attempt(what, f):
    try:
        print(what, f())
    except BaseException as error:
        print(what, type(error).__name__, str(error).split(" at 0x")[0])

if __name__ == "__main__":
    attempt("zero", lambda: ProcessPoolExecutor(0))
    attempt("initializer", lambda: ProcessPoolExecutor(initializer=3))
    attempt("tasks", lambda: ProcessPoolExecutor(max_tasks_per_child=0))
    with ProcessPoolExecutor(2) as pool:
        f = pool.submit(fail, 3)
        attempt("result", f.result)
        print(repr(f.exception()), type(f.exception().__cause__).__name__)
        attempt("chunk", lambda: pool.map(fail, [1], chunksize=0))
        attempt("lambda", pool.submit(lambda: 1).result)
        attempt("map", lambda: list(pool.map(fail, [1, 2])))
