# WeakKeyDictionary: notes about objects that go with them.
import weakref


class Person:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Person({self.name})"


ada, bob, cy = Person("Ada"), Person("Bob"), Person("Cy")
ages = weakref.WeakKeyDictionary()
ages[ada] = 36
ages[bob] = 40
ages.setdefault(cy, 20)
print(ages.setdefault(cy, 21), len(ages), ages[ada], bob in ages, Person("Ada") in ages, 3 in ages)
print(list(ages.items()), list(ages.keys()), list(ages.values()), list(ages))
del bob
print(len(ages), dict(ages))
print(ages.get(ada), ages.get(Person("x"), "nobody"), ages.pop(cy), ages.pop(cy, None))
try:
    ages[cy]
except KeyError as error:
    print("KeyError")
try:
    ages["text"] = 1
except TypeError as error:
    print(error)
print([reference() for reference in ages.keyrefs()])
more = ages | {cy: 1}
print(len(more), type(more).__name__)
ages.update({cy: 2})
copy = ages.copy()
del ages[ada]
print(len(copy), len(ages), ages == {cy: 2}, list(ages))
cy = None
print(len(copy), len(ages), len(more))
while copy:
    print(copy.popitem())
copy[ada] = 1
copy.clear()
print(len(copy))


class Descriptor:
    """A value per instance that goes with the instance."""

    def __init__(self):
        self.values = weakref.WeakKeyDictionary()

    def __get__(self, instance, owner):
        return self if instance is None else self.values.get(instance, 0)

    def __set__(self, instance, value):
        self.values[instance] = value


class Item:
    price = Descriptor()


items = [Item(), Item()]
items[0].price, items[1].price = 3, 4
print([item.price for item in items], len(Item.price.values))
items.pop()
print(len(Item.price.values))
