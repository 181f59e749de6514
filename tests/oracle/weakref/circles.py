# Circles die when the collector comes: first the references, then __del__.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


class Loud(Node):
    def __del__(self):
        print("del", self.name, watch())


gc.collect()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
watch = weakref.ref(a, lambda reference: print("a is gone"))
del a
print(watch() is b.other)
del b
print(watch() is None)
print(gc.collect())
print(watch())
a = Loud("loud")
a.other = a
watch = weakref.ref(a, lambda reference: print("called"))
a.inside = weakref.ref(a, lambda reference: print("garbage calls nobody"))
del a
print("before")
gc.collect()
print(gc.collect())
table = weakref.WeakValueDictionary()
for name in "xyz":
    node = table[name] = Node(name)
    node.other = node
node = None
print(len(table))
gc.collect()
print(len(table))


class Parent:
    def __init__(self):
        self.child = Child(self)


class Child:
    def __init__(self, parent):
        self.parent = weakref.proxy(parent)


parent = Parent()
watch = weakref.ref(parent.child)
parent = None
print(watch())
