from multiprocessing import Process


class Greeter(Process):
    def __init__(self, whom):
        super().__init__()
        self.whom = whom
        self.said = "nothing yet"

    def run(self):
        self.said = f"hello {self.whom}"
        print(self.name, "says", self.said)


if __name__ == "__main__":
    greeters = [Greeter(whom) for whom in ("Ada", "Grace", "Barbara")]
    for greeter in greeters:
        greeter.start()
        greeter.join()
    print("in the parent:", greeters[0].said)
