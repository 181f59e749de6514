def attempt(label, action):
    try:
        print(label, action())
    except BaseException as error:
        print(label, type(error).__name__, error)

def show(e):
    print(type(e).__name__, repr(e), str(e), e.args)
for e in (ValueError(), ValueError('a'), ValueError('a', 2), KeyError('k'), KeyError(1, 2), KeyError(), OSError(2, 'no file'), OSError(2, 'no file', 'name.txt'), OSError('plain'), OSError(99999, 'x'),
          FileNotFoundError('f'), StopIteration(5), StopIteration(), SystemExit(3), SystemExit('bye'), SystemExit(), SystemExit(1, 2), KeyboardInterrupt(), UnicodeError('u'), ZeroDivisionError('z'),
          RecursionError('deep'), NotImplementedError(), AssertionError('x'), ImportError('i', name='n', path='p'), NameError('n', name='nm'), AttributeError('a', name='b', obj=5), SyntaxError('s'), TimeoutError(), ConnectionResetError(104, 'reset')):
    show(e)
print(OSError(2, 'a', 'f').errno, OSError(2, 'a', 'f').strerror, OSError(2, 'a', 'f').filename, OSError('x').errno, type(OSError(13, 'p')).__name__, type(OSError(17, 'p')).__name__, OSError(2, 'a', 'f', None, 'g'))
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, ImportError('m', name='n').name, ImportError('m').msg, ImportError('m', path='p').path, NameError('x').name, AttributeError('m', name='q', obj=3).obj)
e = ValueError('first')
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, e.__dict__)
e.add_note('note 1'); e.add_note('note 2')
print(e.__notes__, hasattr(ValueError(), '__notes__'))
e.extra = 1
e.args = ('changed', 5)
print(e, e.args, e.extra, e.__dict__ if False else '')
attempt('note', lambda: e.add_note(5))
attempt('kw', lambda: ValueError(x=1))
attempt('kw import', lambda: ImportError('x', foo=1))
attempt('args int', lambda: setattr(e, 'args', 5))
attempt('cause', lambda: setattr(e, '__cause__', 5))
attempt('context', lambda: setattr(e, '__context__', 5))
attempt('traceback', lambda: e.with_traceback(5))
attempt('raise int', lambda: (_ for _ in ()).throw(5))
def raiser():
    raise 5
attempt('raise 5', raiser)
def raiser2():
    raise ValueError from 5
attempt('raise from', raiser2)
def raiser3():
    raise
attempt('raise nothing', raiser3)
def chained():
    try:
        try:
            1 / 0
        except ZeroDivisionError as z:
            raise KeyError('inner') from z
    except KeyError as k:
        return type(k.__cause__).__name__, k.__context__ is k.__cause__, k.__suppress_context__
print(chained())
def contexted():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError('inner')
    except KeyError as k:
        return k.__cause__, type(k.__context__).__name__, k.__suppress_context__
print(contexted())
def suppressed():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError('inner') from None
    except KeyError as k:
        return k.__cause__, type(k.__context__).__name__, k.__suppress_context__
print(suppressed())
def traced():
    try:
        1 / 0
    except ZeroDivisionError as z:
        tb = z.__traceback__
        return tb.tb_lineno - traced.__code__.co_firstlineno, tb.tb_next, type(tb).__name__, z.with_traceback(None).__traceback__
print(traced())
class MyError(Exception):
    def __init__(self, code, message='none'):
        self.code = code
        self.message = message
    def __str__(self):
        return f'[{self.code}] {self.message}'
class Super(MyError):
    def __init__(self, code):
        super().__init__(code, message='super')
        Exception.__init__(self, 'set', code)
show(MyError(5, 'msg')); show(Super(7)); show(MyError(1))
print(MyError(5).code, isinstance(MyError(1), Exception), MyError.__mro__)
attempt('my none', lambda: MyError())
class Plain(Exception): pass
show(Plain()); show(Plain('a', 'b')); show(Plain(['list']))
attempt('uncaught my', lambda: (_ for _ in ()).throw(MyError(3)))
attempt('key', lambda: {}['missing key'])
attempt('key tuple', lambda: {}[(1, 'a')])
attempt('attr', lambda: (5).missing)
attempt('name', lambda: undefined_name)
def names():
    try:
        undefined_name
    except NameError as error:
        return error.name
def attrs():
    try:
        [].nope
    except AttributeError as error:
        return error.name, error.obj
print(names(), attrs())
print(isinstance(KeyError(), LookupError), issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError, issubclass(KeyboardInterrupt, Exception), BaseException.__bases__, TimeoutError.__mro__)
print(ValueError('a') == ValueError('a'), e == e, {e: 1}[e], repr(ValueError), ValueError.__name__)
def finally_order():
    out = []
    try:
        try:
            raise ValueError('v')
        finally:
            out.append('finally')
    except (KeyError, ValueError) as error:
        out.append(str(error))
    else:
        out.append('else')
    return out
print(finally_order())
attempt('encode', lambda: 'é'.encode('ascii'))
attempt('decode', lambda: b'\xff'.decode())
def fields():
    try:
        'aé'.encode('ascii')
    except UnicodeEncodeError as error:
        return error.encoding, error.object, error.start, error.end, error.reason
print(fields())
