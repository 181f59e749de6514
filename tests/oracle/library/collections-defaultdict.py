from collections import ChainMap, OrderedDict, defaultdict

groups = defaultdict(list)
for word in 'apple avocado banana blueberry cherry'.split():
    groups[word[0]].append(word)
print(groups, dict(groups), groups['z'], len(groups), groups.get('q'), 'q' in groups)
tree = lambda: defaultdict(tree)
t = tree()
t['a']['b']['c'] = 1
print(t['a']['b'], list(t))
try:
    defaultdict(5)
except TypeError as error:
    print(error)
try:
    defaultdict()['x']
except KeyError as error:
    print(repr(error))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end('a')
print(o, list(o), o.popitem(), o.popitem(last=False), o == {'c': 3}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
c = ChainMap({'a': 1}, {'a': 2, 'b': 3})
print(c['a'], c['b'], dict(c), c.maps, sorted(c), len(c))
c['b'] = 9
print(c, c.new_child({'z': 0})['z'], c.parents)


class Missing(dict):
    def __missing__(self, key):
        return f'<{key}>'


print(Missing(a=1)['b'], '{a} {b}'.format_map(Missing(a=1)))
