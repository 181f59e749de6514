# How many references there are, and which.
import weakref


class Thing:
    pass


thing = Thing()
print(weakref.getweakrefcount(thing), weakref.getweakrefs(thing), weakref.getweakrefcount(5), weakref.getweakrefs("x"))
plain = weakref.ref(thing)
same = weakref.ref(thing)
print(weakref.getweakrefcount(thing))
called = weakref.ref(thing, print)
proxy = weakref.proxy(thing)
print(weakref.getweakrefcount(thing), [type(one).__name__ for one in weakref.getweakrefs(thing)])
print(weakref.getweakrefs(thing)[0] is plain, weakref.getweakrefs(thing)[2] is called)
del called
print(weakref.getweakrefcount(thing))
del plain
print(weakref.getweakrefcount(thing))
del same, proxy
print(weakref.getweakrefcount(thing))


def temporary():
    reference = weakref.ref(thing, print)
    return weakref.getweakrefcount(thing)


print(temporary(), weakref.getweakrefcount(thing))
table = weakref.WeakKeyDictionary({thing: 1})
live = weakref.WeakSet([thing])
print(weakref.getweakrefcount(thing))


class Named(weakref.ref):
    def __init__(self, object, callback=None, /, **notes):
        super().__init__(object, callback)
        self.notes = notes

    def __call__(self):
        found = super().__call__()
        return None if found is None else (found, self.notes)


named = Named(thing, color="red")
print(named()[1], named()[0] is thing, isinstance(named, weakref.ReferenceType), Named(thing) is named)
print(named == weakref.ref(thing), hash(named) == hash(thing))
del thing
print(named(), len(table), len(live))
