import queue
import threading


class Actor:
    def __init__(self):
        self._inbox = queue.Queue()
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self._thread.start()

    def send(self, message, *args):
        reply = queue.Queue(1)
        self._inbox.put((message, args, reply))
        return reply

    def ask(self, message, *args):
        kind, value = self.send(message, *args).get()
        if kind == 'error':
            raise value
        return value

    def _loop(self):
        while True:
            message, args, reply = self._inbox.get()
            handler = getattr(self, 'on_' + message, None)
            if handler is None:
                reply.put(('error', LookupError(message)))
                continue
            reply.put(('ok', handler(*args)))


class Account(Actor):
    balance = 0

    def on_add(self, amount):
        self.balance += amount
        return self.balance

    def on_history(self):
        return f'{self.balance:+d}'


a = Account()
print(a.ask('add', 5), a.ask('add', -7), a.ask('history'))
threads = [threading.Thread(target=a.ask, args=('add', 10)) for _ in range(5)]
for t in threads: t.start()
for t in threads: t.join()
print(a.balance)
try:
    a.ask('remove')
except LookupError as error:
    print(repr(error))
