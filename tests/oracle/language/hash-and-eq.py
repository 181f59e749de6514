class Key:
    made = 0

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print('eq', self.name, getattr(other, 'name', other))
        return isinstance(other, Key) and self.name.lower() == other.name.lower()

    def __hash__(self):
        print('hash', self.name)
        return len(self.name)


d = {Key('a'): 1, Key('bb'): 2}
print(d[Key('A')], Key('c') in d, len(d))
d[Key('BB')] = 3
print([(k.name, v) for k, v in d.items()])
s = {Key('x'), Key('X'), Key('y')}
print(len(s))
s.discard(Key('Y'))
print(len(s), [Key('p')].index(Key('P')), Key('a') != Key('b'))


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash(): 1}
except TypeError as error:
    print(error, NoHash.__hash__)
for bad in ([], {}, {1}, (1, [2])):
    try:
        hash(bad)
    except TypeError as error:
        print(error)
