class Base:
    def hello(self):
        return ['Base']


class Left(Base):
    def hello(self):
        return ['Left'] + super().hello()


class Right(Base):
    def hello(self):
        return ['Right'] + super().hello()


class Both(Left, Right):
    def hello(self):
        return ['Both'] + super().hello()


print(Both().hello())
print([c.__name__ for c in Both.__mro__], Both.__bases__)
print(issubclass(Both, Base), isinstance(Both(), (int, Right)))
try:
    class Wrong(Base, Left):
        pass
except TypeError as error:
    print(error)
