import copy, io, types, weakref, abc, traceback, sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

def f1():
    raise ValueError('inner')

def f2():
    try:
        f1()
    except ValueError as e:
        raise KeyError('outer') from e
try:
    f2()
except KeyError as e:
    print(traceback.format_exc())
    traceback.print_exc(file=sys.stdout, limit=1)
    print(traceback.format_exception_only(e))
    print(traceback.format_exception_only(type(e), e))
    print(traceback.extract_tb(e.__traceback__)[-1].name, [fs.lineno for fs in traceback.extract_tb(e.__traceback__)])
    print(''.join(traceback.format_tb(e.__traceback__)))
    print(''.join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)))
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format_exception_only()), te.exc_type if hasattr(te, 'exc_type') else '')
print(traceback.format_exc())
traceback.print_stack(file=sys.stdout)
print(traceback.format_list([('f.py', 3, 'g', 'x = 1')]), [s.name for s in traceback.extract_stack()])
try:
    raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [TypeError('t')])])
except* ValueError as g:
    traceback.print_exception(g, file=sys.stdout)
except* TypeError as g:
    print(g.exceptions, g.message, g.derive([KeyError()]), g.split(TypeError), g.subgroup(lambda e: False))
e = ValueError('n')
e.add_note('note1')
e.add_note('line\ntwo')
print(''.join(traceback.format_exception(e)))
print(sys.exc_info(), types.FunctionType, types.GeneratorType, types.ModuleType('m'), types.MappingProxyType({'a': 1}), types.MethodType(lambda s: s, 3)())
