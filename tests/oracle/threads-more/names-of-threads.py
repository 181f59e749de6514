# Default names count up, targets show in them, and names can be changed.
import threading


def work():
    names.append(threading.current_thread().name)


class Mine(threading.Thread):
    def run(self):
        work()


names = []
threads = [threading.Thread(target=work), threading.Thread(target=work, name="named"), Mine(), threading.Thread(target=lambda: work()), threading.Timer(0, work), Mine(name="own")]
threads[0].name = "changed"
for t in threads:
    t.start()
    t.join()
print(names)
print([t.name for t in threading.enumerate()])
import functools
print(threading.Thread(target=functools.partial(print)).name.startswith("Thread-"), threading.Thread(target=print).name, threading.Thread(target=names.append).name)
