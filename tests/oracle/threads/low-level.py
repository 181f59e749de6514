import _thread, time
l = _thread.allocate_lock(); l.acquire()
def f(x, y=0): print("raw", x, y); l.release()
_thread.start_new_thread(f, (1,), {"y": 2})
l.acquire(); print("done", type(_thread.get_ident()).__name__)
