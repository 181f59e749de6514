# An error in a property, reached through an f-string.
class Sensor:
    def __init__(self, values):
        self.values = values

    @property
    def mean(self):
        return sum(self.values) / len(self.values)


print(f"{Sensor([1, 2]).mean:.2f}")
print(f"mean is {Sensor([]).mean:.2f} units")
