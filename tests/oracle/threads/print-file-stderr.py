import sys, threading
def f(): print("to stderr", file=sys.stderr)
t = threading.Thread(target=f); t.start(); t.join(); print("a", "b", sep="-", end="!\n")
