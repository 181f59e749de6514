# copy and deepcopy: sharing, cycles, own hooks.
import copy


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __repr__(self):
        return f"Node({self.name}, {[link.name for link in self.links]})"


class Counted:
    copies = 0

    def __init__(self, value):
        self.value = value

    def __copy__(self):
        Counted.copies += 1
        return Counted(self.value + 100)

    def __deepcopy__(self, memo):
        twin = Counted(copy.deepcopy(self.value, memo))
        memo[id(self)] = twin
        return twin


a, b = Node("a"), Node("b")
a.links += [b, a]
b.links.append(a)
c = copy.deepcopy(a)
print(c, c is not a, c.links[1] is c, c.links[0].links[0] is c, c.links[0] is not b)
d = copy.copy(a)
print(d, d.links is a.links)
shared = [1]
nested = {"x": shared, "y": shared, "t": (shared, 2), 3: {4, 5}}
twin = copy.deepcopy(nested)
twin["x"].append(9)
print(twin, nested, twin["x"] is twin["y"], twin["t"][0] is twin["x"])
flat = copy.copy(nested)
flat["x"].append(7)
print(nested["x"], flat == nested, flat is nested)
one = Counted([1, 2])
print(copy.deepcopy(one).value, copy.deepcopy([one, one])[0].value)
print(copy.copy(Counted(1)).value, Counted.copies)
print(copy.copy((1, 2)) == (1, 2), copy.deepcopy("text"), copy.deepcopy(print) is print, copy.copy(Node) is Node)
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again, again[1] is again)
