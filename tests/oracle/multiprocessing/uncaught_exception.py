from multiprocessing import Process

def inner(x):
    return 1 / x

def work(x):
    inner(x)

class Sub(Process):
    def run(self):
        raise KeyError("from run")

p = Process(target=work, args=(0,))
p.start()
p.join()
print(p.exitcode)
q = Sub(name="mine")
q.start()
q.join()
print(q.exitcode)
