class Empty: pass


class Base:
    """Doc."""
    x = 1

    def __init__(self, a, b=2):
        self.a = a
        self.b = b
        self.__private = a

    def __repr__(self):
        return f'{type(self).__name__}({self.a}, {self.b})'

    def __private_method(self):
        return self.__private

    def use(self):
        return self.__private_method()


class Child(Base, metaclass=type):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        super().x
        super(Child, self).x
        self.c: int = super().x

    class Inner:
        y = 1

        def get(self):
            return __class__


def factory(base, *mixins, **options):
    class Made(base, *mixins, **options):
        nonlocal_name = base

        def show(self):
            return base, super().show()

        global exported
        exported = 1

        if base:
            z = 1
        else:
            z = 2
        for i in range(2):
            z += i
        try:
            z = undefined
        except NameError:
            pass

    return Made


obj = Child(1)
obj.a.b = obj.x = obj.use()
del obj.a, obj
