class Room:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print('exit', self.name, kind and kind.__name__, value, trace is not None)
        return self.swallow


with Room('a') as a, Room('b', True) as b:
    print(a, b)
    raise ValueError('inside')
with (Room('c', True), Room('d') as d):
    1 / 0


def leave():
    with Room('e'):
        return 'returned'


print(leave())
for i in range(3):
    with Room(f'loop{i}'):
        if i == 1:
            break
        continue
try:
    with 5:
        pass
except TypeError as error:
    print(error)
try:
    with Room('f') as x[0]:
        pass
except NameError as error:
    print(error)
