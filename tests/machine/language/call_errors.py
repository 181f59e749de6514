def f(a, b, c=1, *, d=2): pass
def g(*, k): pass
def h(a, /, b): pass
def z(): pass
class C:
    def m(self, x): pass
calls = [
    lambda: f(), lambda: f(1), lambda: f(1, 2, 3, 4), lambda: f(1, 2, e=3), lambda: f(1, a=2),
    lambda: g(), lambda: g(1), lambda: h(a=1, b=2), lambda: h(1, 2, 3), lambda: z(1), lambda: C().m(),
    lambda: C().m(1, 2), lambda: C(1), lambda: f(1, 2, **{"b": 3}), lambda: f(*5), lambda: f(**5), lambda: 5(),
    lambda: f(1, 2, 3, 4, d=5), lambda: f(**{1: 2}), lambda: None(), lambda: "x"(), lambda: f(1, 2, d=1, **{"d": 2}),
    lambda: z(k=1), lambda: f(b=1), lambda: f(*None), lambda: z(1, 2, a=4),
]
for call in calls:
    try:
        call()
    except TypeError as e:
        print(e)
