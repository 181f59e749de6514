"""Dates and times of the Gregorian calendar. The local time zone is UTC."""

import time as _time
from _time_format import format as _format

MINYEAR = 1
MAXYEAR = 9999
_DAYS_IN_MONTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY_US = 86_400_000_000


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


def _days_before_month(year, month):
    days = 0
    for m in range(1, month):
        days += _days_in_month(year, m)
    return days


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(ordinal):
    year = max((ordinal - 1) * 400 // 146097 + 1, 1)
    while _days_before_year(year + 1) < ordinal:
        year += 1
    while _days_before_year(year) >= ordinal:
        year -= 1
    left = ordinal - _days_before_year(year)
    month = 1
    while left > _days_in_month(year, month):
        left -= _days_in_month(year, month)
        month += 1
    return year, month, left


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")


def _divide_and_round(a, b):
    quotient, rest = divmod(a, b)
    rest *= 2
    if rest > b or rest == b and quotient % 2 == 1:
        quotient += 1
    return quotient


class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        given = {
            "days": days, "seconds": seconds, "microseconds": microseconds, "milliseconds": milliseconds,
            "minutes": minutes, "hours": hours, "weeks": weeks,
        }
        for name, value in given.items():
            if not isinstance(value, (int, float)):
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        days += weeks * 7
        seconds += minutes * 60 + hours * 3600
        microseconds += milliseconds * 1000
        if isinstance(days, int) and isinstance(seconds, int) and isinstance(microseconds, int):
            total = (days * 86400 + seconds) * 1_000_000 + microseconds
        else:
            # Fractions of days and seconds are rounded once, half to even.
            whole_days, whole_seconds = int(days), int(seconds)
            fraction = (days - whole_days) * 86400
            total = (whole_days * 86400 + whole_seconds) * 1_000_000
            total += round((fraction + (seconds - whole_seconds)) * 1e6 + microseconds)
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        self = object.__new__(cls)
        self._days, rest = divmod(total, _DAY_US)
        if abs(self._days) > 999999999:
            raise OverflowError(f"days={self._days}; must have magnitude <= 999999999")
        self._seconds, self._microseconds = divmod(rest, 1_000_000)
        return self

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1_000_000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1_000_000

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            value = getattr(self, name)
            if value:
                parts.append(f"{name}={value}")
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return f"{text}.{self._microseconds:06d}" if self._microseconds else text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return other - self
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_divide_and_round(self._total() * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            total = self._total()
            return timedelta._of(_divide_and_round(total if other > 0 else -total, abs(other) or 1 // other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            total = bottom * self._total()
            return timedelta._of(_divide_and_round(total if top > 0 else -total, abs(top) or 1 // top))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            return self // other, self % other
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._of(999999999 * _DAY_US + _DAY_US - 1)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(
                f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}"
            )
        if not timedelta(hours=-24) < offset < timedelta(hours=24):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}."
            )
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self._name is None and not self._offset:
            return "datetime.timezone.utc"
        more = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{more})"

    def __str__(self):
        return self.tzname(None)


timezone.utc = UTC = timezone(timedelta(0))


def _offset_text(offset, separator=":"):
    """"+02:00", with seconds where there are any; "" without an offset."""
    if offset is None:
        return ""
    sign = "-" if offset._days < 0 else "+"
    offset = abs(offset)
    minutes, seconds = divmod(offset._seconds + offset._days * 86400, 60)
    text = f"{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}"
    if seconds or offset._microseconds:
        text += f"{separator}{seconds:02d}"
    if offset._microseconds:
        text += f".{offset._microseconds:06d}"
    return text


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month, day):
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        moment = _time.gmtime(timestamp)
        return cls(moment.tm_year, moment.tm_mon, moment.tm_mday)

    @classmethod
    def fromordinal(cls, ordinal):
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string):
        return cls(*_parse_date(date_string))

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        week = (thursday - _days_before_year(year) - 1) // 7 + 1
        return IsoCalendarDate((year, week, self.isoweekday()))

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def __repr__(self):
        return f"datetime.date({self._year}, {self._month}, {self._day})"

    def timetuple(self):
        return self._tuple(0, 0, 0)

    def _tuple(self, hour, minute, second):
        day = self.toordinal() - _days_before_year(self._year)
        return _time.struct_time((
            self._year, self._month, self._day, hour, minute, second, self.weekday(), day, -1,
        ))

    def strftime(self, format):
        return _format(format, tuple(self.timetuple()), 0, "", "")

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    ctime = lambda self: self.strftime("%a %b %e %H:%M:%S %Y")

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if not 0 < ordinal <= 3652059:
                raise OverflowError("date value out of range")
            return type(self).fromordinal(ordinal)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class time:
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        return cls(*_parse_time(time_string))

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
        )

    def isoformat(self, timespec="auto"):
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _offset_text(self.utcoffset())

    __str__ = isoformat

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ", ".join([str(part) for part in parts])
        return f"datetime.time({text}{'' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'})"

    def strftime(self, format):
        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        offset = _offset_text(self.utcoffset(), "")
        return _format(format, fields, self._microsecond, offset, self.tzname() or "")

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def _key(self):
        offset = self.utcoffset()
        seconds = self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1_000_000 + self._microsecond - (0 if offset is None else offset._total())

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def _parse_date(text):
    parts = text.split("-")
    if len(parts) == 3 and [len(part) for part in parts] == [4, 2, 2]:
        numbers = parts
    elif len(text) == 8 and text.isdigit():
        numbers = [text[:4], text[4:6], text[6:]]
    else:
        raise ValueError(f"Invalid isoformat string: {text!r}")
    if not "".join(numbers).isdigit():
        raise ValueError(f"Invalid isoformat string: {text!r}")
    return int(numbers[0]), int(numbers[1]), int(numbers[2])


def _parse_time(text):
    clock, zone = text, None
    for mark in ("Z", "+", "-"):
        at = text.find(mark)
        if at >= 0:
            clock = text[:at]
            zone = timezone.utc if mark == "Z" else _parse_offset(text[at:])
            break
    clock, _, fraction = clock.replace(",", ".").partition(".")
    if ":" in clock:
        parts = clock.split(":")
    else:
        parts = [clock[i:i + 2] for i in range(0, len(clock), 2)]
    widths = [len(part) for part in parts]
    if not 1 <= len(parts) <= 3 or not "".join(parts).isdigit() or widths != [2] * len(parts):
        raise ValueError(f"Invalid isoformat string: {text!r}")
    hour, minute, second = ([int(part) for part in parts] + [0, 0])[:3]
    return hour, minute, second, int((fraction + "000000")[:6]), zone


def _parse_offset(text):
    sign = -1 if text[0] == "-" else 1
    parts = text[1:].split(":") if ":" in text else [text[1:3], text[3:5] or "0"]
    seconds = int(parts[0]) * 3600 + int(parts[1]) * 60 + (int(parts[2]) if len(parts) > 2 else 0)
    return timezone(timedelta(seconds=sign * seconds)) if seconds else timezone.utc


class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(
        cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0
    ):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _of(cls, microseconds, tzinfo=None):
        """The moment that many microseconds after the beginning of the year 1."""
        days, rest = divmod(microseconds, _DAY_US)
        if not 0 <= days < 3652059:
            raise OverflowError("date value out of range")
        year, month, day = _from_ordinal(days + 1)
        seconds, microsecond = divmod(rest, 1_000_000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(year, month, day, hour, minute, second, microsecond, tzinfo)

    def _microseconds(self):
        seconds = self._hour * 3600 + self._minute * 60 + self._second
        return (self.toordinal() - 1) * _DAY_US + seconds * 1_000_000 + self._microsecond

    @classmethod
    def _at(cls, nanoseconds, tz):
        moment = cls._of(_EPOCH_US + nanoseconds // 1000)
        if tz is None:
            return moment
        return tz.fromutc(moment.replace(tzinfo=tz))

    @classmethod
    def now(cls, tz=None):
        return cls._at(_time.time_ns(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls._at(round(timestamp * 1_000_000) * 1000, tz)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo,
        )

    @classmethod
    def fromordinal(cls, ordinal):
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string):
        for at in (10, 8):
            if len(date_string) == at or len(date_string) > at and date_string[at] in "T ":
                clock = _parse_time(date_string[at + 1:]) if len(date_string) > at else ()
                return cls(*_parse_date(date_string[:at]), *clock)
        raise ValueError(f"Invalid isoformat string: {date_string!r}")

    @classmethod
    def strptime(cls, date_string, format):
        return _parsed(cls, date_string, format)

    def timestamp(self):
        offset = self.utcoffset()
        return (self._microseconds() - (0 if offset is None else offset._total()) - _EPOCH_US) / 1_000_000

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def timetuple(self):
        return self._tuple(self._hour, self._minute, self._second)

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self if offset is None else self - offset).timetuple()

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
        *, fold=None
    ):
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
        )

    def astimezone(self, tz=None):
        zone = timezone.utc if tz is None else tz
        offset = self.utcoffset()
        utc = self.replace(tzinfo=None) - (timedelta(0) if offset is None else offset)
        return zone.fromutc(utc.replace(tzinfo=zone))

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def isoformat(self, sep="T", timespec="auto"):
        clock = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f"{date.isoformat(self)}{sep}{clock}{_offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(parts) > 5 and parts[-1] == 0:
            parts.pop()
        text = ", ".join([str(part) for part in parts])
        return f"datetime.datetime({text}{'' if self._tzinfo is None else f', tzinfo={self._tzinfo!r}'})"

    def strftime(self, format):
        offset = _offset_text(self.utcoffset(), "")
        return _format(format, tuple(self.timetuple()), self._microsecond, offset, self.tzname() or "")

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._microseconds() + other._total(), self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._microseconds() - other._total(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        if (self._tzinfo is None) != (other._tzinfo is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._key() - other._key())

    def _key(self):
        offset = self.utcoffset()
        return self._microseconds() - (0 if offset is None else offset._total())

    def _ordered(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return False
        if (self._tzinfo is None) != (other._tzinfo is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self._tzinfo is None) == (other._tzinfo is None) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key() if self._ordered(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._ordered(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._ordered(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._ordered(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


_EPOCH_US = (_to_ordinal(1970, 1, 1) - 1) * _DAY_US
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WIDTHS = {"Y": 4, "m": 2, "d": 2, "H": 2, "I": 2, "M": 2, "S": 2, "y": 2, "j": 3, "f": 6}


def _parsed(cls, text, format):
    found = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
    zone = afternoon = None
    at = i = 0
    format = format.replace("%T", "%H:%M:%S").replace("%F", "%Y-%m-%d").replace("%D", "%m/%d/%y")
    wrong = ValueError(f"time data {text!r} does not match format {format!r}")
    while i < len(format):
        letter = format[i]
        i += 1
        if letter != "%":
            if letter.isspace():
                while at < len(text) and text[at].isspace():
                    at += 1
            elif text[at:at + 1].lower() != letter.lower():
                raise wrong
            else:
                at += 1
            continue
        code = format[i]
        i += 1
        if code in _WIDTHS:
            end = at
            while end < len(text) and end - at < _WIDTHS[code] and text[end].isdigit():
                end += 1
            if end == at:
                raise wrong
            digits = text[at:end]
            found[code] = int(digits.ljust(6, "0") if code == "f" else digits)
            at = end
        elif code in "bBh":
            month = text[at:at + 3].lower()
            if month not in _MONTHS:
                raise wrong
            found["m"] = _MONTHS.index(month) + 1
            at += 3
            while code == "B" and at < len(text) and text[at].isalpha():
                at += 1
        elif code in "aA":
            while at < len(text) and text[at].isalpha():
                at += 1
        elif code == "p":
            afternoon = text[at:at + 2].lower() == "pm"
            at += 2
        elif code == "z":
            end = at + 1
            while end < len(text) and (text[end].isdigit() or text[end] == ":"):
                end += 1
            zone = timezone.utc if text[at] == "Z" else _parse_offset(text[at:end])
            at = end
        elif code == "%":
            at += 1
        else:
            raise ValueError(f"{code!r} is a bad directive in format {format!r}")
    if at < len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    if "y" in found:
        found["Y"] = found["y"] + (2000 if found["y"] < 69 else 1900)
    if "I" in found:
        found["H"] = found["I"] % 12 + (12 if afternoon else 0)
    return cls(found["Y"], found["m"], found["d"], found["H"], found["M"], found["S"], found["f"], zone)
