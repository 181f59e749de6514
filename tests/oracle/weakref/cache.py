# A cache that does not keep what it holds alive.
import weakref


class Image:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Image({self.name!r})"


class Gallery:
    def __init__(self):
        self._cache = weakref.WeakValueDictionary()
        self.loads = 0

    def load(self, name):
        found = self._cache.get(name)
        if found is None:
            self.loads += 1
            found = Image(name)
            self._cache[name] = found
        return found


gallery = Gallery()
cat = gallery.load("cat")
again = gallery.load("cat")
print(cat is again, gallery.loads, len(gallery._cache))
gallery.load("dog")
print(len(gallery._cache), list(gallery._cache))
del cat
print(len(gallery._cache), list(gallery._cache.items()))
del again
print(len(gallery._cache), "cat" in gallery._cache)
cat = gallery.load("cat")
print(gallery.loads, dict(gallery._cache))

album = [gallery.load(name) for name in ("a", "b", "c", "d")]
print(sorted(gallery._cache.keys()), gallery.loads)
album.pop()
print(sorted(gallery._cache))
del album[0]
print(sorted(gallery._cache))
album[0] = None
print(sorted(gallery._cache))
album.clear()
print(sorted(gallery._cache))
album = None
cat = Image("another")
print(sorted(gallery._cache), len(gallery._cache))
