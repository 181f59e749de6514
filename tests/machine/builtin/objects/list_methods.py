def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)

numbers = [3, 1, 2]
numbers.append(5)
numbers.extend((7, 8))
numbers.extend(x * 10 for x in range(2))
numbers.insert(0, 'first')
numbers.insert(-1, 'before last')
numbers.insert(100, 'end')
print(numbers)
print(numbers.pop(), numbers.pop(0), numbers.pop(-2))
numbers.remove(7)
print(numbers, numbers.index(5), numbers.count(1), len(numbers))
numbers.reverse()
print(numbers, numbers.copy() == numbers, numbers.copy() is numbers)
numbers.sort()
print(numbers)
numbers.sort(reverse=True)
print(numbers)
numbers.clear()
print(numbers)
attempt('pop empty', lambda: [].pop())
attempt('pop range', lambda: [1].pop(5))
attempt('pop type', lambda: [1].pop('a'))
attempt('pop none', lambda: [1].pop(None))
attempt('remove', lambda: [1].remove(2))
attempt('index', lambda: [1].index(2))
attempt('index str', lambda: ['a'].index('b'))
attempt('index bounds', lambda: [1, 2, 1, 2].index(1, 1))
attempt('index bounds end', lambda: [1, 2, 1, 2].index(2, -1))
attempt('index bounds none', lambda: [1, 2, 1, 2].index(2, None))
attempt('index beyond', lambda: [1, 2, 1, 2].index(1, 3, 4))
attempt('append none', lambda: [].append())
attempt('append two', lambda: [].append(1, 2))
attempt('append keyword', lambda: [].append(object=1))
attempt('extend int', lambda: [].extend(1))
attempt('insert one', lambda: [].insert(1))
attempt('insert type', lambda: [].insert('a', 1))
attempt('sort mixed', lambda: [1, 'a'].sort())
attempt('sort mixed 2', lambda: ['a', 1].sort())
attempt('sort none', lambda: [None, None].sort())
attempt('sort positional', lambda: [1].sort(len))
attempt('sort keyword', lambda: [1].sort(cmp=len))
attempt('list two', lambda: list(1, 2))
attempt('list int', lambda: list(5))
attempt('list kw', lambda: list(iterable=5))
attempt('get', lambda: [1, 2][2])
attempt('get neg', lambda: [1, 2][-3])
attempt('get str', lambda: [1, 2]['a'])
attempt('get float', lambda: [1, 2][1.0])
attempt('get bool', lambda: [1, 2][True])
attempt('get big', lambda: [1, 2][10 ** 30])
attempt('slice', lambda: [0, 1, 2, 3, 4, 5][1:-1:2])
attempt('slice rev', lambda: [0, 1, 2, 3, 4, 5][::-2])
attempt('slice zero', lambda: [1][::0])
attempt('slice str', lambda: [1]['a':])
attempt('add', lambda: [1] + [2, 3])
attempt('add tuple', lambda: [1] + (2,))
attempt('add none', lambda: [1] + None)
attempt('radd', lambda: 1 + [1])
attempt('mul', lambda: [1, 2] * 3)
attempt('rmul', lambda: 2 * [1, 2])
attempt('mul neg', lambda: [1, 2] * -1)
attempt('mul float', lambda: [1, 2] * 1.5)
attempt('mul list', lambda: [1] * [1])
attempt('contains', lambda: (1 in [1, 2], 3 in [1, 2], 1.0 in [1], 'a' in ['a']))
attempt('compare', lambda: ([1, 2] < [1, 3], [1] < [1, 2], [2] > [1, 5], [1, 2] == [1, 2], [] != [0]))
attempt('compare bad', lambda: [1] < (1,))
attempt('compare inner', lambda: [1, 'a'] < [1, 2])
attempt('hash', lambda: hash([]))
attempt('reversed', lambda: list(reversed([1, 2, 3])))

def assign():
    a = [0, 1, 2, 3, 4, 5]
    a[1:3] = 'xyz'
    a[::3] = [9, 9, 9]
    del a[0]
    del a[1:3]
    return a
attempt('assign', assign)
def bad_assign():
    a = [0, 1, 2, 3]
    a[::2] = [1]
attempt('bad assign', bad_assign)
def bad_assign2():
    a = [0, 1, 2, 3]
    a[0:1] = 5
attempt('bad assign 2', bad_assign2)
def bad_store():
    [1][3] = 5
attempt('bad store', bad_store)
def bad_store2():
    [1]['x'] = 5
attempt('bad store 2', bad_store2)
def bad_delete():
    del [1][3]
attempt('bad delete', bad_delete)
def in_place():
    a = b = [1]
    a += (2, 3)
    a += (x for x in 'ab')
    a *= 2
    return a, a is b
attempt('in place', in_place)
def in_place_bad():
    a = [1]
    a += 5
attempt('in place bad', in_place_bad)
def in_place_bad2():
    a = [1]
    a *= 'x'
attempt('in place bad 2', in_place_bad2)
a = [1, 2]
a.append(a)
print(a, a[2] is a)
print(list('abc'), list((1, 2)), list({3: 4}), list(range(3)), list())
class Stack(list):
    def push(self, x):
        self.append(x)
        return self
s = Stack([1, 2]).push(3)
print(s, type(s), s == [1, 2, 3], len(s), isinstance(s, list), s + [4], type(s + [4]), s[1:], type(s[:]))
s.name = 'stack'
print(s.name, s.__dict__)
class Loud(list):
    def __iter__(self):
        yield 'loud'
    def __len__(self):
        return 7
    def __getitem__(self, i):
        return ('item', i)
    def __contains__(self, x):
        return x == 'magic'
l = Loud([1, 2])
print(list(l), len(l), l[0], l[1:2], 'magic' in l, 1 in l, [x for x in l], l.index(2), bool(l))
print(list.__len__(l), list.__getitem__(l, 0), list(list.__iter__(l)))
