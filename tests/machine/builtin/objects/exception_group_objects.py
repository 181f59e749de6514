def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

g = ExceptionGroup('many', [ValueError('v'), KeyError('k'), ExceptionGroup('inner', [TypeError('t'), ValueError('w')])])
print(repr(g), str(g), g.message, g.exceptions, g.args[0])
print(type(BaseExceptionGroup('x', [ValueError()])).__name__, type(BaseExceptionGroup('x', [KeyboardInterrupt()])).__name__)
match, rest = g.split(ValueError)
print(repr(match)); print(repr(rest))
print(repr(g.subgroup(KeyError)), g.subgroup(OSError), g.split(Exception)[0] is g, g.split(OSError))
print(repr(g.subgroup(lambda e: isinstance(e, TypeError))), repr(g.derive([OSError(1)])), repr(g.subgroup((KeyError, TypeError))))
attempt('empty', lambda: ExceptionGroup('x', []))
attempt('one', lambda: ExceptionGroup('x'))
attempt('none', lambda: ExceptionGroup())
attempt('int', lambda: ExceptionGroup(5, [ValueError()]))
attempt('not seq', lambda: ExceptionGroup('x', 5))
attempt('not exc', lambda: ExceptionGroup('x', [ValueError(), 5]))
attempt('base in group', lambda: ExceptionGroup('x', [KeyboardInterrupt()]))
attempt('split int', lambda: g.split(5))
class Mine(ExceptionGroup):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self
    def derive(self, excs):
        return Mine(self.message, excs, self.code)
m = Mine('mine', [ValueError(1), KeyError(2)], 7)
part = m.subgroup(KeyError)
print(type(part).__name__, part.code, part.exceptions, m.code)
g.add_note('noted')
print(g.subgroup(ValueError).__notes__)
def handle(error):
    try:
        raise error
    except* ValueError as v:
        print('values', repr(v))
    except* (KeyError, TypeError) as k:
        print('others', repr(k))
handle(g)
handle(ValueError('single'))
attempt('unhandled', lambda: handle(ExceptionGroup('u', [OSError('o'), ValueError('v')])))
