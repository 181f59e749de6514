import threading


class Box:
    def __init__(self):
        self.lock = threading.RLock()
        self.items = 0

    def execute(self, n):
        with self.lock:
            self.items += n

    def add(self):
        with self.lock:
            self.execute(1)

    def remove(self):
        with self.lock:
            self.execute(-1)


box = Box()
adder = threading.Thread(target=box.add, name="Adder")
remover = threading.Thread(target=box.remove, name="Remover")
adder.start()
remover.start()
adder.join()
remover.join()
print("items in the box:", box.items)
