import threading
import time
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    MOVING = auto()
    DOORS = auto()


class Elevator(threading.Thread):
    def __init__(self):
        super().__init__()
        self.requests = []
        self.changed = threading.Condition()
        self.floor, self.state, self.closing = 0, State.IDLE, False
        self.history = []

    def call(self, floor):
        with self.changed:
            self.requests.append(floor)
            self.changed.notify()

    def close(self):
        with self.changed:
            self.closing = True
            self.changed.notify()

    def run(self):
        while True:
            with self.changed:
                while not self.requests and not self.closing:
                    self.state = State.IDLE
                    self.changed.wait()
                if not self.requests:
                    return
                target = self.requests.pop(0)
            self.state = State.MOVING
            while self.floor != target:
                self.floor += 1 if target > self.floor else -1
                time.sleep(0.001)
            self.state = State.DOORS
            self.history.append((self.floor, self.state.name))


lift = Elevator()
lift.start()
for floor in (3, 1, 5):
    lift.call(floor)
lift.close()
lift.join()
print(lift.history, lift.state, lift.state.value, list(State))
