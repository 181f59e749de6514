# A tree whose children know their parent weakly: no circles, so everything goes at once.
import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self._parent = None
        self.children = []
        if parent is not None:
            parent.add(self)

    @property
    def parent(self):
        return None if self._parent is None else self._parent()

    def add(self, child):
        child._parent = weakref.ref(self)
        self.children.append(child)

    def path(self):
        above = self.parent
        return self.name if above is None else f"{above.path()}/{self.name}"

    def __del__(self):
        print("del", self.name)


root = Node("root")
usr = Node("usr", root)
local = Node("local", usr)
Node("bin", root)
print(local.path(), [child.name for child in root.children])
print(usr.parent is root)
del root
print(usr.parent, local.path())
usr.add(Node("lib"))
usr = None
print(local.parent, local.path())
