class A:
    name = 'A'

    def __init__(self, **kw):
        print('A', kw)

    @classmethod
    def make(cls):
        return cls.__name__, 'A.make'

    @staticmethod
    def util():
        return 'A.util'

    @property
    def prop(self):
        return 'A.prop'


class B(A):
    name = 'B'

    def __init__(self, b=1, **kw):
        print('B', b)
        super().__init__(**kw)

    @classmethod
    def make(cls):
        return super().make() + ('B',)

    @property
    def prop(self):
        return super().prop + '+B'

    def parent(self):
        return super().name, super(B, self).util(), super(B, type(self)).make()


class C(A):
    def __init__(self, c=2, **kw):
        print('C', c)
        super().__init__(**kw)


class D(B, C):
    pass


d = D(b=5, c=6)
print(B().prop, B.make(), D.make(), d.parent(), super(B, d).__init__)
for bad in (lambda: super(B, A()).name, lambda: super().name, lambda: super(B, d).nothing, lambda: D(z=1, x=2) and None):
    try:
        bad()
    except (TypeError, AttributeError, RuntimeError) as error:
        print(type(error).__name__, error)
