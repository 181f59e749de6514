from concurrent.futures import ThreadPoolExecutor

def divide(a, b):
    return a / b

with ThreadPoolExecutor() as pool:
    future = pool.submit(divide, 1, 0)
print(type(future.exception()).__name__)
