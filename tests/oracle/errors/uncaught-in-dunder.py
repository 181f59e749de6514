# Errors in __repr__, reached by printing a list of objects.
class Broken:
    def __repr__(self):
        return "<" + self.name + ">"


items = [1, Broken()]
print(len(items))
print(items)
