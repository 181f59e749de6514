"""datetime."""
import time as clock
from datetime import UTC, date, datetime, time, timedelta, timezone

a = datetime(2024, 2, 29, 13, 5, 7, 250000)
print(a, repr(a), a.isoformat(), a.isoformat(" ", "minutes"), a.date(), a.time(), a.year, a.microsecond)
print(a.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %p %I %% %y %U %z|%Z"), f"{a:%d/%m/%Y}", f"{a}")
print(a + timedelta(days=1), a - timedelta(hours=14), a.replace(year=2025, day=1), a.weekday(), a.isoweekday(), a.isocalendar()[:])
print(datetime(2024, 1, 1) - datetime(2023, 1, 1), datetime(2024, 3, 1) - a, a < datetime(2025, 1, 1), a == a.replace())
print(a.timetuple(), a.toordinal(), datetime.fromordinal(738000), a.ctime())
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, UTC), datetime(2024, 1, 1, tzinfo=UTC).timestamp())
print(datetime.fromisoformat("2024-05-06T07:08:09.5"), datetime.fromisoformat("2024-05-06 07:08+02:00"), datetime.fromisoformat("2024-05-06"), datetime.fromisoformat("20240506T070809Z"))
print(datetime.strptime("2024-05-06 07:08:09", "%Y-%m-%d %H:%M:%S"), datetime.strptime("6 May 24 03:04 PM", "%d %b %y %I:%M %p"))
east = timezone(timedelta(hours=5, minutes=30))
b = datetime(2024, 1, 1, 12, tzinfo=east)
print(b, repr(b), b.utcoffset(), b.tzname(), b.astimezone(timezone.utc), b.astimezone(timezone(timedelta(hours=-8), "PST")).tzname())
print(east, repr(east), timezone.utc, repr(timezone.utc), b == b.astimezone(UTC), b - datetime(2024, 1, 1, tzinfo=UTC))
d = date(2024, 12, 31)
print(d, repr(d), d + timedelta(1), d - date(2024, 1, 1), d.strftime("%d %b"), d.isoformat(), date.fromisoformat("2024-02-03"), d.isocalendar()[1])
print(date.min, date.max, datetime.max, d > date(2024, 1, 1), {d: 1}[date(2024, 12, 31)], d.replace(month=1))
t = time(1, 2, 3, 400)
print(t, repr(t), t.isoformat("milliseconds"), time(5), repr(time(5, 6)), t < time(2), t.strftime("%H-%M"), time.fromisoformat("04:05"))
x = timedelta(days=1, hours=2, minutes=3, seconds=4.5)
print(x, repr(x), x.total_seconds(), x.days, x.seconds, x.microseconds, -x, abs(-x), x * 2, x / 2, x // timedelta(hours=1))
print(x % timedelta(hours=1), x + timedelta(weeks=1), timedelta(0), repr(timedelta()), timedelta(milliseconds=1.5), x / timedelta(days=1), x * 0.5, bool(timedelta()))
print(timedelta(seconds=90) == timedelta(minutes=1.5), sorted([timedelta(2), timedelta(1)]), sum([x, x], timedelta()), divmod(x, timedelta(hours=3)))
print(str(timedelta(days=-1)), timedelta.max, timedelta(hours=100), datetime.combine(d, t), max(a, datetime(2024, 1, 1)))
before = datetime.now()
after = datetime.now()
print(after >= before, isinstance(after - before, timedelta), datetime.now(timezone.utc).tzinfo, abs(datetime.now().timestamp() - clock.time()) < 5)
for call in (
    lambda: date(2023, 2, 29),
    lambda: datetime(2024, 13, 1),
    lambda: time(24),
    lambda: a - b,
    lambda: a < b,
    lambda: a < d,
    lambda: timezone(5),
    lambda: date.fromisoformat("nope"),
    lambda: datetime.strptime("x", "%Y"),
    lambda: datetime.strptime("2024 z", "%Y"),
    lambda: date.max + timedelta(1),
    lambda: timedelta("x"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
