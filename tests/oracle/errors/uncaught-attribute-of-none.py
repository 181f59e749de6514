# A method that forgot to return, and the attribute that None does not have.
class Finder:
    def __init__(self, items):
        self.items = items

    def find(self, name):
        for item in self.items:
            if item["name"] == name:
                return item


finder = Finder([{"name": "a", "size": 1}])
print(finder.find("a")["size"])
print(finder.find("b").upper())
