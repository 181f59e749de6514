import threading


class Greeter(threading.Thread):
    def __init__(self, greeting, times):
        super().__init__()
        self.greeting = greeting
        self.times = times

    def run(self):
        for i in range(self.times):
            print(f"{self.name}: {self.greeting} {i}")


one = Greeter("hello", 2)
two = Greeter("bonjour", 2)
one.start()
two.start()
one.join()
two.join()
