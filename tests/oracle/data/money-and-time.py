# datetime arithmetic, dates, deltas, formatting and parsing; random with a seed.
import random
from datetime import date, datetime, time, timedelta, timezone

start = datetime(2024, 1, 31, 22, 30)
print(start + timedelta(days=30), start - timedelta(hours=25), start + timedelta(weeks=1, minutes=90), datetime(2024, 3, 1) - datetime(2024, 2, 1))
delta = timedelta(days=1, hours=2, seconds=3.5)
print(delta, delta.total_seconds(), delta.days, delta.seconds, delta * 2, delta // timedelta(hours=1), -delta, delta > timedelta(1), str(timedelta(minutes=5)), repr(delta), abs(timedelta(-1)))
d = date(2024, 2, 29)
print(d.weekday(), d.isoweekday(), d.isocalendar(), d.replace(year=2023, day=28), d.toordinal(), date.fromisoformat("2024-12-25"), d < date(2025, 1, 1), (date(2024, 12, 25) - d).days, d.strftime("%d.%m.%y"), d.ctime())
print(datetime.strptime("2024-03-05 14:07", "%Y-%m-%d %H:%M"), datetime.fromisoformat("2024-01-02T03:04:05"), datetime.combine(d, time(8, 15)), start.date(), start.time(), start.timestamp if False else start.hour, time(23, 59, 59, 999))
print(datetime(2024, 1, 1, tzinfo=timezone.utc), datetime(2024, 1, 1, 12, tzinfo=timezone(timedelta(hours=2))).isoformat(), datetime.fromtimestamp(0, timezone.utc), datetime.min, date.max, timedelta.max.days)
for wrong in [lambda: date(2023, 2, 29), lambda: datetime(2024, 13, 1), lambda: datetime.strptime("x", "%Y"), lambda: d + 5, lambda: d - "x", lambda: datetime(2024, 1, 1) < d, lambda: time(25), lambda: date.fromisoformat("24-1-1"), lambda: datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=timezone.utc), lambda: timedelta(10**9)]:
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.sample(range(100), 3), random.uniform(0, 1), random.choices("xyz", k=4), random.randrange(0, 10, 2), random.gauss(0, 1), random.getrandbits(8))
deck = list(range(8))
random.shuffle(deck)
own = random.Random("text")
print(deck, own.random(), own.randint(1, 100), random.Random(1).random() == random.Random(1).random(), random.triangular(0, 1, 0.5), random.expovariate(1), random.betavariate(1, 2), random.choices([1, 2], weights=[9, 1], k=5))
