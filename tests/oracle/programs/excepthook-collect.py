import threading

failures = []


def hook(args):
    failures.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))


threading.excepthook = hook


def risky(n):
    if n % 2:
        raise ValueError(f'odd {n}')


threads = [threading.Thread(target=risky, args=(n,), name=f'r{n}') for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(failures))
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=risky, args=(7,), name='last')
t.start()
t.join()
