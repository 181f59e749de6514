class Proxy:
    def __init__(self, target):
        object.__setattr__(self, 'target', target)

    def __getattr__(self, name):
        print('getattr', name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        print('setattr', name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print('delattr', name)
        super().__delattr__(name)


p = Proxy([1, 2])
p.append(3)
p.color = 'red'
print(p.target, p.color)
del p.color
print(hasattr(p, 'color'), getattr(p, 'count')(2), getattr(p, 'nothing', 'default'))
try:
    p.nothing
except AttributeError as error:
    print(error)
