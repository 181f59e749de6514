# weakref: references that die, callbacks, finalizers and weak dictionaries.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"


thing = Thing("a")
reference = weakref.ref(thing)
print(reference() is thing, reference().name)
values = weakref.WeakValueDictionary()
values["t"] = thing
print(dict(values), "t" in values, len(values))
keys = weakref.WeakKeyDictionary()
keys[thing] = "note"
print(keys[thing], len(keys))
live = weakref.WeakSet([thing])
print(thing in live, len(live))
proxy = weakref.proxy(thing)
print(proxy.name)
try:
    weakref.ref(5)
except TypeError as error:
    print(error)
