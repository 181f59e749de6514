import threading
import time


class Singleton:
    _instance = None
    _lock = threading.Lock()
    created = 0

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    time.sleep(0.005)
                    Singleton.created += 1
                    cls._instance = super().__new__(cls)
        return cls._instance


class Meta(type):
    _instances = {}
    _lock = threading.Lock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Meta):
    def __init__(self, path):
        self.path = path


found = []
threads = [threading.Thread(target=lambda: found.append(Singleton())) for _ in range(5)]
for t in threads: t.start()
for t in threads: t.join()
print(len(set(map(id, found))), Singleton.created)
print(Config('a') is Config('b'), Config('c').path, type(Config), len(Meta._instances))
