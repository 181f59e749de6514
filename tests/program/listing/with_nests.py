def one(lock):
    with lock:
        pass


def two(a, b):
    with a as x, b as (y, z):
        return x + y + z


def looping(locks):
    for lock in locks:
        with lock:
            if lock.free:
                continue
            if lock.broken:
                break
            lock.use()
    with (locks[0] as first, locks[1]):
        for item in first:
            print(item)


def guarded(lock):
    try:
        with lock:
            raise ValueError
    except ValueError:
        with lock as held:
            return held
    finally:
        with lock:
            lock.reset()


with open('x') as file, open('y') as other:
    text = file.read()
    while text:
        text = text[1:]
