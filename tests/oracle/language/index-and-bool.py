class Three:
    def __index__(self):
        return 3

    def __bool__(self):
        print('asked')
        return False


t = Three()
print([0, 1, 2, 'three', 4][t], list(range(t)), 'abcdef'[t:], [1] * t, hex(t), bin(t), oct(t))
print(not t, t and 1, t or 2, bool(t), 'yes' if t else 'no', int(t), chr(65 + t.__index__()))
while t:
    print('never')
print(round(2.34567, t), divmod(10, int(t)), bytes(t), all([t]), any([t]))


class Bad:
    def __bool__(self):
        return 1

    def __len__(self):
        return -1

    def __index__(self):
        return 'x'


for act in (lambda: bool(Bad()), lambda: len(Bad()), lambda: [1][Bad()]):
    try:
        act()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
