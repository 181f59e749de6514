class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, *args, scale=1, **named):
        return (self.n + sum(args)) * scale, named


add = Adder(10)
print(add(1, 2), add(scale=2, other=3), callable(add), callable(3))
print(list(map(add, [1, 2])))
for bad in (lambda: 5(), lambda: None(), lambda: 'a'(1), lambda: Adder(), lambda: Adder(1, 2), lambda: add(n=1, scale=2, **{'scale': 3})):
    try:
        bad()
    except TypeError as error:
        print(error)
