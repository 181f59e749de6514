import threading
import time


class Room:
    def __init__(self):
        self.members, self.lock = {}, threading.Lock()

    def join(self, name):
        with self.lock:
            self.members[name] = []
        self.say('*', f'{name} joined')

    def say(self, who, text):
        with self.lock:
            for name, inbox in self.members.items():
                if name != who:
                    inbox.append(f'{who}: {text}')


room = Room()


def user(name, start, lines):
    time.sleep(start)
    room.join(name)
    for line in lines:
        time.sleep(0.03)
        room.say(name, line)


script = {'ann': ['hi', 'who is here?'], 'bob': ['me', 'and you?'], 'cat': ['meow']}
threads = [threading.Thread(target=user, args=(n, i * 0.01, l)) for i, (n, l) in enumerate(script.items())]
for t in threads: t.start()
for t in threads: t.join()
for name, inbox in room.members.items():
    print(name.title())
    for line in inbox:
        print('   ', line)
