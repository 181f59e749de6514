"""time, as far as it does not depend on the moment."""
import time

t = time.gmtime(0)
print(t)
print(t.tm_year, t[0], len(t), t.tm_wday, tuple(t), t.tm_zone, t.tm_gmtoff)
moment = time.gmtime(1704067200 + 86400 * 59 + 3661)
print(time.strftime("%Y-%m-%d %H:%M:%S", moment), time.strftime("%a %A %b %B %d %e %j %p %I %y %% %U %W %V %G %u %w", moment))
print(time.strftime("%c|%x|%X|%D|%F|%T|%R|%r|%n|%t|%C|%h|%Z|%z", time.gmtime(1e9)))
print(time.asctime(moment), time.ctime(0) == time.asctime(time.localtime(0)))
for seconds in (951782400, 4102444799, -1, 1609459199, 1230768000, 68169600):
    print(time.asctime(time.gmtime(seconds)), time.strftime("%G-W%V-%u %j", time.gmtime(seconds)))
print(time.struct_time((2024, 2, 29, 1, 2, 3, 3, 60, 0)))
a = time.perf_counter()
b = time.perf_counter()
print(b >= a, isinstance(time.time(), float), isinstance(time.time_ns(), int), time.monotonic() <= time.monotonic())
print(time.mktime((2024, 1, 1, 0, 0, 0, 0, 1, 0)) - time.mktime((2023, 1, 1, 0, 0, 0, 0, 1, 0)))
for call in (lambda: time.strftime(5), lambda: time.strftime("%Y", 5), lambda: time.gmtime("x")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
