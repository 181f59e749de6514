import multiprocessing as mp
import threading

def attempt(what, f):
    try:
        print(what, f())
    except Exception as error:
        print(what, type(error).__name__, str(error).split(" at 0x")[0], str(error)[-30:])

if __name__ == "__main__":
    ctx = mp.get_context("spawn")
    attempt("lambda", ctx.Process(target=lambda: 1).start)
    attempt("lock", ctx.Process(target=print, args=(threading.Lock(),)).start)
    attempt("generator", ctx.Process(target=print, args=((x for x in []),)).start)
