words = ['banana', 'Apple', 'cherry', 'apple', 'Banana', 'fig']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
words.sort(key=lambda w: w[-1])
print(words, words.sort(), words, sorted('hello'), sorted({3: 'a', 1: 'b'}), sorted((True, False, 2)))
people = [('Al', 30), ('Bo', 25), ('Cy', 30), ('Di', 25)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: -p[1]), sorted(people, key=lambda p: p[1], reverse=True))
print(min(people, key=lambda p: p[1]), max([]or [0]), min('b', 'a'), max([1, 3, 2], default=9), max([], default='none'), min([[2], [1, 5]]))
for bad in (lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: [3, 'x'].sort(), lambda: max([]), lambda: min(1), lambda: sorted([1], key=5), lambda: sorted([1j, 2]), lambda: sorted([{}, {}]), lambda: max(1, 'a'), lambda: sorted(5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f'<{self.n}>'


items = [Item(3), Item(1), Item(2)]
print(sorted(items), min(items), sorted(items, reverse=True), max(items, key=lambda i: i.n))
numbers = [5, 2, 9]
numbers.reverse()
print(numbers, list(reversed(numbers)), sorted(numbers)[::-1])
