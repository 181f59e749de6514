from multiprocessing import Process, current_process

class Worker(Process):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def run(self):
        print("run of", self.name, self.text, flush=True)

print(current_process().name)
workers = [Worker("a"), Worker("b"), Process(name="third", target=print, args=("target of third",))]
for w in workers:
    w.start()
    w.join()
    print(w.name, w.exitcode, flush=True)
