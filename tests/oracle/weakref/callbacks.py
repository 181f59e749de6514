# When callbacks are called, in which order, and with what.
import sys
import weakref

sys.stderr = sys.stdout


class Thing:
    def __init__(self, name):
        self.name = name


class Loud(Thing):
    def __del__(self):
        print("del", self.name, [reference() is self for reference in references])


def say(word):
    return lambda reference: print(word, reference(), reference in references, reference.__callback__)


references = []
thing = Thing("plain")
references.append(weakref.ref(thing, say("first")))
references.append(weakref.ref(thing, say("second")))
references.append(weakref.ref(thing))
print(weakref.getweakrefcount(thing), [one is thing for one in (reference() for reference in references)])
del thing
print([reference() for reference in references])

references.clear()
thing = Loud("loud")
references.append(weakref.ref(thing, say("first")))
references.append(weakref.ref(thing, say("second")))
thing = None
print("---")

# A reference that is gone before its object calls nobody.
thing = Thing("x")
lost = weakref.ref(thing, lambda reference: print("never"))
del lost
kept = weakref.ref(thing, lambda reference: print("kept"))
del thing

# One that its object itself has does.
thing = Thing("own")
thing.own = weakref.ref(thing, lambda reference: print("own"))
del thing


def fails(reference):
    raise ValueError("in a callback")


class Fails:
    def __call__(self, reference):
        return 1 / 0

    def __repr__(self):
        return "Fails()"


thing = Thing("y")
a = weakref.ref(thing, Fails())
b = weakref.ref(thing, lambda reference: print("still called"))
del thing
print("after")


def inside():
    local = Thing("local")
    reference = weakref.ref(local, lambda reference: print("gone with its frame"))
    return reference


print(inside()())
outer = Thing("outer")
outer.inner = Thing("inner")
references = [
    weakref.ref(outer.inner, lambda reference: print("inner", references[1]())),
    weakref.ref(outer, lambda reference: print("outer", references[0]() is not None)),
]
del outer
print("end")
last = Thing("last")
reference = weakref.ref(last, lambda reference: print("nobody is called at the end"))
