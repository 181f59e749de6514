import copy


class Node:
    def __init__(self, v, kids=()):
        self.v = v
        self.kids = list(kids)


a = Node(1, [Node(2)])
b, c = copy.copy(a), copy.deepcopy(a)
a.kids[0].v = 9
a.kids.append(None)
print(b.kids is a.kids, c.kids[0].v, len(c.kids), type(c).__name__)
x = [1, [2]]
x.append(x)
y = copy.deepcopy(x)
print(y, y[2] is y, y[1] is not x[1])
d = {'k': [1], (1, 2): {3}}
e = copy.deepcopy(d)
e['k'].append(2)
print(d, e, d[(1, 2)] is e[(1, 2)], copy.copy(d)['k'] is d['k'])


class Custom:
    def __copy__(self):
        return 'copied'

    def __deepcopy__(self, memo):
        return 'deep'


print(copy.copy(Custom()), copy.deepcopy([Custom()]), copy.deepcopy((1, 'a', None)), copy.copy([1, 2]))
