"""Type parameters, which are native, and what stands for them when a generic type is subscripted."""

_GenericAlias = type(list[int])
PARAMETERS = (TypeVar, ParamSpec, TypeVarTuple)


def parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, PARAMETERS):
            inner = (arg,)
        elif isinstance(arg, (list, tuple)):
            inner = parameters(arg)
        elif isinstance(arg, type) and type(arg) is not _GenericAlias:
            inner = ()
        else:
            inner = getattr(arg, "__parameters__", ())
        for one in inner if isinstance(inner, tuple) else ():
            if one not in found:
                found.append(one)
    return tuple(found)


def substituted(alias, item):
    """The arguments of an alias, with those of `alias[item]` for its type parameters."""
    wanted = alias.__parameters__
    if not wanted:
        raise TypeError(f"{alias!r} is not a generic class")
    given = list(item) if isinstance(item, tuple) else [item]
    return tuple(replaced(alias.__args__, assigned(wanted, given, alias)))


def assigned(wanted, given, what):
    """What each type parameter stands for: pairs. A TypeVarTuple takes all that the others leave."""
    rest = [at for at, one in enumerate(wanted) if isinstance(one, TypeVarTuple)]
    if len(wanted) == 1 and isinstance(wanted[0], ParamSpec):
        if not (len(given) == 1 and (isinstance(given[0], (list, tuple, ParamSpec)) or given[0] is ...)):
            given = [tuple(given)]
    few = len(given) < len(wanted) - len(rest)
    if few or not rest and len(given) > len(wanted):
        least = "at least " if rest else ""
        raise TypeError(
            f"Too {'few' if few else 'many'} arguments for {what}; "
            f"actual {len(given)}, expected {least}{len(wanted) - len(rest)}"
        )
    if rest:
        end = len(given) - (len(wanted) - 1 - rest[0])
        given = [*given[:rest[0]], tuple(given[rest[0]:end]), *given[end:]]
    return [
        (one, tuple(value) if isinstance(one, ParamSpec) and isinstance(value, list) else value)
        for one, value in zip(wanted, given)
    ]


def replaced(args, table):
    made = []
    for arg in args:
        if isinstance(arg, PARAMETERS):
            made.extend([value for one, value in table if one is arg])
        elif getattr(arg, "__typing_is_unpacked_typevartuple__", False):
            for one, value in table:
                if one is arg.__args__[0]:
                    made.extend(value)
        elif isinstance(arg, (list, tuple)):
            made.append(type(arg)(replaced(arg, table)))
        elif inner := parameters((arg,)):
            values = []
            for parameter in inner:
                for one, value in table:
                    if one is parameter:
                        values.extend(value if isinstance(one, TypeVarTuple) else [value])
            made.append(arg[tuple(values)])
        else:
            made.append(arg)
    return made
