# join with a time limit, is_alive, and the native details of a thread object.
import threading
import time

thread = threading.Thread(target=time.sleep, args=(0.3,), name="sleeper")
print(thread, thread.ident, thread.is_alive())
thread.start()
thread.join(0.05)
print(thread.is_alive(), thread.name, thread.ident == thread.ident, isinstance(thread.ident, int))
thread.join()
print(thread.is_alive(), repr(thread).startswith("<Thread(sleeper, stopped"))
thread.join()
main = threading.main_thread()
print(main.name, main is threading.current_thread(), main.daemon, main.is_alive())
for wrong in [lambda: main.join(), lambda: threading.Thread(target=print).join(), lambda: threading.Thread(None, print, "n", 5).start(), lambda: setattr(main, "daemon", True), lambda: threading.Thread(group=1)]:
    try:
        wrong()
    except (RuntimeError, TypeError, AssertionError) as error:
        print(type(error).__name__, error)
