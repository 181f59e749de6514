# A worker that calls back with results and errors; what the callback raises goes to excepthook.
import threading

log = []


def hook(args):
    log.append(f"hook: {args.exc_type.__name__}: {args.exc_value} in {args.thread.name}")


threading.excepthook = hook


class Worker(threading.Thread):
    def __init__(self, name, job, on_done, on_error):
        super().__init__(name=name)
        self.job, self.on_done, self.on_error = job, on_done, on_error

    def run(self):
        try:
            result = self.job()
        except Exception as error:
            self.on_error(self.name, error)
        else:
            self.on_done(self.name, result)


def done(name, result):
    if result is None:
        raise ValueError("no result")
    log.append(f"{name} -> {result}")


def failed(name, error):
    log.append(f"{name} failed: {type(error).__name__}({error})")


for name, job in [("sum", lambda: sum(range(10))), ("zero", lambda: 1 / 0), ("none", lambda: None), ("key", lambda: {}["k"])]:
    worker = Worker(name, job, done, failed)
    worker.start()
    worker.join()
print(*log, sep="\n")
