# Pages loaded by a thread pool: results as they complete, errors kept with their addresses.
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, ALL_COMPLETED, FIRST_COMPLETED
import time

PAGES = {
    "http://one.example/": (0.3, 1234),
    "http://two.example/": (0.1, 99),
    "http://three.example/": (0.2, None),
    "http://four.example/": (0.4, 40000),
}


class LoadError(Exception):
    pass


def load_url(url, timeout):
    delay, size = PAGES[url]
    time.sleep(min(delay, timeout))
    if delay > timeout:
        raise TimeoutError(f"{url} took longer than {timeout}")
    if size is None:
        raise LoadError("404 for " + url)
    return b"x" * size


def main():
    with ThreadPoolExecutor(max_workers=4, thread_name_prefix="load") as executor:
        future_to_url = {executor.submit(load_url, url, 0.35): url for url in PAGES}
        for future in as_completed(future_to_url):
            url = future_to_url[future]
            try:
                data = future.result()
            except Exception as exc:
                print("%r generated an exception: %s: %s" % (url, type(exc).__name__, exc))
            else:
                print("%r page is %d bytes" % (url, len(data)))
        futures = [executor.submit(load_url, url, 1) for url in list(PAGES)[:2]]
        done, not_done = wait(futures, return_when=FIRST_COMPLETED)
        print(len(done), len(not_done))
        done, not_done = wait(futures, return_when=ALL_COMPLETED)
        print(sorted(len(f.result()) for f in done), len(not_done))
    try:
        executor.submit(load_url, "x", 1)
    except RuntimeError as e:
        print(e)


main()
