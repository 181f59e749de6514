class Counter:
    total = 0
    names = []

    def __init__(self, name):
        self.name = name
        Counter.total += 1
        self.names.append(name)


a, b = Counter('a'), Counter('b')
a.total = 10
print(Counter.total, a.total, b.total, Counter.names is a.names, b.names)
del a.total
print(a.total, a.__dict__, sorted(k for k in vars(Counter) if not k.startswith('__')))
try:
    del a.total
except AttributeError as error:
    print(type(error).__name__, error)
try:
    a.nam
except AttributeError as error:
    print(error, error.name, error.obj is a)
