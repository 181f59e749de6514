import threading


class Rally:
    def __init__(self, limit):
        self.turn = 'ping'
        self.left = limit
        self.cond = threading.Condition()
        self.said = []

    def play(self, me, other):
        while True:
            with self.cond:
                while self.turn != me and self.left:
                    self.cond.wait()
                if not self.left:
                    self.cond.notify_all()
                    return
                self.said.append(me)
                self.left -= 1
                self.turn = other
                self.cond.notify()


rally = Rally(6)
players = [
    threading.Thread(target=rally.play, args=('ping', 'pong')),
    threading.Thread(target=rally.play, args=('pong', 'ping')),
]
for p in players: p.start()
for p in players: p.join()
print(' '.join(rally.said))
