import threading


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f'worker-{number:02}', daemon=number % 2 == 0)
        self.number = number
        self.result = None

    def run(self):
        self.result = (self.name, self.daemon, threading.current_thread() is self)


workers = [Worker(n) for n in range(4)]
print([w.ident for w in workers], [w.is_alive() for w in workers])
for w in workers:
    w.start()
for w in workers:
    w.join()
    print(w.result, w.is_alive(), isinstance(w.ident, int))
print(len({w.ident is None for w in workers}), threading.active_count(), threading.main_thread().name)
