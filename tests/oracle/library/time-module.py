import time

t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_wday, t[:3], time.strftime('%Y-%m-%d %H:%M:%S', t), time.asctime(t))
print(isinstance(time.time(), float), time.monotonic() <= time.monotonic(), time.perf_counter_ns() > 0, type(time.time_ns()).__name__)
start = time.perf_counter()
time.sleep(0.05)
print(0.05 <= time.perf_counter() - start < 0.2, time.process_time() < 5)
print(time.strptime('2020-02-03', '%Y-%m-%d').tm_yday, time.mktime(time.gmtime(86400)) if False else 'x')
for bad in (lambda: time.sleep(-1), lambda: time.sleep('a'), lambda: time.sleep(None)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(error)
