"""atexit runs after the last thread has been joined."""
import atexit
import threading


@atexit.register
def last():
    print("registered first, runs last")


atexit.register(print, "bye", end="!\n")
thread = threading.Thread(target=lambda: print("thread done"))
thread.start()
thread.join()
print("main done")
