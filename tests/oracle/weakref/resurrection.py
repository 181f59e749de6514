# What comes back from its __del__ keeps its references.
import weakref

saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("burning", self.name, reference() is self)
        saved.append(self)


bird = Phoenix("bird")
reference = weakref.ref(bird, lambda reference: print("gone for good"))
del bird
print(reference() is saved[0], saved[0].name, weakref.getweakrefcount(saved[0]))
