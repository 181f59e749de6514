from concurrent.futures import ThreadPoolExecutor

def fail(kind):
    raise kind("no luck")

with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(fail, kind) for kind in (ValueError, KeyError, OSError)]
    for future in futures:
        print(repr(future.exception()), future.done(), future.cancelled(), future.running())
    try:
        futures[0].result()
    except ValueError as error:
        print("raised", error, error is futures[0].exception())
