class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def fahrenheit(self):
        """Degrees on the other scale."""
        return self._degrees * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self._degrees = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        print('deleted')

    @property
    def fixed(self):
        return 1


c = Celsius(100)
print(c.fahrenheit)
c.fahrenheit = 50
print(c._degrees)
del c.fahrenheit
print(Celsius.fahrenheit.__doc__, type(Celsius.fahrenheit))
for act in ('c.fixed = 2', 'del c.fixed'):
    try:
        if 'del' in act:
            del c.fixed
        else:
            c.fixed = 2
    except AttributeError as error:
        print(error)
