import threading
import time

progress = {'done': 0, 'total': 5}
finished = threading.Event()


def bar(done, total, width=10):
    filled = round(width * done / total)
    return '[' + '=' * filled + ' ' * (width - filled) + f'] {done / total:4.0%}'


def reporter():
    shown = None
    while not finished.wait(0.005):
        text = bar(**progress)
        if text != shown:
            print(text)
            shown = text


r = threading.Thread(target=reporter, daemon=True)
r.start()
for _ in range(progress['total']):
    time.sleep(0.03)
    progress['done'] += 1
time.sleep(0.02)
finished.set()
r.join()
print('finished', progress)
