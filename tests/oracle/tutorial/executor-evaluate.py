# The same work sequentially, in a thread pool with map and with submit; results and order compared.
import concurrent.futures
import time

number_list = list(range(1, 11))


def count(number):
    for i in range(0, 50):
        i += 1
    return i * number


def evaluate(item):
    result_item = count(item)
    return item, result_item


def timed(function):
    start = time.perf_counter()
    result = function()
    return result, time.perf_counter() - start >= 0


def sequential():
    return [evaluate(item) for item in number_list]


def pool_map():
    with concurrent.futures.ThreadPoolExecutor(max_workers=5) as executor:
        return list(executor.map(evaluate, number_list))


def pool_submit():
    found = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=5) as executor:
        futures = [executor.submit(evaluate, item) for item in number_list]
        for future in concurrent.futures.as_completed(futures):
            found.append(future.result())
    return found


if __name__ == "__main__":
    first, _ = timed(sequential)
    for item, value in first:
        print("item %s, result %s" % (item, value))
    second, _ = timed(pool_map)
    third, ok = timed(pool_submit)
    print(first == second, first == sorted(third), ok)
