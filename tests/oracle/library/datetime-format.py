from datetime import date, datetime, time, timedelta, timezone

d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.isoformat(), d.strftime('%Y-%m-%d %H:%M:%S.%f %j %a %A %b %B %d %I %p %y %%'), f'{d:%d/%m/%y}')
print(d.date(), d.time(), d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple().tm_yday, d.replace(year=2025, day=1))
print(d + timedelta(days=1, hours=2), d - datetime(2024, 1, 1), datetime.strptime('2023-07-04 01:02', '%Y-%m-%d %H:%M'))
t = timedelta(days=-1, seconds=3661, milliseconds=5)
print(t, repr(t), t.total_seconds(), abs(t), t * 2, t / 2, t // timedelta(hours=1), timedelta(hours=25), timedelta(0), bool(timedelta()))
print(date(2024, 1, 31) + timedelta(days=30), date(2024, 3, 1) - date(2023, 3, 1), date.fromisoformat('2020-02-02'), date(2020, 1, 1) < date(2021, 1, 1))
print(time(9, 30), repr(time(1, 2, 3)), time(23, 59).strftime('%H-%M'), datetime.fromisoformat('2011-11-04T00:05:23'))
u = datetime(2020, 1, 1, tzinfo=timezone.utc)
print(u, u.isoformat(), u.timestamp(), datetime.fromtimestamp(0, timezone.utc), timezone(timedelta(hours=5, minutes=30)), u.astimezone(timezone(timedelta(hours=-3))))
print(datetime.min, date.max, d.strftime('%c | %x | %X | %U %W'))
for bad in (lambda: date(2023, 2, 29), lambda: datetime(2023, 13, 1), lambda: datetime.strptime('x', '%Y'), lambda: u < d, lambda: date(2020, 1, 1) + 1, lambda: time(25)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
