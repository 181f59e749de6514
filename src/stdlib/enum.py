"""Enumerations: the metaclass turns the names of a class body into its only instances."""

_unset = object()


class _Later:
    """A value that is known when the class is made: `auto()`, and what a class body makes of it."""

    def __init__(self, compute=None):
        self.compute = compute
        self.value = None

    def resolved(self):
        return self.value if self.compute is None else self.compute()

    def __or__(self, other):
        return _Later(lambda: self.resolved() | _now(other))

    def __and__(self, other):
        return _Later(lambda: self.resolved() & _now(other))

    def __xor__(self, other):
        return _Later(lambda: self.resolved() ^ _now(other))

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return _Later(lambda: ~self.resolved())


def _now(value):
    return value.resolved() if isinstance(value, _Later) else value


class auto(_Later):
    """The next value; which one is decided when the class is made."""

    def __init__(self, value=None):
        self.compute = None
        self.value = value


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def _is_member_name(name, value):
    if name.startswith("__") and name.endswith("__") or name.startswith("_") and name.endswith("_"):
        return False
    return not _is_descriptor(value) and not isinstance(value, nonmember)


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class property(property):
    """An attribute of members that does not hide a member of the same name."""

    def __set_name__(self, owner, name):
        self.name, self.clsname = name, owner.__name__

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)


class _Names(dict):
    """What a class body writes into: a member is named once."""

    def __setitem__(self, name, value):
        if name in self and not _is_descriptor(value) and not (name.startswith("_") and name.endswith("_")):
            raise TypeError(f"{name!r} already defined as {self[name]!r}")
        super().__setitem__(name, value)


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        return _Names()

    def __new__(mcls, name, bases, namespace, *, boundary=None, **kwargs):
        plain = {}
        values = {}
        for key, value in namespace.items():
            if bases and _is_member_name(key, value):
                values[key] = value.value if isinstance(value, member) else value
            else:
                plain[key] = value.value if isinstance(value, nonmember) else value
        for base in bases:
            if getattr(base, "_member_map_", None):
                raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
        cls = super().__new__(mcls, name, bases, plain, **kwargs)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._data_type_ = _data_type(cls)
        if bases:
            # What the mixed-in type would show is not what a member shows.
            for key in ("__repr__", "__str__", "__format__"):
                found = getattr(cls, key)
                if key not in plain and found in (getattr(cls._data_type_, key), getattr(object, key)):
                    setattr(cls, key, getattr(bases[-1], key))
        last = []
        for key, value in values.items():
            value = _with_autos(cls, key, value, last)
            last.append(value if not isinstance(value, tuple) else value)
            cls._add_member(key, value)
        return cls

    def _add_member(cls, key, value):
        args = value if isinstance(value, tuple) else (value,)
        if cls._data_type_ is tuple:
            args = (args,)
        make = cls.__dict__.get("__new__")
        if make is not None:
            one = cls.__new__(cls, *args)
        elif cls._data_type_ is object:
            one = object.__new__(cls)
        else:
            one = cls._data_type_.__new__(cls, *args)
        if "_value_" not in one.__dict__:
            one._value_ = value if cls._data_type_ in (object, tuple) else cls._data_type_(*args)
        one._name_ = key
        one.__objclass__ = cls
        one._sort_order_ = len(cls._member_names_)
        one.__init__(*args)
        known = cls._find(one._value_)
        if known is not None:
            one = known
        elif not cls._hidden(one._value_):
            cls._member_names_.append(key)
        cls._member_map_[key] = one
        type.__setattr__(cls, key, one)
        if known is None:
            try:
                cls._value2member_map_[one._value_] = one
            except TypeError:
                pass

    def _hidden(cls, value):
        """Flags of several bits are names for combinations and do not count as members."""
        return issubclass(cls, _flags()) and (value & (value - 1) != 0 or value == 0)

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for one in cls._member_map_.values():
                if one._value_ == value:
                    return one
            return None

    def __call__(cls, value, names=_unset, *more, module=None, qualname=None, type=None, start=1, boundary=None):
        if not cls._member_map_ and names is not _unset:
            return cls._create(value, names, start, type)
        if names is not _unset:
            value = (value, names) + more
        found = cls._find(value)
        if found is not None:
            return found
        if isinstance(value, cls):
            return value
        missing = cls._missing_(value)
        if missing is not None:
            return missing
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    def _create(cls, name, names, start, mixin):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        namespace = {}
        for i, item in enumerate(names.items() if isinstance(names, dict) else names):
            key = item if isinstance(item, str) else item[0]
            if key in namespace:
                known = namespace[key]
                raise TypeError(f"{key!r} already defined as {i if isinstance(known, auto) else known!r}")
            if isinstance(item, str):
                namespace[item] = auto() if start == 1 else start + i
            else:
                namespace[item[0]] = item[1]
        bases = (cls,) if mixin is None else (mixin, cls)
        return type(cls)(name, bases, namespace)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return reversed([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        return isinstance(value, cls) or cls._find(value) is not None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        names = set(cls._member_names_)
        names.update((
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
            "__name__", "__qualname__",
        ))
        if cls.__new__ is not object.__new__:
            names.add("__new__")
        if cls._data_type_ is not object:
            names.update(dir(cls._data_type_))
        return sorted(names)

    def __repr__(cls):
        kind = "flag" if _flag_class is not None and issubclass(cls, _flag_class) else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType
_flag_class = None


def _flags():
    return object if _flag_class is None else _flag_class


def _data_type(cls):
    for base in cls.__mro__:
        if base in (int, str, float, tuple, bytes, frozenset):
            return base
    return object


def _with_autos(cls, key, value, last):
    if isinstance(value, tuple):
        firsts = [before[0] if isinstance(before, tuple) else before for before in last]
        return tuple([_with_autos(cls, key, part, firsts) if isinstance(part, _Later) else part for part in value])
    if isinstance(value, auto) and value.value is None:
        value.value = cls._generate_next_value_(key, 1, len(last), last[:])
    return _now(value)


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [value for value in last_values if isinstance(value, (int, float))]
        return max(numbers) + 1 if numbers else start

    @classmethod
    def _missing_(cls, value):
        return None

    def __init__(self, *args):
        pass

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str(self).__format__(format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return True if self is other else NotImplemented

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __dir__(self):
        return ["name", "value"]


class ReprEnum(Enum):
    pass


def _int_str(self):
    return int.__repr__(self)


class IntEnum(int, ReprEnum):
    __str__ = _int_str
    __eq__ = int.__eq__
    __hash__ = int.__hash__

    def __format__(self, format_spec):
        return int.__format__(self, format_spec)


class StrEnum(str, ReprEnum):
    __eq__ = str.__eq__
    __hash__ = str.__hash__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self)

    def __format__(self, format_spec):
        return str.__format__(self, format_spec)


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        every = cls._every()
        if value < 0:
            value &= every
        if value & ~every:
            bits = max(value.bit_length(), every.bit_length())
            raise ValueError(
                f"{cls!r} invalid value {value!r}\n    given {_bits(value, bits)}\n  allowed {_bits(every, bits)}"
            )
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        one = object.__new__(cls) if cls._data_type_ is object else cls._data_type_.__new__(cls, value)
        one._value_ = value
        one._name_ = "|".join([part._name_ for part in cls if part._value_ & value]) or None
        cls._value2member_map_[value] = one
        return one

    @classmethod
    def _every(cls):
        every = 0
        for one in cls._member_map_.values():
            every |= one._value_
        return every

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([part for part in self.__class__ if part._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._value_}>"
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_})"
        return f"{self.__class__.__name__}.{self._name_}"

    def _other(self, other):
        return other._value_ if isinstance(other, self.__class__) else None

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        return self.__class__(self._every() & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __hash__(self):
        return hash(self._value_)


_flag_class = Flag


class IntFlag(int, ReprEnum, Flag):
    __str__ = _int_str
    __eq__ = int.__eq__
    __hash__ = int.__hash__

    __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def _other(self, other):
        return int(other) if isinstance(other, int) else None

    @classmethod
    def _missing_(cls, value):
        every = cls._every()
        if isinstance(value, int) and value >= 0 and value & ~every:
            one = int.__new__(cls, value)
            one._value_ = value
            one._name_ = "|".join([part._name_ for part in cls if part._value_ & value] + [str(value & ~every)])
            cls._value2member_map_[value] = one
            return one
        return super()._missing_(value)


def _bits(value, width):
    """In binary, the sign apart."""
    return f"0b0 {value:0{width}b}"


def unique(enumeration):
    twice = [f"{name} -> {one.name}" for name, one in enumeration.__members__.items() if name != one.name]
    if twice:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(twice)}")
    return enumeration


def global_enum(cls, update_str=False):
    return cls


class verify:
    """A decorator that holds an enumeration to what it names."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if UNIQUE in self.checks:
            twice = [f"{name} -> {one.name}" for name, one in enumeration.__members__.items() if name != one.name]
            if twice:
                raise ValueError(f"aliases found in {enumeration!r}: {', '.join(twice)}")
        if CONTINUOUS in self.checks:
            values = {one.value for one in enumeration}
            if len(values) >= 2:
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    wanted = [2**i for i in range(low.bit_length(), high.bit_length())]
                    kind = "flag"
                else:
                    wanted = range(low + 1, high)
                    kind = "enum"
                missing = [value for value in wanted if value not in values]
                if missing:
                    name = enumeration.__name__
                    raise ValueError(f"invalid {kind} {name!r}: missing values {', '.join(map(str, missing))}")
        return enumeration


UNIQUE, CONTINUOUS, NAMED_FLAGS = "one name per value", "no skipped integer values", "multi-flag aliases"
STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"
