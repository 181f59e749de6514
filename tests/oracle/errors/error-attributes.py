# What exceptions carry: args, attributes of the standard ones, notes, str and repr.
def trial(action):
    try:
        action()
    except BaseException as error:
        return error


cases = {
    "key": lambda: {}["k"],
    "attribute": lambda: "".nothing,
    "name": lambda: undefined_name,
    "import": lambda: __import__("no_such_module"),
    "stop": lambda: next(iter(())),
    "unicode": lambda: b"\xff\xfe".decode("utf-8"),
    "encode": lambda: "ü".encode("ascii"),
    "exit": lambda: exit(4),
    "index": lambda: [0][3],
    "zero": lambda: 5 % 0,
}
for name, action in cases.items():
    error = trial(action)
    print(name, type(error).__name__, error.args, str(error))
e = trial(cases["attribute"])
print(e.name, repr(e.obj))
e = trial(cases["name"])
print(e.name)
e = trial(cases["import"])
print(e.name, e.path, isinstance(e, ImportError))
e = trial(cases["unicode"])
print(e.encoding, e.object, e.start, e.end, e.reason)
print(trial(cases["exit"]).code, trial(cases["stop"]).value)
e = trial(cases["key"])
e.add_note("first")
e.add_note("second")
print(e.__notes__, e.__traceback__ is not None, e.__cause__, e.with_traceback(None) is e, e.__traceback__)
print([c.__name__ for c in type(trial(cases["zero"])).__mro__])
print(issubclass(KeyError, LookupError), issubclass(TimeoutError, OSError), issubclass(ModuleNotFoundError, ImportError), issubclass(GeneratorExit, Exception))
