"""Twins of natives that iterate, print, look at classes and handle exceptions. Part of the prelude."""


# iterators over iterators

def enumerate_new(cls, iterable, start=0):
    start = plain_index(start)
    return _iterator(cls, "enumerate", (iter(iterable),), (start,))


def enumerate_of(*args, **keywords):
    return enumerate.__new__(enumerate, *args, **keywords)


def zip_of(*args, **keywords):
    return zip.__new__(zip, *args, **keywords)


def map_of(*args):
    return map.__new__(map, *args)


def filter_of(*args):
    return filter.__new__(filter, *args)


def reversed_of(*args):
    return reversed.__new__(reversed, *args)


def enumerate_next(self, /):
    return _numbered(self, next(_source(self, 0)))


def zip_new(cls, /, *iterables, strict=False):
    strict = bool(strict)
    return _iterator(cls, "zip", tuple([iter(one) for one in iterables]), (strict,))


def zip_next(self, /):
    items = []
    for source in _sources(self):
        item = next(source, items)
        if item is items:
            if not _state(self, 0):
                raise StopIteration
            zip_ended(self, len(items))
        items.append(item)
    return tuple(items)


def zip_ended(self, at, /):
    if at:
        raise ValueError(_strict_text(at, "shorter"))
    sources = _sources(self)
    for other in range(1, len(sources)):
        if next(sources[other], sources) is not sources:
            raise ValueError(_strict_text(other, "longer"))
    raise StopIteration


def map_new(cls, function, /, *iterables):
    return _iterator(cls, "map", tuple([iter(one) for one in iterables]), (function, None))


def map_next(self, /):
    args = []
    for source in _sources(self):
        args.append(next(source))
    return _state(self, 0)(*args)


def filter_new(cls, function, iterable, /):
    return _iterator(cls, "filter", (iter(iterable),), (function,))


def filter_next(self, /):
    source = _source(self, 0)
    test = _state(self, 0)
    if test is None or test is bool:
        while True:
            item = next(source)
            if item:
                return item
    while True:
        item = next(source)
        if test(item):
            return item


def reversed_new(cls, sequence, /):
    method = getattr(type(sequence), "__reversed__", None)
    if method is not None:
        return method(sequence)
    return _iterator(cls, "reversed", (sequence,), (len(sequence) - 1,))


def reversed_next(self, /):
    at = _state(self, 0)
    if at >= 0:
        _set_state(self, 0, at - 1)
        try:
            return _source(self, 0)[at]
        except (IndexError, StopIteration):
            _set_state(self, 0, -1)
    raise StopIteration


def callable_next(self, /):
    ended = _state(self, 0) is None
    if not ended:
        try:
            result = _state(self, 0)()
        except StopIteration:
            ended = True
        else:
            sentinel = _state(self, 1)
            if not (sentinel is result or sentinel == result):
                return result
            ended = True
    _set_state(self, 0, None)
    raise StopIteration


# functions over iterables

def any_of(iterable, /):
    for item in iterable:
        if item:
            return True
    return False


def all_of(iterable, /):
    for item in iterable:
        if not item:
            return False
    return True


def sum_of(iterable, /, start=0):
    return _sum_items([item for item in iterable], start)


def sum_in_python(items, total, /):
    for item in items:
        total = total + item
    return total


def min_of(*args, key=None, **keywords):
    return extreme_of("min", False, args, key, keywords)


def max_of(*args, key=None, **keywords):
    return extreme_of("max", True, args, key, keywords)


def extreme_of(name, largest, args, key, keywords, /):
    best = args
    best_key = None
    for item in args if len(args) > 1 else args[0]:
        item_key = item if key is None else key(item)
        if best is args:
            best = item
            best_key = item_key
        elif item_key > best_key if largest else item_key < best_key:
            best = item
            best_key = item_key
    if best is not args:
        return best
    if "default" in keywords:
        return keywords["default"]
    raise ValueError(f"{name}() iterable argument is empty")


# ranges and slices

def range_of(*args):
    return range(*[plain_index(arg) for arg in args])


def range_new(cls, /, *args):
    return range(*[plain_index(arg) for arg in args])


def range_contains(self, value, /):
    for item in self:
        if item == value:
            return True
    return False


def range_count(self, value, /):
    count = 0
    for item in self:
        if item == value:
            count += 1
    return count


def range_index(self, value, /):
    if isinstance(value, int):
        raise ValueError(f"{value!r} is not in range")
    at = 0
    for item in self:
        if item == value:
            return at
        at += 1
    raise ValueError("sequence.index(x): x not in sequence")


def slice_indices(self, length, /):
    return plain_key(self).indices(plain_index(length))


def slice_eq(self, other, /):
    return (self.start, self.stop, self.step) == (other.start, other.stop, other.step)


def slice_ne(self, other, /):
    return not slice_eq(self, other)



# printing

def print_parts(*args, sep=None, end=None, file=None, flush=False):
    if file is None:
        file = _standard_output()
    if _is_standard(file):
        texts = []
        try:
            for arg in args:
                texts.append(str(arg))
        except BaseException:
            if texts:
                print(*texts, sep=sep, end=" " if sep is None else sep, file=file)
            raise
        print(*texts, sep=sep, end=end, file=file)
        return
    if sep is None:
        sep = " "
    first = True
    for arg in args:
        if not first:
            file.write(sep)
        first = False
        file.write(str(arg))
    file.write("\n" if end is None else end)
    if flush:
        file.flush()


def input_with(prompt="", /):
    return input(str(prompt))


# attributes and classes

def getattr_or(object, name, default, /):
    try:
        return getattr(object, name)
    except AttributeError:
        return default


def hasattr_of(object, name, /):
    try:
        getattr(object, name)
    except AttributeError:
        return False
    return True


def dir_of(object, /):
    return sorted(type(object).__dir__(object))


def isinstance_of_any(value, kinds, /):
    if isinstance_native(kinds, tuple):
        for kind in kinds:
            if isinstance(value, kind):
                return True
        return False
    if is_union(kinds):
        return isinstance_of_any(value, kinds.__args__)
    return plain_instance(kinds, value)


def isinstance_native(value, kind, /):
    return kind in type(value).__mro__


def is_union(kinds, /):
    return type(kinds).__name__ == "UnionType"


def plain_instance(kind, value, /):
    pretended = value.__class__
    return isinstance_native(pretended, type) and kind in pretended.__mro__


def issubclass_of_any(cls, kinds, /):
    if isinstance_native(kinds, tuple):
        for kind in kinds:
            if issubclass(cls, kind):
                return True
        return False
    return issubclass_of_any(cls, kinds.__args__)


def type_of_three(name, bases, namespace, /, **keywords):
    meta = type
    if isinstance_native(bases, tuple) and all([isinstance_native(base, type) for base in bases]):
        meta = winning_meta(type, bases)
    if meta is not type:
        return meta(name, bases, namespace, **keywords)
    return type_new(type, name, bases, namespace, **keywords)


def property_getter(self, function, /):
    return type(self)(function, self.fset, self.fdel, self.__doc__)


def property_setter(self, function, /):
    return type(self)(self.fget, function, self.fdel, self.__doc__)


def property_deleter(self, function, /):
    return type(self)(self.fget, self.fset, function, self.__doc__)


# exceptions

_nothing = object()


def throw_made(self, kind, value=_nothing, traceback=None, /):
    if value is not _nothing:
        warn_deprecated("the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.")
    return self.throw(thrown_error(kind, None if value is _nothing else value, traceback))


def athrow_made(self, kind, value=_nothing, traceback=None, /):
    if value is not _nothing:
        warn_deprecated("the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.")
    return self.athrow(thrown_error(kind, None if value is _nothing else value, traceback))


def thrown_error(kind, value, traceback, /):
    if isinstance(kind, BaseException):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        if traceback is not None:
            kind.__traceback__ = traceback
        return kind
    if not isinstance(kind, type) or not issubclass(kind, BaseException):
        return kind
    if traceback is not None and type(traceback).__name__ != "traceback":
        raise TypeError("throw() third argument must be a traceback object")
    if isinstance(value, kind):
        error = value
    elif value is None:
        error = kind()
    elif isinstance(value, tuple):
        error = kind(*value)
    else:
        error = kind(value)
    if traceback is not None:
        error.__traceback__ = traceback
    return error


def group_derive(self, exceptions, /):
    return BaseExceptionGroup(self.message, exceptions)


def group_test(matcher, /):
    if isinstance(matcher, type) and issubclass(matcher, BaseException):
        return lambda error: isinstance(error, matcher)
    if isinstance(matcher, tuple) and all(
        [isinstance(one, type) and issubclass(one, BaseException) for one in matcher]
    ):
        return lambda error: isinstance(error, matcher)
    if callable(matcher) and not isinstance(matcher, type):
        return matcher
    raise TypeError("expected a function, exception type or tuple of exception types")


def group_split(self, matcher, /):
    return split_by(self, group_test(matcher))


def group_subgroup(self, matcher, /):
    return split_by(self, group_test(matcher))[0]


def split_by(group, test, /):
    if test(group):
        return (group, None)
    matching = []
    rest = []
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            inside, outside = split_by(error, test)
            if inside is not None:
                matching.append(inside)
            if outside is not None:
                rest.append(outside)
        elif test(error):
            matching.append(error)
        else:
            rest.append(error)
    return (regrouped(group, matching), regrouped(group, rest))


def regrouped(group, exceptions, /):
    if not exceptions:
        return None
    made = group.derive(exceptions)
    if not isinstance(made, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    made.__traceback__ = group.__traceback__
    made.__context__ = group.__context__
    made.__cause__ = group.__cause__
    notes = getattr(group, "__notes__", None)
    if notes is not None:
        made.__notes__ = list(notes)
    return made
