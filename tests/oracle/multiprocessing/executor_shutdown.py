import time
from concurrent.futures import ProcessPoolExecutor

def slow(x):
    time.sleep(0.2)
    return x

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1)
    futures = [pool.submit(slow, i) for i in range(6)]
    futures[0].result()
    pool.shutdown(cancel_futures=True)
    print([f.cancelled() for f in futures][-2:], futures[0].result(), futures[5].done())
    pool = ProcessPoolExecutor(2)
    late = pool.submit(slow, 9)
    late.add_done_callback(lambda f: print("done", f.result()))
    pool.shutdown(wait=False)
    print("not waited for")
