# Exception groups: except*, nested groups, split, subgroup, derive, notes.
def fail(*kinds):
    return ExceptionGroup("many", [kind(f"{kind.__name__.lower()} text") for kind in kinds])


try:
    raise fail(ValueError, TypeError, ValueError)
except* ValueError as group:
    print("values", group.exceptions)
except* TypeError as group:
    print("types", [str(e) for e in group.exceptions])
try:
    try:
        raise ExceptionGroup("outer", [fail(KeyError, OSError), ValueError("plain")])
    except* KeyError as group:
        print("keys", group, group.exceptions)
except ExceptionGroup as rest:
    print("rest", rest, rest.exceptions)
group = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
match, rest = group.split(ValueError)
print(match, match.exceptions, rest, rest.exceptions)
print(group.subgroup(lambda e: isinstance(e, TypeError)), group.subgroup(KeyError), group.message, len(group.exceptions))


class Mine(ExceptionGroup):
    def derive(self, exceptions):
        return Mine(self.message, exceptions)


mine = Mine("m", [ValueError(1), TypeError(2)])
print(type(mine.split(TypeError)[0]).__name__, isinstance(mine, ExceptionGroup), isinstance(mine, Exception))
for wrong in [lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", [KeyboardInterrupt()])]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__, type(BaseExceptionGroup("b", [ValueError()])).__name__)
try:
    try:
        raise ValueError("naked")
    except* ValueError as wrapped:
        print(repr(wrapped))
        raise TypeError("from handler")
except ExceptionGroup as result:
    print(repr(result), repr(result.exceptions[0].__context__))


def run():
    for kinds in [(ValueError,), (TypeError,), ()]:
        try:
            if kinds:
                raise fail(*kinds)
        except* ValueError:
            print("v")
        except* TypeError:
            print("t")
        else:
            print("none")
        finally:
            print("finally")


run()
