from multiprocessing import Process

def nothing():
    pass

def attempt(what, f):
    try:
        print(what, f())
    except BaseException as error:
        print(what, type(error).__name__, error)

p = Process(target=nothing)
attempt("join before start", p.join)
attempt("sentinel before start", lambda: p.sentinel)
p.start()
attempt("start twice", p.start)
p.join()
attempt("start again", p.start)
attempt("daemon after start", lambda: setattr(p, "daemon", True))
attempt("name", lambda: setattr(p, "name", 3))
p.close()
attempt("join closed", p.join)
attempt("alive closed", p.is_alive)
attempt("exitcode closed", lambda: p.exitcode)
attempt("group", lambda: Process(group=1))
attempt("set_start_method", lambda: __import__("multiprocessing").get_context("nothing"))
