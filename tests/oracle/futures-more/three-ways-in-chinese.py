# 线程池三种取结果方式比较
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, ALL_COMPLETED, FIRST_EXCEPTION
import time
def get_html(times):
    time.sleep(times / 10)
    print("get page {}s finished".format(times))
    return times
executor = ThreadPoolExecutor(max_workers=2)
urls = [3, 2, 4]
all_task = [executor.submit(get_html, (url)) for url in urls]
for future in as_completed(all_task):
    data = future.result()
    print("in main: get page {}s success".format(data))
for data in executor.map(get_html, urls):
    print("in main: get page {}s success".format(data))
all_task = [executor.submit(get_html, (url)) for url in urls]
done, not_done = wait(all_task, return_when=FIRST_COMPLETED)
print("main", len(done), len(not_done))
print(wait(all_task, return_when=ALL_COMPLETED)._fields)
t = executor.submit(get_html, 1)
print(t.done(), t.cancel(), t.running())
time.sleep(.2)
print(t.done(), t.result(), t.cancelled(), t.exception())
print(t)
executor.shutdown()
try:
    executor.submit(get_html, 1)
except RuntimeError as e:
    print(e)
