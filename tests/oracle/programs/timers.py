import threading
import time

events = []


def hello(name, punctuation='.'):
    events.append(f'hello {name}{punctuation}')


t1 = threading.Timer(0.02, hello, args=['first'])
t2 = threading.Timer(0.04, hello, ['second'], {'punctuation': '!'})
t3 = threading.Timer(0.06, hello, ('never',))
for t in (t1, t2, t3):
    t.start()
time.sleep(0.05)
t3.cancel()
for t in (t1, t2, t3):
    t.join()
print(events, t3.finished.is_set(), t1.interval, isinstance(t1, threading.Thread))


class Repeat(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


r = Repeat(0.02, hello, ('again',))
r.start()
time.sleep(0.05)
r.cancel()
r.join()
print(events[2:], t1.daemon)
