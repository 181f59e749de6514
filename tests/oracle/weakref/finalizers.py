# weakref.finalize: alive, peek, detach, calling, atexit and the order at the end.
import sys
import weakref

sys.stderr = sys.stdout


class File:
    def __init__(self, name):
        self.name = name
        self._finalizer = weakref.finalize(self, File._close, name)

    @staticmethod
    def _close(name):
        print("closing", name)

    def close(self):
        self._finalizer()

    @property
    def closed(self):
        return not self._finalizer.alive


first = File("first")
print(first.closed)
first.close()
print(first.closed)
first.close()
second = File("second")
del second
print("second is gone")


class Thing:
    pass


thing = Thing()
finalizer = weakref.finalize(thing, print, "called with", 1, sep=" - ")
print(finalizer.alive, finalizer.atexit, finalizer.peek()[0] is thing, finalizer.peek()[1:])
print(finalizer.detach()[1:], finalizer.alive, finalizer.peek(), finalizer.detach(), finalizer())
print(finalizer.atexit, repr(finalizer).split()[-1])
finalizer = weakref.finalize(thing, lambda word: word.upper(), "answer")
print(finalizer(), finalizer())
finalizer = weakref.finalize(thing, print, "finalized")
print(repr(finalizer).split("for ")[1].split(" at")[0])
finalizer.atexit = False
print(finalizer.atexit)
del thing
print(finalizer.alive)
try:
    finalizer.other = 1
except AttributeError as error:
    print(error)
try:
    weakref.finalize(3, print)
except TypeError as error:
    print(error)

thing = Thing()
one = weakref.finalize(thing, print, "first made, last called")
weakref.finalize(thing, print, "made in the middle")
never = weakref.finalize(thing, print, "not at exit")
never.atexit = False
weakref.finalize(thing, print, "last made, first called")
other = File("left open")
print("end")
