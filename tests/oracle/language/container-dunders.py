class Shelf:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        print('get', index)
        return self.items[index]

    def __setitem__(self, index, value):
        print('set', index, value)
        self.items[index] = value

    def __delitem__(self, index):
        print('del', index)
        del self.items[index]

    def __contains__(self, item):
        print('contains', item)
        return item in self.items


s = Shelf('a', 'b', 'c')
print(len(s), s[1], s[-1], s[0:2], 'b' in s, 'z' not in s)
s[0] = 'q'
s[1:2] = ['x', 'y']
del s[0]
print(list(s), bool(s), bool(Shelf()))
print(s[::2], s[1, 2] if False else s[...:] if False else None)
print(list(reversed(s)))
